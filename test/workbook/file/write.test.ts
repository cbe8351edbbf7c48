import fc from 'fast-check';
import { newWorkbookFile } from '../../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import type { CellContent, SheetDescription } from '../../../src/workbook/sheets/description';
import { changedParts, described, partsOf, watch, workbookParts, zipOf } from './handmade';

const rows = [['A', 'sales', 1, 2]] as const;
const chart: SheetDescription['charts'][number] = {
  name: 'Concord Plan', title: 'Sales < plan', categoryRow: 3, fromColumn: 3, toColumn: 4, anchor: { row: 6, column: 0, toRow: 20, toColumn: 6 },
  series: [
    { name: 'Lower', kind: 'bandFloor', row: 4, fromColumn: 3, toColumn: 4, color: '#FFFFFF' },
    { name: 'P10–P90', kind: 'band', row: 4, fromColumn: 3, toColumn: 4, color: '#DCE9F5' },
    { name: 'Sales', kind: 'line', row: 4, fromColumn: 3, toColumn: 4, color: '#2E75B6', dash: true, width: 2.5 },
  ],
};
const full = described(rows, undefined, { charts: [chart], rowGroups: [{ from: 1, to: 2 }] });

async function written(sheet: SheetDescription | readonly SheetDescription[], into?: Uint8Array): Promise<Uint8Array> {
  const book = into ? await openWorkbookFile(into) : newWorkbookFile();
  await book.write([sheet].flat(), watch);
  return book.bytes();
}

/** A sheet whose table holds one column with these contents. */
const column = (contents: readonly CellContent[]): SheetDescription => ({
  ...described([]),
  table: { name: 'p_Values', row: 3, columns: [{ header: 'key', key: true, width: 8 }, { header: 'value', width: 8 }], rows: contents.map((content, index) => ({ cells: [index, content] })) },
});

describe('write, a new sheet', () => {
  it('orders the elements of the sheet as Excel demands', async () => {
    const xml = partsOf(await written(full))['xl/worksheets/sheet1.xml'];
    const order = ['<sheetPr>', '<dimension', '<sheetViews>', '<sheetFormatPr', '<cols>', '<sheetData>', '<pageMargins', '<pageSetup', '<headerFooter>', '<drawing', '<tableParts'];
    const places = order.map(element => xml.indexOf(element));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('sets tab colour, frozen panes, widths, outline, print set-up and the repeated header row', async () => {
    const parts = partsOf(await written(full));
    const xml = parts['xl/worksheets/sheet1.xml'];
    expect(xml).toContain('<tabColor rgb="FF548235"/>');
    expect(xml).toContain('<pane xSplit="2" ySplit="4" topLeftCell="C5" activePane="bottomRight" state="frozen"/>');
    expect(xml).toContain('<col min="1" max="1" width="14.7109375" customWidth="1"/>');
    expect(xml).toContain('<row r="3" outlineLevel="1"/>');
    expect(xml).toContain('outlineLevelRow="1"');
    expect(xml).toContain('orientation="landscape" fitToHeight="0"');
    expect(parts['xl/workbook.xml']).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'Plan'!$4:$4</definedName>`);
    expect(parts['xl/workbook.xml']).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  it('gives the header row the height that its longest header wraps into', async () => {
    const height = async (header: string): Promise<string | undefined> => {
      const sheet = described(rows);
      const [item, ...others] = sheet.table.columns;
      const xml = partsOf(await written({ ...sheet, table: { ...sheet.table, columns: [{ ...item, header }, ...others] } }))['xl/worksheets/sheet1.xml'];
      return /<row r="4"([^>]*)>/.exec(xml)?.[1];
    };
    expect(await height('item')).toBe('');
    expect(await height('item of the range')).toBe(' ht="31" customHeight="1"');
  });

  it('makes a table whose header cells are its column names', async () => {
    const bytes = await written(full);
    expect(partsOf(bytes)['xl/tables/table1.xml']).toMatch(/<table [^>]*id="1" name="p_Plan" displayName="p_Plan" ref="A4:E5" totalsRowShown="0"><autoFilter ref="A4:E5"\/><tableColumns count="5"><tableColumn id="1" name="item"\/>.*<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"\/>/);
    expect((await (await openWorkbookFile(bytes)).table('p_Plan'))?.values[0]).toEqual(['item', 'figure', 'total', '2027-01', '2027-02']);
  });

  it('draws lines over a band of two stacked areas', async () => {
    const parts = partsOf(await written(full));
    const xml = parts['xl/charts/chart1.xml'];
    expect(xml).toMatch(/<c:areaChart><c:grouping val="stacked"\/>.*<a:noFill\/>.*<a:srgbClr val="DCE9F5"\/>.*<\/c:areaChart><c:lineChart>.*<a:ln w="31750".*<a:prstDash val="dash"\/>.*<\/c:lineChart><c:catAx>/);
    expect(xml).toContain(`<c:f>'Plan'!$D$5:$E$5</c:f>`);
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(xml).toContain('<a:t>Sales &lt; plan</a:t>');
    expect(parts['xl/drawings/drawing1.xml']).toContain('name="Concord Plan"');
    expect(parts['[Content_Types].xml']).toContain('/xl/charts/chart1.xml');
  });

  it('gives the same bytes every time', async () => {
    expect(await written(full)).toEqual(await written(full));
  });

  it('takes another name than a sheet of the person\'s, whatever its case', async () => {
    const book = await openWorkbookFile(zipOf(workbookParts({ sheets: { PLAN: '<sheetData/>' } })));
    expect((await book.write([full], watch)).sheetsMade).toEqual(['Plan 2']);
    expect(await book.sheets()).toEqual(['PLAN', 'Plan 2']);
  });

  it('refuses a table name that the workbook uses for something else', async () => {
    const bytes = zipOf(workbookParts({ sheets: { Data: '<sheetData/>' }, after: '<definedNames><definedName name="P_PLAN">Data!$A$1</definedName></definedNames>' }));
    await expect(written(full, bytes)).rejects.toMatchObject({ name: 'InTheWay', message: expect.stringMatching(/Name Manager/) });
  });

  it('stops on request and changes nothing', async () => {
    const bytes = zipOf(workbookParts({ sheets: { Data: '<sheetData/>' } }));
    const book = await openWorkbookFile(bytes);
    const stop = new AbortController();
    const seen: string[] = [];
    const stopping = { signal: stop.signal, progress: ({ detail }: { readonly detail: string }) => { seen.push(detail); if (seen.length === 2) stop.abort(); } };
    await expect(book.write([full, { ...column([1]), name: 'Other' }], stopping)).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual(['Plan', 'Other']);
    expect(book.bytes()).toBe(bytes);
  });
});

describe('write, cells', () => {
  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', "'quoted", '1e5', 'TRUE', ' blank ', 'a\nb\tc', '_x0041_', '<&>"', 'ä😀', '\u0001', 'a\rb', '#N/A'])('writes the text %j as that text', async text => {
    const book = await openWorkbookFile(await written(column([text])));
    const region = await book.table('p_Values');
    expect(region?.values[1][1]).toBe(text);
    expect(region?.formulas?.[1][1]).toBeNull();
  });

  it('writes numbers, truth values, errors, blanks and unknown numbers', async () => {
    const bytes = await written(column([1.5, -0, 1e300, true, { error: '#N/A' }, null, NaN, '']));
    const values = (await (await openWorkbookFile(bytes)).table('p_Values'))?.values.slice(1).map(row => row[1]);
    expect(values).toEqual([1.5, 0, 1e300, true, { error: '#N/A' }, null, null, null]);
  });

  it('writes formulas with the value they have now', async () => {
    const sheet = column([{ formula: '=[@key]+1', value: 1 }, { formula: '=[@key]&"<"', value: '1<' }, { formula: '=[@key]>0', value: true }, { formula: '=NA()', value: null }, { formula: '={{-1}}&{{-1|key}}', value: 'x' }]);
    const region = await (await openWorkbookFile(await written(sheet))).table('p_Values');
    expect(region?.formulas?.slice(1).map(row => row[1])).toEqual(['=p_Values[[#This Row],[key]]+1', '=p_Values[[#This Row],[key]]&"<"', '=p_Values[[#This Row],[key]]>0', '=NA()', '=B8&$A8']);
    expect(region?.values.slice(1).map(row => row[1])).toEqual([1, '1<', true, null, 'x']);
  });

  it('reads back any text that it writes', () => fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1, maxLength: 8 }), async texts => {
    const known = texts.filter(text => text !== '' && !/[\ufffe\uffff]/.test(text));
    const book = await openWorkbookFile(await written(column(known)));
    expect((await book.table('p_Values'))?.values.slice(1, known.length + 1).map(row => row[1])).toEqual(known);
  }), { numRuns: 25 }), 30_000);

  it('refuses text that no cell can hold', async () => {
    await expect(written(column(['x'.repeat(32_768)]))).rejects.toThrow(/32767/);
  });

  it('writes dates of a 1904 workbook in its own system', async () => {
    const book = zipOf(workbookParts({ before: '<workbookPr date1904="1"/>', sheets: { Data: '<sheetData/>' } }));
    const sheet = column([46000]);
    const dated = { ...sheet, table: { ...sheet.table, columns: [sheet.table.columns[0], { header: 'value', width: 8, format: 'yyyy-mm-dd' }] } };
    const bytes = await written(dated, book);
    expect(partsOf(bytes)['xl/worksheets/sheet2.xml']).toContain('<v>44538</v>');
    expect((await (await openWorkbookFile(bytes)).table('p_Values'))?.values[1][1]).toBe(46000);
    expect(await written(dated, bytes)).toEqual(bytes);
  });
});

describe('write, styles', () => {
  const house = '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts count="2"><font><b/><sz val="10"/><name val="Arial"/><family val="2"/></font><font><sz val="9"/><color theme="1"/><name val="Aptos"/><scheme val="minor"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="2"><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/><xf numFmtId="0" fontId="0" fillId="1" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="2"><cellStyle name="Standard" xfId="0" builtinId="0"/><cellStyle name="Eingabe" xfId="1" builtinId="20"/></cellStyles><dxfs count="0"/><extLst><ext uri="x"/></extLst>';
  const withInput: SheetDescription = { ...full, cells: [...full.cells, { row: 2, column: 1, content: 5, style: 'input' }] };

  it('adds at the ends of the lists, so that no style in use changes its number', async () => {
    const before = workbookParts({ styles: house, sheets: { Data: '<sheetData/>' } });
    const after = partsOf(await written(withInput, zipOf(before)))['xl/styles.xml'];
    for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']) {
      const items = (xml: string): string => new RegExp(`<${list} count="\\d+">(.*?)</${list}>`).exec(xml)?.[1] ?? '';
      expect(items(after).startsWith(items(before['xl/styles.xml']))).toBe(true);
      const count = Number(new RegExp(`<${list} count="(\\d+)"`).exec(after)?.[1]);
      expect(items(after).split(/<(?:numFmt|font|fill|border|xf|cellStyle) |<(?:font|fill|border)>|<border\/>/).length - 1).toBe(count);
    }
    expect(after.endsWith('<dxfs count="0"/><extLst><ext uri="x"/></extLst></styleSheet>')).toBe(true);
  });

  it('uses the typeface and size of the workbook and its own Input style', async () => {
    const parts = partsOf(await written(withInput, zipOf(workbookParts({ styles: house, sheets: { Data: '<sheetData/>' } }))));
    const styles = parts['xl/styles.xml'];
    expect(styles).toContain('<font><b/><sz val="16"/><color rgb="FF1F3A4D"/><name val="Aptos"/><scheme val="minor"/></font>');
    expect(styles.match(/builtinId="20"/g)).toHaveLength(1);
    const input = Number(/<c r="B3" s="(\d+)"/.exec(parts['xl/worksheets/sheet2.xml'])?.[1]);
    const cellXfs = /<cellXfs.*?>(.*)<\/cellXfs>/.exec(styles)?.[1].split('<xf ').slice(1) ?? [];
    expect(cellXfs[input]).toContain('fontId="0" fillId="1" borderId="0" xfId="1"');
  });

  it('adds nothing on a second run', async () => {
    const once = await written(withInput, zipOf(workbookParts({ styles: house, sheets: { Data: '<sheetData/>' } })));
    const changed = described([['A', 'sales', 1, 3]], undefined, { charts: [chart] });
    expect(changedParts(once, await written(changed, once))).toEqual(['xl/worksheets/sheet2.xml']);
  });
});
