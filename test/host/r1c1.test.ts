import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS, columnName, quoteSheet } from '../../workbench/objects/address';
import { fromR1C1, toR1C1 } from '../../workbench/objects/r1c1';

const B2 = { r: 1, c: 1 };
describe('toR1C1 and fromR1C1', () => {
  it.each([
    ['=A1+$B$2', '=R[-1]C[-1]+R2C2'], ['=B$1:$D3', '=R1C:R[1]C4'], ['=SUM(A:C)', '=SUM(C[-1]:C[1])'], ['=SUM($B:$B)', '=SUM(C2)'], ['=SUM(2:3)', '=SUM(R:R[1])'],
    ["='My sheet'!B2*Data!$A$1", "='My sheet'!RC*Data!R1C1"], ['="A1"&B2', '="A1"&RC'], ['=SUM(T[Qty])+LOG10(B3)', '=SUM(T[Qty])+LOG10(R[1]C)'], ['=B2', '=RC'], ['=SUM(p_Plan[[#This Row],[A1]])', '=SUM(p_Plan[[#This Row],[A1]])'],
  ])('%s at B2 is %s', (a1, r1c1) => {
    expect(toR1C1(a1, B2)).toBe(r1c1);
    expect(fromR1C1(r1c1, B2)).toBe(a1);
  });
  it('gives #REF! for what lies off the sheet', () => {
    expect(fromR1C1('=R[-5]C', B2)).toBe('=#REF!');
  });
  it('leaves values that are no formulas alone', () => {
    expect([toR1C1('A1', B2), toR1C1(5, B2), fromR1C1('R1C1', B2), fromR1C1(null, B2)]).toEqual(['A1', 5, 'R1C1', null]);
  });
  it('undo each other for any cell seen from any cell', () => {
    const row = fc.integer({ min: 0, max: MAX_ROWS - 1 }), column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });
    fc.assert(fc.property(row, column, row, column, fc.constantFrom('', '$'), fc.constantFrom('', '$'), fc.string({ minLength: 1 }), (r, c, atR, atC, dr, dc, sheet) => {
      const formula = `=${quoteSheet(sheet)}!${dc}${columnName(c)}${dr}${r + 1}`, at = { r: atR, c: atC };
      expect(fromR1C1(toR1C1(formula, at), at)).toBe(formula);
    }));
  });
});
