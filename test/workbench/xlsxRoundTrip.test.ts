import { Document } from '../../workbench/objects/document';
import type { Rect } from '../../workbench/grid/grid';
import type { UniverGrid } from '../../workbench/grid/univer/univerGrid';
import { openFile } from '../../workbench/xlsx/openFile';
import { saveFile } from '../../workbench/xlsx/saveFile';
import { headlessGrids } from './headlessGrid';

const makeGrid = headlessGrids();
const CREATED = '2026-11-01T00:00:00Z';
const rect = (r: number, c: number, h = 1, w = 1): Rect => ({ r, c, h, w });

/** A plan as the add-in leaves one: table, formulas, looks, outline, a chart of lines over a band, a second sheet that is hidden. */
async function planDocument(): Promise<Document> {
  const grid = makeGrid(), document = new Document(grid, { created: CREATED }), sheet = grid.activeSheetId();
  grid.setSheet(sheet, { name: 'Plan', tabColor: '#548235', frozen: { rows: 4, columns: 2 }, gridlines: false });
  const text = (value: string) => ({ text: value });
  grid.write(sheet, rect(0, 0), [[text('Forecast')]]);
  grid.style(sheet, rect(0, 0), { bold: true, size: 16, color: '#1F3A4D' });
  grid.write(sheet, rect(3, 0, 4, 4), [
    [text('item'), text('figure'), text('2027-04'), text('2027-05')],
    [text('=HYPERLINK("x")'), text('base'), 10, 20.5], [text('007'), text('expert'), 1, true], [text('a'), text('sum'), '', ''],
  ]);
  grid.addTable({ id: 't', name: 'p_Plan', sheetId: sheet, rect: rect(3, 0, 4, 4) });
  Object.assign(document.tableAnnex('t'), { style: 'TableStyleLight1', showBandedRows: false });
  grid.write(sheet, rect(6, 2, 1, 2), [['=SUM(C5:C6)', '=p_Plan[@[2027-04]]*2']]);
  grid.write(sheet, rect(0, 5, 1, 2), [['=SUMIFS(p_Plan[2027-04],p_Plan[figure],"base")', '=IFERROR(XLOOKUP("base",p_Plan[figure],p_Plan[2027-05]),NA())']]);
  grid.numberFormats(sheet, rect(4, 2, 3, 2), [['#,##0;-#,##0;"–"', '0.0%'], [null, null], ['#,##0', '0.00']]);
  grid.style(sheet, rect(5, 2), { fill: '#FFCC99', color: '#3F3F76', styleName: 'Input', locked: false, borderBottom: { style: 'Continuous', weight: 'Medium', color: '#7F7F7F' } });
  grid.style(sheet, rect(6, 0, 1, 2), { italic: true, horizontal: 'Right', vertical: 'Top', wrap: true, indent: 1, underline: 'Single', strikethrough: true });
  grid.setLines(sheet, 'column', { from: 0, count: 1 }, { size: 131 });
  grid.setLines(sheet, 'column', { from: 2, count: 1 }, { hidden: true });
  grid.setLines(sheet, 'row', { from: 4, count: 2 }, { hidden: true });
  const annex = document.sheetAnnex(sheet);
  Object.assign(annex.outline.rows, { 4: 1, 5: 1 });
  Object.assign(annex.outline.columns, { 2: 1 });
  annex.protection = { options: {}, password: null };
  grid.setName({ name: 'first', reference: 'Plan!$C$5', comment: 'the first', hidden: false, sheetId: null });
  const hidden = grid.addSheet('x_Runs');
  grid.write(hidden, rect(0, 0), [['run']]);
  grid.setSheet(hidden, { hidden: true });
  document.sheetAnnex(hidden).veryHidden = true;
  document.annex.charts.push({
    id: 'c', sheetId: sheet, name: 'Trend', chartType: 'Line', anchor: { left: 240, top: 150, width: 480, height: 225 },
    series: [
      { name: 'Upper', nameRef: null, values: 'Plan!$C$5:$D$5', categories: 'Plan!$C$4:$D$4', chartType: 'AreaStacked', state: { format: { line: {}, fill: { color: '#D6E4F2', cleared: false } } } },
      { name: 'Plan', nameRef: null, values: 'Plan!$C$7:$D$7', categories: 'Plan!$C$4:$D$4', chartType: 'Line', state: { format: { line: { color: '#2F75B5', weight: 2.5, lineStyle: 'Dash' }, fill: {} } } },
    ],
    state: { title: { text: 'April is safe', visible: true }, legend: { visible: true, position: 'Bottom' } },
  });
  await grid.settled();
  return document;
}

function describeDocument({ grid, annex, sheetAnnex, tableAnnex }: Document, document: Document) {
  return {
    sheets: grid.sheets().map(({ id: _id, ...sheet }) => sheet),
    annex: grid.sheets().map(({ id }) => { const { protection, veryHidden, outline } = sheetAnnex.call(document, id); return { isProtected: protection !== null, veryHidden, outline }; }),
    tables: grid.tables().map(({ name, rect: place, id }) => ({ name, place, ...tableAnnex.call(document, id) })),
    names: grid.names(),
    cells: grid.sheets().map(({ id }) => {
      const used = grid.used(id, 'all') ?? rect(0, 0);
      return { used, values: grid.values(id, used), formulas: grid.formulas(id, used), styles: grid.styles(id, used), rows: [0, 3, 4, 5].map(r => grid.line(id, 'row', r)), columns: [0, 1, 2].map(c => grid.line(id, 'column', c)) };
    }),
    charts: annex.charts.map(({ id: _id, sheetId: _sheet, ...chart }) => chart),
  };
}

describe('saving as .xlsx and opening again', () => {
  it('gives the same sheets, cells, looks, outline, tables, names, protection and charts', async () => {
    const before = await planDocument();
    const file = await openFile(await saveFile(before));
    const after = new Document(makeGrid(), { created: CREATED });
    file.fill(after);
    await after.grid.settled();
    const expected = describeDocument(before, before), got = describeDocument(after, after);
    expect({ ...got, charts: [] }).toEqual({ ...expected, charts: [] });
    expect(got.charts.map(chart => ({ ...chart, anchor: null }))).toEqual(expected.charts.map(chart => ({ ...chart, anchor: null })));
    expect(file.lost).toEqual([]);
  });
  it('keeps text that looks like a formula as text', async () => {
    const before = await planDocument(), after = new Document(makeGrid(), { created: CREATED });
    (await openFile(await saveFile(before))).fill(after);
    const sheet = after.grid.activeSheetId();
    expect(after.grid.values(sheet, rect(4, 0))).toEqual([['=HYPERLINK("x")']]);
    expect((after.grid as UniverGrid).book.sheet(sheet).getSheet().getCellMatrix().getValue(4, 0)?.f).toBeUndefined();
  });
  it('refuses what is no workbook', async () => {
    await expect(openFile(new TextEncoder().encode('id,freq\n1,12'))).rejects.toThrow();
  });
});
