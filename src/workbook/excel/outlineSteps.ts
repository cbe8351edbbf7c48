import type { TableDescription } from '../sheets/description';
import { type Run, levels } from './runs';
import type { Finish } from './step';
import { outline } from './styles';
import type { Standing } from './wantedCells';

/**
 * Groups the rows and columns that came to a standing table, and moves groups where rows moved. Excel does not tell the
 * level of a row, so it is taken from the description of the row that stood there. Grouping adds a level each time and
 * cannot be repeated safely: these steps come last, when everything else is verified.
 */
export function outlineSteps(sheet: string, table: TableDescription, { content, layout, area }: Standing): readonly Finish[] {
  const after = layout.rows.map(row => (row.described === null ? 0 : table.rows[row.described].outline ?? 0));
  const before = Array.from({ length: Math.max(after.length, content.area.rows - 1) }, (_, index) => levelBefore(index));
  const rows = before.map((level, index) => (after[index] ?? 0) - level);
  const columns = layout.described.map((described, c) => (described === null || c < content.area.columns ? 0 : table.columns[described].outline ?? 0));
  const body = { ...area, row: area.row + 1 };
  const change = (by: 'ByRows' | 'ByColumns', how: 'group' | 'ungroup') => ({ from, to }: Run<number>): Finish => ({
    sheet,
    repeatable: false,
    remark: `New ${by === 'ByRows' ? 'rows' : 'columns'} of ${table.name} on ${sheet} may not be grouped as the others: group them there if you fold them.`,
    run: context => outline(context, { sheet, area: by === 'ByRows' ? { ...body, row: body.row + from, rows: to - from } : { ...body, column: body.column + from, columns: to - from }, by, change: how }),
  });
  return [
    ...levels(rows).map(change('ByRows', 'group')),
    ...levels(rows.map(level => -level)).map(change('ByRows', 'ungroup')),
    ...levels(columns).map(change('ByColumns', 'group')),
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
