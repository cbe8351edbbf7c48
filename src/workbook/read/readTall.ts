import { columnLetters } from '../columnLetters';
import { cellAt } from './a1';
import { isBlank, shown } from './cellText';
import { dataRows, datesOf, isTotalRow, quantityAt } from './intake';
import type { Intake } from './intake';
import { periodOf } from './periodOf';

/** The series columns with their items; a repeated header is reported, its columns are added up. */
function seriesColumns(take: Intake): readonly { readonly column: number; readonly series: number }[] {
  const { region, mapping, findings, data } = take;
  const seen = new Map<string, number>();
  return mapping.columns.filter(({ field }) => field === 'qty').flatMap(({ column }) => {
    const headless = isBlank(region.values[mapping.headerRow]?.[column] ?? null);
    const item = headless ? `Column ${columnLetters(region.column + column)}` : take.items.itemAt(mapping.headerRow, column);
    if (item === null) return [];
    const before = seen.get(item);
    if (before === undefined) seen.set(item, column);
    else findings.add('duplicate-key', () => cellAt(region, mapping.headerRow, column), () => `${shown(item)} stands in ${cellAt(region, mapping.headerRow, before).address} too; both columns are added up.`);
    return [{ column, series: data.seriesOf({ item, channel: '', loc: '' }) }];
  });
}

/** Reads periods down into observations: a column per series, an empty cell is unknown. */
export function readTall(take: Intake, dateColumn: number): void {
  const { region, mapping, findings, data, counts } = take;
  const columns = seriesColumns(take);
  const dates = datesOf(take, dateColumn);
  const rowOf = new Map<number, number>();
  const known = new Set<number>();
  for (const row of dataRows(take)) {
    counts.rows++;
    const date = isTotalRow(take, row, dateColumn) ? null : dates.at(row);
    const ordinal = date && periodOf(date, mapping.bucket);
    if (date && ordinal === null) {
      findings.add('date-coarse', () => cellAt(region, row, dateColumn), () => `“${shown(region.values[row]?.[dateColumn] ?? null)}” is a ${date.bucket} in a history by ${mapping.bucket}; the row is left out.`);
    }
    if (date === null || ordinal === null) {
      counts.leftOut++;
      continue;
    }
    const before = rowOf.get(date.day);
    if (before === undefined) rowOf.set(date.day, row);
    else findings.add('duplicate-period', () => cellAt(region, row, dateColumn), () => `The date stands in ${cellAt(region, before, dateColumn).address} too; both rows are added up.`);
    for (const { column, series } of columns) {
      const value = quantityAt(take, row, column);
      if (value === undefined) continue;
      data.add({ series, ordinal, value, row, column });
      if (!Number.isNaN(value)) known.add(series);
    }
  }
  for (const { column, series } of columns) {
    if (known.has(series)) continue;
    findings.add('series-empty', () => cellAt(region, mapping.headerRow, column), () => `${shown(data.keys[series]?.item ?? '')} has no quantity in any period; it is left out.`);
  }
}
