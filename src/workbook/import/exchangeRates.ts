import { firstDay, parsePeriod } from '../../engine/time/period';
import { exchangeRates } from '../contract';
import { keyText } from '../read/cellText';
import { openTable, readTyped } from '../read/contractTable';
import { findingList } from '../read/findingList';
import type { WorkbookReader } from '../cells';

/** Rates of a workbook: company currency for one unit of another. */
export interface Rates {
  readonly company: string;
  /** Whether there is a rate of the currency at all. */
  has(currency: string): boolean;
  /** The rate on a day (days since 1970-01-01): of its period, else of the one before; the latest where no day is known. Null when there is none. */
  at(currency: string, day: number | null): number | null;
}

/** Reads `m_FX`; rows that cannot be read are no rates. */
export async function readRates(reader: WorkbookReader, company: string): Promise<Rates> {
  const byCurrency = new Map<string, { readonly from: number; readonly rate: number }[]>();
  const table = await openTable(reader, exchangeRates, findingList());
  const column = (name: string) => exchangeRates.columns.find(each => each.name === name) ?? exchangeRates.columns[0];
  for (let row = 1; row < (table?.region.values.length ?? 0); row++) {
    const currency = keyText(table?.raw(row, 'currency') ?? null).toUpperCase();
    const id = readTyped(table?.raw(row, 'per') ?? null, column('per'));
    const period = typeof id === 'string' ? parsePeriod(id) : null;
    const rate = readTyped(table?.raw(row, 'rate') ?? null, column('rate'));
    if (currency === '' || !period || typeof rate !== 'number' || rate <= 0) continue;
    byCurrency.set(currency, [...(byCurrency.get(currency) ?? []), { from: firstDay(period.ordinal, period.bucket), rate }]);
  }
  for (const list of byCurrency.values()) list.sort((a, b) => a.from - b.from);
  return {
    company,
    has: currency => currency === company || byCurrency.has(currency),
    at: (currency, day) => {
      if (currency === company) return 1;
      const list = byCurrency.get(currency) ?? [];
      return (day === null ? list.at(-1) : list.findLast(({ from }) => from <= day))?.rate ?? null;
    },
  };
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR', $: 'USD', zł: 'PLN', 'Kč': 'CZK' };

/** The currency that an amount in text names itself; null when it names none. @example namedCurrency('12,50 CHF') // 'CHF' */
export function namedCurrency(text: string): string | null {
  const sign = Object.keys(SIGNS).find(each => text.includes(each));
  return sign === undefined ? /(?:^|[\s\d])(EUR|USD|GBP|CHF|PLN|CZK|HUF|SEK|NOK|DKK|JPY|CNY|INR)\b/i.exec(text)?.[1].toUpperCase() ?? null : SIGNS[sign];
}
