import type { CellValue } from '../cells';
import { isBlank, isError, keyText } from './cellText';
import { isDateFormat, readDateCell } from './dateCell';
import { readNumberText } from './numberText';
import type { DemandField } from './mapping';

/** What a column holds, as shares (0–1) of its filled cells. */
export interface ColumnProfile {
  /** Filled cells among those looked at, and its share. */
  readonly filled: number;
  readonly filledShare: number;
  readonly numbers: number;
  readonly integers: number;
  readonly texts: number;
  /** Text or formatted numbers that are dates; `serials` are bare numbers that could be. */
  readonly dates: number;
  readonly serials: number;
  readonly years: number;
  /** Text like `HGP-T230`: short, with a digit or all capitals, no spaces. */
  readonly codes: number;
  /** Different values by filled cells. */
  readonly distinct: number;
}

const looked = 400;
const codeLike = /^(?=.*\d|[^a-z]*$)[\w.\-/]{1,32}$/;

/** Row offsets spread evenly over the data, at most 400. */
export function sampleRows(from: number, to: number): readonly number[] {
  const step = Math.max(1, (to - from) / looked);
  return Array.from({ length: Math.min(looked, Math.max(0, to - from)) }, (_, i) => from + Math.floor(i * step));
}

const isDateText = (text: string): boolean =>
  (['dmy', 'mdy'] as const).some((order) => typeof readDateCell(text, { order, bucket: 'day' }) === 'object');

const compact = (value: number): boolean =>
  Number.isInteger(value) && value >= 195_001 && typeof readDateCell(value, { order: 'ymd', bucket: 'day' }) === 'object';

/** Looks at cells of one column; `formats` run beside them. */
export function profileColumn(cells: readonly CellValue[], formats: readonly (string | undefined)[]): ColumnProfile {
  const count = { filled: 0, numbers: 0, integers: 0, texts: 0, dates: 0, serials: 0, years: 0, codes: 0 };
  const values = new Set<CellValue>();
  cells.forEach((cell, i) => {
    if (isBlank(cell) || isError(cell)) return;
    count.filled++;
    values.add(cell);
    if (typeof cell === 'number') {
      const dated = isDateFormat(formats[i]) || compact(cell);
      if (dated) count.dates++;
      else {
        count.numbers++;
        if (Number.isInteger(cell)) count.integers++;
        if (cell >= 18_264 && cell < 73_416) count.serials++;
        if (Number.isInteger(cell) && cell >= 1950 && cell <= 2100) count.years++;
      }
    } else if (typeof cell === 'string') {
      if (isDateText(cell)) count.dates++;
      if (readNumberText(cell, '.') !== null || readNumberText(cell, ',') !== null) count.numbers++;
      else count.texts++;
      if (codeLike.test(keyText(cell))) count.codes++;
    }
  });
  const n = Math.max(1, count.filled);
  return {
    filled: count.filled, filledShare: count.filled / Math.max(1, cells.length), numbers: count.numbers / n, integers: count.integers / n, texts: count.texts / n,
    dates: count.dates / n, serials: count.serials / n, years: count.years / n, codes: count.codes / n, distinct: values.size / n,
  };
}

/**
 * How well the content of a column suits a field, 0–1; an empty column suits everything a little.
 * `named` tells whether the header names the field: numbers are dates or items only under such a header.
 */
export function contentFit(field: DemandField, profile: ColumnProfile, named: number): number {
  if (profile.filled === 0) return 0.7;
  const { dates, numbers, integers, texts, codes, distinct } = profile;
  const keyed = texts + integers > 0 ? Math.min(1, texts + 0.8 * integers) * (1 - 0.9 * Math.min(dates, 1 - named)) : 0;
  switch (field) {
    case 'date': return Math.max(dates, named >= 0.5 ? Math.max(profile.serials, profile.years) : (profile.serials >= 0.95 ? 0.6 : 0.3) * profile.serials);
    case 'qty': case 'revenue': case 'lost': return numbers * (1 - 0.35 * profile.serials * (1 - named));
    case 'item': return Math.min(1, Math.max(keyed, named * codes) * (0.75 + 0.25 * Math.max(codes, named)));
    case 'name': return texts;
    case 'event': return texts;
    case 'channel': case 'customer': case 'loc': case 'family': case 'uom':
      return Math.max(keyed, named * integers) * (distinct <= 0.5 || profile.filled < 40 ? 1 : 0.6);
    case 'unused': return 0;
  }
}
