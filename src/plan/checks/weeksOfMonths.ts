import { daysIn, firstDay, parsePeriod } from '../../engine/time/period';
import { filledTable } from './figureTable';
import type { CheckSource, Equation } from './identity';
import { columnsByPeriod, figureRows, groupedBy, largest, type FigureRow } from './tableRows';

interface Span { readonly from: number; readonly to: number; readonly column: number }

/**
 * The weekly targets of an item against its monthly plan. A week may lie in two months and be split as the weekly plan likes,
 * so every run of months that the weeks cover is held between the weeks wholly inside it and all weeks that touch it.
 * Null where one of the plans is absent.
 */
export function weeksOfMonths({ book }: CheckSource): readonly Equation[] | null {
  const weekly = filledTable(book, 'p_Weekly');
  const forecast = filledTable(book, 'p_Forecast');
  if (!weekly || !forecast) return null;
  const weeks = spans(columnsByPeriod(weekly), 'week');
  const months = spans(columnsByPeriod(forecast), 'month');
  const figure = figureRows(forecast, 'consensus').length > 0 ? 'consensus' : 'baseline';
  const monthly = byItem(figureRows(forecast, figure));
  const covered = months.filter(month => weeks.some(({ from }) => from <= month.from) && weeks.some(({ to }) => to >= month.to));
  return [...byItem(figureRows(weekly, 'target'))].flatMap(([item, targets]) => {
    const plan = monthly.get(item);
    if (!plan) return [];
    return covered.flatMap((first, begin) => covered.slice(begin).flatMap((last): readonly Equation[] => {
      const run = covered.filter(({ from, to }) => from >= first.from && to <= last.to);
      if (run.every(({ column }) => plan.every(row => row.cell(column) === null))) return [];
      const total = run.reduce((sum, { column }) => sum + valueAt(plan, column), 0);
      const touching = weeks.filter(({ from, to }) => from < last.to && to > first.from);
      const inside = touching.filter(({ from, to }) => from >= first.from && to <= last.to);
      const [least, most] = [inside, touching].map(list => list.reduce((sum, { column }) => sum + valueAt(targets, column), 0));
      const found = Math.min(Math.max(total, least), most);
      const worst = oddest(touching, months, targets, plan);
      return [{
        expected: total, found, magnitude: largest(total, most), place: { table: 'p_Weekly', row: targets[0].row, column: worst.column },
        fault: `the weeks of ${item} come to ${short(least)} to ${short(most)} where its months plan ${short(total)}.`,
      }];
    }));
  });
}

const short = (value: number): string => String(Number(value.toPrecision(9)));
const valueAt = (rows: readonly FigureRow[], column: number): number => rows.reduce((sum, row) => sum + (row.at(column) ?? 0), 0);

function spans(columns: ReadonlyMap<string, number>, bucket: 'week' | 'month'): readonly Span[] {
  return [...columns].flatMap(([period, column]) => {
    const parsed = parsePeriod(period);
    if (parsed?.bucket !== bucket) return [];
    const from = firstDay(parsed.ordinal, bucket);
    return [{ from, to: from + daysIn(parsed.ordinal, bucket), column }];
  }).sort((a, b) => a.from - b.from);
}

const byItem = (rows: readonly FigureRow[]): ReadonlyMap<string, readonly FigureRow[]> => groupedBy(rows, row => row.key('item'));

/** The week that is furthest from its share of days in the months. */
function oddest(weeks: readonly Span[], months: readonly Span[], targets: readonly FigureRow[], plan: readonly FigureRow[]): Span {
  const distance = (week: Span): number => Math.abs(valueAt(targets, week.column) - months.reduce((sum, month) => {
    const days = Math.max(0, Math.min(week.to, month.to) - Math.max(week.from, month.from));
    return sum + (valueAt(plan, month.column) * days) / (month.to - month.from);
  }, 0));
  return weeks.reduce((most, week) => (distance(week) > distance(most) ? week : most));
}
