import { UnreadableFile } from './errors';
import { WorkbookPackage } from './package/workbookPackage';
import { workbookPart } from './read/workbookIndex';

const SAVE_AS = 'Open it in Excel, choose File, Save As, "Excel Workbook (.xlsx)", and use that file.';
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const BINARY_TYPE = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The package of an Excel workbook's bytes. Throws `UnreadableFile` that says what else the bytes are. */
export function recognise(bytes: Uint8Array, name: string): WorkbookPackage {
  if (bytes.length === 0) throw new UnreadableFile(`${name} is empty.`, 'Take a copy that was saved to its end.');
  if (startsWith(bytes, OLD_OFFICE)) throw oldOffice(bytes, name);
  if (!startsWith(bytes, [0x50, 0x4b])) throw new UnreadableFile(`${name} is no Excel workbook${isText(bytes) ? ' but text, for instance CSV' : ''}.`, isText(bytes) ? `Use "concord forecast" for CSV files, or open it in Excel and save it as "Excel Workbook (.xlsx)".` : SAVE_AS);
  const pack = WorkbookPackage.open(bytes);
  if (pack.has('mimetype')) throw new UnreadableFile(`${name} is an OpenDocument file (LibreOffice).`, 'Open it in LibreOffice, choose File, Save As, "Excel 2007-365 (.xlsx)", and use that file.');
  if (!pack.has('[Content_Types].xml')) throw new UnreadableFile(`${name} is a zip archive but no Excel workbook.`, 'If it holds a workbook, unzip it first.');
  const part = workbookPart(pack);
  const type = part === null ? null : pack.contentType(part);
  if (type === BINARY_TYPE || part?.endsWith('.bin')) throw new UnreadableFile(`${name} is a binary workbook (.xlsb).`, SAVE_AS);
  const xml = part === null ? null : pack.text(part);
  if (xml === null || (type !== null && !type.includes('spreadsheetml') && !type.startsWith('application/vnd.ms-excel'))) {
    throw new UnreadableFile(`${name} is an Office file but no Excel workbook.`, 'Give the name of a workbook (.xlsx or .xlsm).');
  }
  if (xml.includes(STRICT)) throw new UnreadableFile(`${name} is a "Strict Open XML" workbook, which Concord does not write.`, SAVE_AS);
  return pack;
}

function oldOffice(bytes: Uint8Array, name: string): UnreadableFile {
  const encrypted = includesWide(bytes, 'EncryptedPackage');
  return encrypted
    ? new UnreadableFile(`${name} is encrypted with a password.`, 'Open it in Excel, remove the password (File, Info, Protect Workbook, Encrypt with Password), save it and try again.')
    : new UnreadableFile(`${name} is a workbook of Excel 97–2003 (.xls).`, SAVE_AS);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** Whether the first bytes read as text: no control characters but tabs and line ends. */
const isText = (bytes: Uint8Array): boolean => bytes.subarray(0, 512).every(byte => byte >= 32 || byte === 9 || byte === 10 || byte === 13);

/** Whether a word stands in the bytes in UTF-16, as names in old Office files do. */
function includesWide(bytes: Uint8Array, word: string): boolean {
  const wide = [...word].flatMap(char => [char.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0]); at >= 0; at = bytes.indexOf(wide[0], at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
