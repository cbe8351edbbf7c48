import { deflateSync, inflateSync } from 'fflate';
import { UnreadableFile } from '../errors';
import { crc32 } from './crc32';

/** A file in a zip archive, still packed: an entry nobody edits is carried over without being unpacked. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** Date and time of change as the archive holds them. */
  readonly stamp: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64_EXTRA = 1;
const FULL = 0xffffffff;
/** 1 January 1980, 00:00: entries of ours carry no clock. */
const NO_STAMP = 0x00210000;
const UTF8_NAME = 0x0800;

const broken = (what: string): UnreadableFile =>
  new UnreadableFile(`The file is damaged: ${what}.`, 'Open it in Excel, let Excel repair it, save it and try again, or take a fresh copy.');

/** Entries of a zip archive in the order of its directory. Throws `UnreadableFile` when it is cut off or not a zip. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  try {
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== CENTRAL) throw broken(`entry ${String(index + 1)} of its directory is missing`);
      const length = { name: view.getUint16(at + 28, true), extra: view.getUint16(at + 30, true), comment: view.getUint16(at + 32, true) };
      entries.push(readEntry(bytes, view, at, length));
      at += 46 + length.name + length.extra + length.comment;
    }
  } catch (error) {
    if (error instanceof RangeError) throw broken('it ends in the middle');
    throw error;
  }
  return entries;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, length: { readonly name: number; readonly extra: number }): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = new TextDecoder(flags & UTF8_NAME ? 'utf-8' : 'latin1').decode(bytes.subarray(at + 46, at + 46 + length.name));
  if (flags & 1) throw new UnreadableFile(`"${name}" inside the file is locked with a zip password.`, 'Save the workbook without a password and try again.');
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [size, packedSize, offset] = sizes.includes(FULL) ? largeSizes(view, at + 46 + length.name, length.extra, sizes) : sizes;
  if (view.getUint32(offset, true) !== LOCAL) throw broken(`"${name}" is not where the directory says`);
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packedSize > bytes.length) throw broken(`it ends inside "${name}"`);
  return {
    name, size, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), stamp: view.getUint32(at + 12, true),
    packed: bytes.subarray(from, from + packedSize),
  };
}

/** Sizes of a zip64 entry: those that read 0xFFFFFFFF stand, in this order, in the extra field. */
function largeSizes(view: DataView, from: number, length: number, sizes: readonly number[]): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== ZIP64_EXTRA) continue;
    let next = at + 4;
    return sizes.map(size => {
      if (size !== FULL) return size;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return [...sizes];
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken('the end of the archive is missing, it was probably not copied or downloaded to its end');
}

/** Content of an entry. Throws `UnreadableFile` when its check sum does not agree. */
export function unpack(entry: ZipEntry): Uint8Array {
  if (entry.method !== 0 && entry.method !== 8) throw broken(`"${entry.name}" is packed in a way Excel does not use`);
  let content: Uint8Array;
  try {
    content = entry.method === 0 ? entry.packed : inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch {
    throw broken(`"${entry.name}" cannot be unpacked`);
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw broken(`the check sum of "${entry.name}" is wrong`);
  return content;
}

/** An entry made from content, deflated, with a fixed date so that the same content gives the same bytes. */
export function pack(name: string, content: Uint8Array): ZipEntry {
  return { name, packed: deflateSync(content, { level: 6 }), method: 8, crc: crc32(content), size: content.length, stamp: NO_STAMP };
}

/** A zip archive of the entries, in their order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const named = entries.map(entry => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const total = named.reduce((sum, { entry, name }) => sum + 76 + 2 * name.length + entry.packed.length, 22);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  const header = (entry: ZipEntry, name: Uint8Array): void => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, UTF8_NAME, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint32(at + 6, entry.stamp, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.packed.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, name.length, true);
  };
  for (const { entry, name } of named) {
    offsets.push(at);
    view.setUint32(at, LOCAL, true);
    at += 4;
    header(entry, name);
    at += 26;
    bytes.set(name, at);
    bytes.set(entry.packed, at + name.length);
    at += name.length + entry.packed.length;
  }
  const directory = at;
  named.forEach(({ entry, name }, index) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    header(entry, name);
    view.setUint32(at + 36, offsets[index], true);
    at += 40;
    bytes.set(name, at);
    at += name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
