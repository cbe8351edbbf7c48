import { readTests } from '../../../src/workbook/read/readTests';
import type { CellValue, TableRegion } from '../../../src/workbook/cells';

const HEADERS = ['test', 'assertion', 'tolerance', 'result', 'value', 'override'];
const region = (...rows: CellValue[][]): TableRegion => ({ table: 'x_Tests', sheet: 'Tests', row: 3, column: 0, values: [HEADERS, ...rows] });

describe('readTests', () => {
  it('reads name, assertion, tolerance and override with the cell of the name, blank rows left out', () => {
    expect(readTests(region(['April load', 'max(load) <= 1', 0.01, 'pass', '1', 'Agreed'], [null, null, null, null, null, null], [' Band ', 'every(upper >= lower)', null, null, null, null]))).toEqual({
      tests: [
        { test: 'April load', assertion: 'max(load) <= 1', tolerance: 0.01, override: 'Agreed', cell: { sheet: 'Tests', address: 'A5' } },
        { test: 'Band', assertion: 'every(upper >= lower)', tolerance: 0, override: '', cell: { sheet: 'Tests', address: 'A7' } },
      ],
      findings: [],
    });
  });

  it.each([
    ['no name', [null, 'sum(x) > 1', null, null, null, null], /has no name/],
    ['no assertion', ['Load', null, null, null, null, null], /“Load” has no assertion/],
    ['a tolerance that is text', ['Load', 'sum(x) > 1', 'some', null, null, null], /tolerance of the test “Load”/],
    ['a tolerance below 0', ['Load', 'sum(x) > 1', -1, null, null, null], /tolerance of the test “Load”/],
  ] as [string, CellValue[], RegExp][])('leaves out a test with %s, and says so at its cell', (_what, row, sentence) => {
    const { tests, findings } = readTests(region(['Sound', 'sum(y) > 1', null, null, null, null], row));
    expect(tests.map(({ test }) => test)).toEqual(['Sound']);
    expect(findings).toEqual([expect.objectContaining({ severity: 'warning', code: 'test-unreadable', message: expect.stringMatching(sentence), cell: { sheet: 'Tests', address: 'A6' } })]);
  });

  it('runs the first of two tests of one name', () => {
    const { tests, findings } = readTests(region(['Load', 'a > 1', null, null, null, null], ['Load', 'b > 1', null, null, null, null]));
    expect(tests.map(({ assertion }) => assertion)).toEqual(['a > 1']);
    expect(findings[0].message).toContain('stands above already');
  });

  it('finds its columns wherever people moved them, and does without those they deleted', () => {
    const moved: TableRegion = { table: 'x_Tests', sheet: 'Tests', row: 0, column: 2, values: [['remark', 'Assertion', 'TEST'], ['mine', 'a > 1', 'Load']] };
    expect(readTests(moved).tests).toEqual([{ test: 'Load', assertion: 'a > 1', tolerance: 0, override: '', cell: { sheet: 'Tests', address: 'E2' } }]);
  });
});
