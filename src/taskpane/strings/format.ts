import { firstDay, parsePeriod } from '../../engine/time/period';

/** Writes numbers, money and dates the way people of one locale do; minus is a true minus. */
export interface Format {
  /** Whole number from 100 up, one decimal below 100 where there is one. */
  readonly quantity: (value: number) => string;
  /** Up to four decimals, ungrouped: for fields to type over. */
  readonly decimal: (value: number) => string;
  readonly signed: (value: number) => string;
  /** A fraction as a percentage with one decimal: 0.208 → 20.8%. */
  readonly percent: (fraction: number) => string;
  readonly signedPercent: (fraction: number) => string;
  /** A fraction as a whole percentage. */
  readonly wholePercent: (fraction: number) => string;
  /** Ticks of one axis, all in the same unit: 0, 20k, 40k. */
  readonly axis: (ticks: readonly number[]) => readonly string[];
  /** Two fractions as a range of whole percentages: 95–98%; one when they are the same. */
  readonly percentRange: (low: number, high: number) => string;
  /** 40k, 1.5M: where room is short. */
  readonly short: (value: number) => string;
  /** Money to three figures, with k or M (or the words of the locale). */
  readonly money: (value: number, currency: string) => string;
  /** A length of time with one decimal below ten seconds. */
  readonly seconds: (milliseconds: number) => string;
  readonly time: (date: Date) => string;
  /** The time alone on the day of `today`, else with its date. */
  readonly when: (date: Date, today: Date) => string;
  /** `2026-11` → Nov 26; weeks stay 2026-W45. */
  readonly period: (id: string) => string;
  /** Names in a row: Forecast, Stock Parameters and Consensus Plan. */
  readonly list: (names: readonly string[]) => string;
}

const minus = (text: string): string => text.replace(/^-/, '−');

const moneyFormat = (locale: string, currency: string): Intl.NumberFormat => {
  const options = { style: 'currency', notation: 'compact', maximumSignificantDigits: 3, currencyDisplay: 'narrowSymbol' } as const;
  return new Intl.NumberFormat(locale, /^[A-Za-z]{3}$/.test(currency) ? { ...options, currency } : { notation: 'compact', maximumSignificantDigits: 3 });
};

/** The formats of a locale. Dates are read as UTC, so a period never slips to its neighbour. */
export function formatFor(locale: string): Format {
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenth = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const hundredth = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, maximumSignificantDigits: 4 });
  const signedWhole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signedPercent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const wholePercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: '2-digit', timeZone: 'UTC' });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: false });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: '2-digit', hour: '2-digit', minute: '2-digit' });
  const quantity = (value: number): string => minus((Math.abs(value) < 100 ? tenth : whole).format(value));

  const period = (id: string): string => {
    const parsed = parsePeriod(id);
    if (!parsed || parsed.bucket === 'week' || parsed.bucket === 'year') return id;
    if (parsed.bucket === 'quarter') return id.replace(/^\d\d(\d\d)-(Q\d)$/, '$2 $1');
    const date = new Date(firstDay(parsed.ordinal, parsed.bucket) * 86_400_000);
    return (parsed.bucket === 'day' ? day : month).format(date);
  };

  const scaled = (value: number, size: number): string => {
    if (size >= 1e6) return `${minus(hundredth.format(value / 1e6))}M`;
    return size >= 1e4 ? `${minus(hundredth.format(value / 1e3))}k` : quantity(value);
  };

  return {
    quantity,
    decimal: (value) => plain.format(value),
    signed: (value) => minus(signedWhole.format(value)),
    percent: (fraction) => minus(percent.format(fraction)),
    signedPercent: (fraction) => minus(signedPercent.format(fraction)),
    wholePercent: (fraction) => minus(wholePercent.format(fraction)),
    percentRange: (low, high) => (low === high ? wholePercent.format(low) : wholePercent.formatRange(low, high)),
    axis: (ticks) => {
      const size = Math.max(...ticks.map(Math.abs));
      return ticks.map((tick) => (tick === 0 ? whole.format(0) : scaled(tick, size)));
    },
    short: (value) => scaled(value, Math.abs(value)),
    money: (value, currency) => moneyFormat(locale, currency).formatToParts(value)
      .map((part) => (part.type === 'compact' && part.value.length === 1 ? `\u00a0${part.value === 'K' ? 'k' : part.value.replace('m', 'M')}` : part.type === 'minusSign' ? '−' : part.value)).join(''),
    seconds: (milliseconds) => (milliseconds < 9_950 ? new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) : whole).format(milliseconds / 1000),
    time: (date) => time.format(date),
    when: (date, today) => (date.toDateString() === today.toDateString() ? time : moment).format(date),
    period,
    list: (names) => list.format(names),
  };
}
