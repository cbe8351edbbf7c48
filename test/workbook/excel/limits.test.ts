import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { SheetDescription, TableRow } from '../../../src/workbook/sheets/description';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { forecast, months, openBook, quiet, tableCells } from './fixtures';

const LIMIT = 2_000_000;
const FIGURES = ['history', 'cleansed', 'baseline', 'lower', 'upper', 'events', 'new product', 'expert', 'consensus'];
let book: NodeHost & { readonly close: () => void };
let largest: { request: number; answer: number };
beforeEach(async () => {
  book = await openBook();
  largest = { request: 0, answer: 0 };
  const { session } = book, { handle } = session;
  session.handle = async text => {
    const answer = await handle.call(session, text);
    largest = { request: Math.max(largest.request, text.length), answer: Math.max(largest.answer, answer.text.length) };
    return answer;
  };
});
afterEach(() => book.close());

function large({ series, figures, periods, scale }: { readonly series: number; readonly figures: readonly string[]; readonly periods: number; readonly scale: number }): SheetDescription {
  const small = forecast({ items: ['A'], periods: months(1, periods) });
  const rows = Array.from({ length: series }, (_, i) => figures.map((figure, f): TableRow => ({
    cells: [`item "${i}"`, figure, ...Array.from({ length: periods }, (_p, p) => scale * Math.sqrt(i * 997 + f * 31 + p + 1)), `model of ${i}: the longest reason a planner would want to read in a cell`],
    style: figure === 'consensus' ? 'sum' : figure === 'lower' || figure === 'upper' ? 'muted' : undefined, outline: figure === 'consensus' ? 0 : 1,
  })));
  return { ...small, table: { ...small.table, rows: rows.flat() } };
}

describe.each([
  ['150 series of 9 figures over 60 periods', { series: 150, figures: FIGURES, periods: 60 }],
  ['5,000 rows over 24 periods', { series: 5_000, figures: ['baseline'], periods: 24 }],
])('excelWorkbook().write of %s', (_, size) => {
  it('keeps every request and answer far below 5 MB, the first time and when every number changes', async () => {
    const rows = size.series * size.figures.length;
    await excelWorkbook().write([large({ ...size, scale: 1 })], quiet);
    const report = await excelWorkbook().write([large({ ...size, scale: 1.01 })], quiet);
    expect(report.cellsWritten).toBe(rows * size.periods);
    expect(tableCells(book, 'p_Forecast')).toHaveLength(rows + 1);
    expect(largest.request).toBeLessThan(LIMIT);
    expect(largest.answer).toBeLessThan(LIMIT);
    expect(largest.request).toBeGreaterThan(LIMIT / 5);
  }, 120_000);
});
