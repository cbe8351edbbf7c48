import { checksSheet, testsSheet, FIRST_TESTS, type LocatedCheck } from '../../../src/workbook/sheets/checksSheet';
import { overridesSheet } from '../../../src/workbook/sheets/cycleSheet';
import { tableToBe } from '../../../src/workbook/sheets/standingTable';
import type { TableRegion } from '../../../src/workbook/cells';

const check = (id: string, result: LocatedCheck['result']): LocatedCheck => ({
  check: id, what: 'a = b', rows: result === 'not planned' ? null : 3, residual: result === 'not planned' ? null : result === 'fail' ? 2 : 0, tolerance: 1e-6, result,
  worst: null, worstCell: result === 'fail' ? { sheet: 'Consensus Plan', address: 'E9' } : null, note: result === 'pass' ? null : 'why',
});

describe('checksSheet', () => {
  it('has a row an identity, counts them in its hint and marks what fails', () => {
    const sheet = checksSheet([check('C1', 'not planned'), check('C6', 'fail'), check('C7', 'pass')]);
    expect(sheet.cells[2].content).toBe('1 hold, 1 fail, 1 not planned. The tolerance is relative to the figures above 1.');
    expect(sheet.table.rows.map(({ cells }) => cells)).toEqual([
      ['C1', 'a = b', null, null, 1e-6, 'not planned', null, 'why'],
      ['C6', 'a = b', 3, 2, 1e-6, 'fail', 'Consensus Plan!E9', 'why'],
      ['C7', 'a = b', 3, 0, 1e-6, 'pass', null, null],
    ]);
    expect(sheet.table.rows.map(({ style, styles }) => [style, styles])).toEqual([['muted', {}], [undefined, { 5: 'bad' }], [undefined, { 5: 'good' }]]);
  });
});

describe('testsSheet', () => {
  const standing: TableRegion = {
    table: 'x_Tests', sheet: 'My tests', row: 3, column: 0,
    values: [['test', 'assertion', 'tolerance', 'result', 'value', 'override', 'my note'], ['No negative consensus', 'every(consensus >= 5)', 1, 'pass', 'x', 'because', 'mine'], ['Other', 'a > 1', null, null, null, null, null]],
  };

  it('begins with two tests', () => {
    const sheet = testsSheet(FIRST_TESTS.map(test => ({ ...test, result: 'pass', value: '1 of 1' })), 'new');
    expect(sheet.table.rows.map(({ cells }) => cells[0])).toEqual(['No negative consensus', 'Forecast inside its band']);
    expect(sheet.table.columns.map(({ header }) => header)).toEqual(['test', 'assertion', 'tolerance', 'result', 'value', 'override']);
  });

  it('writes nothing but result and value where people have their tests', () => {
    const sheet = testsSheet([{ test: 'No negative consensus', assertion: 'other text', tolerance: 9, override: '', result: 'fail', value: '0 of 3' }], 'standing');
    expect(tableToBe(sheet, standing).values.slice(1)).toEqual([
      ['No negative consensus', 'every(consensus >= 5)', 1, 'fail', '0 of 3', 'because', 'mine'],
      ['Other', 'a > 1', null, null, null, null, null],
    ]);
  });

  it('an override is the only thing that publishing writes into a test', () => {
    expect(tableToBe(overridesSheet(new Map([['Other', 'Agreed']])), standing).values.slice(1)).toEqual([
      ['No negative consensus', 'every(consensus >= 5)', 1, 'pass', 'x', 'because', 'mine'],
      ['Other', 'a > 1', null, null, null, 'Agreed', null],
    ]);
  });
});
