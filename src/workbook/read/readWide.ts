import { parsePeriod } from '../../engine/time/period';
import { cellAt } from './a1';
import { shown } from './cellText';
import { dataRows, isTotalRow, keyAt, quantityAt } from './intake';
import type { Intake } from './intake';
import { isSubtotalHeader } from './periodHeader';

const joined = (parts: readonly string[]): string => parts.filter(Boolean).map(shown).join(' · ');

/** Tells which columns add up periods and which periods stand twice. */
function reviewHeader({ region, mapping, findings }: Intake): void {
  const { headerRow } = mapping;
  for (const { column, field, header } of mapping.columns) {
    if (field !== 'unused' || !isSubtotalHeader(region.values[headerRow]?.[column] ?? null)) continue;
    findings.add('subtotal-column', () => cellAt(region, headerRow, column), () => `“${shown(header)}” adds up periods; the column is not read.`);
  }
  const seen = new Map<string, number>();
  for (const { column, period } of mapping.periodColumns) {
    const before = seen.get(period);
    if (before === undefined) seen.set(period, column);
    else findings.add('duplicate-period', () => cellAt(region, headerRow, column), () => `${period} stands in ${cellAt(region, headerRow, before).address} too; both columns are added up.`);
  }
}

/** Reads periods across into observations: a row per series, an empty cell is unknown. */
export function readWide(take: Intake, itemColumn: number): void {
  const { region, mapping, findings, data, counts } = take;
  reviewHeader(take);
  const periods = mapping.periodColumns.flatMap(({ column, period }) => {
    const parsed = parsePeriod(period);
    return parsed && parsed.bucket === mapping.bucket ? [{ column, ordinal: parsed.ordinal }] : [];
  });
  const channelField = take.columns.has('channel') ? 'channel' : 'customer';
  const rowOf = new Map<string, number>();
  for (const row of dataRows(take)) {
    counts.rows++;
    const item = isTotalRow(take, row, itemColumn) ? null : take.items.itemAt(row, itemColumn);
    if (item === null) {
      counts.leftOut++;
      continue;
    }
    take.attributes.note(item, row);
    const key = { item, channel: keyAt(take, channelField, row), loc: keyAt(take, 'loc', row) };
    const parts = [key.item, key.channel, key.loc];
    const before = rowOf.get([...parts, keyAt(take, 'customer', row)].join('\u0000'));
    if (before !== undefined) findings.add('duplicate-key', () => cellAt(region, row, itemColumn), () => `${joined(parts)} stands in ${cellAt(region, before, itemColumn).address} too; both rows are added up.`);
    else rowOf.set([...parts, keyAt(take, 'customer', row)].join('\u0000'), row);
    const series = data.seriesOf(key);
    let known = 0;
    for (const { column, ordinal } of periods) {
      const value = quantityAt(take, row, column);
      if (value === undefined) continue;
      data.add({ series, ordinal, value, row, column });
      if (!Number.isNaN(value)) known++;
    }
    if (known > 0) continue;
    counts.leftOut++;
    findings.add('series-empty', () => cellAt(region, row, itemColumn), () => `${joined(parts)} has no quantity in any period; it is left out.`);
  }
}
