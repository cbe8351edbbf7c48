import { fromFileFormula, toFileFormula } from '../../workbench/xlsx/fileFormula';

describe('toFileFormula', () => {
  it.each([
    ['=SUM(A1:A2)', 'SUM(A1:A2)'],
    ['=IFNA(XLOOKUP("XLOOKUP(",a,b),0)', '_xlfn.IFNA(_xlfn.XLOOKUP("XLOOKUP(",a,b),0)'],
    ['=SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
    ['=p_Plan[@item]&p_Plan[@[2027-04]]', 'p_Plan[[#This Row],[item]]&p_Plan[[#This Row],[2027-04]]'],
    ['=SUM(p_Plan[@[2027-04]:[2027-06]])', 'SUM(p_Plan[[#This Row],[2027-04]:[2027-06]])'],
    ['=SOP.EOQ(100,50,2)', 'SOP.EOQ(100,50,2)'],
  ])('stores %s as %s', (shown, stored) => {
    expect(toFileFormula(shown)).toBe(stored);
  });
});

describe('fromFileFormula', () => {
  it('takes prefixes away and shortens this row', () => {
    expect(fromFileFormula('_xlfn.XLOOKUP(p_Plan[[#This Row],[item]],a,"_xlfn.b")')).toBe('=XLOOKUP(p_Plan[@item],a,"_xlfn.b")');
    expect(fromFileFormula('p_Plan[[#This Row],[2027-04]]')).toBe('=p_Plan[@[2027-04]]');
  });
});
