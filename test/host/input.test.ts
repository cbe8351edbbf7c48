import fc from 'fast-check';
import { parseInput, valueType } from '../../workbench/objects/input';
import { serialOf } from '../../workbench/objects/dateInput';

const read = (value: unknown): unknown[] => { const { input, format } = parseInput(value, 2026); return format === undefined ? [input] : [input, format]; };

describe('parseInput', () => {
  it('takes numbers, logicals and percentages out of text', () => {
    expect(['007', ' 12 ', '-3.5', '1e3', '.5', 'TRUE', 'false', '12%', '1,234.5', '$5'].map(read)).toEqual([
      [7], [12], [-3.5], [1000], [0.5], [true], [false], [0.12, '0%'], [1234.5, '#,##0.00'], [5, '$#,##0']]);
  });
  it('takes dates out of text as Excel in the United States does', () => {
    const nov1 = 46_327; // 2026-11-01, from LibreOffice Calc
    expect(['2026-11-01', '2026-11', '11/1/2026', '1-Nov-2026', 'Nov 2026', '1-Nov', 'NOV1', '11-1'].map(read)).toEqual([
      [nov1, 'm/d/yyyy'], [nov1, 'mmm-yy'], [nov1, 'm/d/yyyy'], [nov1, 'd-mmm-yy'], [nov1, 'mmm-yy'], [nov1, 'd-mmm'], [nov1, 'd-mmm'], [nov1, 'd-mmm']]);
    expect(read('10:30')).toEqual([0.4375, 'h:mm']);
  });
  it('leaves what is no date as text', () => {
    expect(['2026-W45', '2026-13', '31-Feb-2026', '1899-12-31', 'A1', 'Maybe 3', '1.2.3'].map(value => read(value)[0])).toEqual(['2026-W45', '2026-13', '31-Feb-2026', '1899-12-31', 'A1', 'Maybe 3', '1.2.3']);
  });
  it('starts a formula with =, + and -, and keeps text behind an apostrophe', () => {
    expect(['=A1', '+A1', '-A1', '=', "'=A1", "'007", "it's"].map(value => read(value)[0])).toEqual(['=A1', '=+A1', '=-A1', '=', { text: '=A1' }, { text: '007' }, "it's"]);
  });
  it('refuses what no cell can hold', () => {
    for (const value of [NaN, Infinity, {}, [1], 'x'.repeat(32_768), '=SUM(A1', '=A1+', '="x', '=)(']) expect(() => parseInput(value, 2026)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });
  it('never takes a text behind an apostrophe for anything else', () => {
    fc.assert(fc.property(fc.string(), text => { expect(parseInput(`'${text}`, 2026)).toEqual({ input: { text } }); }));
  });
});
describe('serialOf', () => {
  it('counts days as Excel does, its 29 February 1900 included', () => {
    expect([serialOf(1900, 1, 1), serialOf(1900, 2, 28), serialOf(1900, 3, 1), serialOf(2026, 2, 29), serialOf(1899, 12, 31)]).toEqual([1, 59, 61, null, null]);
  });
});
describe('valueType', () => {
  it('tells errors from text', () => {
    expect(['', 1, true, 'x', '#N/A', '#hash'].map(valueType)).toEqual(['Empty', 'Double', 'Boolean', 'String', 'Error', 'String']);
  });
});
