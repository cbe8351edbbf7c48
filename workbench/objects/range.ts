import type { CellValue, Grid, Rect } from '../grid/grid';
import { invalidArgument, notFound, wrongShape } from '../protocol/errors';
import { HostObject, same, surface, type Identity, type Surface } from '../protocol/hostObject';
import { MAX_COLUMNS, MAX_ROWS, bounding, checkRect, formatRect, intersect, isInside, matrix, parseReference, quoteSheet } from './address';
import { checkWritable, sheetNameOf, type CellArea, type Permission } from './cellArea';
import { uniform } from './cellLooks';
import { ConditionalFormatCollection } from './conditionalFormat';
import type { HostContext } from './context';
import { copyCells } from './copyCells';
import { DataValidation } from './dataValidation';
import { hiddenOf, pointsBefore, setHidden } from './lines';
import { looksOf, publicName, styleNamed } from './namedStyle';
import { changeLevel, setDetails } from './outline';
import { fromR1C1, toR1C1 } from './r1c1';
import { RangeFormat } from './rangeFormat';
import { spillsOf } from './spills';
import { surroundingRegion } from './surroundings';
import { valueType } from './input';
import { writeCells } from './writeCells';

/** Cells; above it Excel answers null for value properties. */
const READ_LIMIT = 5_000_000;

const SURFACE = surface<Range>('Range', {
  read: ['address', 'addressLocal', 'rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'cellCount', 'text', 'valueTypes', 'isEntireColumn', 'isEntireRow', 'hidden', 'hasSpill', 'top', 'left', 'height', 'width'],
  write: ['values', 'formulas', 'formulasLocal', 'formulasR1C1', 'numberFormat', 'numberFormatLocal', 'style', 'rowHidden', 'columnHidden'],
  navs: ['format', 'worksheet', 'dataValidation', 'conditionalFormats'],
  methods: ['getCell', 'getRow', 'getColumn', 'getLastRow', 'getLastColumn', 'getLastCell', 'getResizedRange', 'getAbsoluteResizedRange', 'getOffsetRange', 'getRowsBelow', 'getRowsAbove',
    'getColumnsAfter', 'getColumnsBefore', 'getEntireColumn', 'getEntireRow', 'getBoundingRect', 'getIntersection', 'getUsedRange', 'getUsedRangeOrNullObject', 'getTables', 'getSurroundingRegion', 'getSpillingToRange', 'getSpillParent',
    'clear', 'insert', 'delete', 'copyFrom', 'select', 'calculate', 'group', 'ungroup', 'showGroupDetails', 'hideGroupDetails', '_ValidateArraySize'],
});

export class Range extends HostObject implements CellArea {
  readonly rect: Rect;
  constructor(readonly session: HostContext, readonly sheetId: string, rect: Rect) {
    super();
    this.rect = checkRect(rect);
  }
  get surface(): Surface { return SURFACE; }
  override identity(): Identity { return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId }; }
  get grid(): Grid { return this.session.grid; }
  get worksheet(): HostObject { return this.session.worksheet(this.sheetId); }
  get format(): RangeFormat { return new RangeFormat(this); }
  get dataValidation(): DataValidation { return new DataValidation(this); }
  get conditionalFormats(): ConditionalFormatCollection { return new ConditionalFormatCollection(this, rect => this.#at(rect)); }

  get address(): string { return `${quoteSheet(sheetNameOf(this.grid, this.sheetId))}!${formatRect(this.rect)}`; }
  get addressLocal(): string { return this.address; }
  get rowIndex(): number { return this.rect.r; }
  get columnIndex(): number { return this.rect.c; }
  get rowCount(): number { return this.rect.h; }
  get columnCount(): number { return this.rect.w; }
  get cellCount(): number { const n = this.rect.h * this.rect.w; return n > 2 ** 31 - 1 ? -1 : n; }
  get isEntireColumn(): boolean { return this.rect.h === MAX_ROWS; }
  get isEntireRow(): boolean { return this.rect.w === MAX_COLUMNS; }

  get values(): CellValue[][] | null { return this.#read(() => this.grid.values(this.sheetId, this.rect)); }
  set values(input: unknown) { this.#write(input); }
  get formulas(): CellValue[][] | null { return this.#read(() => this.grid.formulas(this.sheetId, this.rect)); }
  set formulas(input: unknown) { this.#write(input); }
  get formulasLocal(): CellValue[][] | null { return this.formulas; }
  set formulasLocal(input: unknown) { this.#write(input); }
  get formulasR1C1(): CellValue[][] | null { return this.formulas?.map((row, i) => row.map((cell, j) => toR1C1(cell, { r: this.rect.r + i, c: this.rect.c + j }))) ?? null; }
  set formulasR1C1(input: unknown) { this.#write(this.shaped(input).map((row, i) => row.map((cell, j) => fromR1C1(cell, { r: this.rect.r + i, c: this.rect.c + j })))); }
  get text(): string[][] | null { return this.#read(() => this.grid.texts(this.sheetId, this.rect)); }
  get valueTypes(): string[][] | null { return this.#read(() => this.grid.values(this.sheetId, this.rect).map(row => row.map(valueType))); }
  get numberFormat(): string[][] | null { return this.#read(() => this.grid.styles(this.sheetId, this.rect).map(row => row.map(style => style.numberFormat ?? 'General'))); }
  set numberFormat(input: unknown) {
    this.checkWritable('allowFormatCells');
    const rows = this.shaped(input).map(row => row.map(format => {
      if (format !== null && typeof format !== 'string') throw invalidArgument();
      return format;
    }));
    this.session.change(() => this.grid.numberFormats(this.sheetId, this.rect, rows));
  }
  get numberFormatLocal(): string[][] | null { return this.numberFormat; }
  set numberFormatLocal(input: unknown) { this.numberFormat = input; }
  get style(): string | null { const name = uniform(this.format.looks(), 'styleName', 'Normal'); return name === null ? null : publicName(name); }
  set style(value: unknown) {
    const style = styleNamed(this.session.document, value);
    this.session.document.stylesInUse.add(style.name.toLowerCase());
    this.format.apply(looksOf(style));
  }
  get rowHidden(): boolean | null { return hiddenOf(this, 'row'); }
  set rowHidden(value: unknown) { setHidden(this, 'row', value); }
  get columnHidden(): boolean | null { return hiddenOf(this, 'column'); }
  set columnHidden(value: unknown) { setHidden(this, 'column', value); }
  get hidden(): boolean { return this.rowHidden === true || this.columnHidden === true; }
  get top(): number { return pointsBefore(this, 'row').before; }
  get left(): number { return pointsBefore(this, 'column').before; }
  get height(): number { return pointsBefore(this, 'row').across; }
  get width(): number { return pointsBefore(this, 'column').across; }
  get hasSpill(): boolean | null {
    const inside = spillsOf(this).map(({ fills }) => intersect(fills, this.rect)).filter(both => both !== null), count = inside.reduce((n, { h, w }) => n + h * w, 0);
    return count === 0 ? false : count === this.rect.h * this.rect.w ? true : null;
  }
  #read<T>(read: () => T): T | null { return this.rect.h * this.rect.w > READ_LIMIT ? null : read(); }
  #write(input: unknown): void {
    this.checkWritable('contents');
    writeCells(this, this.shaped(input));
  }

  /** Rows of an assigned array; one value fills the range. Throws InvalidArgument unless it has the range's shape. */
  shaped(input: unknown): readonly (readonly unknown[])[] {
    const { h, w } = this.rect;
    if (!Array.isArray(input)) return matrix(h, w, () => input);
    if (input.length !== h || input.some(row => !Array.isArray(row) || row.length !== w)) throw wrongShape();
    return input as unknown[][];
  }
  checkWritable(permission: Permission): void { checkWritable(this, permission); }

  #at(rect: Rect): Range { return new Range(this.session, this.sheetId, rect); }
  getCell(row: number, column: number): Range { return this.#at({ r: this.rect.r + row, c: this.rect.c + column, h: 1, w: 1 }); }
  getRow(row: number): Range { return this.#at({ ...this.rect, r: this.rect.r + row, h: 1 }); }
  getColumn(column: number): Range { return this.#at({ ...this.rect, c: this.rect.c + column, w: 1 }); }
  getLastRow(): Range { return this.getRow(this.rect.h - 1); }
  getLastColumn(): Range { return this.getColumn(this.rect.w - 1); }
  getLastCell(): Range { return this.getCell(this.rect.h - 1, this.rect.w - 1); }
  getResizedRange(rows: number, columns: number): Range { return this.#at({ ...this.rect, h: this.rect.h + rows, w: this.rect.w + columns }); }
  getAbsoluteResizedRange(h: number, w: number): Range { return this.#at({ ...this.rect, h, w }); }
  getOffsetRange(rows: number, columns: number): Range { return this.#at({ ...this.rect, r: this.rect.r + rows, c: this.rect.c + columns }); }
  getRowsBelow(count = 1): Range { return count < 0 ? this.getRowsAbove(-count) : this.#at({ ...this.rect, r: this.rect.r + this.rect.h, h: count }); }
  getRowsAbove(count = 1): Range { return count < 0 ? this.getRowsBelow(-count) : this.#at({ ...this.rect, r: this.rect.r - count, h: count }); }
  getColumnsAfter(count = 1): Range { return count < 0 ? this.getColumnsBefore(-count) : this.#at({ ...this.rect, c: this.rect.c + this.rect.w, w: count }); }
  getColumnsBefore(count = 1): Range { return count < 0 ? this.getColumnsAfter(-count) : this.#at({ ...this.rect, c: this.rect.c - count, w: count }); }
  getEntireColumn(): Range { return this.#at({ ...this.rect, r: 0, h: MAX_ROWS }); }
  getEntireRow(): Range { return this.#at({ ...this.rect, c: 0, w: MAX_COLUMNS }); }
  getBoundingRect(other: unknown): Range { return this.#at(bounding(this.rect, rectOf(other))); }
  getIntersection(other: unknown): Range {
    const both = intersect(this.rect, rectOf(other));
    if (!both) throw notFound();
    return this.#at(both);
  }
  getUsedRange(valuesOnly = false): Range { return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0); }
  getUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const used = this.grid.used(this.sheetId, valuesOnly ? 'contents' : 'all'), both = used && intersect(used, this.rect);
    return both && this.#at(both);
  }

  getTables(fullyContained = false): HostObject { return this.session.tablesIn(this, fullyContained ? 'whole' : 'touched'); }
  getSurroundingRegion(): Range { return this.#at(surroundingRegion(this.grid, this.sheetId, this.rect)); }
  getSpillingToRange(): Range {
    const spill = spillsOf(this).find(({ from }) => from.r === this.rect.r && from.c === this.rect.c);
    if (!spill) throw notFound();
    return this.#at(spill.fills);
  }
  getSpillParent(): Range {
    const spill = spillsOf(this).find(({ fills }) => isInside(fills, this.rect.r, this.rect.c));
    if (!spill) throw notFound();
    return this.#at(spill.from);
  }

  clear(applyTo = 'All'): void {
    const what = ({ All: 'all', Contents: 'contents', Formats: 'formats' } as const)[applyTo];
    if (!what) throw invalidArgument();
    this.checkWritable(what === 'formats' ? 'allowFormatCells' : 'contents');
    const used = this.grid.used(this.sheetId, 'all'), rect = used && intersect(this.rect, used);
    if (rect) this.session.change(() => this.grid.clear(this.sheetId, rect, what));
  }
  insert(shift: string): Range {
    if (shift !== 'Down' && shift !== 'Right') throw invalidArgument();
    this.checkWritable(shift === 'Down' ? 'allowInsertRows' : 'allowInsertColumns');
    this.session.change(() => this.grid.insert(this.sheetId, this.rect, shift));
    return this.#at(this.rect);
  }
  delete(shift: string): void {
    if (shift !== 'Up' && shift !== 'Left') throw invalidArgument();
    this.checkWritable(shift === 'Up' ? 'allowDeleteRows' : 'allowDeleteColumns');
    this.session.change(() => this.grid.remove(this.sheetId, this.rect, shift));
  }
  copyFrom(source: unknown, type = 'All', skipBlanks = false, transpose = false): void {
    copyCells(rangeOf(this.session, source, this.sheetId), this, { type, skipBlanks, transpose });
  }
  group(option: unknown): void { changeLevel(this, option, 1); }
  ungroup(option: unknown): void { changeLevel(this, option, -1); }
  showGroupDetails(option: unknown): void { setDetails(this, option, 'shown'); }
  hideGroupDetails(option: unknown): void { setDetails(this, option, 'hidden'); }
  calculate(): void { this.grid.recalculate(); }
  select(): void { this.session.select(this.sheetId, this.rect); }
  /** The client splits large writes into blocks and has the whole array's shape checked first. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rect.h || columns !== this.rect.w) throw wrongShape();
  }
}
/** The rectangle of a range or an address given as an argument. */
export const rectOf = (other: unknown): Rect => (other instanceof Range ? other.rect : parseReference(other).rect);
/** The range an argument means: a range, or an address on the sheet it names or else on `sheetId`. */
export function rangeOf(session: HostContext, argument: unknown, sheetId: string): Range {
  if (argument instanceof Range) return argument;
  const { sheet, rect } = parseReference(argument);
  const owner = sheet === null ? sheetId : session.grid.sheets().find(s => same(s.name, sheet))?.id;
  if (owner === undefined) throw notFound();
  return new Range(session, owner, rect);
}
