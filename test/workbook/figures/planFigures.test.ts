import type { CellValue, WorkbookReader } from '../../../src/workbook/cells';
import { cellRanges } from '../../../src/workbook/figures/cellRanges';
import { planFigures } from '../../../src/workbook/figures/planFigures';
import { memoryReader } from '../memoryReader';

const forecast: readonly (readonly CellValue[])[] = [
  ['item', 'channel', 'loc', 'figure', '2026-10', '2026-11', '2026-12', 'model'],
  ['T230', 'DIY', 'HAM', 'history', 90, null, null, null],
  ['T230', 'DIY', 'HAM', 'baseline', null, 100, 110.5, 'Theta'],
  ['T230', 'DIY', 'HAM', 'upper', null, 120, 130, null],
  ['T230', 'Dealers', 'HAM', 'baseline', null, 10, 11, 'Theta'],
  ['T230', 'Dealers', 'HAM', 'upper', null, 12, 13, null],
  [4711, null, null, 'baseline', null, 7, 8, 'SES'],
];
const consensus: readonly (readonly CellValue[])[] = [['family', 'channel', 'figure', '2 months', '2026-11', '2026-12'], ['Trimmers', 'DIY', 'consensus', 210.5, 100, 110.5]];

const book = (): WorkbookReader => memoryReader([
  { name: 'Forecast', table: 'p_Forecast', values: forecast, at: { row: 15, column: 0 } }, { name: 'Consensus Plan', table: 'p_Consensus', values: consensus },
]);
const find = (...[figure, item, period, channel, loc, scenario]: [string, string, (string | number)?, string?, string?, string?]) =>
  planFigures(book()).find({ figure, item, period: period ?? '2026-12', channel, loc, scenario });

describe('planFigures', () => {
  it('finds a number by its keys with its cell, whatever the case', async () => {
    expect(await find('Baseline', 't230', '2026-12', 'diy', 'HAM')).toEqual({
      table: 'p_Forecast', figure: 'baseline', item: 'T230', period: '2026-12', value: 110.5, cells: [{ sheet: 'Forecast', address: 'G18' }],
    });
    expect((await find('consensus', 'Trimmers')).cells).toEqual([{ sheet: 'Consensus Plan', address: 'F2' }]);
    expect((await find('baseline', '4711')).value).toBe(8);
  });

  it('adds up what is left open', async () => {
    expect(await find('baseline', 'T230')).toMatchObject({ value: 121.5, cells: [{ address: 'G18' }, { address: 'G20' }] });
  });

  it('takes a period as its id, as another way to write it, or as a date in it', async () => {
    for (const period of ['2026-10', 'Oct 2026', 46306]) expect((await find('history', 'T230', period)).value).toBe(90); // 46306 is 2026-10-11
    for (const period of ['2026-12', ' 2026-12 ', 'Dec 2026', '15.12.2026', 46371]) expect((await find('baseline', '4711', period)).value).toBe(8);
  });

  it('says what is not there and what is', async () => {
    await expect(find('mood', 'T230')).rejects.toThrow('The plan has no figure “mood”; it has ');
    await expect(find('baseline', 'Z')).rejects.toThrow('The plan has no baseline of “Z”');
    await expect(find('baseline', 'T230', '2026-12', 'Shop')).rejects.toThrow('T230 has no baseline for that channel and location; there is DIY · HAM; Dealers · HAM.');
    await expect(find('upper', 'T230')).rejects.toThrow('it does not add up; give the channel and the location of one');
    await expect(find('baseline', 'T230', '2026-10')).rejects.toThrow('T230 has no baseline in 2026-10; it is there from 2026-11 to 2026-12.');
    await expect(find('baseline', 'T230', '2029-01')).rejects.toThrow('p_Forecast has no month 2029-01; the periods run from 2026-10 to 2026-12.');
    await expect(find('baseline', 'T230', 'soon')).rejects.toThrow('“soon” is no month');
    await expect(find('baseline', 'T230', '2026-12', '', '', 'high')).rejects.toThrow('There is no plan for the scenario “high”');
    await expect(planFigures(memoryReader([])).find({ figure: 'baseline', item: 'A', period: '2026-12' })).rejects.toThrow('There is no plan in this workbook yet: run the plan first.');
  });

  it('reads a table once for many questions', async () => {
    const reader = book();
    const asked: string[] = [];
    const figures = planFigures({ ...reader, table: name => { asked.push(name); return reader.table(name); } });
    await Promise.all(Array.from({ length: 1000 }, () => figures.find({ figure: 'baseline', item: 'T230', period: '2026-11' })));
    expect(asked).toEqual(['p_Forecast']);
  });
});

describe('cellRanges', () => {
  const at = (addresses: string) => addresses.split(' ').map(address => ({ sheet: 'S', address }));
  it('joins neighbours down a column or along a row', () => {
    expect(cellRanges(at('C6 C4 C5 C9'))).toEqual(at('C4:C6 C9'));
    expect(cellRanges(at('C4 D4 F4'))).toEqual(at('C4:D4 F4'));
    expect(cellRanges([])).toEqual([]);
  });
});
