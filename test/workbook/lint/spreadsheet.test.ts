import type { CellValue } from '../../../src/workbook/cells';
import type { MemorySheet } from '../memoryReader';
import { findings, found, testTable } from './workbook';
import type { TestBook, TestRow } from './workbook';

const costs = (count: number, odd: (at: number) => TestRow = () => ({})): readonly TestRow[] =>
  Array.from({ length: count }, (_, at) => ({ item: 'A', valid_from: 46000 + at, material: 5, total: { formula: `=C${at + 2}*2`, value: 10 }, ...odd(at) }));

/** A plain sheet of values with formulas in some cells. */
function sheet(name: string, cells: readonly (readonly (CellValue | { readonly formula: string; readonly value: CellValue })[])[]): MemorySheet {
  const isFormula = (cell: unknown): cell is { readonly formula: string; readonly value: CellValue } => typeof cell === 'object' && cell !== null && 'formula' in cell;
  return {
    name, values: cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.value : cell))),
    formulas: cells.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : null))),
  };
}

const cases: readonly (readonly [string, TestBook, readonly string[], TestBook])[] = [
  ['a number typed over a formula', { m_Costs: costs(6, (at) => (at === 3 ? { total: 99 } : {})) }, ['formula-overtyped Costs!D5'], { m_Costs: costs(6) }],
  ['a text typed over a formula', { m_Costs: costs(6, (at) => (at === 0 ? { total: 'n/a' } : {})) }, ['formula-overtyped Costs!D2'], { m_Costs: costs(6, (at) => (at > 1 ? { total: 7 } : {})) }],
  ['a formula unlike the others', { m_Costs: costs(9, (at) => (at === 3 ? { total: { formula: '=C5*3', value: 15 } } : {})) }, ['formula-differs Costs!D5'], { m_Costs: costs(9, (at) => ({ total: { formula: `=m_Costs[@material]*2+$C$2*C${at + 2}`, value: 1 } })) }],
  ['a formula that points nowhere', { m_Costs: costs(1, () => ({ material: { formula: '=#REF!*2', value: { error: '#REF!' } } })) }, ['broken-link Costs!C2'], { m_Costs: costs(1, () => ({ material: { formula: '=IF(C1="#REF!",1,2)', value: 2 } })) }],
  ['a formula into another workbook, as files hold it', { m_Costs: costs(1, () => ({ material: { formula: '=[1]Sheet1!$A$1', value: 2 } })) }, ['broken-link Costs!C2'], { m_Costs: costs(1, () => ({ material: { formula: '=m_Costs[[#This Row],[total]]+m_Costs[total]', value: 2 } })) }],
  ['a formula into another workbook, as Excel shows it', { m_Costs: costs(1, () => ({ material: { formula: "='C:\\old\\[Costs 25.xlsx]Data'!A1", value: 2 } })) }, ['broken-link Costs!C2'], { m_Costs: costs(1, () => ({ material: { formula: "='My Data'!A1", value: 2 } })) }],
  ['a cell that shows an error', { m_Costs: costs(1, () => ({ material: { error: '#N/A' } })) }, ['error-cell Costs!C2'], { m_Costs: costs(1) }],
  ['a name that looks like a formula', { m_Customers: [{ customer: 'C', name: '=HYPERLINK("https://example.com")', channel: 'Web' }] }, ['formula-text Customers!B2'], { m_Customers: [{ customer: 'C', name: '+49 40 1234, -10 % in May', channel: 'Web' }] }],
  ['a key that looks like a formula', { t_Demand: [{ item: '@SUM(A1)', date: 46000, qty: 1 }], m_Items: [{ item: 'A' }] }, ['formula-text Demand History!A2'], { t_Demand: [{ item: '-5', date: 46000, qty: 1 }] }],
  ['a key that is a link', { m_Items: [{ item: { formula: '=HYPERLINK("https://example.com","A-1")', value: 'A-1' } }] }, ['formula-text Items!A2'], { m_Items: [{ item: { formula: '=UPPER("a-1")', value: 'A-1' } }] }],
  ['a name that is a link without a stored result', { m_Customers: [{ customer: 'C', name: { formula: '=HYPERLINK("https://example.com","x")', value: null }, channel: 'Web' }] }, ['formula-text Customers!B2'], { m_Customers: [{ customer: 'C', name: { formula: '=A2&" Ltd"', value: 'C Ltd' }, channel: 'Web' }] }],
  ['a broken formula without a stored result', { m_Costs: costs(1, () => ({ material: { formula: '=#REF!*2', value: null } })) }, ['broken-link Costs!C2'], { m_Costs: costs(1) }],
  ['a number in text in a column of a person’s own', { m_Items: six((at) => ({ rank: at === 2 ? '3' : at })) }, ['number-as-text Items!B4'], { m_Items: six((at) => ({ rank: at % 2 === 0 ? '3' : at })) }],
];

function six(more: (at: number) => TestRow): readonly TestRow[] {
  return ['A', 'B', 'C', 'D', 'E', 'F'].map((item, at) => ({ item, ...more(at) }));
}

describe('the rules of the spreadsheet', () => {
  it.each(cases)('find %s at its cell, and nothing where it is not', async (_, faulty, expected, sound) => {
    expect(await found(faulty)).toEqual(expected);
    expect(await found(sound)).toEqual([]);
  });

  it('put back the formula as it would stand in that row', async () => {
    const [{ fix }] = await findings({ m_Costs: costs(6, (at) => (at === 3 ? { total: 99 } : {})) });
    expect(fix).toEqual({ kind: 'set', label: 'Put the formula back', changes: [{ cell: { sheet: 'Costs', address: 'D5' }, content: { formula: '=C5*2', value: null } }] });
  });

  it('compare the formulas of a plan with those of the same figure only', async () => {
    const row = (family: string, figure: string, cell: unknown): TestRow => ({ family, figure, '2026-11': cell }) as TestRow;
    const plan = ['F', 'G', 'H', 'I'].flatMap((family, at) => [row(family, 'sales', 5), row(family, 'consensus', { formula: `=SUM(C${2 * at + 2})`, value: 5 })]);
    expect(await found({ p_Consensus: plan })).toEqual([]);
    expect(await found({ p_Consensus: [...plan.slice(0, -1), row('I', 'consensus', 8)] })).toEqual(['formula-overtyped Consensus Plan!C9']);
  });

  it('tell hidden rows of an input once a run, and hidden columns that hold something', async () => {
    const table = { ...testTable('m_Items', six(() => ({ uom: 'pcs' }))) };
    const reader = { sheets: [{ ...table, hiddenRows: [2, 3, 5], hiddenColumns: [1] }] };
    expect(await found({}, reader)).toEqual(['hidden-rows Items!A3', 'hidden-rows Items!A6', 'hidden-columns Items!B1']);
    expect(await found({ p_Actions: [] }, { sheets: [{ ...testTable('x_Runs', []), hiddenRows: [1] }] })).toEqual([]);
  });

  it('look at cells outside the tables: broken links, errors as remarks, numbers between copies of one formula', async () => {
    const f = (formula: string) => ({ formula, value: 1 });
    const loose = sheet('Notes', [
      ['Month', 'Sum'], [1, f('=A2*2')], [2, f('=A3*2')], [3, 77], [4, f('=A5*2')], [5, f('=#REF!+1')], [6, { formula: '=1/0', value: { error: '#DIV/0!' } }],
      [f('=A1'), f('=B1'), 5, f('=D1')],
    ]);
    expect(await found({}, { sheets: [loose] })).toEqual(['formula-overtyped Notes!B4', 'formula-overtyped Notes!C8', 'broken-link Notes!B6', 'error-cell Notes!B7']);
    expect(await found({}, { sheets: [loose], reach: 'tables' })).toEqual([]);
  });

  it('say how a finding in a plan differs from one in an input', async () => {
    const [finding] = await findings({ p_Forecast: [{ item: 'A', figure: 'history', '2026-11': { error: '#N/A' } }] });
    expect(finding).toMatchObject({ code: 'error-cell', severity: 'warning' });
  });
});

