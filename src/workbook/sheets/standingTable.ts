import type { CellRef, CellValue, TableRegion } from '../cells';
import { cellAt } from '../read/a1';
import type { CellContent, SheetDescription } from './description';
import { tableLayout } from './tableLayout';

/** A described table as it will stand after the write: what its cells hold, at their places on the sheet. */
export function tableToBe(sheet: SheetDescription, standing: TableRegion | null): TableRegion {
  const { table } = sheet;
  const existing = standing && { headers: (standing.values[0] ?? []).map(String), body: standing.values.slice(1) };
  const layout = tableLayout(existing, table);
  const each = <T>(written: (content: CellContent) => T | null, kept: (row: number, column: number) => T | null): (T | null)[][] => layout.rows.map(row => layout.headers.map((_, column) => {
    const described = layout.described[column];
    const place = layout.existing[column];
    if (row.described !== null && described !== null) return written(table.rows[row.described].cells[described] ?? null);
    return row.existing !== null && place !== null ? kept(row.existing, place) : null;
  }));
  const values = each<CellValue>(valueOf, (row, column) => existing?.body[row][column] ?? null);
  const formulas = each<string>(formulaOf, (row, column) => standing?.formulas?.[row + 1]?.[column] ?? null);
  return {
    table: table.name, sheet: standing?.sheet ?? sheet.name, row: standing?.row ?? table.row, column: standing?.column ?? 0,
    values: [layout.headers, ...values], formulas: [layout.headers.map(() => null), ...formulas],
  };
}

/** A cell of a table's body, its row counted from the first below the header. */
export const bodyCell = (table: TableRegion, row: number, column: number): CellRef => cellAt(table, row + 1, column);

const valueOf = (content: CellContent): CellValue => (content !== null && typeof content === 'object' && 'formula' in content ? content.value : content);

const formulaOf = (content: CellContent): string | null => (content !== null && typeof content === 'object' && 'formula' in content ? content.formula : null);
