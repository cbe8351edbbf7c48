import type { CellRef, CellValue, TableRegion } from '../cells';
import { cellAt } from '../read/a1';
import type { CellContent, SheetDescription } from './description';
import { tableLayout } from './tableLayout';

/** A described table as it will stand after the write: what its cells hold, at their places on the sheet. */
export function tableToBe(sheet: SheetDescription, standing: TableRegion | null): TableRegion {
  const { table } = sheet;
  const existing = standing && { headers: (standing.values[0] ?? []).map(String), body: standing.values.slice(1) };
  const layout = tableLayout(existing, table);
  const rows = layout.rows.map(row => layout.headers.map((_, column): CellValue => {
    const described = layout.described[column];
    const place = layout.existing[column];
    if (row.described !== null && described !== null) return valueOf(table.rows[row.described].cells[described] ?? null);
    return row.existing !== null && place !== null ? existing?.body[row.existing][place] ?? null : null;
  }));
  return { table: table.name, sheet: standing?.sheet ?? sheet.name, row: standing?.row ?? table.row, column: standing?.column ?? 0, values: [layout.headers, ...rows] };
}

/** A cell of a table's body, its row counted from the first below the header. */
export const bodyCell = (table: TableRegion, row: number, column: number): CellRef => cellAt(table, row + 1, column);

const valueOf = (content: CellContent): CellValue => (content !== null && typeof content === 'object' && 'formula' in content ? content.value : content);
