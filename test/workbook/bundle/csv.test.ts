import fc from 'fast-check';
import { BrokenCsv, csvFields, csvText } from '../../../src/workbook/bundle/csv';
import { cellOf, fieldOf } from '../../../src/workbook/bundle/field';

const bare = (text: string) => ({ text, quoted: false });
const quoted = (text: string) => ({ text, quoted: true });

describe('csvFields', () => {
  it('tells quoted fields from bare ones and takes commas, quotes and line breaks inside quotes', () => {
    expect(csvFields('a,"b,c",""\n"say ""hi""","two\nlines",\n')).toEqual([[bare('a'), quoted('b,c'), quoted('')], [quoted('say "hi"'), quoted('two\nlines'), bare('')]]);
  });
  it('takes CRLF, CR and a missing last line break, and a byte order mark', () => {
    expect(csvFields('\ufeffa,b\r\nc,d\re,f')).toEqual([[bare('a'), bare('b')], [bare('c'), bare('d')], [bare('e'), bare('f')]]);
    expect(csvFields('a,')).toEqual([[bare('a'), bare('')]]);
  });
  it('names the line of a quote that is never closed, or stands where none may', () => {
    expect(() => csvFields('a\n"b')).toThrow(new BrokenCsv('line 2: a quote is opened and never closed.'));
    expect(() => csvFields('a"b')).toThrow('line 1: a quote stands inside an unquoted field');
    expect(() => csvFields('"two\nlines",1\n"a"b')).toThrow('line 3: “b” follows a closing quote');
  });
  it('reads back what csvText writes', () => {
    const field = fc.record({ text: fc.string({ unit: 'binary' }), quoted: fc.boolean() });
    const records = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 6 });
    fc.assert(fc.property(records, (written) => {
      expect(csvFields(csvText(written)).map((record) => record.map(({ text }) => text))).toEqual(written.map((record) => record.map(({ text }) => text)));
    }));
  });
});

describe('fieldOf', () => {
  it('writes numbers in their shortest form, dates as ISO text, and quotes text that looks like either', () => {
    expect(fieldOf(0.1, 'numbers')).toEqual(bare('0.1'));
    expect(fieldOf(46_328, 'dates')).toEqual(bare('2026-11-02'));
    expect(fieldOf(46_328 + 7.75 / 24, 'dates')).toEqual(bare('2026-11-02T07:45:00'));
    expect(['118', '1e+21', 'TRUE', '#N/A', '2026-11-02'].map((text) => fieldOf(text, 'numbers').quoted)).toEqual([true, true, true, true, true]);
    expect(['0010', '1.0', 'true', '2026-11', '2026-02-30', 'A-1'].map((text) => fieldOf(text, 'numbers').quoted)).toEqual([false, false, false, false, false, false]);
  });
  it('keeps numbers as they are where Excel has no such day', () => {
    expect([-1, 0, 60, 3e6].map((value) => fieldOf(value, 'dates').text)).toEqual(['-1', '0', '60', '3000000']);
  });
  it('stands for the cell it was made from', () => {
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.boolean(), fc.constant(null), fc.string({ minLength: 1 }), fc.constantFrom('12', '1.50', '2026-11-02', 'TRUE', '#REF!'), fc.constantFrom({ error: '#DIV/0!' }, { error: '#N/A' }));
    fc.assert(fc.property(value, (cell) => expect(cellOf(fieldOf(cell, 'numbers')).value).toEqual(cell)));
  });
  it('gives a date back as the same serial number, to the second', () => {
    fc.assert(fc.property(fc.integer({ min: 61, max: 2_958_464 }), fc.integer({ min: 0, max: 86_399 }), (day, second) => {
      const serial = day + second / 86_400;
      const cell = cellOf(fieldOf(serial, 'dates'));
      expect(cell.date).toBe(second === 0 ? 'day' : 'time');
      expect(fieldOf(cell.value, 'dates')).toEqual(fieldOf(serial, 'dates'));
      expect(Math.abs(Number(cell.value) - serial)).toBeLessThan(1e-9);
    }));
  });
});
