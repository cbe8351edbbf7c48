/** One record of a CSV file: its cells, and the line of the file it starts on (1 = the first). */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file that cannot be read on from here; the message names the line. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
}

/**
 * Records of a CSV text that arrives in pieces (RFC 4180: quoted cells may hold commas, quotes written twice, and line breaks).
 * Empty lines are skipped, a byte order mark too; LF, CRLF and CR end a line.
 * @throws {CsvError} for a quote that never closes, and for bytes that are no text in UTF-8.
 */
export async function* csvRecords(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<CsvRecord> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let pending = '';
  let started = 0;
  let line = 0;
  for await (const text of lines(pieces, decoder)) {
    line++;
    if (pending === '') started = line;
    pending = pending === '' ? text : `${pending}\n${text}`;
    if (hasOpenQuote(pending)) continue;
    if (pending.trim() !== '') yield { line: started, cells: cellsOf(pending) };
    pending = '';
  }
  if (pending !== '') throw new CsvError(`Line ${started}: a quote is opened and never closed; close it, or write it twice ("") if it belongs to the text.`);
}

async function* lines(pieces: AsyncIterable<string | Uint8Array>, decoder: TextDecoder): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of pieces) {
    rest += typeof piece === 'string' ? piece : decoded(() => decoder.decode(piece, { stream: true }));
    const endsInReturn = rest.endsWith('\r');
    const parts = (endsInReturn ? rest.slice(0, -1) : rest).split(/\r\n|\n|\r/);
    rest = (parts.pop() ?? '') + (endsInReturn ? '\r' : '');
    yield* parts;
  }
  rest += decoded(() => decoder.decode());
  if (rest !== '') yield* rest.replace(/\r$/, '').split('\r');
}

function decoded(decode: () => string): string {
  try {
    return decode();
  } catch (error) {
    if (!(error && typeof error === 'object' && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')) throw error;
    throw new CsvError('The input is no text in UTF-8; save it as "CSV UTF-8 (comma delimited)" (a workbook goes to concord plan).');
  }
}

function hasOpenQuote(text: string): boolean {
  let quotes = 0;
  for (let i = text.indexOf('"'); i >= 0; i = text.indexOf('"', i + 1)) quotes++;
  return quotes % 2 === 1;
}

function cellsOf(text: string): string[] {
  if (!text.includes('"')) return text.split(',').map((cell) => cell.trim());
  const cells: string[] = [];
  const pattern = /\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^,]*)(?:,|$)/gy;
  while (pattern.lastIndex < text.length || text[pattern.lastIndex - 1] === ',') {
    const match = pattern.exec(text);
    if (!match) break;
    cells.push(match[1] === undefined ? match[2].trim() : match[1].replaceAll('""', '"'));
    if (pattern.lastIndex >= text.length && !match[0].endsWith(',')) break;
  }
  return cells;
}

/** A cell as CSV writes it: quoted where it holds a comma, a quote, a line break, or blanks at its ends. */
export function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
