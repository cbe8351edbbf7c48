import { columnLetters } from '../../../src/workbook/columnLetters';
import { formulaAt } from '../../../src/workbook/sheets/formulaAt';

describe('formulaAt', () => {
  it('turns rows above and table columns into cells', () => {
    const place = { row: 8, column: 4, columnOf: (header: string) => ['family', 'channel'].indexOf(header) };
    expect(formulaAt('=IF({{-1|family}}={{0|family}},SUM({{-4}}:{{-1}}),"x")', place)).toBe('=IF($A8=$A9,SUM(E5:E8),"x")');
  });
  it('leaves Excel\'s own braces alone', () => {
    expect(formulaAt('=SUM({1,2})', { row: 0, column: 0, columnOf: () => 0 })).toBe('=SUM({1,2})');
  });
  it('names columns as Excel does', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });
});
