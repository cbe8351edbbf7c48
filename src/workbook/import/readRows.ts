import { dayNumber, firstDay, parsePeriod } from '../../engine/time/period';
import type { CellValue } from '../cells';
import type { ColumnSpec, TableSpec } from '../contract';
import { takes } from '../template/columnWords';
import { folded, isBlank, keyText, shown } from '../read/cellText';
import type { Typed } from '../read/contractTable';
import type { FindingList } from '../read/findingList';
import { namesTotal } from '../read/headerWords';
import { convertText, isWithin, numberIn, type CellStyleOfSource, type Converted } from './convertCell';
import type { KnownKeys } from './contentFit';
import { namedCurrency, type Rates } from './exchangeRates';
import type { ImportFault } from './importFaults';
import { ROW_CURRENCY, ROW_UNIT, type ImportMapping } from './importMapping';
import type { ImportSource } from './source';
import { isInCompanyCurrency, isQuantity, rowUnitFactor, unitOf, type ItemUnits } from './units';

/** What converting needs to know of the workbook. */
export interface ImportKnowledge {
  readonly rates: Rates;
  /** By item. */
  readonly itemUnits: ReadonlyMap<string, ItemUnits>;
  readonly keys: KnownKeys;
}

/** A row of the source as the table's columns want it; a blank cell is null. Only columns that the source or a constant fills. */
export interface ImportedRow {
  /** Row of the source. */
  readonly row: number;
  readonly values: Readonly<Record<string, Typed>>;
}

/** What was read. */
export interface ImportedRows {
  /** Columns of the table that are filled, in its order. */
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly ImportedRow[];
  /** Rows left out whose key could be read all the same, as its values. */
  readonly spoilt: readonly Readonly<Record<string, Typed>>[];
  readonly leftOut: number;
}

interface Filled {
  readonly spec: ColumnSpec;
  /** Column of the source; null: the constant. */
  readonly from: number | null;
}

/** Reads all rows of a source; a row with a fault is left out, and the finding names its cell. */
export function readRows(source: ImportSource, table: TableSpec, mapping: ImportMapping, known: ImportKnowledge & { readonly findings: FindingList<ImportFault> }): ImportedRows {
  const reader = new RowReader(source, table, mapping, known);
  const rows: ImportedRow[] = [];
  const spoilt: Readonly<Record<string, Typed>>[] = [];
  let leftOut = 0;
  for (let row = 0; row < source.rows; row++) {
    const { values, isWhole } = reader.read(row);
    if (isWhole) rows.push({ row, values });
    else {
      leftOut++;
      if (reader.hasKey(values)) spoilt.push(values);
    }
  }
  return { columns: reader.columns, rows, spoilt, leftOut };
}

/** The columns a mapping fills, in the table's order. */
const filledColumns = (table: TableSpec, mapping: ImportMapping): readonly Filled[] => table.columns.flatMap((spec): Filled[] => {
  const from = mapping.columns.find(({ field }) => field === spec.name)?.column;
  return from !== undefined ? [{ spec, from }] : mapping.constants[spec.name] !== undefined && mapping.constants[spec.name] !== '' ? [{ spec, from: null }] : [];
});

const DATED = new Set(['date', 'per', 'ts']);

class RowReader {
  readonly columns: readonly ColumnSpec[];
  private readonly filled: readonly Filled[];
  private readonly style: CellStyleOfSource;
  private readonly unitColumn: number | undefined;
  private readonly currencyColumn: number | undefined;
  private readonly dated: readonly string[];
  private readonly remembered = new Map<ColumnSpec, Map<CellValue, Converted>>();
  private readonly missingKeys = new Set<string>();

  constructor(private readonly source: ImportSource, private readonly table: TableSpec, private readonly mapping: ImportMapping,
    private readonly known: ImportKnowledge & { readonly findings: FindingList<ImportFault> }) {
    this.filled = filledColumns(table, mapping);
    this.columns = this.filled.map(({ spec }) => spec);
    this.style = { dateOrder: mapping.dateOrder, decimal: mapping.decimal, bucket: mapping.bucket };
    const special = (field: string) => mapping.columns.find(column => column.field === field)?.column;
    this.unitColumn = special(ROW_UNIT);
    this.currencyColumn = special(ROW_CURRENCY);
    this.dated = [...this.columns].filter(({ type }) => DATED.has(type)).sort((a, b) => Number(b.key ?? false) - Number(a.key ?? false)).map(({ name }) => name);
  }

  /** Whether every needed part of the key was read. */
  hasKey(values: Readonly<Record<string, Typed>>): boolean {
    return this.table.columns.every(({ name, key, optional }) => !key || optional || (values[name] ?? null) !== null);
  }

  read(row: number): { readonly values: Readonly<Record<string, Typed>>; readonly isWhole: boolean } {
    const values: Record<string, Typed> = {};
    let isWhole = !this.isTotal(row);
    const numbers = this.filled.filter(({ spec }) => spec.type === 'dec' || spec.type === 'int' || spec.type === 'pct');
    for (const filled of this.filled) {
      if (!numbers.includes(filled) && !this.readText(row, filled, values)) isWhole = false;
    }
    for (const filled of numbers) if (!this.readNumber(row, filled, values)) isWhole = false;
    return { values, isWhole: isWhole && this.checkAlternatives(row, values) };
  }

  /** A row that adds up others: its first key is a word for a total. */
  private isTotal(row: number): boolean {
    const [first] = this.filled;
    if (first?.from === null || first === undefined || first.spec.key !== true) return false;
    const cell = this.source.cell(row, first.from);
    const { from } = first;
    if (typeof cell !== 'string' || !namesTotal(folded(keyText(cell)))) return false;
    this.fault('import-total', { row, column: from }, where => `${where} “${shown(cell)}” is a total, no ${first.spec.name}; the row is left out.`);
    return true;
  }

  /** The cell to read; undefined where it is blank, which is told where it may not be. */
  private cell(row: number, { spec, from }: Filled): Exclude<CellValue, null> | undefined {
    const cell = from === null ? this.mapping.constants[spec.name] : this.source.cell(row, from);
    return cell === null || isBlank(cell) ? undefined : cell;
  }

  private blank(row: number, { spec, from }: Filled, values: Record<string, Typed>): boolean {
    values[spec.name] = null;
    if (spec.optional === true || spec.default !== undefined) return true;
    if (this.mapping.mode === 'update' && spec.key !== true) return true;
    this.fault('import-needed', { row, column: from ?? 0 }, where => `${where} is empty, and a row of ${this.table.name} needs its ${spec.name}; it is left out.`);
    return false;
  }

  private readText(row: number, filled: Filled, values: Record<string, Typed>): boolean {
    const { spec, from } = filled;
    const cell = this.cell(row, filled);
    if (cell === undefined) return this.blank(row, filled, values);
    const made = this.converted(spec, cell);
    if ('fault' in made) return this.unreadable(row, filled, cell);
    values[spec.name] = made.value;
    const there = spec.references === undefined || spec.list || from === null ? undefined : this.known.keys.get(spec.references);
    const id = `${spec.references} ${made.value}`;
    if (there && there.size > 0 && !there.has(String(made.value).toLowerCase()) && !this.missingKeys.has(id)) {
      this.missingKeys.add(id);
      this.fault('import-reference', { row, column: from ?? 0 }, where => `${where} “${shown(String(made.value))}” is not in ${spec.references}; the row is imported all the same.`);
    }
    return true;
  }

  /** Dates, codes and words repeat down a column: each is read once. */
  private converted(spec: ColumnSpec, cell: CellValue): Converted {
    const memory = this.remembered.get(spec) ?? new Map<CellValue, Converted>();
    this.remembered.set(spec, memory);
    const before = memory.get(cell);
    if (before) return before;
    const made = convertText(cell, spec, this.style);
    memory.set(cell, made);
    return made;
  }

  private unreadable(row: number, { spec, from }: Filled, cell: CellValue): boolean {
    const what = shown(cell);
    this.fault('import-unreadable', { row, column: from ?? 0 }, where => `${from === null ? 'The value for all rows' : where} “${what}” cannot be the ${spec.name} of ${this.table.name}, which takes ${takes(spec)}; the row is left out.`);
    return false;
  }

  private readNumber(row: number, filled: Filled, values: Record<string, Typed>): boolean {
    const { spec, from } = filled;
    const cell = this.cell(row, filled);
    if (cell === undefined) return this.blank(row, filled, values);
    const unit = from === null ? null : unitOf(spec, this.mapping.units[spec.name] ?? '');
    const plain = numberIn(cell, { decimal: this.mapping.decimal, unit });
    if (plain === null) return this.unreadable(row, filled, cell);
    const counted = from === null ? plain : this.inBaseUnits(row, filled, { value: plain, values });
    const value = counted === null || from === null ? counted : this.inCompanyCurrency(row, filled, { value: counted, cell, values });
    if (value === null) return false;
    if (!isWithin(value, spec)) {
      this.fault('import-range', { row, column: from ?? 0 }, where => `${where} gives ${value} as the ${spec.name} of ${this.table.name}, which takes ${takes(spec)}; the row is left out.`);
      return false;
    }
    values[spec.name] = value;
    return true;
  }

  private inBaseUnits(row: number, { spec }: Filled, { value, values }: { readonly value: number; readonly values: Readonly<Record<string, Typed>> }): number | null {
    const column = this.unitColumn;
    if (column === undefined || !isQuantity(spec)) return value;
    const text = keyText(this.source.cell(row, column));
    const item = this.known.itemUnits.get(String(values.item ?? values.component ?? ''));
    const factor = rowUnitFactor(text, item, this.mapping.unitFactors);
    if (factor !== null) return factor === 1 ? value : Number((value * factor).toPrecision(12));
    this.fault('import-unit', { row, column }, where => `${where} “${shown(text)}” is not a unit known for ${String(values.item ?? 'the row')}${item?.uom ? `, which is counted in ${item.uom}` : ''}; the row is left out.`);
    return null;
  }

  private inCompanyCurrency(row: number, { spec, from }: Filled, { value, cell, values }: { readonly value: number; readonly cell: CellValue; readonly values: Readonly<Record<string, Typed>> }): number | null {
    if (!isInCompanyCurrency(spec)) return value;
    const { rates } = this.known;
    const column = this.currencyColumn;
    const own = typeof cell === 'string' ? namedCurrency(cell) : null;
    const said = column === undefined ? '' : keyText(this.source.cell(row, column)).toUpperCase();
    const currency = own ?? (said === '' ? this.mapping.currency ?? rates.company : namedCurrency(said) ?? said);
    if (own !== null && said !== '' && (namedCurrency(said) ?? said) !== own) {
      this.fault('import-currency', { row, column: from ?? 0 }, where => `${where} is in ${own}, the row's currency is ${said}; the row is left out.`);
      return null;
    }
    if (currency === rates.company) return value;
    const day = this.dayOf(values);
    const rate = rates.at(currency, day);
    if (rate === null) {
      const when = day === null || !rates.has(currency) ? '' : ` on ${String(values[this.dated[0]])} or before`;
      this.fault('import-rate', { row, column: from ?? 0 }, where => `${where} is in ${currency}, and m_FX has no rate of it${when}; the row is left out.`);
      return null;
    }
    if (day === null) this.fault('import-undated', { row, column: from ?? 0 }, where => `${where} has no date; the latest rate of ${currency}, ${rate}, is taken.`);
    return Number((value * rate).toPrecision(12));
  }

  private dayOf(values: Readonly<Record<string, Typed>>): number | null {
    for (const name of this.dated) {
      const value = values[name];
      if (typeof value !== 'string') continue;
      const period = parsePeriod(value.slice(0, 10)) ?? parsePeriod(value);
      if (period) return period.bucket === 'day' ? dayNumber(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10))) : firstDay(period.ordinal, period.bucket);
    }
    return null;
  }

  private checkAlternatives(row: number, values: Readonly<Record<string, Typed>>): boolean {
    for (const { columns, filled } of this.table.alternatives ?? []) {
      const given = columns.filter(name => (values[name] ?? null) !== null);
      const mapped = columns.filter(name => name in values);
      if (mapped.length === 0 || given.length === 1 || (given.length === 0 && (filled === 'at most one' || this.mapping.mode === 'update'))) continue;
      const at = this.filled.find(({ spec }) => spec.name === mapped[0])?.from ?? 0;
      this.fault('import-alternative', { row, column: at }, where => `${where}: a row of ${this.table.name} fills ${filled} of ${columns.join(' and ')}, this one ${given.length === 0 ? 'none' : 'both'}; it is left out.`);
      return false;
    }
    return true;
  }

  private fault(code: ImportFault, { row, column }: { readonly row: number; readonly column: number }, message: (where: string) => string): void {
    this.known.findings.add(code, this.source.place(row, column), () => message(capitalised(this.source.where(row, column))));
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
