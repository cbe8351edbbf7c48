import { proposeMapping, readPlanInput } from '../../../src/workbook/read';
import type { CellValue } from '../../../src/workbook/cells';
import type { Finding, ReadResult } from '../../../src/workbook/read';
import { memoryReader, serial } from '../memoryReader';
import type { MemorySheet } from '../memoryReader';

type Rows = readonly (readonly CellValue[])[];

/** The road a person goes: propose, confirm, read. */
async function read(values: Rows, extra: Partial<MemorySheet> = {}, answers: Record<string, string> = {}): Promise<ReadResult> {
  const reader = memoryReader([{ name: 'Sales', values, ...extra }]);
  return readPlanInput(reader, (await proposeMapping(reader, 'Sales!', answers)).mapping);
}

const told = ({ findings }: ReadResult): readonly Finding[] => findings.filter(({ code }) => code !== 'table-absent');
const brief = (result: ReadResult): readonly string[] => told(result).map(({ severity, code, cell }) => `${severity} ${code} ${cell ? `${cell.sheet}!${cell.address}` : '-'}`);
const series = ({ input }: ReadResult): Record<string, readonly (string | number)[]> =>
  Object.fromEntries(input.demand.map(({ key, first, values }) => [[key.item, key.channel, key.loc].filter(Boolean).join('·'), [first, ...values]]));

const head = ['Item', 'Month', 'Qty'];

describe('readPlanInput, long', () => {
  it('fills periods without a row with 0 from the series’ first row to the last period of the whole history', async () => {
    const result = await read([head, ['A', '2026-01', 5], ['A', '2026-03', 7], ['B', '2026-02', 1], ['B', '2026-05', 2]]);
    expect(series(result)).toEqual({ A: ['2026-01', 5, 0, 7, 0, 0], B: ['2026-02', 1, 0, 0, 2] });
    expect(brief(result)).toEqual(['info filled-with-zero -']);
    expect(result.summary).toMatchObject({ series: 2, rows: 4, rowsLeftOut: 0, firstPeriod: '2026-01', lastPeriod: '2026-05', total: 15 });
    expect(result.input).toMatchObject({ layout: 'long', historyBucket: 'month' });
  });

  it('tells every fault with its cell, leaves the row out and reads the rest', async () => {
    const jan = serial(2026, 1, 1);
    const result = await read([
      ['Item', 'Date', 'Qty'], ['A', jan, 5], ['A', serial(2026, 2, 1), 'abc'], ['A', serial(2026, 3, 1), 6], ['A', null, 3], ['A', 12, 3], ['A', 'soon', 3], [null, jan, 3],
      [{ error: '#REF!' }, jan, 3], ['A', { error: '#N/A' }, 3], ['A', serial(2026, 4, 1), { error: '#DIV/0!' }], ['A', serial(2026, 5, 1), true], ['A', serial(2026, 6, 1), null], ['A', serial(2026, 7, 1), -4],
    ]);
    expect(brief(result)).toEqual([
      'error quantity-text Sales!C3', 'error date-blank Sales!B5', 'error date-range Sales!B6', 'error date-text Sales!B7', 'error item-blank Sales!A8', 'error item-error Sales!A9',
      'error date-error Sales!B10', 'error quantity-error Sales!C11', 'error quantity-boolean Sales!C12', 'warning quantity-blank Sales!C13', 'info quantity-negative Sales!C14',
    ]);
    expect(series(result)).toEqual({ A: ['2026-01', 5, NaN, 6, NaN, NaN, NaN, -4] });
    expect(result.summary).toMatchObject({ rows: 13, rowsLeftOut: 10 });
    for (const finding of told(result)) {
      expect(finding.message).toMatch(/\.$/);
      expect(finding.remedy).toMatch(/\.$/);
    }
  });

  it('shows a date out of range as Excel shows it', async () => {
    const result = await read([['Item', 'Date', 'Qty'], ['A', 5, 3], ['A', '1899-05-01', 3], ['A', serial(2026, 1, 1), 3]]);
    expect(told(result).map(({ message }) => message)).toEqual(['1900-01-05 (5)', '1899-05-01'].map((date) => `The date ${date} lies before 1950 or after 2100; the row is left out.`));
  });

  it('takes a period whose only quantity cannot be read for unknown, not for 0', async () => {
    expect(series(await read([head, ['A', '2026-01', 5], ['A', '2026-02', 'x'], ['A', '2026-03', 7]]))).toEqual({ A: ['2026-01', 5, NaN, 7] });
  });

  it('gives cells where they stand on the sheet when the range does not begin in A1', async () => {
    const result = await read([head, ['A', '2026-01', 'x'], ['A', '2026-02', 1]], { at: { row: 9, column: 25 } });
    expect(brief(result)).toEqual(['error quantity-text Sales!AB11']);
  });

  it('adds up rows of one key and period, and names both cells', async () => {
    const result = await read([head, ['A', '2026-01', 5], ['B', '2026-01', 1], ['A', '2026-01', 5]]);
    expect(series(result)['A']).toEqual(['2026-01', 10]);
    expect(brief(result)).toEqual(['warning duplicate-key Sales!A4']);
    expect(told(result)[0]?.message).toContain('A2');
  });

  it('does not call two customers of one channel a duplicate', async () => {
    const result = await read([['Item', 'Month', 'Qty', 'Channel', 'Customer'], ['A', '2026-01', 5, 'Web', 'C1'], ['A', '2026-01', 6, 'Web', 'C2']]);
    expect(series(result)).toEqual({ 'A·Web': ['2026-01', 11] });
    expect(brief(result)).toEqual([]);
  });

  it('takes the customer for the channel when no channel is mapped', async () => {
    expect(series(await read([['Item', 'Month', 'Qty', 'Kunde'], ['A', '2026-01', 5, 'C1'], ['A', '2026-01', 6, 'C2']]))).toEqual({ 'A·C1': ['2026-01', 5], 'A·C2': ['2026-01', 6] });
  });

  it('sums days into the mapping’s bucket without a word about duplicates', async () => {
    const result = await read([['Item', 'Date', 'Qty'], ['A', '2026-01-05', 1], ['A', '2026-01-07', 2], ['A', '2026-02-11', 4]], {}, { bucket: 'month' });
    expect(series(result)).toEqual({ A: ['2026-01', 3, 4] });
    expect(brief(result)).toEqual([]);
  });

  it('takes a formula-looking item as text, once told', async () => {
    const result = await read([head, ['=HYPERLINK("http://x","A")', '2026-01', 5], ['=HYPERLINK("http://x","A")', '2026-02', 5]]);
    expect(brief(result)).toEqual(['warning item-formula-text Sales!A2']);
    expect(series(result)).toEqual({ '=HYPERLINK("http://x","A")': ['2026-01', 5, 5] });
  });

  it('takes the result of a HYPERLINK formula, or its text where the file holds no result', async () => {
    const formulas = [[null, null, null], ['=HYPERLINK("u","A")', null, null], ['=HYPERLINK("u","B")', null, null], [null, null, '=1+1'], [null, '=TODAY()', null]];
    const result = await read([head, ['A', '2026-01', 5], [null, '2026-01', 6], ['C', '2026-01', null], ['C', null, 3]], { formulas });
    expect(series(result)).toEqual({ A: ['2026-01', 5], '=HYPERLINK("u","B")': ['2026-01', 6] });
    expect(brief(result)).toEqual(['warning item-formula-text Sales!A2', 'warning item-formula-text Sales!A3', 'warning not-calculated Sales!C4', 'warning not-calculated Sales!B5']);
  });

  it('keeps leading zeros of text, reads number codes as text, trims, and tells near-equal items', async () => {
    const result = await read([head, ['0010', '2026-01', 1], [10, '2026-01', 2], ['10 ', '2026-01', 3], ['ab', '2026-01', 4], ['AB', '2026-01', 5]]);
    expect(series(result)).toEqual({ '0010': ['2026-01', 1], '10': ['2026-01', 5], ab: ['2026-01', 4], AB: ['2026-01', 5] });
    expect(brief(result)).toEqual(['warning duplicate-key Sales!A4', 'warning item-spaces Sales!A4', 'warning item-case Sales!A6']);
  });

  it('leaves totals rows out', async () => {
    const result = await read([head, ['A', '2026-01', 5], ['B', '2026-01', 6], ['Gesamtergebnis', null, 11]]);
    expect(brief(result)).toEqual(['warning total-row Sales!A4']);
    expect(result.summary.total).toBe(11);
  });

  it('leaves out the stray row whose year is decades off', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => ['A', `2026-${String(1 + (i % 10)).padStart(2, '0')}`, 1]);
    const result = await read([head, ...rows, ['B', '2062-01', 1]]);
    expect(brief(result)).toContain('error date-far Sales!B202');
    expect(result.summary.lastPeriod).toBe('2026-10');
  });

  it('reports a date coarser than the history', async () => {
    const result = await read([['Item', 'Week', 'Qty'], ...Array.from({ length: 10 }, (_, i) => ['A', `2026-W${10 + i}`, i]), ['A', '2026', 5]]);
    expect(brief(result)).toEqual(['error date-coarse Sales!B12']);
  });

  it('tells twenty faults of a kind one by one and gathers the rest', async () => {
    const result = await read([head, ...Array.from({ length: 130 }, (_, i) => ['A', `20${10 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}`, i < 70 ? 'x' : 1])]);
    const faults = told(result).filter(({ code }) => code === 'quantity-text');
    expect(faults).toHaveLength(21);
    expect(faults[20]).toMatchObject({ count: 50, cell: { sheet: 'Sales', address: 'C22' } });
  });

  it('gives a finding and an empty input for no rows, and reads one row', async () => {
    const none = await read([head]);
    expect(none.input.demand).toEqual([]);
    expect(brief(none)).toEqual(['warning no-rows Sales!A1']);
    expect(none.summary).toMatchObject({ firstPeriod: null, lastPeriod: null, samples: [] });
    expect(series(await read([head, ['A', '2026-01', 5]]))).toEqual({ A: ['2026-01', 5] });
  });

  it('reads 20,000 rows with a fault among them', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [`I-${i % 400}`, serial(2022, 1 + Math.floor(i / 400), 1), i === 12_345 ? 'n/a' : i % 17]);
    const result = await read([['Item', 'Date', 'Qty'], ...rows]);
    expect(result.summary).toMatchObject({ series: 400, rows: 20_000, rowsLeftOut: 1, firstPeriod: '2022-01', lastPeriod: '2026-02' });
    expect(brief(result)).toEqual(['error quantity-text Sales!C12347']);
  });

  it('gathers names, families and units that stand beside the demand', async () => {
    const result = await read([['Item', 'Month', 'Qty', 'Description', 'Product family', 'UoM'], ['A', '2026-01', 5, 'Trimmer', 'Garden', 'pcs'], ['A', '2026-02', 5, 'Trimmer', 'Yard', 'pcs']]);
    expect(result.input.items.get('A')).toMatchObject({ name: 'Trimmer', family: 'Garden', uom: 'pcs', leadTimeDays: null });
    expect(brief(result)).toEqual(['warning item-attribute Sales!E3']);
  });

  it('shows the largest, the median and a rare series', async () => {
    const rows = ['big', 'mid', 'mid2', 'small'].flatMap((item, k) => Array.from({ length: 24 }, (_, i) => [item, `${2024 + Math.floor(i / 12)}-${String(1 + (i % 12)).padStart(2, '0')}`, 1000 / 10 ** k]));
    const result = await read([head, ...rows, ['rare', '2025-12', 0.5]]);
    expect(result.summary.samples.map(({ key, periods, lastYear }) => [key.item, periods, lastYear])).toEqual([['big', 24, 12_000], ['mid2', 24, 120], ['rare', 1, 0.5]]);
  });

  it('reports a mapping whose source is gone', async () => {
    const reader = memoryReader([{ name: 'Sales', values: [head, ['A', '2026-01', 5]] }]);
    const { mapping } = await proposeMapping(reader, 'Sales!');
    const result = await readPlanInput(memoryReader([]), mapping);
    expect(brief(result)).toEqual(['error source-missing -']);
    expect(result.input.demand).toEqual([]);
  });
});

describe('readPlanInput, quantities too large to be added up', () => {
  it('tells them with their cell, leaves them out and reads the rest', async () => {
    const result = await read([head, ['A', '2026-01', 5], ['A', '2026-02', 1e308], ['B', '2026-01', '-2e15'], ['B', '2026-02', 1e15]]);
    expect(brief(result)).toEqual(['error quantity-range Sales!C3', 'error quantity-range Sales!C4']);
    expect(series(result)).toEqual({ A: ['2026-01', 5, NaN], B: ['2026-02', 1e15] });
  });
});

describe('readPlanInput, wide', () => {
  const header = ['Item', '2026-01', '2026-02', '2026-03', '2026-04'];

  it('takes an empty cell for unknown and 0 for no demand; trims unknown at the start', async () => {
    const result = await read([header, ['A', null, 0, null, 5], ['B', 1, 2, 3, null]]);
    expect(series(result)).toEqual({ A: ['2026-02', 0, NaN, 5], B: ['2026-01', 1, 2, 3, NaN] });
    expect(result.input.layout).toBe('wide');
    expect(brief(result)).toEqual([]);
  });

  it('leaves out a cell that cannot be read, not its row', async () => {
    const result = await read([header, ['A', 1, 'n/a', { error: '#N/A' }, 4]]);
    expect(series(result)).toEqual({ A: ['2026-01', 1, NaN, NaN, 4] });
    expect(brief(result)).toEqual(['error quantity-text Sales!C2', 'error quantity-error Sales!D2']);
  });

  it('adds up two rows of one item and tells both cells', async () => {
    const result = await read([header, ['A', 1, 2, null, 4], ['B', 1, 1, 1, 1], ['A', 1, null, null, 4]]);
    expect(series(result)['A']).toEqual(['2026-01', 2, 2, NaN, 8]);
    expect(brief(result)).toEqual(['warning duplicate-key Sales!A4']);
    expect(told(result)[0]?.message).toContain('A2');
  });

  it('leaves out rows without item, totals rows and rows without any quantity', async () => {
    const result = await read([header, ['A', 1, 2, 3, 4], [null, 1, 1, 1, 1], ['C', null, null, null, null], ['Summe', 2, 3, 4, 5]]);
    expect(Object.keys(series(result))).toEqual(['A']);
    expect(brief(result)).toEqual(['error item-blank Sales!A3', 'warning series-empty Sales!A4', 'warning total-row Sales!A5']);
    expect(result.summary).toMatchObject({ rows: 4, rowsLeftOut: 3 });
  });

  it('tells which columns add up periods', async () => {
    const result = await read([[...header.slice(0, 4), '2026 Total'], ['A', 1, 2, 3, 6]]);
    expect(brief(result)).toEqual(['info subtotal-column Sales!E1']);
    expect(result.summary.total).toBe(6);
  });
});

describe('readPlanInput, tall', () => {
  it('makes a series of every column; an empty cell is unknown', async () => {
    const result = await read([['Month', 'A', 'B'], ['2026-01', 1, null], ['2026-02', null, 5], ['2026-03', 3, 0], ['Total', 4, 5]]);
    expect(series(result)).toEqual({ A: ['2026-01', 1, NaN, 3], B: ['2026-02', 5, 0] });
    expect(brief(result)).toEqual(['warning total-row Sales!A5']);
  });
});
