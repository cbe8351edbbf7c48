import type { CellValue, TableRegion } from '../cells';
import { tableNamed, type TableSpec } from '../contract';
import { isError, keyText } from '../read/cellText';

/** Rows of an input table as text: a line is a JSON list of the cells under `columns`. */
export interface TableLines {
  /** Columns of the contract that the table has, in the contract's order. */
  readonly columns: readonly string[];
  readonly lines: readonly string[];
}

/** The same with the row each line stands in, counted from the first below the header. */
export interface StandingLines extends TableLines {
  readonly rows: readonly number[];
}

/** One row: its key, parts joined by `|`, and the text of every filled column. */
export interface LineRow {
  readonly key: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The rows of an input table by the contract's columns, in the order they stand in; the user's own columns are not watched,
 * blank rows are left out, a formula counts as its text.
 */
export function tableLines(region: TableRegion, spec: TableSpec): StandingLines {
  const headers = (region.values[0] ?? []).map(cell => keyText(cell).toLowerCase());
  const columns = spec.columns.flatMap(({ name }) => {
    const at = headers.indexOf(name.toLowerCase());
    return at < 0 ? [] : [{ name, at }];
  });
  const lines: string[] = [];
  const rows: number[] = [];
  for (let row = 1; row < region.values.length; row++) {
    const [cells, formulas] = [region.values[row], region.formulas?.[row]];
    const texts = columns.map(({ at }) => formulas?.[at] ?? cellAsText(cells[at] ?? null));
    if (texts.every(text => text === '')) continue;
    lines.push(JSON.stringify(texts));
    rows.push(row - 1);
  }
  return { columns: columns.map(({ name }) => name), lines, rows };
}

/** A number as every host gives it back: to 15 digits, as Excel keeps it. */
const cellAsText = (cell: CellValue): string =>
  typeof cell === 'number' && !Number.isInteger(cell) ? String(Number(cell.toPrecision(15))) : isError(cell) ? cell.error : keyText(cell);

/** A line as a row of its table. */
export function lineRow(line: string, columns: readonly string[], table: string): LineRow {
  const texts = JSON.parse(line) as readonly string[];
  const values = Object.fromEntries(columns.flatMap((name, index) => (texts[index] ? [[name, texts[index]] as const] : [])));
  return { key: keysOf(table).map(name => values[name] ?? '').join('|'), values };
}

const keysOf = (table: string): readonly string[] => (tableNamed(table)?.columns ?? []).filter(({ key }) => key).map(({ name }) => name);

/** What is left of two lists when what stands in both is taken out, one for one; as indices. */
export function unequal(left: readonly string[], right: readonly string[]): readonly [readonly number[], readonly number[]] {
  const counts = new Map<string, number>();
  for (const text of right) counts.set(text, (counts.get(text) ?? 0) + 1);
  const both = new Map<string, number>();
  const onlyLeft = left.flatMap((text, index) => {
    const count = counts.get(text) ?? 0;
    if (count === 0) return [index];
    counts.set(text, count - 1);
    both.set(text, (both.get(text) ?? 0) + 1);
    return [];
  });
  const onlyRight = right.flatMap((text, index) => {
    const count = both.get(text) ?? 0;
    if (count === 0) return [index];
    both.set(text, count - 1);
    return [];
  });
  return [onlyLeft, onlyRight];
}
