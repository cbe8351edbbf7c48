import type { CellInput } from '../grid/grid';
import { parseInput } from './input';
import type { CellArea } from './cellArea';
import { fixHeaders, growTable } from './tableRules';

/**
 * Writes rows of assigned values as Excel does: text cells (`@`) keep what they get, other cells take numbers, dates and
 * formulas out of text, a General cell takes on the format of a date or percentage, tables keep their headers and grow.
 */
export function writeCells(range: CellArea, rows: readonly (readonly unknown[])[]): void {
  const { grid, sheetId, rect, session } = range, year = session.document.year;
  const parsed = rows.map(row => row.map(value => parseInput(value, year)));
  const converts = parsed.some((row, i) => row.some(({ input }, j) => typeof rows[i]?.[j] === 'string' && input !== rows[i]?.[j] || isFormula(input)));
  const styles = converts ? grid.styles(sheetId, rect) : [];
  const isText = (i: number, j: number): boolean => styles[i]?.[j]?.numberFormat === '@';
  const inputs = parsed.map((row, i) => row.map(({ input }, j) => (isText(i, j) ? asText(rows[i]?.[j], input) : input)));
  const formats = parsed.map((row, i) => row.map(({ format }, j) => (format !== undefined && (styles[i]?.[j]?.numberFormat ?? 'General') === 'General' ? format : null)));
  session.change(() => {
    growTable(range, inputs);
    grid.write(sheetId, rect, fixHeaders(range, inputs, formats));
    if (formats.some(row => row.some(format => format !== null))) grid.numberFormats(sheetId, rect, formats);
  });
}
const isFormula = (input: CellInput): boolean => typeof input === 'string' && input.length > 1 && input.startsWith('=');
function asText(value: unknown, input: CellInput): CellInput {
  if (typeof value !== 'string' || value === '') return input;
  return { text: value.startsWith("'") ? value.slice(1) : value };
}
