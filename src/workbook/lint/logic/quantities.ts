import type { CellRef } from '../../cells';
import { cellAt } from '../../read/a1';
import { keyText, shown } from '../../read/cellText';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import type { DemandRow, DemandRows } from './demandRows';
import { median, outsiders } from './sizes';
import type { Sized, SizeLimits } from './sizes';

/** Demand is compared with its neighbours in time, so that a season does not hide a box among pieces. */
const demandLimits: SizeLimits = { enough: 12, factor: 8, far: 6 };
const NEIGHBOURS = 3;
/** Added to whole quantities before logarithms are taken: that 1, 2 and 12 spare parts are asked for is chance, not a unit. */
const COUNT_OFFSET = 3;

/** A row of demand with its logarithm relative to that of the rows around it in time. */
interface Local extends Sized {
  readonly qty: number;
  readonly usual: number;
}

function localSizes(sorted: readonly DemandRow[], offset: number): readonly Local[] {
  const logs = sorted.map(({ qty }) => Math.log(qty + offset));
  return sorted.map(({ row, qty }, i) => {
    const from = Math.max(0, Math.min(i - NEIGHBOURS, sorted.length - 2 * NEIGHBOURS - 1));
    const around = logs.slice(from, from + 2 * NEIGHBOURS + 1);
    around.splice(i - from, 1);
    const usual = median(around);
    return { row, qty, usual: Math.exp(usual) - offset, log: logs[i] - usual };
  });
}

/** Below the usual only where a fraction stands among whole numbers (2.4 boxes), or a five-hundredth of them. */
const isLow = ({ qty, log }: Local, whole: boolean): boolean => log <= -Math.log(500) || (whole && !Number.isInteger(qty));

/** Series that are too short are pooled by item; customers of one item differ in size, so more is asked of what stands out. */
const pooledLimits: SizeLimits = { enough: 8, factor: 30, far: 5 };

function groupBy(rows: readonly DemandRow[], idOf: (row: DemandRow) => string): readonly DemandRow[][] {
  const groups = new Map<string, DemandRow[]>();
  for (const row of rows) {
    const id = idOf(row);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  return [...groups.values()];
}

/** Quantities of demand of another order of magnitude than those before and after them, per item, channel, customer and location. */
export function checkQuantityScale({ table, rows }: DemandRows, report: Report): void {
  const parts = ['channel', 'customer', 'loc'].filter((column) => table.has(column));
  const series = groupBy(rows.filter(({ qty }) => qty > 0), ({ item, row }) => `${item}\u0000${parts.map((column) => table.text(row, column)).join('\u0000')}`);
  const isLong = (group: readonly DemandRow[]): boolean => group.length >= demandLimits.enough;
  const pools = groupBy(series.filter((group) => !isLong(group)).flat(), ({ item }) => item);
  for (const group of series.filter(isLong)) checkSizes(table, group, demandLimits, report);
  for (const pool of pools) checkSizes(table, pool, pooledLimits, report);
}

function checkSizes(table: LintTable, group: readonly DemandRow[], limits: SizeLimits, report: Report): void {
  if (group.length < limits.enough) return;
  const sorted = [...group].sort((a, b) => a.day - b.day || a.row - b.row);
  const whole = sorted.filter(({ qty }) => Number.isInteger(qty)).length >= 0.75 * sorted.length;
  const high = outsiders(localSizes(sorted, whole ? COUNT_OFFSET : 0), 1, limits);
  const low = outsiders(localSizes(sorted, 0), -1, limits).filter((each) => isLow(each, whole));
  for (const { row, usual } of [...high, ...low]) {
    report.add('quantity-scale', { cell: table.at(row, 'qty'), message: `The quantity ${shown(table.raw(row, 'qty'))} of ${shown(table.text(row, 'item'))} is of another size than its rows before and after, which are about ${roundly(usual)}.` });
  }
}

/** Other amounts that are alike for one thing: what is compared, by which column, within which limits. */
const alike: readonly { readonly table: string; readonly column: string; readonly by: string; readonly limits: SizeLimits }[] = [
  { table: 'm_Prices', column: 'price', by: 'item', limits: { enough: 3, factor: 8, far: 6 } },
  { table: 'm_Costs', column: 'material', by: 'item', limits: { enough: 3, factor: 8, far: 6 } },
  { table: 'm_FX', column: 'rate', by: 'currency', limits: { enough: 3, factor: 5, far: 6 } },
  { table: 'm_Capacity', column: 'avail_h', by: 'resource', limits: { enough: 6, factor: 8, far: 6 } },
  { table: 'm_Drivers', column: 'value', by: 'driver', limits: { enough: 8, factor: 20, far: 8 } },
  { table: 'm_BOM', column: 'qty_per', by: 'component', limits: { enough: 4, factor: 50, far: 8 } },
  { table: 't_Orders', column: 'qty', by: 'item', limits: { enough: 8, factor: 100, far: 6 } },
  { table: 't_Supply', column: 'qty', by: 'item', limits: { enough: 8, factor: 100, far: 6 } },
];

/** Prices, rates and other amounts that are of another order of magnitude than the other rows of the same thing. */
export function checkAmountScales(book: Book, report: Report): void {
  for (const { table: name, column, by, limits } of alike) {
    const table = book.filled(name);
    if (!table?.has(column) || !table.has(by)) continue;
    const groups = new Map<string, Sized[]>();
    for (const row of table.rows) {
      const [amount, id] = [table.number(row, column), table.text(row, by)];
      if (amount === null || !(amount > 0) || id === '') continue;
      const group = groups.get(id);
      if (group) group.push({ row, log: Math.log(amount) });
      else groups.set(id, [{ row, log: Math.log(amount) }]);
    }
    for (const [id, sizes] of groups) {
      const usual = Math.exp(median(sizes.map(({ log }) => log)));
      for (const { row } of [...outsiders(sizes, 1, limits), ...outsiders(sizes, -1, limits)]) {
        report.add('quantity-scale', { cell: table.at(row, column), message: `The ${column} ${shown(table.raw(row, column))} of ${shown(id)} in ${name} is of another size than its other rows, which are about ${roundly(usual)}.` });
      }
    }
  }
}

const roundly = (value: number): string => String(Number(value.toPrecision(value < 10 ? 2 : 3)));

/** Share of a family whose unit is the family's. */
const NEARLY_ALL = 0.75;

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

/** Items of a family that are counted in another unit than nearly all others of it: their sums add what cannot be added. */
export function checkFamilyUnits(book: Book, report: Report): void {
  const items = book.filled('m_Items');
  if (!items?.has('uom') || !items.has('family')) return;
  const families = new Map<string, { readonly row: number; readonly unit: string }[]>();
  for (const row of items.rows) {
    const [family, unit] = [items.text(row, 'family'), items.text(row, 'uom')];
    if (family !== '' && unit !== '') families.set(family, [...(families.get(family) ?? []), { row, unit }]);
  }
  for (const [family, members] of families) {
    const counts = new Map<string, number>();
    for (const { unit } of members) counts.set(unit.toLowerCase(), (counts.get(unit.toLowerCase()) ?? 0) + 1);
    const [usual, most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (most < 4 || most < NEARLY_ALL * members.length) continue;
    for (const { row, unit } of members) {
      if (unit.toLowerCase() === usual) continue;
      report.add('unit-mixed', { cell: items.at(row, 'uom'), message: `${shown(items.text(row, 'item'))} is counted in “${shown(unit)}”, ${most} other items of the family ${shown(family)} in “${shown(members.find((each) => each.unit.toLowerCase() === usual)?.unit ?? usual)}”.` });
    }
  }
}
