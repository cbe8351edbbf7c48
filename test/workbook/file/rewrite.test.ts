import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { newWorkbookFile } from '../../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import type { SheetDescription } from '../../../src/workbook/sheets/description';
import { changedParts, described, edited, link, partsOf, watch, zipOf } from './handmade';

const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';
const first = described([['A', 'sales', 1, 2], ['A', 'gap', 3, 4], ['B', 'sales', 5, 6]]);

async function made(sheet: SheetDescription = first): Promise<Uint8Array> {
  const book = newWorkbookFile();
  await book.write([sheet], watch);
  return book.bytes();
}

async function rewritten(bytes: Uint8Array, sheet: SheetDescription) {
  const book = await openWorkbookFile(bytes);
  const report = await book.write([sheet], watch);
  return { book, report, bytes: book.bytes() };
}

/** A column "mine" at the table's right end, with these cell contents from the first body row down, as Excel saves it. */
const withOwnColumn = (bytes: Uint8Array, cells: readonly string[]): Uint8Array => {
  const table = edited(bytes, TABLE, text => text.replaceAll('A4:E7', 'A4:F7').replace('count="5"', 'count="6"').replace('</tableColumns>', '<tableColumn id="6" name="mine"/></tableColumns>'));
  return edited(table, SHEET, text => [['F4', 't="inlineStr"><is><t>mine</t></is>'], ...cells.map((cell, index) => [`F${index + 5}`, cell])]
    .reduce((xml, [address, cell]) => xml.replace(new RegExp(`(<row r="${address.slice(1)}".*?)</row>`), (_, row: string) => `${row}<c r="${address}" ${cell}</c></row>`), text));
};

const values = async (bytes: Uint8Array, source = 'p_Plan') => (await (await openWorkbookFile(bytes)).region(source))?.values;
const formulas = async (bytes: Uint8Array, source = 'p_Plan') => (await (await openWorkbookFile(bytes)).region(source))?.formulas;

describe('write, a formula in a cell for typing', () => {
  const typing = (rows: Parameters<typeof described>[0]): SheetDescription => {
    const sheet = described(rows);
    return { ...sheet, table: { ...sheet.table, rows: sheet.table.rows.map(row => (row.cells[1] === 'sales' ? { ...row, styles: { 3: 'input', 4: 'input' } } : row)) } };
  };
  const before = typing([['B', 'sales', 0, 0], ['B', 'gap', 5, 6]]);
  /** D5 is the first period of the first row. */
  const withFormula = async (formula: string, value: string): Promise<Uint8Array> =>
    edited(await made(before), SHEET, xml => xml.replace(/(<c r="D5"[^>]*)><v>0<\/v>/, `$1${value.includes('#') ? ' t="e"' : ''}><f>${formula}</f>${value}`));

  it.each([['50', '<v>50</v>', 50], ['no result yet', '', 0], ['an error', '<v>#DIV/0!</v>', 0]])('stays when what it shows (%s) is what was read from it', async (_, value, read) => {
    const again = await rewritten(await withFormula('20+C6*6', value), typing([['B', 'sales', read, 0], ['B', 'gap', 5, 6]]));
    expect((await formulas(again.bytes))?.[1][3]).toBe('=20+C6*6');
  });

  it('goes along with its row', async () => {
    const again = await rewritten(await withFormula('D6*2', '<v>10</v>'), typing([['A', 'sales', 0, 0], ['A', 'gap', 1, 1], ['B', 'sales', 10, 0], ['B', 'gap', 5, 6]]));
    expect((await formulas(again.bytes))?.map(row => row[3])).toEqual([null, null, null, '=D8*2', null]);
  });

  it('gives way to another value', async () => {
    const again = await rewritten(await withFormula('20+30', '<v>50</v>'), typing([['B', 'sales', 7, 0], ['B', 'gap', 5, 6]]));
    expect((await formulas(again.bytes))?.[1][3]).toBeNull();
    expect((await values(again.bytes))?.[1][3]).toBe(7);
  });
});

describe('write, a second time', () => {
  it('changes no byte when nothing differs', async () => {
    const bytes = await made();
    const again = await rewritten(bytes, first);
    expect(again.report).toMatchObject({ sheetsMade: [], sheetsChanged: [], cellsWritten: 0 });
    expect(again.bytes).toEqual(bytes);
  });

  it('changes only the sheet part when a number differs', async () => {
    const bytes = await made();
    const again = await rewritten(bytes, described([['A', 'sales', 1, 20], ['A', 'gap', 3, 4], ['B', 'sales', 5, 6]]));
    expect(changedParts(bytes, again.bytes)).toEqual([SHEET]);
    expect(again.report).toMatchObject({ sheetsChanged: ['Plan'], cellsWritten: 2 });
  });

  it('keeps a row that an appending table has and adds below', async () => {
    const runs = (count: number): SheetDescription => {
      const sheet = described([[`${count}`, 'run', count, 0]]);
      return { ...sheet, table: { ...sheet.table, append: true } };
    };
    const again = await rewritten(await made(runs(1)), runs(2));
    expect((await values(again.bytes))?.slice(1).map(row => row[0])).toEqual(['1', '2']);
    expect(partsOf(again.bytes)[TABLE]).toContain('ref="A4:E6"');
  });

  it('adds a period at the right end, with a width, and never moves or removes one', async () => {
    const again = await rewritten(await made(), described([['A', 'sales', 2, 9], ['A', 'gap', 4, 9], ['B', 'sales', 6, 9]], ['2027-02', '2027-03']));
    expect(await values(again.bytes)).toEqual([
      ['item', 'figure', 'total', '2027-01', '2027-02', '2027-03'], ['A', 'sales', 11, 1, 2, 9], ['A', 'gap', 13, 3, 4, 9], ['B', 'sales', 15, 5, 6, 9],
    ]);
    expect((await formulas(again.bytes))?.[1][2]).toBe('=SUM(p_Plan[[#This Row],[2027-02]:[2027-03]])');
    expect(partsOf(again.bytes)[TABLE]).toMatch(/ref="A4:F7".*count="6".*<tableColumn id="6" name="2027-03"\/>/);
    expect(partsOf(again.bytes)[SHEET]).toContain('<col min="6" max="6" width="10.7109375" customWidth="1"/></cols>');
  });

  it('clears the rows that a smaller table leaves behind', async () => {
    const again = await rewritten(await made(), described([['B', 'sales', 5, 6]]));
    expect(await values(again.bytes)).toHaveLength(2);
    expect(await values(again.bytes, 'Plan!A4:E9')).toEqual([
      ['item', 'figure', 'total', '2027-01', '2027-02'], ['B', 'sales', 11, 5, 6], ...Array.from({ length: 4 }, () => [null, null, null, null, null]),
    ]);
  });

  it('keeps one blank row in a table with no rows, as Excel demands', async () => {
    const again = await rewritten(await made(), described([]));
    expect(partsOf(again.bytes)[TABLE]).toContain('ref="A4:E5"');
    expect((await values(again.bytes))?.[1]).toEqual([null, null, null, null, null]);
  });
});

describe('write, what people added', () => {
  const own = ['s="3"><v>10</v>', '><f>E6*2+$E$1+E$2</f><v>8</v>', 't="inlineStr"><is><t>note B</t></is>'];

  it('lets remarks, formulas and styles of an own column follow their row', async () => {
    const bytes = withOwnColumn(await made(), own);
    const again = await rewritten(bytes, described([['0', 'new', 7, 7], ['A', 'sales', 1, 2], ['A', 'gap', 3, 4], ['B', 'sales', 5, 6]]));
    expect((await values(again.bytes))?.map(row => row[5])).toEqual(['mine', null, 10, 8, 'note B']);
    expect((await formulas(again.bytes))?.[3][5]).toBe('=E7*2+$E$1+E$2');
    expect(partsOf(again.bytes)[SHEET]).toContain('<c r="F6" s="3"><v>10</v></c>');
  });

  it('touches neither own column nor formats when only numbers change', async () => {
    const bytes = withOwnColumn(await made(), own);
    const again = await rewritten(bytes, described([['A', 'sales', 1, 2], ['A', 'gap', 3, 40], ['B', 'sales', 5, 6]]));
    for (const cell of partsOf(bytes)[SHEET].match(/<c r="F.*?<\/c>/g) ?? []) expect(partsOf(again.bytes)[SHEET]).toContain(cell);
    expect(changedParts(bytes, again.bytes)).toEqual([SHEET]);
  });

  it('fills a calculated column into new rows', async () => {
    const bytes = edited(withOwnColumn(await made(), ['><f>p_Plan[[#This Row],[2027-01]]*2</f><v>2</v>', '><f>p_Plan[[#This Row],[2027-01]]*2</f><v>6</v>', '><f>p_Plan[[#This Row],[2027-01]]*2</f><v>10</v>']), TABLE,
      text => text.replace('name="mine"/>', 'name="mine"><calculatedColumnFormula>p_Plan[[#This Row],[2027-01]]*2</calculatedColumnFormula></tableColumn>'));
    const again = await rewritten(bytes, described([['A', 'sales', 1, 2], ['A', 'gap', 3, 4], ['B', 'sales', 5, 6], ['C', 'sales', 8, 8]]));
    expect((await formulas(again.bytes))?.[4][5]).toBe('=p_Plan[[#This Row],[2027-01]]*2');
    expect(partsOf(again.bytes)[TABLE]).toContain('<calculatedColumnFormula>');
  });

  it('turns a formula shared with rows that move into formulas of their own', async () => {
    const bytes = withOwnColumn(await made(), ['><f t="shared" ref="F5:F7" si="0">E5*2</f><v>4</v>', '><f t="shared" si="0"/><v>8</v>', '><f t="shared" si="0"/><v>12</v>']);
    const again = await rewritten(bytes, described([['0', 'new', 7, 7], ['A', 'sales', 1, 2], ['B', 'sales', 5, 6]]));
    expect((await formulas(again.bytes))?.slice(1).map(row => row[5])).toEqual([null, '=E6*2', '=E7*2']);
  });

  it('keeps a cell style that a person gave, and renews one of ours that has changed meaning', async () => {
    const shaded = (style: 'neutral' | 'normal'): SheetDescription => {
      const sheet = described([['A', 'sales', 1, 2], ['A', 'gap', 3, 4]]);
      return { ...sheet, table: { ...sheet.table, rows: sheet.table.rows.map((row, index) => ({ ...row, styles: { 3: index === 0 ? style : 'neutral' } })) } };
    };
    const bytes = await made(shaded('neutral'));
    const style = (xml: string, address: string): string | undefined => new RegExp(`<c r="${address}" s="(\\d+)"`).exec(xml)?.[1];
    const parts = partsOf(bytes);
    const own = edited(edited(bytes, 'xl/styles.xml', text => text.replace('</cellXfs>', '<xf numFmtId="3" fontId="0" fillId="1" borderId="0" xfId="0" applyFill="1"/></cellXfs>')), SHEET,
      text => text.replace(/<c r="E5" s="\d+"/, '<c r="E5" s="99"'));
    const again = partsOf((await rewritten(own, shaded('normal'))).bytes)[SHEET];
    expect(style(again, 'E5')).toBe('99');
    expect(style(again, 'D6')).toBe(style(parts[SHEET], 'D6'));
    expect(style(again, 'D5')).not.toBe(style(parts[SHEET], 'D5'));
    expect(style(again, 'D5')).toBe(style(parts[SHEET], 'E5'));
  });

  it('leaves widths, heights, hidden rows, filters and conditional formats, and lets formats of the whole body grow with it', async () => {
    const bytes = edited(edited(await made(), SHEET, text => text
      .replace(/<col min="3".*?\/>/, '<col min="3" max="3" width="33" customWidth="1" style="2"/>')
      .replace('<row r="6"', '<row r="6" ht="40" customHeight="1" hidden="1"')
      .replace('</sheetData>', '</sheetData><conditionalFormatting sqref="D5:D7 H1"><cfRule type="cellIs" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>')), TABLE,
    text => text.replace('<autoFilter ref="A4:E7"/>', '<autoFilter ref="A4:E7"><filterColumn colId="1"><filters><filter val="sales"/></filters></filterColumn></autoFilter><sortState ref="A5:E7"><sortCondition ref="B5:B7"/></sortState>'));
    const again = await rewritten(bytes, described([['A', 'sales', 1, 2], ['0', 'new', 9, 9], ['A', 'gap', 3, 4], ['B', 'sales', 5, 6]]));
    const parts = partsOf(again.bytes);
    expect(parts[SHEET]).toContain('<col min="3" max="3" width="33" customWidth="1" style="2"/>');
    expect(parts[SHEET]).toMatch(/<row r="7"[^>]*ht="40"/);
    expect(parts[SHEET]).toMatch(/<row r="7"[^>]*hidden="1"/);
    expect(parts[SHEET]).not.toMatch(/<row r="6"[^>]*hidden/);
    expect(parts[SHEET]).toContain('<conditionalFormatting sqref="D5:D8 H1"><cfRule');
    expect(parts[TABLE]).toContain('<autoFilter ref="A4:E8"><filterColumn colId="1"><filters><filter val="sales"/></filters></filterColumn></autoFilter><sortState ref="A5:E8"><sortCondition ref="B5:B8"/></sortState>');
  });

  it('moves a totals row along', async () => {
    const bytes = edited(edited(await made(), TABLE, text => text.replace('ref="A4:E7" totalsRowShown="0"', 'ref="A4:E8" totalsRowCount="1"')), SHEET,
      text => text.replace('</sheetData>', '<row r="8"><c r="A8" t="inlineStr"><is><t>Total</t></is></c><c r="D8"><f>SUBTOTAL(109,p_Plan[2027-01])</f><v>9</v></c></row></sheetData>'));
    const again = await rewritten(bytes, described([['A', 'sales', 1, 2], ['A', 'gap', 3, 4], ['B', 'sales', 5, 6], ['C', 'x', 1, 1]]));
    const table = partsOf(again.bytes)[TABLE];
    expect(table).toMatch(/<table [^>]*ref="A4:E9"/);
    expect(table).toContain('<autoFilter ref="A4:E8"/>');
    expect(await values(again.bytes, 'Plan!A8:D9')).toEqual([['C', 'x', 2, 1], ['Total', null, null, 9]]);
    expect((await formulas(again.bytes, 'Plan!D9'))?.[0][0]).toBe('=SUBTOTAL(109,p_Plan[2027-01])');
  });

  it('refuses as a whole to grow over own cells below, and names them', async () => {
    const bytes = edited(await made(), SHEET, text => text.replace('</sheetData>', '<row r="9"><c r="B9"><v>1</v></c></row></sheetData>'));
    const book = await openWorkbookFile(bytes);
    const grown = described([['A', 'sales', 1, 2], ['A', 'gap', 3, 4], ['B', 'sales', 5, 6], ['C', 'x', 0, 0], ['D', 'x', 0, 0]]);
    await expect(book.write([{ ...first, name: 'Other', table: { ...first.table, name: 'p_Other' } }, grown], watch))
      .rejects.toMatchObject({ name: 'InTheWay', sheet: 'Plan', addresses: ['B9'], message: expect.stringMatching(/B9.*Move/) });
    expect(book.bytes()).toEqual(bytes);
    expect(await book.sheets()).toEqual(['Plan']);
  });

  it('leaves cells below alone when the table does not reach them, and beside it', async () => {
    const bytes = edited(await made(), SHEET, text => text.replace('</sheetData>', '<row r="9"><c r="B9"><v>1</v></c><c r="J9" t="str"><f>A5&amp;"x"</f><v>Ax</v></c></row></sheetData>'));
    const again = await rewritten(bytes, described([['A', 'sales', 1, 2], ['A', 'gap', 3, 4], ['B', 'sales', 5, 6], ['C', 'x', 0, 0]]));
    expect(partsOf(again.bytes)[SHEET]).toContain('<row r="9"><c r="B9"><v>1</v></c><c r="J9" t="str"><f>A5&amp;"x"</f><v>Ax</v></c></row>');
  });

  it('finds its table where a person has moved and renamed everything', async () => {
    const shift = (text: string): string => text.replace(/(<row r="|<c r="[A-Z]+)(\d+)/g, (_, before: string, row: string) => `${before}${Number(row) + 2}`);
    const moved = edited(edited(await made(), SHEET, shift), TABLE, text => text.replaceAll('A4:E7', 'A6:E9'));
    const bytes = edited(moved, 'xl/workbook.xml', text => text.replace('name="Plan"', 'name="Mein Plan"'));
    const again = await rewritten(bytes, { ...described([['A', 'sales', 1, 2], ['A', 'gap', 3, 44], ['B', 'sales', 5, 6]]), cells: [{ row: 0, column: 0, content: 'Plan', style: 'title' }, { row: 1, column: 0, content: 'run 2', style: 'subtitle' }] });
    expect(again.report).toMatchObject({ sheetsMade: [], sheetsChanged: ['Mein Plan'] });
    expect(await values(again.bytes, 'Mein Plan!A1:A6')).toEqual([[null], [null], ['Plan'], ['run 2'], [null], ['item']]);
    expect((await values(again.bytes))?.[2][4]).toBe(44);
  });

  it('leaves the cells around alone when its title is gone', async () => {
    const bytes = edited(await made(), SHEET, text => text.replace('<t>Plan</t>', '<t>Mine</t>').replace('<t>pcs a month</t>', '<t>my words</t>'));
    const again = await rewritten(bytes, first);
    expect(again.bytes).toEqual(bytes);
  });

  it('never rewrites a cell that is the person\'s after the first time', async () => {
    const choice = (content: string): SheetDescription => ({ ...first, cells: [...first.cells, { row: 2, column: 1, content, style: 'input', onceOnly: true }] });
    const again = await rewritten(await made(choice('A')), choice('B'));
    expect(await values(again.bytes, 'Plan!B3')).toEqual([['A']]);
  });

  it('keeps the order a person has sorted the table into', async () => {
    const sorted = described([['B', 'sales', 5, 6], ['A', 'gap', 3, 4], ['A', 'sales', 1, 2]]);
    const again = await rewritten(await made(sorted), described([['A', 'sales', 1, 2], ['A', 'gap', 3, 4], ['B', 'sales', 5, 60], ['C', 'x', 1, 1]]));
    expect((await values(again.bytes))?.slice(1).map(row => `${row[0]} ${row[1]} ${row[4]}`)).toEqual(['B sales 60', 'A gap 4', 'A sales 2', 'C x 1']);
  });
});

describe('write, files of other producers', () => {
  const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replaceAll(' xmlns=', ' xmlns:x=');

  it('edits parts with a namespace prefix in their own manner', async () => {
    const parts = partsOf(await made());
    for (const name of [SHEET, TABLE, 'xl/workbook.xml', 'xl/styles.xml']) parts[name] = prefixed(parts[name]);
    const before = zipOf(parts);
    const changed = described([['0', 'new', 7, 7], ['A', 'sales', 1, 2], ['A', 'gap', 3, 44], ['B', 'sales', 5, 6]], ['2027-01', '2027-02', '2027-03']);
    const again = await rewritten(before, changed);
    const plain = await rewritten(await made(), changed);
    expect(await values(again.bytes)).toEqual(await values(plain.bytes));
    for (const name of [SHEET, TABLE]) expect(partsOf(again.bytes)[name]).toBe(prefixed(partsOf(plain.bytes)[name]));
  });

  it('takes text in shared strings and numbers saved with 15 digits for what they are', async () => {
    const third = described([['A', 'sales', 1 / 3, 2783.7649092013395]]);
    const parts = partsOf(await made(third));
    const strings: string[] = [];
    parts[SHEET] = parts[SHEET].replace(/t="inlineStr"><is><t>(.*?)<\/t><\/is>/g, (_, text: string) => `t="s"><v>${strings.push(text) - 1}</v>`)
      .replace(/<v>([\d.]+)<\/v>/g, (whole, number: string) => (number.includes('.') ? `<v>${Number(Number(number).toPrecision(15))}</v>` : whole));
    parts['xl/sharedStrings.xml'] = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings.map(text => `<si><t>${text}</t></si>`).join('')}</sst>`;
    parts['xl/_rels/workbook.xml.rels'] = parts['xl/_rels/workbook.xml.rels'].replace('</Relationships>', `${link('rIdS', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`);
    const before = zipOf(parts);
    expect(parts[SHEET]).toContain('<v>0.333333333333333</v>');
    expect((await rewritten(before, third)).bytes).toEqual(before);
  });

  it('writes what hucre reads: values, formulas and the table', async () => {
    const book = await readXlsx(await made());
    expect(book.sheets[0].rows[4].slice(0, 2)).toEqual(['A', 'sales']);
    expect(book.sheets[0].tables?.[0]).toMatchObject({ name: 'p_Plan' });
  });

  it('adds its sheets to a workbook that hucre wrote, and finds them again', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Data', columns: [], rows: [['a', 1], ['b', 2]] }] });
    const once = await rewritten(bytes, first);
    expect(once.report.sheetsMade).toEqual(['Plan']);
    expect(changedParts(bytes, once.bytes).filter(name => name.includes('sheet1') || name.includes('sharedStrings'))).toEqual([]);
    expect((await rewritten(once.bytes, first)).bytes).toEqual(once.bytes);
  });
});
