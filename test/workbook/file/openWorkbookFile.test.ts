import { writeXlsx } from 'hucre/xlsx';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import { MAIN, RELATIONSHIPS, link, relationships, workbookParts, zipOf } from './handmade';

const DATE_STYLES = '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs>';

const open = (given: Parameters<typeof workbookParts>[0]) => openWorkbookFile(zipOf(workbookParts(given)));

describe('openWorkbookFile, values', () => {
  it('reads every kind of value', async () => {
    const book = await open({
      strings: ['<si><t>plain</t></si>', '<si><r><rPr><b/></rPr><t>ri</t></r><r><t xml:space="preserve">ch </t></r><rPh sb="0" eb="1"><t>phon</t></rPh></si>', '<si><t>a_x000D_&amp;&lt;&#228;</t></si>', '<si/>'],
      sheets: { Data: '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="str"><f>"x"&amp;1</f><v>x1</v></c><c r="H1"><v>-1.5E-3</v></c><c r="I1" t="s"><v>3</v></c><c r="J1"><f>NOW()</f></c><c r="K1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c><c r="L1" t="d"><v>2026-11-23</v></c></row></sheetData>' },
    });
    const region = await book.region('Data!');
    expect(region?.values[0]).toEqual(['plain', 'rich ', 'a\r&<ä', 'inline', true, { error: '#N/A' }, 'x1', -0.0015, '', null, 'a<b', 46349]);
    expect(region?.formulas?.[0]).toEqual([null, null, null, null, null, null, '="x"&1', null, null, '=NOW()', null, null]);
  });

  it('gives number formats, custom and built in, so that dates are known', async () => {
    const book = await open({ styles: DATE_STYLES, sheets: { Data: '<sheetData><row r="1"><c r="A1" s="1"><v>46000</v></c><c r="B1" s="2"><v>46000</v></c><c r="C1"><v>1</v></c></row></sheetData>' } });
    expect((await book.region('Data!A1:C1'))?.formats).toEqual([['yyyy\\-mm\\-dd', 'mm-dd-yy', 'General']]);
  });

  it('turns dates of the 1904 system into serial numbers of the 1900 system, and leaves other numbers', async () => {
    const book = await open({ styles: DATE_STYLES, before: '<workbookPr date1904="1"/>', sheets: { Data: '<sheetData><row r="1"><c r="A1" s="1"><v>44538</v></c><c r="B1"><v>44538</v></c></row></sheetData>' } });
    expect((await book.region('Data!'))?.values).toEqual([[46000, 44538]]);
  });

  it('gives each cell of a shared formula its own formula', async () => {
    const book = await open({ sheets: { Data: '<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"></f><v>3</v></c></row></sheetData>' } });
    expect((await book.region('Data!'))?.formulas).toEqual([['=A1*$D$1'], ['=A2*$D$1'], ['=A3*$D$1']]);
  });

  it('places cells and rows that carry no address', async () => {
    const book = await open({ sheets: { Data: '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c/><c><v>3</v></c></row><row><c t="str"><v>x</v></c></row></sheetData>' } });
    const region = await book.region('Data!');
    expect(region?.values).toEqual([[1, 2], [null, null], [null, null], [null, 3], ['x', null]]);
  });

  it('reads parts with a namespace prefix, relative, absolute and odd-case targets', async () => {
    const x = (text: string): string => text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:');
    const parts = {
      ...workbookParts({ sheets: { Data: '' } }),
      'xl/workbook.xml': `<x:workbook xmlns:x="${MAIN}" xmlns:d3p1="${RELATIONSHIPS}"><x:sheets><x:sheet name="Später &amp; mehr" sheetId="7" d3p1:id="R1"/><x:sheet name="Data" sheetId="2" state="hidden" d3p1:id="R2"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': relationships(link('R1', 'worksheet', '/xl/Worksheets/A.xml') + link('R2', 'worksheet', './worksheets/../worksheets/b%20c.xml')),
      'xl/worksheets/a.xml': `<x:worksheet xmlns:x="${MAIN}">${x("<sheetData><row r='2'><c r='B2' t='inlineStr'><is><t>ä</t></is></c></row></sheetData>")}</x:worksheet>`,
      'xl/worksheets/b c.xml': `\ufeff<x:worksheet xmlns:x="${MAIN}"><!-- <c> -->${x('<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>')}</x:worksheet>`,
    };
    const book = await openWorkbookFile(zipOf(parts));
    expect(await book.sheets()).toEqual(['Später & mehr', 'Data']);
    expect(book.sheetStates()[1].state).toBe('hidden');
    expect(await book.region("'Später & mehr'!")).toMatchObject({ row: 1, column: 1, values: [['ä']] });
    expect((await book.region('data!A1:B2'))?.values).toEqual([[5, null], [null, null]]);
  });

  it('reads the file hucre writes: text, numbers, dates, tables', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Sales', columns: [], rows: [['item', 'date', 'qty'], ['A', new Date(Date.UTC(2026, 10, 1)), 5], ['B & C', new Date(Date.UTC(2026, 11, 1)), 1.5]] }] });
    const region = await (await openWorkbookFile(bytes)).region('Sales!');
    expect(region?.values).toEqual([['item', 'date', 'qty'], ['A', 46327, 5], ['B & C', 46357, 1.5]]);
    expect(region?.formats?.[1][1]).toMatch(/y/i);
  });
});

describe('openWorkbookFile, places', () => {
  const table = (attributes: string, columns: string): string => `<table xmlns="${MAIN}" id="1" name="T" displayName="t_Demand" ${attributes}><tableColumns count="2">${columns}</tableColumns></table>`;
  const withTable = (tableXml: string) => openWorkbookFile(zipOf(workbookParts({
    sheets: { Data: '<sheetData><row r="3"><c r="B3" t="str"><v>item</v></c><c r="C3" t="str"><v>qty</v></c></row><row r="4"><c r="B4" t="str"><v>A</v></c><c r="C4"><v>1</v></c></row><row r="5"><c r="B5" t="str"><v>Total</v></c><c r="C5"><v>9</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>' },
    after: '<definedNames><definedName name="sales">Data!$B$3:$C$4</definedName><definedName name="viaTable">t_Demand[#All]</definedName><definedName name="moving">OFFSET(Data!$B$3,0,0,2,2)</definedName></definedNames>',
    more: { 'xl/worksheets/_rels/sheet1.xml.rels': relationships(link('rId1', 'table', '../tables/table1.xml')), 'xl/tables/table1.xml': tableXml },
  })));
  const columns = '<tableColumn id="1" name="item"/><tableColumn id="2" name="qty"/>';

  it('gives a table with its header and without its totals row', async () => {
    const book = await withTable(table('ref="B3:C5" totalsRowCount="1"', columns));
    expect(await book.tables()).toEqual([{ name: 't_Demand', sheet: 'Data', address: 'B3:C5' }]);
    expect(await book.table('T_DEMAND')).toMatchObject({ table: 't_Demand', row: 2, column: 1, values: [['item', 'qty'], ['A', 1]] });
  });

  it('gives a table that hides its header one from its column names', async () => {
    const book = await withTable(table('ref="B4:C5" headerRowCount="0"', columns));
    expect((await book.table('t_Demand'))?.values).toEqual([['item', 'qty'], ['A', 1], ['Total', 9]]);
  });

  it('finds names, names of tables, ranges with dollars, whole columns, and says null for the rest', async () => {
    const book = await withTable(table('ref="B3:C4"', columns));
    expect(await book.names()).toEqual(['sales', 'viaTable', 'moving']);
    for (const source of ['sales', 'viaTable', 'Data!$B$3:$C$4', 't_Demand']) expect((await book.region(source))?.values).toEqual([['item', 'qty'], ['A', 1]]);
    expect((await book.region('Data!B:C'))?.values).toHaveLength(5);
    for (const source of ['moving', 'nothing', 'Other!A1', 'Data!nonsense', 'Data']) expect(await book.region(source)).toBeNull();
  });

  it('says null for an empty sheet', async () => {
    expect(await (await open({ sheets: { Data: '<sheetData/>' } })).region('Data!')).toBeNull();
  });
});

describe('openWorkbookFile, what it refuses', () => {
  const good = zipOf(workbookParts({ sheets: { Data: '<sheetData/>' } }));
  const wide = (text: string): number[] => [...text].flatMap(char => [char.charCodeAt(0), 0]);
  const strict = workbookParts({ sheets: { Data: '' } });

  it.each([
    ['an empty file', new Uint8Array(0), /empty/],
    ['CSV', strToU8('item,date,qty\nA,2026-01,5\n'), /CSV.*concord forecast/],
    ['rubbish', Uint8Array.from({ length: 100 }, (_, index) => (index * 37) % 256), /no Excel workbook/],
    ['an .xls file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...wide('Workbook')]), /97–2003.*Save As/],
    ['an encrypted file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...wide('EncryptedPackage')]), /password/],
    ['a file that was cut off', good.subarray(0, good.length - 30), /damaged.*end/],
    ['another zip', zipOf({ 'a.txt': 'x' }), /zip archive but no Excel/],
    ['an .ods file', zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), /OpenDocument/],
    ['an .xlsb file', zipOf(workbookParts({ sheets: { Data: '' }, workbookType: 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' })), /xlsb/],
    ['a strict file', zipOf({ ...strict, 'xl/workbook.xml': strict['xl/workbook.xml'].replace(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main') }), /Strict/],
  ])('refuses %s and says what to do', async (_, bytes, sentence) => {
    await expect(openWorkbookFile(bytes, { name: 'book.xlsx' })).rejects.toMatchObject({ name: 'UnreadableFile', message: expect.stringMatching(sentence), remedy: expect.stringMatching(/./) });
  });

  it('refuses a file with a damaged byte', async () => {
    const bytes = zipSync(Object.fromEntries(Object.entries(workbookParts({ sheets: { Data: '<sheetData/>' } })).map(([name, text]) => [name, strToU8(text)])), { level: 0 });
    const at = strFromU8(bytes, true).indexOf('sheetData');
    bytes[at] = 0x53;
    await expect(openWorkbookFile(bytes).then(book => book.region('Data!'))).rejects.toMatchObject({ name: 'UnreadableFile' });
  });
});
