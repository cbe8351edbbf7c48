import type { CellValue, Grid, GridChange, Origin, Rect } from '../../workbench/grid/grid';

const rect = (r: number, c: number, h = 1, w = 1): Rect => ({ r, c, h, w });
const WHOLE_ROW = 16_384;

/** What every grid must do, whoever keeps its cells. `makeGrid` gives an empty workbook with one sheet and a formula engine. */
export function gridContract(name: string, makeGrid: () => Grid | Promise<Grid>): void {
  describe(`the grid contract: ${name}`, () => {
    let grid: Grid, sheet: string, changes: { change: GridChange; origin: Origin }[];
    beforeEach(async () => {
      grid = await makeGrid();
      sheet = grid.sheets()[0]?.id ?? '';
      changes = [];
      grid.onChange((change, origin) => { changes.push({ change, origin }); });
    });
    const ofType = <T extends GridChange['type']>(type: T): Extract<GridChange, { type: T }>[] => changes.map(({ change }) => change).filter((change): change is Extract<GridChange, { type: T }> => change.type === type);
    const values = async (area: Rect): Promise<CellValue[][]> => { await grid.settled(); return grid.values(sheet, area); };

    describe('cells', () => {
      it('keep numbers, texts and logicals apart; an empty cell reads as an empty text', () => {
        grid.write(sheet, rect(0, 0, 2, 2), [[1.5, 'a'], [true, '']]);
        expect(grid.values(sheet, rect(0, 0, 2, 3))).toEqual([[1.5, 'a', ''], [true, '', '']]);
      });
      it('keep text that looks like a number, logical or formula as text', async () => {
        grid.write(sheet, rect(0, 0, 1, 4), [[{ text: '007' }, { text: '=A1' }, { text: 'TRUE' }, { text: '-5' }]]);
        expect(await values(rect(0, 0, 1, 4))).toEqual([['007', '=A1', 'TRUE', '-5']]);
        expect(grid.formulas(sheet, rect(0, 0, 1, 4))).toEqual([['007', '=A1', 'TRUE', '-5']]);
      });
      it('stay as they are where the input is null', () => {
        grid.write(sheet, rect(0, 0, 1, 2), [[1, 2]]);
        grid.write(sheet, rect(0, 0, 1, 2), [[null, 3]]);
        expect(grid.values(sheet, rect(0, 0, 1, 2))).toEqual([[1, 3]]);
      });
      it('give the formula beside its value, which follows its cells', async () => {
        grid.write(sheet, rect(0, 0, 1, 3), [[2, 3, '=A1*B1+SUM(A1:B1)']]);
        expect(await values(rect(0, 2))).toEqual([[11]]);
        expect(grid.formulas(sheet, rect(0, 0, 1, 3))).toEqual([[2, 3, '=A1*B1+SUM(A1:B1)']]);
        grid.write(sheet, rect(0, 0), [[10]]);
        expect(await values(rect(0, 2))).toEqual([[43]]);
        grid.write(sheet, rect(0, 2), [[7]]);
        expect(grid.formulas(sheet, rect(0, 2))).toEqual([[7]]);
      });
      it('show errors by their names', async () => {
        grid.write(sheet, rect(0, 0), [['=1/0']]);
        expect(await values(rect(0, 0))).toEqual([['#DIV/0!']]);
      });
      it('can be written far out', () => {
        grid.write(sheet, rect(5_000, 60), [['far']]);
        expect(grid.values(sheet, rect(5_000, 60))).toEqual([['far']]);
        expect(grid.used(sheet, 'contents')).toEqual(rect(5_000, 60));
      });
      it('are used where something stands; looks count only when all is asked for', () => {
        expect(grid.used(sheet, 'all')).toBeNull();
        grid.write(sheet, rect(2, 1, 1, 2), [['x', 'y']]);
        grid.style(sheet, rect(5, 4), { fill: '#FFCC00' });
        expect(grid.used(sheet, 'contents')).toEqual(rect(2, 1, 1, 2));
        expect(grid.used(sheet, 'all')).toEqual(rect(2, 1, 4, 4));
      });
      it('lose contents, looks or both', () => {
        for (const [column, what] of (['contents', 'formats', 'all'] as const).entries()) {
          grid.write(sheet, rect(0, column), [['x']]);
          grid.style(sheet, rect(0, column), { bold: true });
          grid.clear(sheet, rect(0, column), what);
        }
        expect(grid.values(sheet, rect(0, 0, 1, 3))).toEqual([['', 'x', '']]);
        expect(grid.styles(sheet, rect(0, 0, 1, 3))[0]?.map(style => style.bold ?? false)).toEqual([true, false, false]);
      });
    });

    describe('looks', () => {
      it('come back as they were given, and only those', () => {
        const looks = { fill: '#FFCC00', color: '#112233', bold: true, italic: true, horizontal: 'Right', wrap: true, size: 14, numberFormat: '0.0' } as const;
        grid.style(sheet, rect(1, 1), looks);
        expect(grid.styles(sheet, rect(1, 1))[0]?.[0]).toEqual(looks);
        expect(grid.styles(sheet, rect(0, 0))[0]?.[0]).toEqual({});
      });
      it('are added to those there; null puts the default back', () => {
        grid.style(sheet, rect(0, 0), { bold: true, fill: '#FFCC00' });
        grid.style(sheet, rect(0, 0), { italic: true, fill: null });
        expect(grid.styles(sheet, rect(0, 0))[0]?.[0]).toEqual({ bold: true, italic: true });
      });
      it('carry style names, locks and borders', () => {
        const line = { style: 'Continuous', color: '#7F7F7F', weight: 'Thin' };
        grid.style(sheet, rect(0, 0), { styleName: 'Input', locked: false, borderBottom: line });
        expect(grid.styles(sheet, rect(0, 0))[0]?.[0]).toEqual({ styleName: 'Input', locked: false, borderBottom: line });
      });
      it('leave values and formulas alone, and the other way round', async () => {
        grid.write(sheet, rect(0, 0), [['=1+1']]);
        grid.style(sheet, rect(0, 0), { bold: true });
        expect(grid.formulas(sheet, rect(0, 0))).toEqual([['=1+1']]);
        grid.write(sheet, rect(0, 0), [[5]]);
        expect(grid.styles(sheet, rect(0, 0))[0]?.[0]).toEqual({ bold: true });
        expect(await values(rect(0, 0))).toEqual([[5]]);
      });
      it('format numbers cell by cell; General is no format', () => {
        grid.write(sheet, rect(0, 0, 1, 3), [[1234.5, 0.125, 46_327]]);
        grid.numberFormats(sheet, rect(0, 0, 1, 3), [['#,##0.00', null, 'yyyy-mm-dd']]);
        expect(grid.texts(sheet, rect(0, 0, 1, 3))).toEqual([['1,234.50', '0.125', '2026-11-01']]);
        grid.numberFormats(sheet, rect(0, 0), [['General']]);
        expect(grid.styles(sheet, rect(0, 0))[0]?.[0]).toEqual({});
      });
      it('size and hide rows and columns', () => {
        grid.setLines(sheet, 'column', { from: 1, count: 2 }, { size: 100 });
        grid.setLines(sheet, 'row', { from: 3, count: 1 }, { hidden: true });
        expect([1, 2, 3].map(c => grid.line(sheet, 'column', c).size === 100)).toEqual([true, true, false]);
        expect([2, 3].map(r => grid.line(sheet, 'row', r).hidden)).toEqual([false, true]);
        grid.setLines(sheet, 'row', { from: 3, count: 1 }, { hidden: false });
        expect(grid.line(sheet, 'row', 3).hidden).toBe(false);
      });
    });

    describe('rows and columns', () => {
      it('are inserted and deleted whole: cells and formulas move', async () => {
        grid.write(sheet, rect(0, 0, 3, 1), [[1], [2], ['=SUM(A1:A2)']]);
        grid.insert(sheet, { r: 1, c: 0, h: 1, w: WHOLE_ROW }, 'Down');
        expect(grid.formulas(sheet, rect(0, 0, 4, 1))).toEqual([[1], [''], [2], ['=SUM(A1:A3)']]);
        grid.remove(sheet, { r: 1, c: 0, h: 1, w: WHOLE_ROW }, 'Up');
        expect(grid.formulas(sheet, rect(0, 0, 3, 1))).toEqual([[1], [2], ['=SUM(A1:A2)']]);
        expect(await values(rect(2, 0))).toEqual([[3]]);
        expect(ofType('cells').slice(-2).map(({ kind }) => kind)).toEqual(['RowInserted', 'RowDeleted']);
      });
      it('move only the cells below or right of a part', () => {
        grid.write(sheet, rect(0, 0, 2, 2), [[1, 2], [3, 4]]);
        grid.insert(sheet, rect(0, 0), 'Down');
        expect(grid.values(sheet, rect(0, 0, 3, 2))).toEqual([['', 2], [1, 4], [3, '']]);
        grid.remove(sheet, rect(0, 0), 'Up');
        expect(grid.values(sheet, rect(0, 0, 2, 2))).toEqual([[1, 2], [3, 4]]);
      });
      it('take tables and names with them', () => {
        grid.write(sheet, rect(2, 0, 2, 2), [['Item', 'Qty'], ['a', 1]]);
        grid.addTable({ id: 't1', name: 'Demand', sheetId: sheet, rect: rect(2, 0, 2, 2) });
        grid.setName({ name: 'first', reference: `${grid.sheets()[0]?.name ?? ''}!$B$4`, comment: '', hidden: false, sheetId: null });
        grid.insert(sheet, { r: 0, c: 0, h: 2, w: WHOLE_ROW }, 'Down');
        expect(grid.tables()[0]?.rect).toEqual(rect(4, 0, 2, 2));
        expect(grid.names()[0]?.reference).toMatch(/\$B\$6$/);
      });
    });

    describe('sheets', () => {
      it('are added last, or where told, without being activated', () => {
        const last = grid.addSheet('Last'), first = grid.addSheet('First', 0);
        expect(grid.sheets().map(s => s.name)).toEqual(['First', 'Sheet1', 'Last']);
        expect(grid.sheets().map(s => s.id)).toEqual([first, sheet, last]);
        expect(grid.activeSheetId()).toBe(sheet);
        expect(ofType('sheet').map(({ sheetId, what }) => [sheetId, what])).toEqual([[last, 'added'], [first, 'added']]);
      });
      it('are renamed in formulas too', async () => {
        const other = grid.addSheet('Data');
        grid.write(other, rect(0, 0), [[5]]);
        grid.write(sheet, rect(0, 0), [['=Data!A1*2']]);
        grid.setSheet(other, { name: 'My data' });
        expect(grid.formulas(sheet, rect(0, 0))).toEqual([["='My data'!A1*2"]]);
        expect(await values(rect(0, 0))).toEqual([[10]]);
      });
      it('keep tab colour, gridlines, frozen panes, hiding and order', () => {
        const other = grid.addSheet('Other');
        grid.setSheet(other, { tabColor: '#1F7A4D', gridlines: false, frozen: { rows: 2, columns: 1 }, hidden: true, index: 0 });
        expect(grid.sheets()[0]).toEqual({ id: other, name: 'Other', tabColor: '#1F7A4D', gridlines: false, frozen: { rows: 2, columns: 1 }, hidden: true });
        grid.setSheet(other, { frozen: { rows: 0, columns: 0 }, hidden: false });
        expect(grid.sheets()[0]).toMatchObject({ frozen: { rows: 0, columns: 0 }, hidden: false });
      });
      it('are removed with their tables; another becomes active', () => {
        const other = grid.addSheet('Other');
        grid.write(other, rect(0, 0, 2, 1), [['Item'], ['a']]);
        grid.addTable({ id: 't1', name: 'Demand', sheetId: other, rect: rect(0, 0, 2, 1) });
        grid.activate(other);
        grid.removeSheet(other);
        expect([grid.sheets().map(s => s.id), grid.activeSheetId(), grid.tables()]).toEqual([[sheet], sheet, []]);
        grid.write(sheet, rect(0, 0), [[1]]);
        expect(grid.values(sheet, rect(0, 0))).toEqual([[1]]);
      });
    });

    describe('tables and names', () => {
      beforeEach(() => {
        grid.write(sheet, rect(0, 0, 4, 2), [['Item', 'Qty'], ['a', 1], ['b', 2], ['c', 4]]);
        grid.addTable({ id: 't1', name: 'Demand', sheetId: sheet, rect: rect(0, 0, 3, 2) });
      });
      it('answer structured references, also after resizing and renaming', async () => {
        grid.write(sheet, rect(0, 4, 2, 1), [['=SUM(Demand[Qty])'], ['=SUMIFS(Demand[Qty],Demand[Item],"b")']]);
        expect(await values(rect(0, 4, 2, 1))).toEqual([[3], [2]]);
        grid.setTable('t1', { rect: rect(0, 0, 4, 2) });
        grid.recalculate();
        expect(await values(rect(0, 4))).toEqual([[7]]);
        expect(grid.tables()).toEqual([{ id: 't1', name: 'Demand', sheetId: sheet, rect: rect(0, 0, 4, 2) }]);
        grid.setTable('t1', { name: 'Orders' });
        expect(grid.tables()[0]?.name).toBe('Orders');
      });
      it('leave the cells when the table is removed', () => {
        grid.removeTable('t1');
        expect([grid.tables(), grid.values(sheet, rect(1, 0, 1, 2))]).toEqual([[], [['a', 1]]]);
        expect(ofType('table').map(({ what }) => what)).toEqual(['added', 'removed']);
      });
      it('give ranges a name, replaced by the same name and removed', async () => {
        const info = { name: 'first', reference: 'Sheet1!$B$2', comment: 'the first', hidden: false, sheetId: null };
        grid.setName(info);
        grid.write(sheet, rect(0, 4), [['=first*10']]);
        expect(await values(rect(0, 4))).toEqual([[10]]);
        grid.setName({ ...info, reference: 'Sheet1!$B$3', hidden: true });
        expect(grid.names()).toEqual([{ ...info, reference: 'Sheet1!$B$3', hidden: true }]);
        grid.removeName('FIRST', null);
        expect(grid.names()).toEqual([]);
      });
    });

    describe('changes', () => {
      it('are told once, with their origin, and single cells with the value before and after', async () => {
        const pane = {};
        grid.as(pane, () => grid.write(sheet, rect(0, 0), [[1]]));
        grid.as(pane, () => grid.write(sheet, rect(0, 0, 1, 2), [[2, 3]]));
        await grid.settled();
        const told = changes.filter(({ change }) => change.type === 'cells');
        expect(told.map(({ change }) => change)).toEqual([
          { type: 'cells', sheetId: sheet, rect: rect(0, 0), kind: 'RangeEdited', before: '', after: 1 },
          { type: 'cells', sheetId: sheet, rect: rect(0, 0, 1, 2), kind: 'RangeEdited' },
        ]);
        expect(told.every(({ origin }) => origin === pane)).toBe(true);
      });
      it('stop being told to who does not listen any more', () => {
        let count = 0;
        const stop = grid.onChange(() => { count++; });
        stop();
        grid.write(sheet, rect(0, 0), [[1]]);
        expect(count).toBe(0);
      });
      it('of the selection are told too', () => {
        grid.select(sheet, rect(1, 1, 2, 2));
        expect(grid.selection()).toEqual({ sheetId: sheet, rect: rect(1, 1, 2, 2) });
        expect(ofType('selection').length).toBeGreaterThan(0);
      });
    });

    describe('requests', () => {
      it('read their own writes before they end', () => {
        grid.begin();
        grid.write(sheet, rect(0, 0), [[1]]);
        grid.style(sheet, rect(0, 0), { bold: true });
        expect([grid.values(sheet, rect(0, 0)), grid.styles(sheet, rect(0, 0))[0]?.[0]]).toEqual([[[1]], { bold: true }]);
        grid.end();
      });
      it('are one undo step', () => {
        grid.write(sheet, rect(0, 0), [['old']]);
        grid.begin();
        grid.write(sheet, rect(0, 0), [['new']]);
        grid.write(sheet, rect(1, 0), [['more']]);
        grid.end();
        expect(grid.undo()).toBe(true);
        expect(grid.values(sheet, rect(0, 0, 2, 1))).toEqual([['old'], ['']]);
      });
      it('wait with calculation while it is held', async () => {
        grid.write(sheet, rect(0, 0, 1, 2), [[1, '=A1*2']]);
        await grid.settled();
        grid.hold();
        grid.write(sheet, rect(0, 0), [[5]]);
        expect(await values(rect(0, 1))).toEqual([[2]]);
        grid.release();
        expect(await values(rect(0, 1))).toEqual([[10]]);
      });
    });

    it('calls a registered function with its arguments, its cell and null for what was left out', async () => {
      const calls: unknown[] = [];
      grid.registerFunction({
        id: 'SOP.DOUBLE', description: 'Twice a number.',
        parameters: [{ name: 'x', type: 'number', dimensionality: 'scalar' }, { name: 'more', type: 'any', dimensionality: 'matrix', optional: true }],
        call: (args, caller) => { calls.push([args, caller.r, caller.c]); return typeof args[0] === 'number' ? args[0] * 2 : '#VALUE!'; },
      });
      grid.write(sheet, rect(0, 0, 1, 2), [[4, '=SOP.DOUBLE(A1)']]);
      expect(await values(rect(0, 1))).toEqual([[8]]);
      expect(calls.at(-1)).toEqual([[4, null], 0, 1]);
    });
  });
}
