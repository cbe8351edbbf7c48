import { dayOfSerial, isoDate } from '../../engine/time/period';
import type { CellValue, Region } from '../cells';
import { cellAt } from './a1';
import { attributeRegister } from './attributes';
import type { AttributeRegister } from './attributes';
import { folded, isBlank, isError, keyText, shown } from './cellText';
import { dateReader } from './dateCell';
import type { DateFault } from './dateCell';
import type { DateReading } from './dateText';
import { dateWindow } from './dateWindow';
import type { DateWindow } from './dateWindow';
import type { FindingList } from './findingList';
import { namesTotal } from './headerWords';
import { itemRegister } from './itemRegister';
import type { ItemRegister } from './itemRegister';
import type { DemandField, Mapping } from './mapping';
import { observations } from './observations';
import type { Observations } from './observations';
import { readQuantityCell } from './quantityCell';

/** One reading of one source: what every layout needs while it goes over the cells. */
export interface Intake {
  readonly region: Region;
  readonly mapping: Mapping;
  readonly findings: FindingList;
  /** Column of each field that is mapped once. */
  readonly columns: ReadonlyMap<DemandField, number>;
  readonly items: ItemRegister;
  readonly attributes: AttributeRegister;
  readonly data: Observations;
  /** Texts of the key column that are known to name a total, or not. */
  readonly totals: Map<CellValue, boolean>;
  /** Filled data rows, and those of them that gave nothing. */
  readonly counts: { rows: number; leftOut: number };
}

/** Begins a reading; quantities go into `data`. */
export function intake(region: Region, mapping: Mapping, findings: FindingList, data: Observations = observations()): Intake {
  const columns = new Map(mapping.columns.filter(({ field }) => field !== 'unused').map(({ field, column }) => [field, column]));
  return {
    region, mapping, findings, columns, items: itemRegister(region, findings), attributes: attributeRegister(region, columns, findings),
    data, totals: new Map(), counts: { rows: 0, leftOut: 0 },
  };
}

/** Offsets of the rows below the header that hold anything. */
export function* dataRows({ region, mapping }: Intake): Iterable<number> {
  for (let row = mapping.headerRow + 1; row < region.values.length; row++) {
    const filled = region.values[row]?.some((cell) => !isBlank(cell)) || region.formulas?.[row]?.some((formula) => formula !== null);
    if (filled) yield row;
  }
}

/** Text of a mapped key column; empty when it is not mapped or holds an error. */
export function keyAt({ region, columns }: Intake, field: DemandField, row: number): string {
  const column = columns.get(field);
  return column === undefined ? '' : keyText(region.values[row]?.[column] ?? null);
}

/** Reports a totals row. True when the row is one: its item (or, without an item, any of its texts) names a total. */
export function isTotalRow({ region, findings, columns, totals }: Intake, row: number, keyColumn: number): boolean {
  const values = region.values[row] ?? [];
  const cell = values[keyColumn] ?? null;
  const known = isBlank(cell) ? undefined : totals.get(cell);
  if (known === false) return false;
  const texts = isBlank(cell) ? [values[0] ?? null, ...[...columns.values()].map((column) => values[column] ?? null)] : [cell];
  const total = texts.find((each) => typeof each === 'string' && namesTotal(folded(each.trim())));
  if (!isBlank(cell)) totals.set(cell, total !== undefined);
  if (total === undefined) return false;
  findings.add('total-row', () => cellAt(region, row, keyColumn), () => `“${shown(total)}” adds up other rows; it is left out.`);
  return true;
}

/** Reads the quantity at a cell: a number, NaN (reported) when there is one that cannot be read, or undefined when the cell is empty. */
export function quantityAt({ region, mapping, findings }: Intake, row: number, column: number): number | undefined {
  const cell = region.values[row]?.[column] ?? null;
  const value = readQuantityCell(cell, mapping.decimal ?? '.');
  const place = () => cellAt(region, row, column);
  if (typeof value === 'number') {
    if (value < 0) findings.add('quantity-negative', place, () => `The quantity ${value} is negative; it is taken as a return.`);
    return value;
  }
  if (value === 'quantity-blank') {
    if ((region.formulas?.[row]?.[column] ?? null) === null) return undefined;
    findings.add('not-calculated', place, () => 'The quantity is a formula without a stored result; it is left out.');
    return NaN;
  }
  const what = isError(cell) ? `the error ${cell.error}` : typeof cell === 'boolean' ? String(cell).toUpperCase() : `“${shown(cell)}”`;
  const fault = value === 'quantity-range' ? 'beyond 1,000,000,000,000,000' : 'not a number';
  findings.add(value, place, () => `The quantity is ${what}, ${fault}; it is left out.`);
  return NaN;
}

const dateSentences: Readonly<Record<DateFault, (what: string) => string>> = {
  'date-blank': () => 'The row has no date; it is left out.',
  'date-error': (what) => `The date is the error ${what}; the row is left out.`,
  'date-text': (what) => `“${what}” is not a date that can be read; the row is left out.`,
  'date-range': (what) => `The date ${what} lies before 1950 or after 2100; the row is left out.`,
};

/** Readings of the date column with the window they lie in. */
export interface Dates {
  /** The date of a row, or null (reported). */
  at(row: number): DateReading | null;
}

/** Prepares reading the date column: a first pass finds dates that lie far off all others. */
export function datesOf(take: Intake, column: number): Dates {
  const { region, mapping, findings } = take;
  const read = dateReader({ order: mapping.dateOrder, bucket: mapping.bucket });
  const cellOf = (row: number) => region.values[row]?.[column] ?? null;
  const all = function* (): Iterable<DateReading | string> {
    for (let row = mapping.headerRow + 1; row < region.values.length; row++) yield read(cellOf(row));
  };
  const window: DateWindow = dateWindow(all());
  return {
    at(row) {
      const cell = cellOf(row);
      const reading = read(cell);
      const place = () => cellAt(region, row, column);
      if (typeof reading === 'string') {
        const formula = reading === 'date-blank' && (region.formulas?.[row]?.[column] ?? null) !== null;
        if (formula) findings.add('not-calculated', place, () => 'The date is a formula without a stored result; the row is left out.');
        else findings.add(reading, place, () => dateSentences[reading](asDate(cell)));
        return null;
      }
      if (reading.day >= window.from && reading.day <= window.to) return reading;
      findings.add('date-far', place, () => `The date ${shownDate(reading, cell)} lies more than five years off all others; the row is left out.`);
      return null;
    },
  };
}

/** A number as the day Excel shows for it (which has a 29 February 1900), with the number behind it. */
function asDate(cell: CellValue): string {
  if (isError(cell)) return cell.error;
  if (typeof cell !== 'number' || cell < 1 || cell >= 1_000_000) return shown(cell);
  return `${isoDate(dayOfSerial(cell) + (cell < 60 ? 1 : 0))} (${shown(cell)})`;
}

const shownDate = (reading: DateReading, cell: Parameters<typeof shown>[0]): string =>
  typeof cell === 'string' ? shown(cell) : isoDate(reading.day);
