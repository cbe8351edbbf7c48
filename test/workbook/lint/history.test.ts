import type { CellValue } from '../../../src/workbook/cells';
import { found } from './workbook';

const weeks = ['2020-W50', '2020-W51', '2020-W52', '2020-W53', '2021-W01', '2021-W02', '2021-W03'];
const wide = (without: string): readonly (readonly CellValue[])[] => {
  const headers = weeks.filter((week) => week !== without);
  return [['Article', ...headers], ...['A-1', 'A-2', 'A-3'].map((item, at) => [item, ...headers.map((_, w) => 10 + at + w)])];
};

describe('linting a history in a layout of its own', () => {
  it('tells what the reader finds, each at its cell', async () => {
    const values = [['Artikel', 'Datum', 'Menge'], ['A', '2026-11-02', 5], ['A', '2026-11-03', 'n/a'], ['B', null, 3], ['B', '2026-11-05', 4]];
    const all = await found({}, { sheets: [{ name: 'Sales', values }] });
    expect(all).toEqual(expect.arrayContaining(['quantity-text Sales!C3', 'date-blank Sales!B4']));
  });

  it('finds a lost week 53 at the header behind it', async () => {
    expect(await found({}, { sheets: [{ name: 'Sales', values: wide('2020-W53') }] })).toEqual(['week-53-missing Sales!E1']);
    expect(await found({}, { sheets: [{ name: 'Sales', values: wide('') }] })).toEqual([]);
  });

  it('says nothing of a workbook in which no history is likely', async () => {
    expect(await found({}, { sheets: [{ name: 'Notes', values: [['To do', 'Who'], ['Call', 'Jan']] }] })).toEqual([]);
    expect(await found({}, { sheets: [] })).toEqual([]);
  });
});
