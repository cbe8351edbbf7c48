import { TAB_COLOR, WIDTH } from '../../sheets/formats';
import type { PlainSheet } from '../../sheets/plainSheet';
import { quotedSheet, rangeAddress } from '../address';
import type { WorkbookPackage } from '../package/workbookPackage';
import type { WorkbookIndex } from '../read/workbookIndex';
import { newSheetXml } from '../sheet/newSheetXml';
import { rawCell } from '../sheet/rawCell';
import { SheetEditor } from '../sheet/sheetEditor';
import { StyleBook } from '../styles/styleBook';
import { enterName, enterSheet, freeSheetName } from './workbookPart';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** Adds a sheet of cells without a table as the last tab, and the name given to the cells if there is one. */
export function addPlainSheet(pack: WorkbookPackage, index: WorkbookIndex, sheet: PlainSheet): void {
  const folder = index.part.slice(0, index.part.lastIndexOf('/') + 1);
  const stylesPart = pack.links(index.part, 'styles')[0]?.target;
  const styles = new StyleBook(stylesPart === undefined ? null : pack.text(stylesPart));
  const width = sheet.values.reduce((widest, cells) => Math.max(widest, cells.length), 1);
  const editor = new SheetEditor(newSheetXml({
    name: sheet.name, tabColor: TAB_COLOR.people, cells: [], charts: [], freeze: { rows: 0, columns: 0 },
    table: { name: '', row: 0, rows: [], columns: Array.from({ length: sheet.column + width }, () => ({ header: '', width: WIDTH.total })) },
  }));
  const stored = (): never => { throw new Error('A plain sheet holds values, no formulas.'); };
  sheet.values.forEach((cells, r) => cells.forEach((value, c) => {
    if (value === null) return;
    const place = { row: sheet.row + r, column: sheet.column + c };
    const format = sheet.formats[r]?.[c] ?? 'General';
    editor.setCell(place.row, place.column, rawCell(value, { style: styles.indexOf('normal', format), format, place }, { prefix: editor.prefix, date1904: index.date1904, stored }));
  }));
  const name = freeSheetName(index, sheet.name);
  const part = pack.freeName(`${folder}worksheets/sheet#.xml`);
  pack.add(part, editor.result(), `${TYPE}worksheet+xml`);
  enterSheet(pack, index, { name, part, titleRow: sheet.row });
  if (sheet.definedName !== undefined) {
    const range = { top: sheet.row, left: sheet.column, bottom: sheet.row + Math.max(1, sheet.values.length) - 1, right: sheet.column + width - 1 };
    enterName(pack, index.part, { name: sheet.definedName, refersTo: `${quotedSheet(name)}!${absolute(rangeAddress(range))}` });
  }
  if (stylesPart !== undefined) {
    pack.set(stylesPart, styles.result());
    return;
  }
  pack.add(`${folder}styles.xml`, styles.result(), `${TYPE}styles+xml`);
  pack.link(index.part, [{ type: 'styles', target: `${folder}styles.xml` }]);
}

const absolute = (range: string): string => range.replace(/([A-Z]+)(\d+)/g, (_, letters: string, row: string) => `$${letters}$${row}`);
