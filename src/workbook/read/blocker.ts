import type { Region } from '../cells';
import { columnLetters } from '../columnLetters';
import type { Candidate } from './columnFields';
import { headerScores, headerText } from './headerField';
import { exampleOf } from './sourceShape';
import type { SourceShape } from './sourceShape';
import type { ColumnMapping, DemandField } from './mapping';

const understood = 'Concord understands dates (2026-11-03, 03.11.2026, 11/3/2026), weeks (2026-W45, KW45/2026), months (2026-11, Nov-26, 11/2026), quarters (2026-Q4) and years.';

const named = (region: Region, candidate: Candidate): string =>
  `“${candidate.header || 'without header'}” (column ${columnLetters(region.column + candidate.column)})`;

/** The column that should have been the field, by its header, else the first that is nothing else. */
function suspect(shape: SourceShape, columns: readonly ColumnMapping[], field: DemandField): Candidate | undefined {
  const free = shape.candidates.filter(({ column }) => columns.find((each) => each.column === column)?.field === 'unused');
  const score = (candidate: Candidate): number => headerScores(candidate.header).get(field) ?? 0;
  return [...free].sort((a, b) => score(b) - score(a) || a.column - b.column)[0];
}

/** Year and month in two columns make no date. */
function splitDate(shape: SourceShape, columns: readonly ColumnMapping[]): readonly [Candidate, Candidate] | null {
  const date = shape.candidates.find(({ column }) => columns.find((each) => each.column === column)?.field === 'date');
  if (!date || date.profile.years < 0.9) return null;
  const month = shape.candidates.find(({ column, header, profile }) =>
    column !== date.column && profile.filled > 0 && profile.dates < 0.5 && /\b(?:month|monat|mois|mes|mese|miesiac|period|periode|week|woche|kw|quarter|quartal)\b/.test(headerText(header)));
  return month ? [date, month] : null;
}

/** Why no mapping can be used, as a sentence that names the column and what would be understood; null when one can. */
export function blockerOf(region: Region, shape: SourceShape, columns: readonly ColumnMapping[]): string | null {
  const has = (field: DemandField): boolean => columns.some((column) => column.field === field);
  const about = (field: DemandField): string => {
    const candidate = suspect(shape, columns, field);
    if (!candidate) return '';
    const example = exampleOf(region, shape.headerRow, candidate.column);
    return ` ${named(region, candidate)} holds ${example === '' ? 'nothing' : `“${example}”`}.`;
  };
  if (shape.candidates.length === 0) return 'Nothing stands here. Choose a range with an item, a date and a quantity.';
  const split = splitDate(shape, columns);
  if (shape.layout === 'long' && split) {
    return `Year and month or week stand in two columns, ${named(region, split[0])} and ${named(region, split[1])}. Add one column with the date, such as =DATE(year,month,1), and map that.`;
  }
  if (shape.layout !== 'wide' && !has('date')) return `No column holds dates.${about('date')} ${understood}`;
  if (shape.layout === 'wide' && (shape.periods?.columns.length ?? 0) === 0) return `No row of headers holds periods.${about('date')} ${understood}`;
  if (shape.layout !== 'wide' && !has('qty')) return `No column holds quantities.${about('qty')} A quantity is a number, or text such as 1,234.5 or 1.234,5.`;
  return shape.layout !== 'tall' && !has('item') ? `No column names the item.${about('item')} Map the column with the item number or name.` : null;
}
