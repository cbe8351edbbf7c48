import path from 'node:path';
import { parseArgs } from 'node:util';
import { workbookFigures } from '../actions/workbookFigures';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import type { TraceTable } from '../workbook/figures/figurePort';
import { UsageError, type Command } from './command';
import { readBook } from './files';

const help = `
Usage: concord trace BOOK.xlsx FIGURE ITEM PERIOD [options]

Tells how a number of the plan came about: the demand it rests on with its cells, season, models with their votes, band, what
people typed, and whether the steps replay to the same digit. The same as =SOP.TRACE in a cell.

  FIGURE   of an item: baseline, lower, upper, history, cleansed, calendar, drivers, events, 'new product', sensed
           of a family: statistical, sales, marketing, finance, consensus
  ITEM     the item, or the family, as it stands in the plan's table
  PERIOD   such as 2027-04 or 2026-W45

Options
  --channel NAME   of one channel; left out: all together
  --loc NAME       of one location; left out: all together
  --json           the rows as JSON on standard output
  --help           this text

Exit code: 0 the steps come to the plan's number, 1 they do not (or the number is not there), 2 not understood.
`;

/** `concord trace`: the explanation of one number of a planned workbook. */
export const traceCommand: Command = {
  name: 'trace',
  summary: 'explain a number of the plan, step by step, and replay it',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { channel: { type: 'string' }, loc: { type: 'string' }, json: { type: 'boolean' } } });
    const [book, figure, item, period, ...more] = positionals;
    if (!book || !figure || !item || !period) throw new UsageError('trace needs BOOK.xlsx, a figure, an item and a period, such as: concord trace plan.xlsx baseline HGP-T230 2027-04.');
    if (more.length > 0) throw new UsageError(`one number at a time; '${more[0]}' is one word too many (put names with spaces in quotes).`);
    const figures = workbookFigures(await openWorkbookFile(await readBook(book), { name: path.basename(book) }));
    const asked = { figure, item, period, channel: values.channel, loc: values.loc };
    const rows = await figures.trace(asked);
    io.stdout.write(values.json ? `${JSON.stringify(rows)}\n` : asText(rows));
    return (await figures.explain(asked)).same ? 0 : 1;
  },
};

/** Rows under each other, the number to the right of its column. */
function asText(rows: TraceTable): string {
  const cells = rows.map(row => row.map(cell => (typeof cell === 'number' ? String(Number(cell.toPrecision(12))) : cell)));
  const width = (column: number): number => cells.reduce((most, row) => Math.max(most, row[column].length), 0);
  const [step, value] = [width(0), width(2)];
  return `${cells.map(([no, what, number, where]) => `${no.padEnd(step)}  ${number.padStart(value)}  ${what}${where === '' ? '' : `  [${where}]`}`).join('\n')}\n`;
}
