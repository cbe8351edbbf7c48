import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AuditDraft, AuditEntry } from './entry';

/** Longest text of a field: a cell of a sheet holds 32,767 characters. */
const FIELD = 32_000;
const fields = ['ts_utc', 'actor', 'actor_source', 'table', 'row_key', 'column', 'old', 'new', 'reason', 'comment'] as const;

/**
 * Entries for the end of a log, each holding the hash of the one before: SHA-256 over the JSON list of number, fields in the
 * order of the columns, and the previous hash. Text is trimmed, runs of white space are one space, as cells are read back.
 * @example chained(drafts, log.at(-1) ?? null)
 */
export function chained(drafts: readonly AuditDraft[], last: AuditEntry | null): readonly AuditEntry[] {
  let [seq, prev] = [last?.seq ?? 0, last?.hash ?? ''];
  return drafts.map(draft => {
    seq += 1;
    const entry = { ...plain(draft), seq, prev };
    prev = hashOf(entry);
    return { ...entry, hash: prev };
  });
}

/** The hash an entry has to have. */
export const hashOf = (entry: Omit<AuditEntry, 'hash'>): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify([entry.seq, ...fields.map(name => entry[name]), entry.prev]))));

/** What is wrong with an entry of a log. `row` counts from its first entry. */
export interface ChainFault {
  readonly row: number;
  readonly column: 'seq' | 'prev' | 'hash';
  readonly fault: string;
}

/** The faults of a log in the order it stands in: numbers run on from 1, each entry names the hash before it and has its own. Empty for a sound one. */
export function chainFaults(entries: readonly AuditEntry[]): readonly ChainFault[] {
  return entries.flatMap((entry, row): readonly ChainFault[] => {
    const before = entries[row - 1] as AuditEntry | undefined;
    const [seq, prev] = [(before?.seq ?? 0) + 1, before?.hash ?? ''];
    if (entry.seq !== seq) return [{ row, column: 'seq', fault: `entry ${shown(entry.seq)} stands where entry ${seq} belongs: an entry is missing, was moved or put in.` }];
    if (entry.hash !== hashOf(entry)) return [{ row, column: 'hash', fault: `entry ${seq} was altered: its content does not have the hash it holds.` }];
    return entry.prev === prev ? [] : [{ row, column: 'prev', fault: `entry ${seq} does not follow the entry before it: that one was altered and hashed anew.` }];
  });
}

const shown = (seq: number): string => (Number.isFinite(seq) ? String(seq) : 'without a number');

function plain(draft: AuditDraft): AuditDraft {
  const text = (value: string): string => {
    const clean = value.normalize('NFC').replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
    return clean.length > FIELD ? `${clean.slice(0, FIELD - 1)}…` : clean;
  };
  return { ...draft, ...Object.fromEntries(fields.map(name => [name, text(draft[name])])) };
}
