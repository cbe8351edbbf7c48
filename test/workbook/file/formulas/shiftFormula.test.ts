import { shiftFormula } from '../../../../src/workbook/file/formulas/shiftFormula';

describe('shiftFormula', () => {
  const down = { rows: 2, columns: 1 };

  it.each([
    ['A1+$A$1+A$1+$A1', 'B3+$A$1+B$1+$A3'],
    ['SUM(B2:B$3)', 'SUM(C4:C$3)'],
    ['SUM(A:A)+SUM(2:3)+SUM($A:A)', 'SUM(B:B)+SUM(4:5)+SUM($A:B)'],
    ['Sheet2!A1+\'My x\'!B2:B3', 'Sheet2!B3+\'My x\'!C4:C5'],
  ])('moves references as copying moves them: %s', (formula, moved) => {
    expect(shiftFormula(formula, down)).toBe(moved);
  });

  it('leaves names, functions, numbers, strings and structured references', () => {
    const formula = 'LOG10(1.5E3)+rate_A1+"A1"+t_X[A1]+p.A1+A1B2C3+TRUE+#N/A';
    expect(shiftFormula(formula, down)).toBe(formula);
  });

  it('makes #REF! of what would leave the sheet', () => {
    expect(shiftFormula('A1+B2', { rows: -1, columns: 0 })).toBe('#REF!+B1');
  });

  it('moves only references to the given rows', () => {
    expect(shiftFormula('B1*C10+C99', { rows: 5, columns: 0, within: { top: 5, bottom: 20 } })).toBe('B1*C15+C99');
  });

  it('moves locked references too when the surroundings moved', () => {
    expect(shiftFormula('$B$3&Other!$B$3', { rows: 1, columns: 0, moves: 'all', otherSheets: 'stay' })).toBe('$B$4&Other!$B$3');
  });
});
