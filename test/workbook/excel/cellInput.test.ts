import fc from 'fast-check';
import { holds, textInput, valueInput } from '../../../src/workbook/excel/cellInput';

const never = (): boolean => false;

describe('textInput', () => {
  it.each(['=HYPERLINK("x")', '+1', '-5', '@a', '2026-11', '2026-W45', '007', '1/2', '.5', '$3', '(4)', '#N/A', "'quoted", ' 5', 'TRUE', 'false', 'Wahr', 'Nov-26', 'DEC1', 'Mar 5', '№5'])('keeps %j as text with an apostrophe', text => {
    expect(textInput(text)).toBe(`'${text}`);
  });

  it.each(['baseline', 'HGP-T230', 'DIY retail', 'σ error /month', 'A'])('leaves %j without one', text => {
    expect(textInput(text)).toBe(text);
  });
});

describe('valueInput', () => {
  it('empties a cell for nothing known and for numbers that are not finite', () => {
    expect([null, NaN, Infinity, ''].map(valueInput)).toEqual(['', '', '', '']);
  });

  it('gives back what holds() recognises, for any text', () => {
    fc.assert(fc.property(fc.string({ minLength: 1, unit: 'binary' }), text => holds({ value: text, formula: null }, valueInput(text), never)));
  });
});

describe('holds', () => {
  it('tells a number from the text that looks like it, and an error from its text', () => {
    expect(holds({ value: '5', formula: null }, 5, never)).toBe(false);
    expect(holds({ value: 5, formula: null }, "'5", never)).toBe(false);
    expect(holds({ value: '#N/A', formula: null }, '#N/A', never)).toBe(false);
    expect(holds({ value: { error: '#N/A' }, formula: null }, '#N/A', never)).toBe(true);
  });

  it('does not take a formula for its value', () => {
    expect(holds({ value: 5, formula: '=2+3' }, 5, never)).toBe(false);
  });
});
