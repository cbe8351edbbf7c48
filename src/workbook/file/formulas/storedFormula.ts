import { formulaTokens } from './tokens';

/** Functions younger than the file format, which files name with a prefix (MS-XLSX 2.2.2). */
const FUTURE = new Set(['CONCAT', 'IFNA', 'IFS', 'LET', 'MAXIFS', 'MINIFS', 'SWITCH', 'TEXTJOIN', 'XLOOKUP', 'XMATCH']);

/**
 * A formula as typed into a cell of `table` (`=SUM([2027-04],[@item])`) the way a file stores it: no `=`, references
 * qualified with the table, `@` spelt out (`SUM(p_Forecast[2027-04],p_Forecast[[#This Row],[item]])`).
 */
export function storedFormula(entry: string, table: string): string {
  const tokens = formulaTokens(entry.startsWith('=') ? entry.slice(1) : entry);
  return tokens.map((token, at) => {
    if (token.kind === 'word') return tokens[at + 1]?.text === '(' && FUTURE.has(token.text.toUpperCase()) ? `_xlfn.${token.text}` : token.text;
    if (token.kind !== 'structured' || tokens[at + 1]?.kind === 'word' && tokens[at + 2]?.text === '!') return token.text;
    return (tokens[at - 1]?.kind === 'word' ? '' : table) + storedReference(token.text);
  }).join('');
}

function storedReference(reference: string): string {
  const inner = reference.slice(1, -1).trim();
  if (!inner.startsWith('@')) return reference;
  const column = inner.slice(1).trim();
  if (column === '') return '[#This Row]';
  return `[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}
