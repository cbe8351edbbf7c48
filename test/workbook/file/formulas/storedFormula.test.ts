import { storedFormula } from '../../../../src/workbook/file/formulas/storedFormula';

describe('storedFormula', () => {
  it.each([
    ['=SUM([2027-04])', 'SUM(p_C[2027-04])'],
    ['=[@item]&"x"', 'p_C[[#This Row],[item]]&"x"'],
    ['=[@[lead time d]]*2', 'p_C[[#This Row],[lead time d]]*2'],
    ['=SUM([@[2027-01]:[2027-04]])', 'SUM(p_C[[#This Row],[2027-01]:[2027-04]])'],
    ['=SUM(p_Other[@[a]:[b]])', 'SUM(p_Other[[#This Row],[a]:[b]])'],
    ['=ROWS([#Data])', 'ROWS(p_C[#Data])'],
    ['=COUNTA([@])', 'COUNTA(p_C[#This Row])'],
    ['=SUM([[a]:[b]])', 'SUM(p_C[[a]:[b]])'],
  ])('qualifies references with the table and spells out "this row": %s', (entry, stored) => {
    expect(storedFormula(entry, 'p_C')).toBe(stored);
  });

  it('leaves strings, array constants and quoted sheet names as they are', () => {
    expect(storedFormula(`=IF("[@a]"='It''s [x]'!A1,{"a","[b]"},1)`, 'p_C')).toBe(`IF("[@a]"='It''s [x]'!A1,{"a","[b]"},1)`);
  });

  it('keeps the escapes of special characters in column names', () => {
    expect(storedFormula("=SUM([gap '#1 '[b'] ''x])", 'p_C')).toBe("SUM(p_C[gap '#1 '[b'] ''x])");
  });

  it('prefixes functions younger than the file format', () => {
    expect(storedFormula('=XLOOKUP([@item],Items!A:A,Items!B:B)', 'p_C')).toBe('_xlfn.XLOOKUP(p_C[[#This Row],[item]],Items!A:A,Items!B:B)');
  });
});
