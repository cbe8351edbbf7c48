import type { GridChange, Origin, Rect } from '../../workbench/grid/grid';
import type { UniverGrid } from '../../workbench/grid/univer/univerGrid';
import { headlessGrids } from './headlessGrid';

const makeGrid = headlessGrids();
const rect = (r: number, c: number, h = 1, w = 1): Rect => ({ r, c, h, w });

describe('what the person does in Univer', () => {
  let grid: UniverGrid, sheet: string, told: { change: GridChange; origin: Origin }[];
  beforeEach(() => {
    grid = makeGrid();
    sheet = grid.activeSheetId();
    told = [];
    grid.onChange((change, origin) => { told.push({ change, origin }); });
  });
  const cells = () => told.filter(({ change }) => change.type === 'cells');

  it('is told with no origin, and a single cell with its value before and after', () => {
    grid.write(sheet, rect(0, 0), [[1]]);
    told = [];
    grid.book.range(sheet, rect(0, 0)).setValue(7);
    expect(cells()).toEqual([{ change: { type: 'cells', sheetId: sheet, rect: rect(0, 0), kind: 'RangeEdited', before: 1, after: 7 }, origin: null }]);
  });
  it('is told of a formula once its value is there', async () => {
    grid.write(sheet, rect(0, 0), [[4]]);
    told = [];
    grid.book.range(sheet, rect(0, 1)).setValue('=A1*2');
    await grid.settled();
    expect(cells().map(({ change }) => change)).toEqual([{ type: 'cells', sheetId: sheet, rect: rect(0, 1), kind: 'RangeEdited', before: '', after: 8 }]);
  });
  it('tells of an undo as an edit', () => {
    grid.write(sheet, rect(0, 0), [[1]]);
    told = [];
    expect(grid.undo()).toBe(true);
    expect(cells()).toHaveLength(1);
    expect(grid.values(sheet, rect(0, 0))).toEqual([['']]);
  });
  it('forgets a structured formula that is typed over', () => {
    grid.write(sheet, rect(0, 0, 2, 1), [['Qty'], [3]]);
    grid.addTable({ id: 't', name: 'Demand', sheetId: sheet, rect: rect(0, 0, 2, 1) });
    grid.write(sheet, rect(0, 2), [['=SUM(Demand[Qty])']]);
    grid.book.range(sheet, rect(0, 2)).setValue(5);
    expect(grid.formulas(sheet, rect(0, 2))).toEqual([[5]]);
  });
});

describe('structured references on Univer', () => {
  let grid: UniverGrid, sheet: string;
  beforeEach(() => {
    grid = makeGrid();
    sheet = grid.activeSheetId();
    const rows = [['item', 'figure', '2027-04'], ['a', 'base', 10], ['a', 'expert', 2], ['a', 'sum', '']];
    grid.write(sheet, rect(0, 0, 4, 3), rows.map(row => row.map(value => (typeof value === 'string' ? { text: value } : value))));
    grid.addTable({ id: 't', name: 'p_Plan', sheetId: sheet, rect: rect(0, 0, 4, 3) });
  });
  const formula = '=SUM(SUMIFS(p_Plan[2027-04],p_Plan[item],p_Plan[@item],p_Plan[figure],{"base","expert"}))';

  it('reach columns whose names are dates, and this row; the formula reads as written', async () => {
    grid.write(sheet, rect(3, 2), [[formula]]);
    await grid.settled();
    expect([grid.values(sheet, rect(3, 2)), grid.formulas(sheet, rect(3, 2))]).toEqual([[[12]], [[formula]]]);
  });
  it('follow the table when it grows and when it is renamed', async () => {
    grid.write(sheet, rect(0, 5), [['=SUM(p_Plan[2027-04])']]);
    grid.write(sheet, rect(4, 0, 1, 3), [['b', 'base', 100]]);
    grid.setTable('t', { rect: rect(0, 0, 5, 3) });
    grid.setTable('t', { name: 'p_New' });
    await grid.settled();
    expect([grid.values(sheet, rect(0, 5)), grid.formulas(sheet, rect(0, 5))]).toEqual([[[112]], [['=SUM(p_New[2027-04])']]]);
  });
  it('become the cells they meant when the table is taken away', async () => {
    grid.write(sheet, rect(0, 5), [['=SUM(p_Plan[2027-04])']]);
    grid.removeTable('t');
    await grid.settled();
    expect([grid.values(sheet, rect(0, 5)), grid.formulas(sheet, rect(0, 5))]).toEqual([[[12]], [['=SUM($C$2:$C$4)']]]);
  });
});
