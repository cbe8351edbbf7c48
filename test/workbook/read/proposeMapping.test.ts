import { proposeMapping } from '../../../src/workbook/read';
import type { CellValue } from '../../../src/workbook/cells';
import type { DemandField, MappingProposal } from '../../../src/workbook/read';
import { memoryReader, serial } from '../memoryReader';

type Rows = readonly (readonly CellValue[])[];

const propose = (values: Rows, answers?: Record<string, string>): Promise<MappingProposal> => proposeMapping(memoryReader([{ name: 'Sales', values }]), 'Sales!', answers);
const fieldsOf = (proposal: MappingProposal): Record<string, DemandField> => Object.fromEntries(proposal.mapping.columns.map(({ header, field }) => [header, field]));
const rows = <T>(count: number, row: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => row(i));
const months = (count: number): { year: number; month: number }[] => rows(count, (i) => ({ year: 1982 + Math.floor(i / 12), month: (i % 12) + 1 }));
const short = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

describe('proposeMapping, long', () => {
  const german = [
    ['Artikel-Nr', 'Woche', 'Menge', 'Vertriebsweg', 'Lager', 'Bemerkung'],
    ...rows(60, (i) => [`HGP-T${230 + (i % 3)}`, `2023-W${String(1 + Math.floor(i / 3)).padStart(2, '0')}`, 118 + i, i % 2 ? 'Dealers' : 'DIY retail', 'HAM', i === 4 ? 'Aktion KW14' : null]),
  ];

  it('maps the sheet of picture 01b: sure of item, week, quantity and channel, asking about Lager, leaving the remark', async () => {
    const proposal = await propose(german);
    expect(proposal.mapping).toMatchObject({ layout: 'long', headerRow: 0, bucket: 'week' });
    expect(fieldsOf(proposal)).toEqual({ 'Artikel-Nr': 'item', Woche: 'date', Menge: 'qty', Vertriebsweg: 'channel', Lager: 'loc', Bemerkung: 'unused' });
    const confidence = Object.fromEntries(proposal.mapping.columns.map((column) => [column.header, column.confidence]));
    for (const header of ['Artikel-Nr', 'Woche', 'Menge', 'Vertriebsweg']) expect(confidence[header]).toBeGreaterThanOrEqual(0.9);
    expect(confidence['Lager']).toBeLessThan(0.8);
    expect(proposal.questions).toEqual([expect.objectContaining({ id: 'column:4', text: '“HAM” in Lager: what is it?', chosen: 'loc' })]);
    expect(proposal.questions[0]?.choices.map(({ value }) => value)).toEqual(['loc', 'customer', 'unused']);
    expect(proposal).toMatchObject({ rows: 60, blocker: null, place: { sheet: 'Sales', address: 'A1:F61' } });
  });

  it('takes a person’s answers, with confidence 1, and asks no more about that column', async () => {
    const proposal = await propose(german, { 'column:4': 'customer' });
    expect(proposal.mapping.columns[4]).toMatchObject({ field: 'customer', confidence: 1 });
    expect(proposal.questions).toEqual([]);
  });

  it('moves a field that a person gives to another column', async () => {
    const proposal = await propose([['Item', 'Date', 'Qty', 'Qty 2'], ...rows(9, (i) => ['A', `2026-01-0${i + 1}`, i, 2 * i])], { 'column:3': 'qty' });
    expect(fieldsOf(proposal)).toMatchObject({ 'Qty 2': 'qty', Qty: 'unused' });
  });

  const headers: readonly (readonly [string, readonly string[]])[] = [
    ['English', ['Item No', 'Order Date', 'Order Qty', 'Sales Channel', 'Warehouse', 'Net Sales']],
    ['German', ['Materialnummer', 'Buchungsdatum', 'Absatzmenge', 'Vertriebskanal', 'Lagerort', 'Umsatz']],
    ['French', ['Référence article', 'Date', 'Quantité', 'Canal de vente', 'Entrepôt', 'Chiffre d’affaires']],
    ['Spanish', ['Código artículo', 'Fecha', 'Cantidad', 'Canal', 'Almacén', 'Facturación']],
    ['Italian', ['Codice articolo', 'Data', 'Quantità', 'Canale', 'Magazzino', 'Fatturato']],
    ['Polish', ['Indeks', 'Data', 'Ilość', 'Kanał sprzedaży', 'Magazyn', 'Wartość']],
    ['technical', ['product_id', 'posting_date', 'units_sold', 'SalesChannel', 'storeId', 'revenue']],
  ];
  it.each(headers)('knows %s headers', async (_, header) => {
    const proposal = await propose([header, ...rows(30, (i) => [`A-${i % 3}`, serial(2026, 1, 1 + i), i, 'Web', 'W1', i * 9.5])]);
    expect(proposal.mapping.columns.map(({ field }) => field)).toEqual(['item', 'date', 'qty', 'channel', 'loc', 'revenue']);
  });

  it('does not take prices, stock or forecasts for demand', async () => {
    const proposal = await propose([['SKU', 'Date', 'Unit price', 'Stock qty', 'Forecast qty', 'Qty'], ...rows(30, (i) => [`A-${i % 3}`, serial(2026, 1, 1 + i), 9.5, 100, 7, i])]);
    expect(proposal.mapping.columns.map(({ field }) => field)).toEqual(['item', 'date', 'unused', 'unused', 'unused', 'qty']);
  });

  it('finds the header below title rows', async () => {
    const proposal = await propose([['Sales report 2026'], [], ['Printed', '2026-11-01'], ['Item', 'Date', 'Qty'], ...rows(5, (i) => ['A', serial(2026, 1, 1 + i), i])]);
    expect(proposal.mapping.headerRow).toBe(3);
    expect(proposal.rows).toBe(5);
  });

  it('reads data without a header by their content, and asks', async () => {
    const proposal = await propose(rows(30, (i) => [`A-${i % 3}`, `2026-0${1 + (i % 9)}-01`, i]));
    expect(proposal.mapping.headerRow).toBe(-1);
    expect(proposal.mapping.columns.map(({ field, header }) => [header, field])).toEqual([['Column A', 'item'], ['Column B', 'date'], ['Column C', 'qty']]);
    expect(proposal.mapping.columns.every(({ confidence }) => confidence < 0.8)).toBe(true);
  });

  it('shows a real date as a date in the example', async () => {
    const proposal = await propose([['Item', 'Date', 'Qty'], ['A', serial(2026, 11, 3), 5]]);
    expect(proposal.mapping.columns[1]?.example).toBe('2026-11-03');
  });

  it('knows dates by the formats of the first rows where a reader gives only those', async () => {
    const values = rows(300, (i) => [`A-${i % 3}`, serial(2026, 1, 1 + i), 45_000 + i]);
    const formats = rows(10, () => ['General', 'dd/mm/yyyy', 'General']);
    const proposal = await proposeMapping(memoryReader([{ name: 'Sales', values: [['x', 'y', 'z'], ...values], formats: [['@', '@', '@'], ...formats] }]), 'Sales!');
    expect(proposal.mapping.columns.map(({ field }) => field)).toEqual(['item', 'date', 'qty']);
  });

  it('asks for the order of day and month when no part is above 12', async () => {
    const values = [['Item', 'Date', 'Qty'], ['A', '03/04/2026', 1], ['A', '05/06/2026', 2]];
    const { questions } = await propose(values);
    expect(questions).toEqual([{
      id: 'dateOrder', text: '“03/04/2026”: which number is the day?', chosen: 'dmy',
      choices: [{ value: 'dmy', label: 'day first: 2026-04-03' }, { value: 'mdy', label: 'month first: 2026-03-04' }],
    }]);
    expect((await propose(values, { dateOrder: 'mdy' })).mapping.dateOrder).toBe('mdy');
  });

  it('does not ask when one row settles the order, however far down', async () => {
    const values = [['Item', 'Date', 'Qty'], ...rows(3000, (i) => ['A', '03/04/2026', i]), ['A', '12/31/2026', 1]];
    const { questions, mapping } = await propose(values);
    expect(questions).toEqual([]);
    expect(mapping.dateOrder).toBe('mdy');
  });

  it('asks for the decimal mark when every text could be read both ways', async () => {
    const { questions, mapping } = await propose([['Item', 'Date', 'Qty'], ['A', '2026-01-01', '1.234'], ['A', '2026-02-01', '2.500']]);
    expect(questions.map(({ id }) => id)).toEqual(['decimal']);
    expect(mapping.decimal).toBe('.');
  });

  it('names the column and the formats understood when no dates are found', async () => {
    const { blocker } = await propose([['Item', 'Week', 'Qty'], ['A', 'soon', 5], ['B', 'later', 6]]);
    expect(blocker).toContain('“Week” (column B) holds “soon”');
    expect(blocker).toContain('2026-W45');
  });

  it('names the column when no quantities are found', async () => {
    expect((await propose([['Item', 'Date', 'Qty'], ['A', '2026-01-01', 'many'], ['B', '2026-02-01', 'few']])).blocker).toContain('“Qty” (column C) holds “many”');
  });

  it('does not plan by years when the months stand in a column of their own', async () => {
    const { blocker } = await propose([['Item', 'Year', 'Month', 'Qty'], ...rows(24, (i) => ['A', 2025, 1 + (i % 12), i])]);
    expect(blocker).toContain('=DATE(');
  });

  it('has a blocker, not an error, for a source that is not there', async () => {
    expect((await proposeMapping(memoryReader([]), 'Nowhere!')).blocker).toContain('There is nothing at “Nowhere!”');
  });
});

describe('proposeMapping, wide', () => {
  const body = rows(10, (i) => [`A33493${i}T`, ...months(72).map(({ month }) => 2000.5 + month * 10 + i)]);
  const shapes: readonly (readonly [string, (year: number, month: number) => CellValue])[] = [
    ['Jan-82', (year, month) => `${short[month - 1]}-${year % 100}`],
    ['1982-01', (year, month) => `${year}-${String(month).padStart(2, '0')}`],
    ['real dates', (year, month) => serial(year, month, 1)],
    ['month ends', (year, month) => serial(year, month + 1, 0)],
    ['198201', (year, month) => year * 100 + month],
    ['01/1982', (year, month) => `${String(month).padStart(2, '0')}/${year}`],
    ['01.01.1982', (year, month) => `01.${String(month).padStart(2, '0')}.${year}`],
  ];
  it.each(shapes)('reads month headers written as %s', async (_, header) => {
    const proposal = await propose([['id', ...months(72).map(({ year, month }) => header(year, month))], ...body]);
    expect(proposal.mapping).toMatchObject({ layout: 'wide', headerRow: 0, bucket: 'month' });
    expect(proposal.mapping.periodColumns).toHaveLength(72);
    expect(proposal.mapping.periodColumns[0]).toEqual({ column: 1, period: '1982-01' });
    expect(proposal.mapping.periodColumns[71]).toEqual({ column: 72, period: '1987-12' });
    expect(fieldsOf(proposal)).toEqual({ id: 'item' });
    expect(proposal).toMatchObject({ blocker: null, questions: [], rows: 10 });
  });

  it('reads years, quarters and weeks across', async () => {
    const across = async (header: readonly CellValue[]) => (await propose([['Item', ...header], ['A', ...header.map((_, i) => i)]])).mapping;
    expect(await across([2019, 2020, 2021, 2022])).toMatchObject({ layout: 'wide', bucket: 'year' });
    expect(await across(['Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025'])).toMatchObject({ layout: 'wide', bucket: 'quarter' });
    expect(await across(['KW1/2025', 'KW2/2025', 'KW3/2025'])).toMatchObject({ layout: 'wide', bucket: 'week' });
  });

  it('keeps totals between the months out of the periods', async () => {
    const { mapping } = await propose([['Item', 'Jan 2025', 'Feb 2025', 'Mar 2025', '2025 Total', '2025', 'Q1 2025', 'Jan 2026'], ['A', 1, 2, 3, 6, 6, 6, 5]]);
    expect(mapping.periodColumns.map(({ period }) => period)).toEqual(['2025-01', '2025-02', '2025-03', '2026-01']);
  });

  it('finds names, families and locations beside the item', async () => {
    const proposal = await propose([['Report'], ['SKU', 'Description', 'Product family', 'Plant', ...months(12).map(({ year, month }) => serial(year, month, 1))],
      ...rows(8, (i) => [1000 + i, `Thing ${i}`, `F${i % 2}`, 'P1', ...months(12).map(() => i)])]);
    expect(fieldsOf(proposal)).toEqual({ SKU: 'item', Description: 'name', 'Product family': 'family', Plant: 'loc' });
  });

  it('does not take a row of quantities for a row of dates', async () => {
    const proposal = await propose([['Item', 'Date', 'Qty', 'Revenue'], ...rows(20, (i) => ['A', serial(2026, 1, 1 + i), 40_000 + i * 31, 41_000 + i * 31])]);
    expect(proposal.mapping.layout).toBe('long');
  });
});

describe('proposeMapping, wide with years in a row of their own', () => {
  const titles: readonly (readonly [string, (month: number) => CellValue])[] = [
    ['names of months', (month) => short[month - 1] ?? ''], ['numbers of months', (month) => month], ['quarters', (month) => (month <= 4 ? `Q${month}` : null)],
  ];
  const header = (last: (month: number) => CellValue, year: (year: number, month: number) => CellValue): Rows => {
    const columns = months(36).filter(({ month }) => last(month) !== null);
    return [['SKU', ...columns.map((column) => year(column.year, column.month))], [null, ...columns.map(({ month }) => last(month))], ...rows(4, (i) => [`S${i}`, ...columns.map((_, t) => 10 * i + t)])];
  };

  it.each(titles)('completes %s by the year above them, merged or repeated', async (_, last) => {
    for (const year of [(each: number, month: number) => (month === 1 ? each : null), (each: number) => each, (each: number) => String(each)]) {
      const { mapping, blocker } = await propose(header(last, year));
      expect(mapping).toMatchObject({ layout: 'wide', headerRow: 1, bucket: last(5) === null ? 'quarter' : 'month' });
      expect([mapping.periodColumns.length, mapping.periodColumns[0], mapping.periodColumns.at(-1)]).toEqual(last(5) === null
        ? [12, { column: 1, period: '1982-Q1' }, { column: 12, period: '1984-Q4' }] : [36, { column: 1, period: '1982-01' }, { column: 36, period: '1984-12' }]);
      expect(mapping.columns).toEqual([expect.objectContaining({ column: 0, field: 'item' })]);
      expect(blocker).toBeNull();
    }
  });

  it('leaves years alone that stand over quantities', async () => {
    const { mapping } = await propose([['SKU', 2021, 2022, 2023], ['A', 3, 4, 5], ['B', 1, 2, 12]]);
    expect(mapping).toMatchObject({ layout: 'wide', headerRow: 0, bucket: 'year' });
  });
});

describe('proposeMapping, tall', () => {
  it('reads periods down with a column per series', async () => {
    const proposal = await propose([['Month', 'Trimmers', 'Mowers', 'Total'], ...months(36).map(({ year, month }) => [serial(year, month, 1), month, month * 2, month * 3])]);
    expect(proposal.mapping).toMatchObject({ layout: 'tall', bucket: 'month' });
    expect(fieldsOf(proposal)).toEqual({ Month: 'date', Trimmers: 'qty', Mowers: 'qty', Total: 'unused' });
  });

  it('takes several columns of numbers that are all named like items for series, a single one beside quantities for the item', async () => {
    const series = await propose([['Month', 'Item 1', 'Item 2', 'Item 3'], ...months(36).map(({ year, month }) => [serial(year, month, 1), 90 + month, month * 2, 7])]);
    expect(series.mapping.layout).toBe('tall');
    expect(fieldsOf(series)).toEqual({ Month: 'date', 'Item 1': 'qty', 'Item 2': 'qty', 'Item 3': 'qty' });
    const long = await propose([['Date', 'Item', 'Qty'], ...months(36).map(({ year, month }) => [serial(year, month, 1), 4711, month * 2])]);
    expect(long.mapping.layout).toBe('long');
  });

  it('reads two columns, date and sales, as one series', async () => {
    const proposal = await propose([['Month', 'Sales'], ...months(36).map(({ year, month }) => [`${short[month - 1]} ${year}`, month])]);
    expect(proposal).toMatchObject({ blocker: null, mapping: { layout: 'tall' } });
  });
});
