import type { Field } from './field';

/** A CSV file of a bundle that cannot be read; the message names the line. */
export class BrokenCsv extends Error {
  override readonly name = 'BrokenCsv';
}

const mustQuote = /[",\r\n]|^\s|\s$/;

const written = ({ text, quoted }: Field): string => (quoted || mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Records as CSV text (RFC 4180 with LF), every record ended by a line break. */
export const csvText = (records: Iterable<readonly Field[]>): string => {
  let text = '';
  for (const record of records) text += `${record.map(written).join(',')}\n`;
  return text;
};

/** Records of a CSV text, line breaks LF, CRLF or CR; quoted fields are told apart from bare ones. Throws `BrokenCsv` for a quote that is not closed or stands inside a bare field. */
export function csvFields(text: string): readonly (readonly Field[])[] {
  const records: Field[][] = [];
  let record: Field[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  const bare = /[^,\r\n]*/y;
  while (at < text.length) {
    if (text[at] === '"') {
      const { value, end } = quotedField(text, at, line);
      record.push({ text: value, quoted: true });
      line += value.split('\n').length - 1;
      at = end;
      if (at < text.length && !/[,\r\n]/.test(text[at])) throw new BrokenCsv(`line ${line}: “${text[at]}” follows a closing quote; write a quote inside a field twice.`);
    } else {
      bare.lastIndex = at;
      const value = bare.exec(text)?.[0] ?? '';
      if (value.includes('"')) throw new BrokenCsv(`line ${line}: a quote stands inside an unquoted field; put the field in quotes and write the quote twice.`);
      record.push({ text: value, quoted: false });
      at += value.length;
    }
    if (text[at] === ',') {
      at++;
      if (at === text.length) record.push({ text: '', quoted: false });
      else if (text[at] === '\n' || text[at] === '\r') record.push({ text: '', quoted: false });
      else continue;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    records.push(record);
    record = [];
  }
  return records;
}

function quotedField(text: string, start: number, line: number): { readonly value: string; readonly end: number } {
  for (let at = start + 1; ; at = at + 2) {
    at = text.indexOf('"', at);
    if (at < 0) throw new BrokenCsv(`line ${line}: a quote is opened and never closed.`);
    if (text[at + 1] !== '"') return { value: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
  }
}
