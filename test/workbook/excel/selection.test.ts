import { goTo, onSelection, onWorkbookChanged, selectedSource } from '../../../src/workbook/excel/selection';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { openBook } from './fixtures';

let book: NodeHost & { readonly close: () => void };
let sheet: string;
beforeEach(async () => {
  book = await openBook();
  [{ id: sheet }] = book.grid.sheets();
  book.grid.write(sheet, { r: 1, c: 1, h: 2, w: 2 }, [['item', 'qty'], ['A', 5]]);
});
afterEach(() => book.close());

const select = (r: number, c: number, h = 1, w = 1): void => book.grid.select(sheet, { r, c, h, w });
const settle = (): Promise<void> => new Promise(resolve => { setTimeout(resolve, 30); });

describe('selectedSource', () => {
  it('is the table the selection stands in', async () => {
    book.grid.addTable({ id: '{t1}', name: 't_Demand', sheetId: sheet, rect: { r: 1, c: 1, h: 2, w: 2 } });
    select(2, 1);
    expect(await selectedSource()).toEqual({ source: 't_Demand', address: 'B2:C3' });
  });

  it('is the filled block around a single cell, else what is used on the sheet', async () => {
    select(2, 2);
    expect(await selectedSource()).toEqual({ source: 'Sheet1!B2:C3', address: 'B2:C3' });
    select(20, 20);
    expect(await selectedSource()).toEqual({ source: 'Sheet1!B2:C3', address: 'B2:C3' });
  });

  it('is the range itself when several cells are selected, with the sheet quoted where needed', async () => {
    book.grid.setSheet(sheet, { name: "Bob's data" });
    select(0, 0, 3, 2);
    expect(await selectedSource()).toEqual({ source: "'Bob''s data'!A1:B3", address: 'A1:B3' });
  });

  it('is null on an empty sheet', async () => {
    book.grid.activate(book.grid.addSheet('Empty'));
    expect(await selectedSource()).toBeNull();
  });
});

describe('goTo', () => {
  it('shows the sheet and selects the cells', async () => {
    const id = book.grid.addSheet('Forecast');
    await goTo({ sheet: 'Forecast', address: 'M28' });
    expect(book.grid.selection()).toEqual({ sheetId: id, rect: { r: 27, c: 12, h: 1, w: 1 } });
  });

  it('says so when the sheet is gone', async () => {
    await expect(goTo({ sheet: 'Forecast', address: 'A1' })).rejects.toMatchObject({ code: 'Missing', message: expect.stringContaining('The sheet Forecast is no longer in this workbook') });
  });
});

describe('onWorkbookChanged and onSelection', () => {
  it('report what a person changes and selects until unsubscribed', async () => {
    const seen: unknown[] = [];
    const stops = [await onWorkbookChanged(change => seen.push(change)), await onSelection(() => seen.push('selected'))];
    book.grid.write(sheet, { r: 5, c: 0, h: 1, w: 1 }, [[7]]);
    select(5, 0);
    await settle();
    expect(seen).toHaveLength(2);
    expect(seen).toContain('selected');
    expect(seen).toContainEqual({ worksheetId: sheet, address: 'A6', isRemote: false, isOwn: false });
    for (const stop of stops) await stop();
    book.grid.write(sheet, { r: 5, c: 0, h: 1, w: 1 }, [[8]]);
    select(6, 0);
    await settle();
    expect(seen).toHaveLength(2);
  });
});
