import type { TableDescription } from '../sheets/description';
import type { TableLayout } from '../sheets/tableLayout';
import { type Area, piecesOf } from './area';
import { dressSteps } from './appearance';
import { runsOf } from './runs';
import { rangeAt } from './session';
import { CALL_SIZE, type Step } from './step';
import { NORMAL, isMark, markName } from './styles';

export interface Marked {
  readonly sheet: string;
  readonly table: TableDescription;
  readonly layout: TableLayout;
  /** The table before and after, with its header. */
  readonly before: Area;
  readonly after: Area;
}

/** Ranges asked in one request. */
const RANGES_PER_REQUEST = 500;

/**
 * Marks such as "this is a default" on rows that stay must not outlive what they say. Where the style of a cell is one of
 * our marks or none, and not the described one, the cell is dressed anew; a style a person chose is left. Only for tables
 * whose rows look alike but for marked cells.
 */
export async function markSteps(context: Excel.RequestContext, marked: Marked): Promise<readonly Step[]> {
  const { sheet, table, layout, before, after } = marked;
  if (table.arrangement || table.rows.some(row => row.style !== undefined && row.style !== 'normal')) return [];
  const body: Area = { ...after, row: after.row + 1, rows: after.rows - 1 };
  const stale = await staleCells(context, marked);
  return layout.described.flatMap((described, c) => {
    const rows = layout.rows.map(row => (row.existing !== null && row.described !== null && stale.has(row.existing * before.columns + c) ? row.described : undefined));
    return [
      ...runsOf(rows.map(row => (row === undefined ? undefined : 1))).map((run): Step => ({
        sheet,
        size: CALL_SIZE,
        run: later => { rangeAt(later, sheet, { row: body.row + run.from, column: body.column + c, rows: run.to - run.from, columns: 1 }).style = NORMAL; },
      })),
      ...dressSteps(table, { sheet, body, rows, columns: layout.described.map((_, index) => (index === c ? described ?? undefined : undefined)) }),
    ];
  });
}

interface Stretch {
  readonly area: Area;
  readonly wanted: string;
}

/** Cells of the standing body, as row × columns + column, that carry another mark than described. */
async function staleCells(context: Excel.RequestContext, { sheet, table, layout, before }: Marked): Promise<ReadonlySet<number>> {
  const stale = new Set<number>();
  let open = layout.described.flatMap((described, c) => (described === null || c >= before.columns || table.columns[described].period ? [] : stretchesOf(c, described)));
  while (open.length > 0) {
    const styles = await stylesOf(context, sheet, open.map(stretch => stretch.area));
    for (const [index, { area, wanted }] of open.entries()) {
      const style = styles[index];
      if (style === null || style === wanted || !(isMark(style) || style === NORMAL)) continue;
      for (let r = area.row; r < area.row + area.rows; r++) stale.add((r - before.row - 1) * before.columns + area.column - before.column);
    }
    open = open.flatMap((stretch, index) => (styles[index] === null ? piecesOf(stretch.area, Math.ceil(stretch.area.rows / 2)).map(area => ({ ...stretch, area })) : []));
  }
  return stale;

  function stretchesOf(c: number, described: number): readonly Stretch[] {
    const wanted = new Array<string | undefined>(before.rows - 1).fill(undefined);
    for (const row of layout.rows) if (row.existing !== null && row.described !== null) wanted[row.existing] = markName(table.rows[row.described].styles?.[described]);
    return runsOf(wanted).map(run => ({ wanted: run.value, area: { row: before.row + 1 + run.from, column: before.column + c, rows: run.to - run.from, columns: 1 } }));
  }
}

/** The style all cells of an area share, or null where they differ. */
async function stylesOf(context: Excel.RequestContext, sheet: string, areas: readonly Area[]): Promise<readonly (string | null)[]> {
  const styles: (string | null)[] = [];
  for (let from = 0; from < areas.length; from += RANGES_PER_REQUEST) {
    const ranges = areas.slice(from, from + RANGES_PER_REQUEST).map(area => rangeAt(context, sheet, area).load('style'));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- so many ranges do not go in one request
    await context.sync();
    styles.push(...ranges.map(range => range.style as string | null));
  }
  return styles;
}
