import type { CellValue, TableRegion } from '../cells';
import type { CellContent, LayoutRow, SheetDescription, TableRow } from '../sheets/description';
import { TAB_COLOR } from '../sheets/formats';

/** What takes an import back, as long as the table is left alone. */
export interface ImportUndo {
  readonly table: string;
  /** The table before; null: the import made it. */
  readonly before: TableRegion | null;
  /** The table as the import left it. */
  readonly after: TableRegion;
  /** Where each row of the table went: for every row after the import, its place before, or null when it is new. */
  readonly cameFrom: readonly (number | null)[];
}

/** Whether two states of a table hold the same: formulas by their text, all else by value. */
export function sameTable(a: TableRegion, b: TableRegion): boolean {
  const cell = (region: TableRegion, row: number, column: number): string => JSON.stringify(region.formulas?.[row]?.[column] ?? region.values[row]?.[column] ?? null);
  return a.values.length === b.values.length && a.values.every((row, r) => row.length === b.values[r].length && row.every((_, c) => cell(a, r, c) === cell(b, r, c)));
}

/** The sheet that brings the table back to what it was: cells as they were, rows that were removed back in their place. */
export function undoSheet({ table, before, after, cameFrom }: ImportUndo): SheetDescription {
  const headers = (after.values[0] ?? []).map(header => String(header ?? ''));
  const [first = [], ...body] = before?.values ?? [];
  const place = headers.map(header => first.findIndex(old => String(old ?? '') === header));
  const now = new Map(cameFrom.flatMap((from, at) => (from === null ? [] : [[from, at] as const])));
  const rows: TableRow[] = [];
  const arrangement = body.map((_, row): LayoutRow => {
    const existing = now.get(row) ?? null;
    if (existing !== null && sameRow(row, existing)) return { described: null, existing };
    rows.push({ cells: place.map((column): CellContent => (column < 0 ? null : contentAt(before, row + 1, column))) });
    return { described: rows.length - 1, existing };
  });
  return {
    name: after.sheet, tabColor: TAB_COLOR.people, cells: [], charts: [], freeze: { rows: 0, columns: 0 },
    table: { name: table, row: after.row, rows, arrangement, columns: headers.map(header => ({ header, width: 12 })) },
  };

  function sameRow(was: number, is: number): boolean {
    return place.every((column, at) => (column < 0 ? null : text(before, was + 1, column)) === text(after, is + 1, at));
  }
}

const text = (region: TableRegion | null, row: number, column: number): string | null => {
  const held = region?.formulas?.[row]?.[column] ?? region?.values[row]?.[column] ?? null;
  return held === null ? null : JSON.stringify(held);
};

function contentAt(region: TableRegion | null, row: number, column: number): CellContent {
  const value: CellValue = region?.values[row]?.[column] ?? null;
  const formula = region?.formulas?.[row]?.[column] ?? null;
  if (formula === null) return value;
  return { formula, value: typeof value === 'object' ? null : value };
}
