import type { Watch } from '../../../plan/watch';
import type { SheetDescription } from '../../sheets/description';
import type { WriteReport } from '../../workbookPort';
import { InTheWay } from '../errors';
import type { WorkbookPackage } from '../package/workbookPackage';
import { WorkbookCells } from '../read/workbookCells';
import { SheetCells } from '../read/sheetCells';
import { sameName, type TableEntry, type WorkbookIndex } from '../read/workbookIndex';
import { chartPart, drawingPart } from '../sheet/chartPart';
import { dataValidations } from '../sheet/guides';
import { headerHeight } from '../sheet/headerHeight';
import { newSheetXml } from '../sheet/newSheetXml';
import { commentsPart, noteBoxesPart, type CellNote } from '../sheet/notesParts';
import { SheetEditor } from '../sheet/sheetEditor';
import { newTablePart, resizedTablePart } from '../sheet/tablePart';
import { StyleBook } from '../styles/styleBook';
import { tag } from '../xml/tree';
import { calculatedColumns } from './calculatedColumns';
import { layTable, placeOfTable } from './layTable';
import { layLooseCells, looseOffset } from './looseCells';
import { deepenOutline, stretchRules, widenNewColumns } from './ranges';
import { checkRoom, standingTable } from './standingTable';
import { calculateOnOpening, enterSheet, freeSheetName } from './workbookPart';

const TYPE = 'application/vnd.openxmlformats-officedocument';

/** What a write has come to: the workbook's cells after it and the report. */
export interface Written {
  readonly cells: WorkbookCells;
  readonly report: WriteReport;
}

/**
 * Writes sheet descriptions into `pack`, which the caller throws away when this throws. Tables are found by name wherever
 * they stand; sheets whose table is not there are added as the last tabs. Throws `InTheWay` when a person's cells or names
 * are where ours have to go, and an AbortError when the watch is stopped.
 */
export async function writeSheets(pack: WorkbookPackage, before: WorkbookCells, sheets: readonly SheetDescription[], watch: Watch): Promise<Written> {
  const writer = new SheetsWriter(pack, new WorkbookCells(pack, before));
  for (const [done, sheet] of sheets.entries()) {
    watch.progress({ stage: 'write', done, total: sheets.length, detail: sheet.name });
    await new Promise(resolve => setTimeout(resolve, 0));
    stopIfAborted(watch.signal);
    writer.write(sheet);
  }
  stopIfAborted(watch.signal);
  return writer.finish();
}

function stopIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new DOMException('Cancelled. The workbook is as it was.', 'AbortError');
}

class SheetsWriter {
  private readonly styles: StyleBook;
  private readonly stylesPart: string;
  private readonly made: string[] = [];
  private readonly changed: string[] = [];
  private cellsWritten = 0;

  constructor(private readonly pack: WorkbookPackage, private cells: WorkbookCells) {
    const part = pack.links(this.index.part, 'styles')[0]?.target;
    this.stylesPart = part ?? `${folderOf(this.index.part)}styles.xml`;
    this.styles = new StyleBook(part === undefined ? null : pack.text(part));
  }

  write(sheet: SheetDescription): void {
    const table = this.cells.tableOf(sheet.table.name);
    if (table) this.rewrite(sheet, table);
    else this.make(sheet);
    this.cells = new WorkbookCells(this.pack, this.cells);
  }

  finish(): Written {
    const anything = this.made.length + this.changed.length > 0;
    if (anything) {
      this.writeStyles();
      calculateOnOpening(this.pack, this.index.part);
    }
    const report = { sheetsMade: this.made, sheetsChanged: this.changed, cellsWritten: this.cellsWritten, undoable: false };
    return { cells: anything ? new WorkbookCells(this.pack, this.cells) : this.cells, report };
  }

  private get index(): WorkbookIndex {
    return this.cells.index;
  }

  private make(sheet: SheetDescription): void {
    const { pack, index } = this;
    refuseTakenName(index, sheet.table.name);
    const name = freeSheetName(index, sheet.name);
    const folder = folderOf(index.part);
    const part = pack.freeName(`${folder}worksheets/sheet#.xml`);
    const editor = new SheetEditor(newSheetXml(sheet));
    const laid = placeOfTable(sheet, null);
    const work = { editor, styles: this.styles, date1904: index.date1904 };
    layLooseCells(sheet, laid, { rows: 0, columns: 0 }, { ...work, cells: null });
    layTable(sheet.table, laid, { ...work, cells: SheetCells.none, standing: null, calculated: [] });
    for (const { from, to } of sheet.rowGroups ?? []) for (let row = from; row <= to; row++) editor.setRowAttribute(row, 'outlineLevel', '1');
    const height = headerHeight(sheet.table.columns);
    if (height !== undefined) {
      editor.setRowAttribute(sheet.table.row, 'ht', String(height));
      editor.setRowAttribute(sheet.table.row, 'customHeight', '1');
    }
    const tablePart = pack.freeName(`${folder}tables/table#.xml`);
    const id = Math.max(0, ...index.tables.map(table => idOf(pack, table))) + 1;
    pack.add(tablePart, newTablePart({ id, name: sheet.table.name, range: laid.range, columns: laid.layout.headers }), `${TYPE}.spreadsheetml.table+xml`);
    const [tableLink] = pack.link(part, [{ type: 'table', target: tablePart }]);
    const guides = dataValidations(sheet.table);
    if (guides !== '') editor.addAfterCells('dataValidations', guides);
    if (sheet.charts.length > 0) editor.addAfterCells('drawing', tag('drawing', { 'r:id': this.drawCharts(sheet, part, name) }));
    const notes = sheet.table.columns.flatMap(({ note }, column) => (note === undefined ? [] : [{ row: sheet.table.row, column, text: note }]));
    if (notes.length > 0) editor.addAfterCells('legacyDrawing', tag('legacyDrawing', { 'r:id': this.addNotes(notes, part) }));
    editor.addAfterCells('tableParts', tag('tableParts', { count: 1 }, tag('tablePart', { 'r:id': tableLink })));
    pack.add(part, editor.result(), `${TYPE}.spreadsheetml.worksheet+xml`);
    enterSheet(pack, index, { name, part, titleRow: sheet.table.row });
    this.made.push(name);
    this.cellsWritten += editor.changes;
  }

  private drawCharts(sheet: SheetDescription, part: string, name: string): string {
    const { pack } = this;
    const folder = folderOf(this.index.part);
    const drawing = pack.freeName(`${folder}drawings/drawing#.xml`);
    const ids = sheet.charts.map(chart => {
      const chartName = pack.freeName(`${folder}charts/chart#.xml`);
      pack.add(chartName, chartPart(chart, name), `${TYPE}.drawingml.chart+xml`);
      return pack.link(drawing, [{ type: 'chart', target: chartName }])[0];
    });
    pack.add(drawing, drawingPart(sheet.charts, ids), `${TYPE}.drawing+xml`);
    return pack.link(part, [{ type: 'drawing', target: drawing }])[0];
  }

  /** Adds the two parts of a sheet's notes and gives the id of the link to their boxes. */
  private addNotes(notes: readonly CellNote[], part: string): string {
    const { pack } = this;
    const folder = folderOf(this.index.part);
    const texts = pack.freeName(`${folder}comments#.xml`);
    const boxes = pack.freeName(`${folder}drawings/vmlDrawing#.vml`);
    pack.add(texts, commentsPart(notes), `${TYPE}.spreadsheetml.comments+xml`);
    pack.add(boxes, noteBoxesPart(notes), `${TYPE}.vmlDrawing`);
    return pack.link(part, [{ type: 'vmlDrawing', target: boxes }, { type: 'comments', target: texts }])[0];
  }

  private rewrite(sheet: SheetDescription, entry: TableEntry): void {
    const { pack } = this;
    const part = entry.sheet.part ?? '';
    const cells = this.cells.of(part);
    const editor = new SheetEditor(pack.needed(part));
    const tableXml = pack.needed(entry.part);
    const standing = standingTable(entry, editor, cells);
    const laid = placeOfTable(sheet, standing);
    const others = this.index.tables.filter(table => table.sheet.part === part && table !== entry);
    checkRoom({ sheet: entry.sheet.name, table: entry.name, before: entry.range, after: laid.range }, { editor, cells, others });
    const work = { editor, cells, styles: this.styles, date1904: this.index.date1904 };
    const offset = looseOffset(sheet, laid, cells);
    if (offset) layLooseCells(sheet, laid, offset, work);
    layTable(sheet.table, laid, { ...work, standing, calculated: calculatedColumns(tableXml) });
    const { totalsRows, headerRows } = entry;
    const body = { ...entry.range, top: standing.bodyTop, bottom: standing.bodyTop + standing.bodyRows - 1 };
    stretchRules(editor, { before: body, bottom: laid.range.bottom - totalsRows });
    const added = laid.layout.headers.slice(standing.width);
    widenNewColumns(editor, added.map((_, at) => ({ column: laid.range.left + standing.width + at, width: widthOf(sheet, added[at]) })));
    deepenOutline(editor, sheet.table.rows.reduce((deepest, row) => Math.max(deepest, row.outline ?? 0), 0));
    const resized = resizedTablePart(tableXml, { before: entry.range, after: laid.range, headerRows, totalsRows, addedColumns: added });
    if (resized !== tableXml) pack.set(entry.part, resized);
    const result = editor.result();
    if (result === pack.text(part)) return;
    pack.set(part, result);
    this.changed.push(entry.sheet.name);
    this.cellsWritten += editor.changes;
  }

  private writeStyles(): void {
    const { pack, stylesPart, index } = this;
    const xml = this.styles.result();
    if (pack.text(stylesPart) === xml) return;
    if (pack.has(stylesPart)) {
      pack.set(stylesPart, xml);
      return;
    }
    pack.add(stylesPart, xml, `${TYPE}.spreadsheetml.styles+xml`);
    pack.link(index.part, [{ type: 'styles', target: stylesPart }]);
  }
}

function refuseTakenName(index: WorkbookIndex, table: string): void {
  if (!index.names.some(({ name }) => sameName(name, table))) return;
  throw new InTheWay(`Nothing was written: the workbook uses the name ${table} for something else. Rename it in Formulas, Name Manager, then run again.`, '', [table]);
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);
const widthOf = (sheet: SheetDescription, header: string): number => sheet.table.columns.find(column => column.header === header)?.width ?? 10;

function idOf(pack: WorkbookPackage, table: TableEntry): number {
  return Number(/<(?:\w+:)?table\b[^>]*?\sid="(\d+)"/.exec(pack.needed(table.part))?.[1] ?? 0);
}

