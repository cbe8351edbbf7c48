import { cellAt } from './a1';
import { isBlank, shown } from './cellText';
import type { DateReading } from './dateText';
import { dataRows, datesOf, isTotalRow, keyAt, quantityAt } from './intake';
import type { Intake } from './intake';
import { periodOf } from './periodOf';

interface LongColumns {
  readonly item: number;
  readonly date: number;
  readonly qty: number;
}

/** Watches for rows of one series (and customer) on one day. Gives the earlier row, or undefined. */
function repeatWatch(): (series: number, customer: string, day: number, row: number) => number | undefined {
  const bySeries: Map<number, number>[] = [];
  const customers = new Map<string, number>();
  return (series, customer, day, row) => {
    const number = customers.get(customer) ?? customers.size;
    customers.set(customer, number);
    const days = bySeries[series] ?? new Map<number, number>();
    bySeries[series] = days;
    const key = number * 1_000_000 + day + 500_000;
    const before = days.get(key);
    if (before === undefined) days.set(key, row);
    return before;
  };
}

/** The quantity of a row; a blank one is reported too, because the row then says nothing. */
function quantityOfRow(take: Intake, row: number, column: number): number {
  const quantity = quantityAt(take, row, column);
  if (quantity !== undefined) return quantity;
  take.findings.add('quantity-blank', () => cellAt(take.region, row, column), () => 'The row has no quantity; it is left out.');
  return NaN;
}

/** Reads a row per item and date into observations. Rows that cannot be read are reported and left out. */
export function readLong(take: Intake, columns: LongColumns): void {
  const { region, mapping, findings, data, counts } = take;
  const dates = datesOf(take, columns.date);
  const repeated = repeatWatch();
  const lostColumn = take.columns.get('lost');
  const channelField = take.columns.has('channel') ? 'channel' : 'customer';
  const ordinal = (reading: DateReading, row: number): number | null => {
    const period = periodOf(reading, mapping.bucket);
    if (period === null) {
      findings.add('date-coarse', () => cellAt(region, row, columns.date), () => `“${shown(region.values[row]?.[columns.date] ?? null)}” is a ${reading.bucket} in a history by ${mapping.bucket}; the row is left out.`);
    }
    return period;
  };
  for (const row of dataRows(take)) {
    counts.rows++;
    if (isTotalRow(take, row, columns.item)) {
      counts.leftOut++;
      continue;
    }
    const item = take.items.itemAt(row, columns.item);
    const date = dates.at(row);
    const hasNothing = date === null && isBlank(region.values[row]?.[columns.qty] ?? null);
    const value = hasNothing ? NaN : quantityOfRow(take, row, columns.qty);
    const period = date && ordinal(date, row);
    if (item !== null) take.attributes.note(item, row);
    if (Number.isNaN(value) || item === null || period === null) counts.leftOut++;
    if (item === null || date === null || period === null) continue;
    const key = { item, channel: keyAt(take, channelField, row), loc: keyAt(take, 'loc', row) };
    const series = data.seriesOf(key);
    data.add({ series, ordinal: period, value, row, column: columns.qty });
    const lost = lostColumn === undefined ? undefined : quantityAt(take, row, lostColumn);
    if (lostColumn !== undefined && lost !== undefined && lost > 0) data.addLost({ series, ordinal: period, value: lost, row, column: lostColumn });
    if (Number.isNaN(value)) continue;
    const before = repeated(series, keyAt(take, 'customer', row), date.day, row);
    if (before !== undefined) {
      const other = cellAt(region, before, columns.item).address;
      findings.add('duplicate-key', () => cellAt(region, row, columns.item), () => `${[key.item, key.channel, key.loc].filter(Boolean).map(shown).join(' · ')} has the same date as in ${other}; both quantities are added up.`);
    }
  }
}
