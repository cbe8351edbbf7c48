import { qualify, sameFormula } from '../../../src/workbook/excel/structuredReferences';

describe('qualify', () => {
  it.each([
    ['=[@qty]*2', '=p_Plan[@qty]*2'],
    ['=SUM(SUMIFS([2027-04],[item],[@item],[figure],{"baseline","events"}))', '=SUM(SUMIFS(p_Plan[2027-04],p_Plan[item],p_Plan[@item],p_Plan[figure],{"baseline","events"}))'],
    ['=[@[lead time d]]/30.4', '=p_Plan[@[lead time d]]/30.4'],
    ['=SUM([@[2026-11]:[2027-10]])', '=SUM(p_Plan[@[2026-11]:[2027-10]])'],
  ])('puts the table in front of references that have none: %s', (typed, expected) => {
    expect(qualify(typed, 'p_Plan')).toBe(expected);
  });

  it('leaves references alone that name their table, and brackets inside text and quoted sheet names', () => {
    const formula = `=m_Items[@moq]&"[@moq]"&'a[b]'!C3`;
    expect(qualify(formula, 'p_Plan')).toBe(formula);
  });

  it('keeps escaped brackets inside a header together', () => {
    expect(qualify("=[@[a'[b']]]", 'p_Plan')).toBe("=p_Plan[@[a'[b']]]");
  });
});

describe('sameFormula', () => {
  const same = sameFormula('p_Plan');

  it('takes Excel’s spellings of one reference for the same', () => {
    expect(same('=p_Plan[[#This Row],[lead time d]]*2', '=[@[lead time d]] * 2')).toBe(true);
    expect(same('=SUM(P_PLAN[qty])', '=SUM([qty])')).toBe(true);
  });

  it('tells formulas apart that differ in text or in a reference', () => {
    expect(same('=IF([@qty]>0,"a b","")', '=IF([@qty]>0,"ab","")')).toBe(false);
    expect(same('=p_Other[qty]', '=[qty]')).toBe(false);
    expect(same('=xp_Plan[qty]', '=[qty]')).toBe(false);
  });
});
