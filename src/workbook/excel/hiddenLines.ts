import type { Region } from '../cells';
import { type Area } from './area';
import { rangeAt } from './session';

/** Spans looked into at once; a list filtered into more pieces is not followed further. */
const SPANS_AT_ONCE = 200;

type Hidden = Pick<Region, 'hiddenRows' | 'hiddenColumns'>;
interface Span {
  readonly from: number;
  readonly count: number;
}

/** Properties of a range that `hiddenLines` starts from, to be loaded with whatever else is asked of it. */
export const HIDDEN = 'rowHidden,columnHidden';

/**
 * Rows and columns of an area that are hidden, counted from its first. Excel says of a range whether all its lines are
 * hidden, none or some; where it is some, halves are asked for until all is known: nothing more for a table without any.
 */
export async function hiddenLines(context: Excel.RequestContext, { sheet, area, range }: { readonly sheet: string; readonly area: Area; readonly range: Excel.Range }): Promise<Hidden> {
  const rows = await linesOf(range.rowHidden, area.rows, async spans => {
    const asked = spans.map(({ from, count }) => rangeAt(context, sheet, { ...area, row: area.row + from, rows: count, columns: 1 }).load('rowHidden'));
    await context.sync();
    return asked.map(({ rowHidden }) => rowHidden);
  });
  const columns = await linesOf(range.columnHidden, area.columns, async spans => {
    const asked = spans.map(({ from, count }) => rangeAt(context, sheet, { ...area, column: area.column + from, rows: 1, columns: count }).load('columnHidden'));
    await context.sync();
    return asked.map(({ columnHidden }) => columnHidden);
  });
  return { ...(rows.length > 0 && { hiddenRows: rows }), ...(columns.length > 0 && { hiddenColumns: columns }) };
}

/** `whole` is what Excel says of all lines: true, false, or null (no boolean by its types) for a mixture. */
async function linesOf(whole: boolean | null, count: number, ask: (spans: readonly Span[]) => Promise<readonly (boolean | null)[]>): Promise<readonly number[]> {
  const lines = ({ from, count: length }: Span): number[] => Array.from({ length }, (_, i) => from + i);
  if (whole === false) return [];
  if (whole === true) return lines({ from: 0, count });
  const hidden: number[] = [];
  let mixed: readonly Span[] = [{ from: 0, count }];
  while (mixed.length > 0 && mixed.length <= SPANS_AT_ONCE) {
    const halves = mixed.flatMap(halved);
    const answers = await ask(halves);
    for (const [i, span] of halves.entries()) if (answers[i] === true) hidden.push(...lines(span));
    mixed = halves.filter((span, i) => answers[i] === null && span.count > 1);
  }
  return hidden.sort((a, b) => a - b);
}

function halved({ from, count }: Span): readonly Span[] {
  const half = Math.ceil(count / 2);
  return [{ from, count: half }, { from: from + half, count: count - half }].filter(span => span.count > 0);
}
