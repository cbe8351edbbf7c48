import fc from 'fast-check';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import { changedParts, described, link, partsOf, relationships, watch, workbookParts, zipOf, type Handmade } from './handmade';

const SIGNATURE = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
const plan = described([['A', 'sales', 1, 2], ['B', 'sales', 3, 4]]);

/** A workbook with pivot, drawing, comments, slicer, macros and calculation chain: parts of which Concord knows nothing. */
const rich: Handmade = {
  sheets: {
    Data: '<sheetData><row r="1" spans="1:2" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>1+1</f><v>2</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells><conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"/></extLst>',
    Pivot: '<sheetData/>',
  },
  strings: ['<si><t>item</t></si>'],
  styles: '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf/></dxfs>',
  after: '<definedNames><definedName name="rate">Data!$B$1</definedName></definedNames><calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="3" r:id="rIdP"/></pivotCaches><extLst><ext uri="slicers"/></extLst>',
  workbookLinks: link('rIdP', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml') + link('rIdC', 'calcChain', 'calcChain.xml'),
  types: '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  more: {
    'xl/calcChain.xml': '<calcChain/>',
    'xl/pivotCache/pivotCacheDefinition1.xml': '<pivotCacheDefinition/>',
    'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(link('rId1', 'drawing', '../drawings/drawing1.xml') + link('rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml')),
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(link('rId1', 'pivotTable', '../pivotTables/pivotTable1.xml')),
    'xl/drawings/drawing1.xml': '<wsDr/>', 'xl/drawings/vmlDrawing1.vml': '<xml>\r\n</xml>', 'xl/charts/chart1.xml': '<chartSpace/>', 'xl/slicers/slicer1.xml': '<slicers/>', 'xl/comments1.xml': '<comments/>',
    'docProps/app.xml': '<Properties/>', 'customXml/item1.xml': '<a b="1"></a>',
  },
};

const vba = { 'xl/vbaProject.bin': '\u0000macro', 'xl/_rels/vbaProject.bin.rels': relationships(link('rId1', 'vbaProjectSignature', 'vbaProjectSignature.bin')), 'xl/vbaProjectSignature.bin': 'signed' };
const macros: Handmade = {
  ...rich, workbookType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
  workbookLinks: `${rich.workbookLinks ?? ''}${link('rIdV', 'vbaProject', 'vbaProject.bin')}`,
  types: `${rich.types ?? ''}<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>`, more: { ...rich.more, ...vba },
};

describe('write, into a workbook full of other things', () => {
  it('keeps every part of the person\'s byte for byte and only adds its own', async () => {
    const before = zipOf(workbookParts(rich));
    const book = await openWorkbookFile(before);
    expect(book.blockers).toEqual([]);
    await book.write([{ ...plan, charts: [{ name: 'C', title: 'C', categoryRow: 3, fromColumn: 3, toColumn: 4, series: [], anchor: { row: 0, column: 0, toRow: 5, toColumn: 5 } }] }], watch);
    expect(changedParts(before, book.bytes())).toEqual([
      '[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/calcChain.xml', 'xl/charts/chart2.xml', 'xl/drawings/_rels/drawing2.xml.rels', 'xl/drawings/drawing2.xml',
      'xl/styles.xml', 'xl/tables/table1.xml', 'xl/workbook.xml', 'xl/worksheets/_rels/sheet3.xml.rels', 'xl/worksheets/sheet3.xml',
    ]);
  });

  it('edits the workbook part only where it has to, and drops the calculation chain with its link and type', async () => {
    const before = workbookParts(rich);
    const book = await openWorkbookFile(zipOf(before));
    await book.write([plan], watch);
    const after = partsOf(book.bytes());
    expect(after['xl/workbook.xml']).toBe(before['xl/workbook.xml']
      .replace('</sheets>', '<sheet name="Plan" sheetId="3" r:id="rId7"/></sheets>')
      .replace('</definedNames>', `<definedName name="_xlnm.Print_Titles" localSheetId="2">'Plan'!$4:$4</definedName></definedNames>`)
      .replace('<calcPr ', '<calcPr fullCalcOnLoad="1" '));
    expect(after['xl/calcChain.xml']).toBeUndefined();
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(after['[Content_Types].xml']).not.toContain('calcChain');
  });

  it('gives back the very bytes when nothing is written', async () => {
    const before = zipOf(workbookParts(rich));
    const book = await openWorkbookFile(before);
    await book.region('Data!');
    expect(book.bytes()).toBe(before);
  });

  it('keeps macros in a macro workbook', async () => {
    const before = zipOf(workbookParts(macros));
    const book = await openWorkbookFile(before, { name: 'out.xlsm' });
    expect(book.blockers).toEqual([]);
    await book.write([plan], watch);
    const after = partsOf(book.bytes());
    for (const name of Object.keys(vba)) expect(after[name]).toBe(partsOf(before)[name]);
    expect(after['[Content_Types].xml']).toContain('macroEnabled.main+xml');
  });

  it('names macros that an .xlsx cannot carry; a write then leaves them out so that Excel opens it', async () => {
    const book = await openWorkbookFile(zipOf(workbookParts(macros)), { name: 'out.xlsx' });
    expect(book.blockers).toEqual([{ what: 'macros', sentence: expect.stringMatching(/macros would be lost.*xlsm/) }]);
    await book.write([plan], watch);
    const after = partsOf(book.bytes());
    for (const name of Object.keys(vba)) expect(after[name]).toBeUndefined();
    expect(after['xl/_rels/workbook.xml.rels']).not.toContain('vbaProject');
    expect(after['[Content_Types].xml']).toMatch(/sheet\.main\+xml/);
    expect(after['[Content_Types].xml']).not.toMatch(/vbaProject|macroEnabled/);
  });

  it('names a digital signature, the structure\'s protection and a shared workbook\'s record', async () => {
    const signed = zipOf(workbookParts({
      ...rich, before: '<workbookProtection lockStructure="1"/>',
      rootLinks: `<Relationship Id="rIdX" Type="${SIGNATURE}" Target="_xmlsignatures/origin.sigs"/>`,
      workbookLinks: `${rich.workbookLinks ?? ''}${link('rIdR', 'revisionHeaders', 'revisions/revisionHeaders.xml')}`,
      more: { ...rich.more, '_xmlsignatures/origin.sigs': 'x', '_xmlsignatures/_rels/origin.sigs.rels': relationships(link('rId1', 'signature', 'sig1.xml')), '_xmlsignatures/sig1.xml': '<s/>', 'xl/revisions/revisionHeaders.xml': '<headers/>' },
    }));
    const book = await openWorkbookFile(signed);
    expect(book.blockers.map(blocker => blocker.what)).toEqual(['digital signature', 'record of changes of a shared workbook', 'protection of the workbook structure']);
    await book.write([plan], watch);
    const after = Object.keys(partsOf(book.bytes()));
    expect(after.filter(name => /signature|revision/.test(name))).toEqual([]);
    expect(partsOf(book.bytes())['xl/workbook.xml']).toContain('<workbookProtection lockStructure="1"/>');
  });

  it('never changes a cell outside its tables, whatever stands there', () => fc.assert(fc.asyncProperty(
    fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 40 }), column: fc.constantFrom('G', 'H', 'J', 'AA'), kind: fc.constantFrom('number', 'text', 'formula', 'style') }), { selector: cell => `${cell.column}${cell.row}`, maxLength: 25 }),
    fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D'), fc.integer({ min: -9, max: 9 })), { maxLength: 6 }),
    async (cells, series) => {
      const xml = new Map<number, string[]>();
      for (const { row, column, kind } of [...cells].sort((a, b) => a.column.length - b.column.length || a.column.localeCompare(b.column))) {
        const content = { number: '><v>1.50</v></c>', text: ' t="inlineStr"><is><t>=x</t></is></c>', formula: ` t="str"><f>"a"&amp;${column}${row}</f><v/></c>`, style: ' s="0"/>' }[kind];
        xml.set(row, [...(xml.get(row) ?? []), `<c r="${column}${row}"${content}`]);
      }
      const first = await openWorkbookFile(zipOf(workbookParts({ sheets: { Data: '<sheetData/>' } })));
      await first.write([plan], watch);
      const parts = partsOf(first.bytes());
      const sheet = 'xl/worksheets/sheet2.xml';
      let mixed = parts[sheet];
      for (const [row, own] of [...xml].sort(([a], [b]) => a - b)) {
        const standing = new RegExp(`(<row r="${row}".*?)</row>`);
        mixed = standing.test(mixed) ? mixed.replace(standing, (_, before: string) => `${before}${own.join('')}</row>`) : mixed.replace('</sheetData>', `<row r="${row}">${own.join('')}</row></sheetData>`);
      }
      const book = await openWorkbookFile(zipOf({ ...parts, [sheet]: mixed }));
      const unique = new Map(series);
      await book.write([described([...unique].map(([item, value]) => [item, 'sales', value, value]))], watch);
      const after = partsOf(book.bytes())[sheet];
      for (const own of xml.values()) for (const cell of own) expect(after).toContain(cell);
    },
  ), { numRuns: 40 }), 60_000);
});
