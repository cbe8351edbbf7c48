import type { CellValue } from '../../cells';
import { columnIndex } from '../address';
import { shiftFormula } from '../formulas/shiftFormula';
import { XmlScanner } from '../xml/scanner';
import { decodeCellText } from '../xml/text';
import { DAYS_1904, isDateFormat } from './numberFormats';
import { readRichText } from './sharedStrings';

/** What is needed to know what a cell of a sheet means. */
export interface CellContext {
  readonly strings: readonly string[];
  /** Number format by cell style. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
}

interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** All filled cells of a sheet, row by row; memory is a few arrays however many cells there are. */
export class SheetCells {
  /** A sheet without cells. */
  static readonly none = new SheetCells('', { strings: [], formats: [], date1904: false });

  readonly rowOf: number[] = [];
  readonly columnOf: number[] = [];
  readonly values: CellValue[] = [];
  readonly styleOf: number[] = [];
  private readonly rowStart = new Map<number, number>();
  private readonly formulaTexts = new Map<number, string | { readonly master: SharedFormula }>();
  /** Merged formulas of arrays: they cannot be moved cell by cell. */
  readonly arrays: string[] = [];
  /** Hidden rows, in ascending order. */
  readonly hiddenRows: number[] = [];
  /** Stretches of hidden columns, both ends inclusive. */
  readonly hiddenColumns: { readonly from: number; readonly to: number }[] = [];

  constructor(xml: string, private readonly context: CellContext) {
    this.read(xml);
  }

  get count(): number {
    return this.rowOf.length;
  }

  /** Index of the first cell of a row (undefined for an empty row); its other cells follow while `rowOf` stays the same. */
  firstOfRow(row: number): number | undefined {
    return this.rowStart.get(row);
  }

  /** Index of a cell, or -1 when the sheet has none there. */
  at(row: number, column: number): number {
    const first = this.rowStart.get(row);
    if (first === undefined) return -1;
    for (let index = first; index < this.rowOf.length && this.rowOf[index] === row; index++) {
      if (this.columnOf[index] === column) return index;
    }
    return -1;
  }

  /** Formula of a cell by index, with its `=`, or null. A shared formula is given as that cell would show it. */
  formula(index: number): string | null {
    const text = this.formulaTexts.get(index);
    if (text === undefined) return null;
    if (typeof text === 'string') return `=${text}`;
    const rows = this.rowOf[index] - text.master.row;
    const columns = this.columnOf[index] - text.master.column;
    return `=${shiftFormula(text.master.text, { rows, columns })}`;
  }

  /** Whether the cell holds anything a person would see: a value or a formula. */
  filled(index: number): boolean {
    return this.values[index] !== null || this.formulaTexts.has(index);
  }

  format(index: number): string {
    return this.context.formats[this.styleOf[index]] ?? 'General';
  }

  private read(xml: string): void {
    const scanner = new XmlScanner(xml);
    const shared = new Map<string, SharedFormula>();
    let row = -1;
    let column = -1;
    while (scanner.next()) {
      if (scanner.kind === 'close') {
        if (scanner.name === 'sheetData') return;
        continue;
      }
      if (scanner.name === 'row') {
        row = Number(scanner.attribute('r') ?? row + 2) - 1;
        column = -1;
        if (isTrue(scanner.attribute('hidden'))) this.hiddenRows.push(row);
      } else if (scanner.name === 'col') {
        if (isTrue(scanner.attribute('hidden'))) this.hiddenColumns.push({ from: Number(scanner.attribute('min')) - 1, to: Number(scanner.attribute('max')) - 1 });
      } else if (scanner.name === 'c') {
        column = this.readCell(scanner, row, column, shared);
      }
    }
  }

  private readCell(scanner: XmlScanner, row: number, before: number, shared: Map<string, SharedFormula>): number {
    let address: string | null = null;
    let style = 0;
    let type = 'n';
    for (const [name, value] of scanner.attributes()) {
      if (name === 'r') address = value;
      else if (name === 's') style = Number(value);
      else if (name === 't') type = value;
    }
    const column = address === null ? before + 1 : columnIndex(address.replace(/\d+$/, ''));
    if (scanner.kind === 'empty') return column;
    const index = this.rowOf.length;
    let value: CellValue = null;
    let formula: string | { readonly master: SharedFormula } | undefined;
    while (scanner.next() && !scanner.closes('c')) {
      if (scanner.closes()) continue;
      if (scanner.name === 'v') value = this.valueOf(type, scanner.textContent(), style);
      else if (scanner.name === 'is') value = scanner.opens() ? readRichText(scanner, 'is') : '';
      else if (scanner.name === 'f') formula = this.readFormula(scanner, { row, column }, shared);
      else scanner.skip();
    }
    if (value === null && formula === undefined) return column;
    if (!this.rowStart.has(row)) this.rowStart.set(row, index);
    this.rowOf.push(row);
    this.columnOf.push(column);
    this.values.push(value);
    this.styleOf.push(style);
    if (formula !== undefined) this.formulaTexts.set(index, formula);
    return column;
  }

  private readFormula(scanner: XmlScanner, place: { readonly row: number; readonly column: number }, shared: Map<string, SharedFormula>): string | { readonly master: SharedFormula } {
    const attributes = new Map(scanner.attributes());
    const text = scanner.textContent();
    const kind = attributes.get('t');
    if (kind === 'array' || kind === 'dataTable') this.arrays.push(attributes.get('ref') ?? '');
    if (kind !== 'shared') return text;
    const id = attributes.get('si') ?? '';
    const master = shared.get(id);
    if (text !== '' || !master) {
      if (text !== '') shared.set(id, { ...place, text });
      return text;
    }
    return { master };
  }

  private valueOf(type: string, text: string, style: number): CellValue {
    switch (type) {
      case 's': return this.context.strings[Number(text)] ?? null;
      case 'str': return decodeCellText(text);
      case 'inlineStr': return decodeCellText(text);
      case 'b': return text === '1' || text === 'true';
      case 'e': return { error: text };
      case 'd': return serialOf(text);
      default: return this.numberOf(text, style);
    }
  }

  private numberOf(text: string, style: number): number | null {
    if (text.trim() === '') return null;
    const number = Number(text);
    if (!this.context.date1904 || !isDateFormat(this.context.formats[style] ?? 'General')) return number;
    return number + DAYS_1904;
  }
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

/** Serial number (1900 system) of an ISO date as strict files write it; the text itself when it is none. */
function serialOf(text: string): number | string {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}
