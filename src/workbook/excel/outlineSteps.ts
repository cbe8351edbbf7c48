import type { TableDescription } from '../sheets/description';
import { levels } from './runs';
import type { Step } from './step';
import { outline } from './styles';
import type { Standing } from './wantedCells';

/**
 * Groups the rows and columns that came to a standing table, and moves groups where rows moved. Excel does not tell the
 * level of a row, so it is taken from the description of the row that stood there. Grouping adds a level each time and
 * cannot be repeated safely: these steps come last, when everything else is verified.
 */
export function outlineSteps(sheet: string, table: TableDescription, { content, layout, area }: Standing): readonly Step[] {
  const after = layout.rows.map(row => (row.described === null ? 0 : table.rows[row.described].outline ?? 0));
  const before = Array.from({ length: Math.max(after.length, content.area.rows - 1) }, (_, index) => levelBefore(index));
  const rows = before.map((level, index) => (after[index] ?? 0) - level);
  const columns = layout.described.map((described, c) => (described === null || c < content.area.columns ? 0 : table.columns[described].outline ?? 0));
  const body = { ...area, row: area.row + 1 };
  return [
    ...levels(rows).map(run => outline({ sheet, area: { ...body, row: body.row + run.from, rows: run.to - run.from }, by: 'ByRows', change: 'group' })),
    ...levels(rows.map(level => -level)).map(run => outline({ sheet, area: { ...body, row: body.row + run.from, rows: run.to - run.from }, by: 'ByRows', change: 'ungroup' })),
    ...levels(columns).map(run => outline({ sheet, area: { ...body, column: body.column + run.from, columns: run.to - run.from }, by: 'ByColumns', change: 'group' })),
  ];

  function levelBefore(index: number): number {
    if (index >= content.area.rows - 1) return 0;
    const row = layout.rows.find(candidate => candidate.existing === index);
    return (row?.described !== undefined && row.described !== null ? table.rows[row.described] : lookalike(index))?.outline ?? 0;
  }

  /** A described row of the same kind (its last key, such as the figure) as one that is no longer there. */
  function lookalike(index: number): TableDescription['rows'][number] | undefined {
    const key = table.columns.findLastIndex(column => column.key);
    const column = layout.described.indexOf(key);
    return key < 0 || column < 0 ? undefined : table.rows.find(row => row.cells[key] === content.values[index + 1]?.[column]);
  }
}
