import type { ColumnSpec } from '../contract';
import { headerText } from '../read/headerField';
import { PIECES } from './pieceWords';

/** What kind of measure a column holds; null: none that could come in another unit. */
export type UnitKind = 'quantity' | 'days' | 'hours' | 'share' | 'money' | 'rate';

/** A unit a source can give a measure in: the table's value is `value × times / by`. */
export interface Unit {
  readonly id: string;
  readonly times: number;
  readonly by: number;
}

const unit = (id: string, times: number, by = 1): Unit => ({ id, times, by });

/** Units by kind; the first is the table's own. Working days are five to the week, a month is a twelfth of 365.25 days. */
export const UNITS: Readonly<Record<UnitKind, readonly Unit[]>> = {
  quantity: [unit('one', 1), unit('dozen', 12), unit('hundred', 100), unit('thousand', 1000), unit('million', 1_000_000)],
  days: [unit('day', 1), unit('workingDay', 7, 5), unit('week', 7), unit('month', 365.25, 12), unit('hour', 1, 24)],
  hours: [unit('hour', 1), unit('minute', 1, 60), unit('second', 1, 3600), unit('day', 24)],
  share: [unit('fraction', 1), unit('percent', 1, 100)],
  money: [unit('one', 1), unit('thousand', 1000), unit('million', 1_000_000), unit('cent', 1, 100), unit('per100', 1, 100), unit('per1000', 1, 1000)],
  rate: [unit('one', 1), unit('per100', 1, 100), unit('per1000', 1, 1000), unit('inverse', 1)],
};

/** The kind of measure of a column, by the unit the contract gives it. */
export function unitKind({ type, unit: said = '' }: ColumnSpec): UnitKind | null {
  if (type === 'pct') return 'share';
  if (type !== 'dec' && type !== 'int') return null;
  if (said === 'company currency for one unit') return 'rate';
  if (said.includes('currency')) return 'money';
  if (said.startsWith('base unit')) return 'quantity';
  if (said.endsWith('days')) return 'days';
  if (said.startsWith('hours')) return 'hours';
  return said === 'share' ? 'share' : null;
}

/** Whether a column's amounts can come in another currency and are turned into the company's. */
export const isInCompanyCurrency = ({ unit: said = '' }: ColumnSpec): boolean => said.startsWith('company currency') && said !== 'company currency for one unit';

/** Whether a column counts items in their base unit. */
export const isQuantity = (column: ColumnSpec): boolean => unitKind(column) === 'quantity';

/** The unit of an id or of a number to multiply by; null when it is neither. */
export function unitOf(column: ColumnSpec, id: string): Unit | null {
  const kind = unitKind(column);
  const known = kind && UNITS[kind].find(each => each.id === id);
  if (known) return known;
  const factor = Number(id);
  return id.trim() !== '' && Number.isFinite(factor) && factor > 0 ? unit(id, factor) : null;
}

/** A value in the table's unit, free of the noise that multiplying leaves behind the twelfth digit. */
export function inTableUnit(value: number, { id, times, by }: Unit): number {
  if (id === 'inverse') return value === 0 ? NaN : Number((1 / value).toPrecision(12));
  return times === by ? value : Number((value * times / by).toPrecision(12));
}

const words: Readonly<Record<UnitKind, readonly (readonly [id: string, pattern: RegExp])[]>> = {
  quantity: [['thousand', /\b(?:tsd|thousand|tausend|k ?pcs|k ?st|kpcs|in 1000|000|1000er)\b/], ['million', /\b(?:mio|million|millions|mn)\b/], ['dozen', /\b(?:dozen|dozens|dz|dtz|dtzd|dutzend)\b/], ['hundred', /\b(?:hundred|hundert|100er)\b/]],
  days: [['workingDay', /\b(?:working days?|work days?|workdays?|business days?|werktage?|arbeitstage?|at|wd)\b/], ['week', /\b(?:weeks?|wks?|wochen?|semaines?|wk)\b/], ['month', /\b(?:months?|monate?|mths?)\b/], ['hour', /\b(?:hours?|stunden?|std|hrs?)\b/]],
  hours: [['minute', /\b(?:min|mins|minutes?|minuten)\b/], ['second', /\b(?:sec|secs|seconds?|sek|sekunden)\b/], ['day', /\b(?:days?|tage?)\b/]],
  share: [],
  money: [['thousand', /\b(?:tsd|thousand|tausend|teur|tchf|tusd|keur|kusd|k eur|k usd|t eur|000)\b/], ['million', /\b(?:mio|million|millions|meur|m eur)\b/], ['per100', /\b(?:per 100|je 100|pro 100|100 st|100 pcs)\b/], ['per1000', /\b(?:per 1000|je 1000|pro 1000|1000 st|1000 pcs)\b/], ['cent', /\b(?:cent|cents|ct|rappen|pence)\b/]],
  rate: [['per100', /\b(?:per 100|je 100|fur 100|100 units)\b/], ['per1000', /\b(?:per 1000|je 1000|fur 1000)\b/]],
};

/** Sizes a share cannot have: numbers above this are percent. */
const ABOVE_ANY_SHARE = 1.5;

/**
 * The unit a column most likely comes in, by words of its header (`Lieferzeit (Wochen)`, `Umsatz T€`) and, for shares, by the
 * size of its numbers.
 */
export function proposedUnit(column: ColumnSpec, header: string, numbers: readonly number[]): string | null {
  const kind = unitKind(column);
  if (kind === null) return null;
  const text = headerText(header.replace(/€/g, ' eur').replace(/\bT\s?eur/gi, 'teur').replace(/\bk\s?eur/gi, 'keur').replace(/[$]/g, ' usd'));
  const named = words[kind].find(([, pattern]) => pattern.test(text))?.[0];
  const percent = kind === 'share' && (numbers.some(value => Math.abs(value) > ABOVE_ANY_SHARE) || (/%|percent|prozent/i.test(header) && numbers.some(value => Math.abs(value) > 1)));
  return named ?? (percent ? 'percent' : UNITS[kind][0].id);
}

const known: readonly (readonly [factor: number, words: readonly string[]])[] = [
  [12, ['dozen', 'dozens', 'dz', 'dtz', 'dtzd', 'dutzend']], [100, ['hundred', 'hundert', 'c']], [1000, ['thousand', 'tausend', 'tsd', 'k', 'kpcs', 'mu', 'ths', 'mil', 'tst']],
];
const PALLET = new Set(['pal', 'pallet', 'pallets', 'palette', 'paletten', 'plt', 'pll', 'pf']);

/** What `m_Items` says of the units of an item. */
export interface ItemUnits {
  readonly uom: string | null;
  readonly palletQuantity: number | null;
}

/**
 * Base units in one unit that a row names: what a person said, the item's own unit, its pallet, or a word for a number of
 * pieces. Null when it is not known.
 * @example rowUnitFactor('Dtzd', { uom: 'pcs', palletQuantity: 60 }, {}) // 12
 */
export function rowUnitFactor(text: string, item: ItemUnits | undefined, said: Readonly<Record<string, number>>): number | null {
  const name = text.trim().toLowerCase();
  if (said[name] !== undefined) return said[name];
  const base = (item?.uom ?? '').trim().toLowerCase();
  if (name === '' || name === base) return 1;
  const isPiece = base === '' || PIECES.has(base);
  if (isPiece && PIECES.has(name)) return 1;
  if (PALLET.has(name)) return item?.palletQuantity ?? null;
  return isPiece ? known.find(([, names]) => names.includes(name))?.[0] ?? null : null;
}
