import { cellAddress, columnIndex, rangeAddress } from '../address';
import { TextEdits } from '../xml/edits';
import { XmlScanner } from '../xml/scanner';
import { parseXml, tag, type XmlNode } from '../xml/tree';
import { renderCell, type RawCell } from './rawCell';

interface Row {
  /** The row's tag is missing when the row is new. */
  readonly span: { readonly start: number; readonly openEnd: number; readonly end: number; readonly placed: boolean } | null;
  attributes: Map<string, string> | null;
  cells: Map<number, RawCell> | null;
  changed: boolean;
}

/** The order of what follows the cells in a sheet part (ECMA-376 part 1, 18.3.1.99); Excel refuses any other. */
const AFTER_CELLS = [
  'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells',
  'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks',
  'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture',
  'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst',
];

/** A sheet part under change: cells and rows are set one by one, all the rest of the text stays as it is. */
export class SheetEditor {
  readonly prefix: string;
  private readonly rows = new Map<number, Row>();
  private readonly parts: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  private readonly edits: TextEdits;
  private readonly rootCloseStart: number;
  private cellsChanged = 0;

  constructor(private readonly text: string) {
    this.edits = new TextEdits(text);
    const scanner = new XmlScanner(text);
    scanner.next();
    this.prefix = scanner.prefix;
    while (scanner.next() && !scanner.closes()) {
      const { name, start } = scanner;
      if (name === 'sheetData' && scanner.kind === 'open') this.findRows(scanner);
      else scanner.skip();
      this.parts.push({ name, start, end: scanner.end });
    }
    this.rootCloseStart = scanner.start;
  }

  /** How many cells were set to something else so far. */
  get changes(): number {
    return this.cellsChanged;
  }

  cell(row: number, column: number): RawCell | undefined {
    const standing = this.rows.get(row);
    return standing && this.cellsOf(row, standing).get(column);
  }

  /** Puts a cell there, or nothing when undefined. */
  setCell(row: number, column: number, cell: RawCell | undefined): void {
    const address = cellAddress(row, column);
    const standing = this.cell(row, column);
    if (standing === cell || (standing && cell && renderCell(standing, address, this.prefix) === renderCell(cell, address, this.prefix))) return;
    const target = this.rowToChange(row);
    if (cell) this.cellsOf(row, target).set(column, cell);
    else this.cellsOf(row, target).delete(column);
    this.cellsChanged++;
  }

  /** All cells with their places. */
  *allCells(): Generator<{ readonly row: number; readonly column: number; readonly cell: RawCell }> {
    for (const [row, standing] of this.rows) for (const [column, cell] of this.cellsOf(row, standing)) yield { row, column, cell };
  }

  rowAttribute(row: number, name: string): string | undefined {
    const standing = this.rows.get(row);
    return standing && this.attributesOf(standing).get(name);
  }

  setRowAttribute(row: number, name: string, value: string | undefined): void {
    if (this.rowAttribute(row, name) === value) return;
    const attributes = this.attributesOf(this.rowToChange(row));
    if (value === undefined) attributes.delete(name);
    else attributes.set(name, value);
  }

  /** Elements of this name outside the cells, e.g. `cols`, `mergeCells`, every `conditionalFormatting`. */
  nodes(name: string): XmlNode[] {
    return this.parts.filter(part => part.name === name).map(part => parseXml(this.text, part.start));
  }

  /** Changes outside the cells, by position in the text that `nodes` refer to. */
  get surroundings(): TextEdits {
    return this.edits;
  }

  /** Adds an element after the cells, in the place the format demands. */
  addAfterCells(name: string, xml: string): void {
    const later = AFTER_CELLS.slice(AFTER_CELLS.indexOf(name) + 1);
    this.edits.insert(this.parts.find(part => later.includes(part.name))?.start ?? this.rootCloseStart, xml);
  }

  /** Adds an element before the cells, ahead of the first of `before` that is there. */
  addBeforeCells(before: readonly string[], xml: string): void {
    const next = this.parts.find(part => before.includes(part.name) || part.name === 'sheetData');
    this.edits.insert(next?.start ?? this.rootCloseStart, xml);
  }

  /** The part with all changes; the very text it was made from when there are none. */
  result(): string {
    if ([...this.rows.values()].some(row => row.changed)) this.writeRows();
    return this.edits.result();
  }

  private writeRows(): void {
    const place = this.parts.find(part => part.name === 'sheetData');
    if (!place) throw new SyntaxError('The sheet part has no sheetData element.');
    const numbers = [...this.rows.keys()].sort((a, b) => a - b);
    const xml = numbers.map(number => this.renderRow(number)).join('');
    this.edits.replace(place.start, place.end, `<${this.prefix}sheetData>${xml}</${this.prefix}sheetData>`);
    this.writeDimension(numbers);
  }

  private writeDimension(rows: readonly number[]): void {
    const [dimension] = this.nodes('dimension');
    if (!dimension) return;
    let used: { top: number; left: number; bottom: number; right: number } | null = null;
    for (const row of rows) {
      for (const column of this.cellsOf(row, this.rowToRead(row)).keys()) {
        used ??= { top: row, left: column, bottom: row, right: column };
        used = { top: used.top, left: Math.min(used.left, column), bottom: row, right: Math.max(used.right, column) };
      }
    }
    this.edits.setAttribute(dimension, 'ref', rangeAddress(used ?? { top: 0, left: 0, bottom: 0, right: 0 }));
  }

  private renderRow(number: number): string {
    const row = this.rowToRead(number);
    if (!row.changed && row.span?.placed) return this.text.slice(row.span.start, row.span.end);
    const cells = [...this.cellsOf(number, row)].sort(([a], [b]) => a - b);
    const attributes = [...this.attributesOf(row)].filter(([name]) => name !== 'r' && name !== 'spans');
    if (cells.length === 0 && attributes.length === 0) return '';
    return tag(`${this.prefix}row`, { r: number + 1, ...Object.fromEntries(attributes) }, cells.map(([column, cell]) => renderCell(cell, cellAddress(number, column), this.prefix)).join(''));
  }

  private findRows(scanner: XmlScanner): void {
    let row = -1;
    while (scanner.next() && !scanner.closes('sheetData')) {
      if (scanner.name !== 'row' || scanner.kind === 'close') continue;
      const { start, end: openEnd } = scanner;
      const number = scanner.attribute('r');
      row = number === null ? row + 1 : Number(number) - 1;
      if (scanner.kind === 'open') {
        scanner.end = this.text.indexOf(`</${scanner.prefix}row`, openEnd);
        scanner.next();
      }
      this.rows.set(row, { span: { start, openEnd, end: scanner.end, placed: number !== null }, attributes: null, cells: null, changed: false });
    }
  }

  private cellsOf(number: number, row: Row): Map<number, RawCell> {
    row.cells ??= row.span ? readCells(this.text, row.span, number) : new Map();
    return row.cells;
  }

  private attributesOf(row: Row): Map<string, string> {
    if (row.attributes) return row.attributes;
    const scanner = new XmlScanner(this.text, row.span?.start);
    row.attributes = new Map(row.span && scanner.next() ? scanner.attributes() : []);
    return row.attributes;
  }

  private rowToRead(number: number): Row {
    return this.rows.get(number) ?? { span: null, attributes: null, cells: null, changed: false };
  }

  private rowToChange(number: number): Row {
    const row = this.rowToRead(number);
    row.changed = true;
    this.rows.set(number, row);
    return row;
  }
}

function readCells(text: string, span: { readonly openEnd: number; readonly end: number }, row: number): Map<number, RawCell> {
  const cells = new Map<number, RawCell>();
  const scanner = new XmlScanner(text, span.openEnd);
  let column = -1;
  while (scanner.end < span.end && scanner.next()) {
    if (scanner.name !== 'c' || scanner.kind === 'close') continue;
    const { start, end: openEnd } = scanner;
    let [style, type, rest, address] = [0, null as string | null, '', null as string | null];
    for (const [name, value] of scanner.attributes()) {
      if (name === 'r') address = value;
      else if (name === 's') style = Number(value);
      else if (name === 't') type = value;
      else rest += ` ${name}="${value}"`;
    }
    column = address === null ? column + 1 : columnIndex(address.replace(/\d+$/, ''));
    scanner.skip();
    const inner = text.slice(openEnd, Math.max(openEnd, scanner.closes() ? scanner.start : openEnd));
    const source = address === null ? undefined : { address: cellAddress(row, column), xml: text.slice(start, scanner.end) };
    cells.set(column, { style, type, rest, inner, source });
  }
  return cells;
}
