import type { Rect } from '../../workbench/grid/grid';
import { headlessGrids } from './headlessGrid';

const makeGrid = headlessGrids();
const rect = (r: number, c: number, h = 1, w = 1): Rect => ({ r, c, h, w });
const series = { id: 'TEST.SERIES', description: '', parameters: [{ name: 'first', type: 'number' }] };

describe('formulas that spill', () => {
  const grid = makeGrid(), sheet = grid.activeSheetId();
  grid.registerFunction({ ...series, call: ([first]) => [[Number(first), Number(first) + 1], [Number(first) + 2, Number(first) + 3]] });

  it('fill their cells again when everything is calculated anew', async () => {
    grid.write(sheet, rect(0, 0, 5, 1), [['=TEST.SERIES(10)'], [null], ['=TEST.SERIES(20)'], [null], ['=TEST.SERIES(30)']]);
    await grid.settled();
    grid.recalculate();
    await grid.settled();
    expect(grid.values(sheet, rect(0, 0, 6, 2))).toEqual([[10, 11], [12, 13], [20, 21], [22, 23], [30, 31], [32, 33]]);
  });
  it('do not fill cells of another spill', async () => {
    grid.write(sheet, rect(0, 5), [['=TEST.SERIES(1)']]);
    await grid.settled();
    grid.write(sheet, rect(1, 4), [['=TEST.SERIES(5)']]);
    await grid.settled();
    expect(grid.values(sheet, rect(0, 5, 2, 2))).toEqual([[1, 2], [3, 4]]);
    expect(grid.values(sheet, rect(1, 4))).toEqual([['#SPILL!']]);
  });
});

describe('sheets found to be without formulas', () => {
  it('calculate formulas that come to them later, from us, from the person and by moved cells', async () => {
    const grid = makeGrid(), first = grid.activeSheetId(), second = grid.addSheet('Second');
    grid.write(first, rect(0, 0, 2, 1), [[2], [3]]);
    grid.write(second, rect(0, 0), [[1]]);
    await grid.settled();
    grid.write(second, rect(0, 1), [['=Sheet1!A1+Sheet1!A2']]);
    grid.book.range(first, rect(0, 1)).setValue('=A1*10');
    await grid.settled();
    expect([grid.values(second, rect(0, 1)), grid.values(first, rect(0, 1))]).toEqual([[[5]], [[20]]]);
    grid.insert(first, rect(0, 0, 1, 40), 'Down');
    grid.write(first, rect(1, 0), [[7]]);
    await grid.settled();
    expect([grid.values(second, rect(0, 1)), grid.values(first, rect(1, 1))]).toEqual([[[10]], [[70]]]);
  });
});
