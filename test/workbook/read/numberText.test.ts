import { decimalEvidence, readNumberText } from '../../../src/workbook/read/numberText';

describe('readNumberText', () => {
  it.each([
    ['12', 12], [' 12 ', 12], ['1,234', 1234], ['1,234,567.5', 1234567.5], ['1 234.5', 1234.5], ['1\u00a0234.5', 1234.5], ['1\u202f234', 1234], ['1\'234.50', 1234.5],
    ['-5', -5], ['5-', -5], ['−5', -5], ['(5)', -5], ['+5', 5], ['€ 12.50', 12.5], ['12.50 €', 12.5], ['$1,200', 1200], ['-$5', -5], ['EUR 7', 7], ['7 zł', 7], ['1.5E+03', 1500], ['.5', 0.5], ['0', 0],
  ])('reads “%s” with a decimal point', (text, value) => expect(readNumberText(text, '.')).toBe(value));

  it.each([['1.234,5', 1234.5], ['1.234', 1234], ['1 234,5', 1234.5], ['0,75', 0.75], ['1.234.567', 1234567], ['12,5-', -12.5]])(
    'reads “%s” with a decimal comma', (text, value) => expect(readNumberText(text, ',')).toBe(value),
  );

  it.each(['', 'abc', '12 pcs', 'n/a', '-', '1,23', '12,34,5', '1.2.3', '--5', '(-5)', '1,', '5 000 00', '12%', 'NaN', 'Infinity', '1e999', '0x10', '9'.repeat(60)])(
    'does not guess at “%s”', (text) => expect(readNumberText(text, '.')).toBeNull(),
  );
});

describe('decimalEvidence', () => {
  it('is settled by a number whose mark cannot separate thousands', () => {
    expect(decimalEvidence(['1.234', '12,5'])).toMatchObject({ decimal: ',', open: false });
    expect(decimalEvidence(['1,234', '12.5'])).toMatchObject({ decimal: '.', open: false });
    expect(decimalEvidence(['1.234.567'])).toMatchObject({ decimal: ',', open: false });
    expect(decimalEvidence(['0.500'])).toMatchObject({ decimal: '.', open: false });
  });
  it('stays open when every number could be read both ways', () => expect(decimalEvidence(['1.234', '2.500'])).toEqual({ decimal: '.', open: true, example: '1.234' }));
  it('stays open when numbers contradict each other', () => expect(decimalEvidence(['1,5', '1.5']).open).toBe(true));
  it('has nothing to ask about whole numbers and other text', () => expect(decimalEvidence(['12', 'abc', '']).open).toBe(false));
});
