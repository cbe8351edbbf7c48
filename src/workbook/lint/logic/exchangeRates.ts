import { ordinalOfDay, parsePeriod, periodId, firstDay } from '../../../engine/time/period';
import type { CellRef } from '../../cells';
import { shown } from '../../read/cellText';
import { dayOfIso } from '../book';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';

/** Tables whose rows can be in a currency of their own. */
const users = ['m_Prices', 'm_ItemSuppliers', 'm_Suppliers', 'm_Customers'] as const;

interface Rate {
  readonly row: number;
  readonly first: number;
  readonly last: number;
}

interface Rates {
  /** Months, as running numbers, that the rates of each currency cover, in their order. */
  readonly byCurrency: ReadonlyMap<string, readonly Rate[]>;
  /** Currencies of which a period is unreadable or a date (told elsewhere): that may be what seems missing. */
  readonly unsure: ReadonlySet<string>;
}

function ratesOf(table: LintTable | null): Rates {
  const byCurrency = new Map<string, Rate[]>();
  const unsure = new Set<string>();
  for (const row of table?.rows ?? []) {
    const currency = table?.text(row, 'currency').toUpperCase() ?? '';
    const period = parsePeriod(table?.text(row, 'per') ?? '');
    if (currency === '') continue;
    if (!period || period.bucket === 'day') unsure.add(currency);
    const [from, to] = period ? [firstDay(period.ordinal, period.bucket), firstDay(period.ordinal + 1, period.bucket) - 1] : [NaN, NaN];
    const list = byCurrency.get(currency) ?? [];
    byCurrency.set(currency, list);
    if (period) list.push({ row, first: ordinalOfDay(from, 'month'), last: ordinalOfDay(to, 'month') });
  }
  for (const list of byCurrency.values()) list.sort((a, b) => a.first - b.first);
  return { byCurrency, unsure };
}

const month = (ordinal: number): string => periodId(ordinal, 'month');
const span = (from: number, to: number): string => (from === to ? month(from) : `${month(from)} to ${month(to)}`);

/** First cell that uses each currency, and the first month it is used for where a first day says so. */
function usesOf(book: Book): ReadonlyMap<string, { readonly cell: CellRef; readonly cells: CellRef[]; from: number | null }> {
  const uses = new Map<string, { readonly cell: CellRef; readonly cells: CellRef[]; from: number | null }>();
  for (const name of users) {
    const table = book.filled(name);
    if (!table?.has('currency')) continue;
    for (const row of table.rows) {
      const currency = table.text(row, 'currency').toUpperCase();
      if (currency === '' || currency === book.currency || !/^[A-Z]{3}$/.test(currency)) continue;
      const cell = table.at(row, 'currency');
      const use = uses.get(currency) ?? { cell, cells: [], from: null };
      const day = table.typed(row, 'valid_from');
      if (typeof day === 'string') use.from = Math.min(use.from ?? Infinity, ordinalOfDay(dayOfIso(day), 'month'));
      if (use.cells.length < 50) use.cells.push(cell);
      uses.set(currency, use);
    }
  }
  return uses;
}

function checkGaps(table: LintTable, currency: string, rates: readonly Rate[], report: Report): void {
  let last = rates[0].last;
  for (const { row, first, last: end } of rates.slice(1)) {
    if (first > last + 1) report.add('fx-missing', { severity: 'warning', cell: table.at(row, 'per'), message: `There is no rate of ${currency} for ${span(last + 1, first - 1)}; the one of ${month(last)} is taken.` });
    last = Math.max(last, end);
  }
}

/** Currencies in use without any rate, months missing between rates, and rates that begin too late or end too early. */
export function checkExchangeRates(book: Book, report: Report): void {
  const table = book.filled('m_FX');
  const { byCurrency: rates, unsure } = ratesOf(table);
  const uses = usesOf(book);
  for (const [currency, { cell, cells }] of uses) {
    if (rates.has(currency)) continue;
    report.add('fx-missing', { cell, also: cells.slice(1), message: `${currency} is used here and has no rate in m_FX; amounts in it cannot be turned into ${book.currency}.` });
  }
  if (!table) return;
  const latest = [...rates.values()].flat().reduce((most, { last }) => Math.max(most, last), -Infinity);
  for (const [currency, list] of rates) {
    if (list.length === 0 || unsure.has(currency)) continue;
    checkGaps(table, currency, list, report);
    const use = uses.get(currency);
    if (!use) continue;
    const [first] = list;
    const end = list.reduce((a, b) => (b.last > a.last ? b : a));
    const now = book.asOf === null ? null : ordinalOfDay(book.asOf, 'month');
    if (use.from !== null && use.from < first.first) report.add('fx-missing', { severity: 'warning', cell: table.at(first.row, 'per'), message: `${currency} is used from ${month(use.from)}; its rates begin with ${month(first.first)}.` });
    if (end.last < latest) report.add('fx-missing', { severity: 'warning', cell: table.at(end.row, 'per'), message: `The rates of ${currency} end with ${month(end.last)}; those of other currencies reach ${month(latest)}.` });
    else if (now !== null && end.last < now) report.add('fx-missing', { severity: 'warning', cell: table.at(end.row, 'per'), message: `The rates of ${currency} end with ${month(end.last)}, before ${month(now)}, up to which history is known.` });
  }
}

/** Currencies that are no ISO codes. */
export function checkCurrencyCodes(book: Book, report: Report): void {
  for (const table of book.tables) {
    if (!table.has('currency')) continue;
    for (const row of table.rows) {
      const text = table.text(row, 'currency');
      if (text === '' || /^[A-Z]{3}$/.test(text)) continue;
      const cell = table.at(row, 'currency');
      const upper = text.toUpperCase();
      report.add('currency-invalid', {
        cell, message: `“${shown(text)}” is no ISO code of a currency.`,
        ...(/^[A-Z]{3}$/.test(upper) && { fix: { kind: 'set', label: `Write ${upper}`, changes: [{ cell, content: upper }] } }),
      });
    }
  }
}
