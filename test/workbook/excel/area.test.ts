import { addressOf, boundingArea, overlaps, piecesOf, quoteSheet } from '../../../src/workbook/excel/area';
import { splitSheet } from '../../../src/workbook/splitSheet';

describe('addressOf', () => {
  it('writes one cell without a colon and columns beyond Z with two letters', () => {
    expect(addressOf({ row: 1, column: 1, rows: 1, columns: 1 })).toBe('B2');
    expect(addressOf({ row: 0, column: 25, rows: 3, columns: 2 })).toBe('Z1:AA3');
  });
});

describe('splitSheet', () => {
  it('undoes quoteSheet for any name', () => {
    for (const name of ['Sales', "Bob's sheet", 'A1', '2026 data', 'a!b']) expect(splitSheet(`${quoteSheet(name)}!B2`)).toEqual({ sheet: name, address: 'B2' });
  });

  it('is null for a table or name', () => {
    expect(splitSheet('t_Demand')).toBeNull();
  });
});

describe('piecesOf', () => {
  it('cuts whole rows and loses none', () => {
    const pieces = piecesOf({ row: 5, column: 2, rows: 10, columns: 4 }, 13);
    expect(pieces.map(piece => [piece.row, piece.rows])).toEqual([[5, 3], [8, 3], [11, 3], [14, 1]]);
  });

  it('takes one row at a time when a row alone is too large', () => {
    expect(piecesOf({ row: 0, column: 0, rows: 2, columns: 100 }, 10)).toHaveLength(2);
  });
});

describe('boundingArea and overlaps', () => {
  it('cover both areas and see shared cells only', () => {
    const a = { row: 0, column: 0, rows: 2, columns: 2 }, b = { row: 2, column: 1, rows: 1, columns: 3 };
    expect(boundingArea(a, b)).toEqual({ row: 0, column: 0, rows: 3, columns: 4 });
    expect(overlaps(a, b)).toBe(false);
    expect(overlaps(a, { ...b, row: 1 })).toBe(true);
  });
});
