import type { CellRef } from '../../cells';
import { cellAt } from '../../read/a1';
import { keyText, shown } from '../../read/cellText';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import type { DemandRows } from './demandRows';

/** Rows a series needs before one of them can be told to be of another size. */
const ENOUGH = 8;
/** The spread of the logarithms is taken as at least this, so that nearly constant series do not cry wolf. */
const LEAST_SPREAD = 0.1;
/** A row stands out by at least this many times the usual quantity, and this far from the next one in size. */
const FACTOR = 10;
const STEP = 5;
/** Times the spread from the middle: for a tenfold quantity, and for a hundredfold one. */
const FAR = { tenfold: 8, hundredfold: 5 };
/** Of more rows than this share, it is the item that has two levels, not a mistake. */
const FEW = 0.2;

interface Sized {
  readonly row: number;
  readonly qty: number;
  readonly log: number;
}

const middle = (sorted: readonly number[]): number => {
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
};

/**
 * Rows of a series whose quantity is of another order of magnitude: tenfold and more off the median, far outside the spread
 * of the logarithms (median absolute deviation), and parted by a gap from all others. `side` 1 looks above, −1 below.
 */
function outsiders(series: readonly Sized[], side: 1 | -1): readonly Sized[] {
  const sorted = series.map(({ row, qty, log }) => ({ row, qty, log: side * log })).sort((a, b) => a.log - b.log);
  const centre = middle(sorted.map(({ log }) => log));
  const spread = Math.max(LEAST_SPREAD, 1.4826 * middle(sorted.map(({ log }) => Math.abs(log - centre)).sort((a, b) => a - b)));
  for (let i = sorted.length - 1; i >= Math.ceil(sorted.length * (1 - FEW)); i--) {
    if (sorted[i].log - sorted[i - 1].log < Math.log(STEP)) continue;
    const [off, z] = [sorted[i].log - centre, (sorted[i].log - centre) / spread];
    const far = (off >= Math.log(FACTOR) && z >= FAR.tenfold) || (off >= Math.log(100) && z >= FAR.hundredfold);
    return far ? sorted.slice(i) : [];
  }
  return [];
}

/** Below the usual only where a fraction stands among whole numbers (2.4 boxes), or a thousandth of them. */
const isLow = (qty: number, usual: number, whole: boolean): boolean =>
  usual - Math.log(qty) >= Math.log(500) || (whole && !Number.isInteger(qty) && usual - Math.log(qty) >= Math.log(FACTOR));

/** Quantities of demand that are of another order of magnitude than the other rows of the item in the channel, customer and location. */
export function checkQuantityScale({ table, rows }: DemandRows, report: Report): void {
  const series = new Map<string, Sized[]>();
  const items = new Map<string, Sized[]>();
  const put = (groups: Map<string, Sized[]>, id: string, sized: Sized): void => {
    const group = groups.get(id);
    if (group) group.push(sized);
    else groups.set(id, [sized]);
  };
  for (const { row, item, qty } of rows) {
    if (!(qty > 0)) continue;
    const sized = { row, qty, log: Math.log(qty) };
    put(items, item, sized);
    put(series, `${item}\u0000${table.text(row, 'channel')}\u0000${table.text(row, 'customer')}\u0000${table.text(row, 'loc')}`, sized);
  }
  const told = new Set<number>();
  for (const group of [...series.values(), ...items.values()]) {
    if (group.length < ENOUGH) continue;
    const usual = middle(group.map(({ log }) => log).sort((a, b) => a - b));
    const whole = group.filter(({ qty }) => Number.isInteger(qty)).length >= 0.9 * group.length;
    const low = outsiders(group, -1).filter(({ qty }) => isLow(qty, usual, whole));
    for (const { row } of [...outsiders(group, 1), ...low]) {
      if (told.has(row)) continue;
      told.add(row);
      report.add('quantity-scale', { cell: table.at(row, 'qty'), message: `The quantity ${shown(table.raw(row, 'qty'))} of ${shown(table.text(row, 'item'))} is of another size than its other rows, which are about ${roundly(Math.exp(usual))}.` });
    }
  }
}

const roundly = (value: number): string => String(Number(value.toPrecision(value < 10 ? 2 : 3)));

const isUnit = (header: string): boolean => /^(?:uom|unit|unit[ _]of[ _]measure|me|mengeneinheit|einheit|base[ _]unit|qty[ _](?:uom|unit))$/i.test(header);

/** Rows that name a unit of their own (a column that people added) other than the item's, or than most rows of the item. */
export function checkUnits(book: Book, report: Report): void {
  const master = book.filled('m_Items');
  const units = new Map(master?.has('uom') ? master.rows.map((row) => [master.text(row, 'item'), master.text(row, 'uom')] as const) : []);
  for (const table of book.tables) {
    if (table === master || !table.has('item')) continue;
    const own = new Set(table.spec.columns.map(({ name }) => table.offset(name)));
    const column = (table.region.values[0] ?? []).findIndex((cell, at) => !own.has(at) && isUnit(keyText(cell)));
    if (column >= 0) checkUnitColumn(table, column, units, report);
  }
}

function checkUnitColumn(table: LintTable, column: number, units: ReadonlyMap<string, string>, report: Report): void {
  const used = new Map<string, Map<string, CellRef[]>>();
  for (const row of table.rows) {
    const [item, unit] = [table.text(row, 'item'), keyText(table.region.values[row]?.[column] ?? null)];
    if (item === '' || unit === '') continue;
    const of = used.get(item) ?? new Map<string, CellRef[]>();
    used.set(item, of);
    of.set(unit, [...(of.get(unit) ?? []), cellAt(table.region, row, column)]);
  }
  for (const [item, of] of used) {
    const usual = units.get(item) || [...of].sort((a, b) => b[1].length - a[1].length)[0][0];
    for (const [unit, [cell, ...also]] of of) {
      if (unit.toLowerCase() === usual.toLowerCase()) continue;
      report.add('unit-mixed', { cell, also, message: `${shown(item)} is counted in “${shown(unit)}” here and in “${shown(usual)}” elsewhere.` });
    }
  }
}
