import { InvalidArgument } from '../../engine/errors';
import { ordinalOfDay, parsePeriod, periodId, type Bucket, type PeriodId } from '../../engine/time/period';
import { seriesId } from '../../plan/model/planInput';
import type { CellRef, TableRegion, WorkbookReader } from '../cells';
import { contract } from '../contract';
import { cellAt } from '../read/a1';
import { readDateCell } from '../read/dateCell';
import { figureRows, type FigureRow, type FigureRows } from './figureRows';
import type { AskedFigure } from './figurePort';

/** A number of the plan and where it stands; several cells when it is the sum over channels or locations. */
export interface FoundFigure {
  readonly table: string;
  /** The figure, item and period as the table spells them. */
  readonly figure: string;
  readonly item: string;
  readonly period: PeriodId;
  readonly value: number;
  readonly cells: readonly CellRef[];
}

/** Numbers of the plan's tables by key. Tables are read when they are first asked for, and kept. */
export interface PlanFigures {
  /** @throws {InvalidArgument} with a sentence that says what is not there and what is. */
  find(asked: AskedFigure): Promise<FoundFigure>;
}

/** Figures of which several cannot be added up. */
const NOT_ADDED = new Set(['lower', 'upper', 'utilisation', 'price', 'model']);

const planTables = contract.filter(({ name, columns }) => name.startsWith('p_') && columns.some(column => column.name === 'figure')).map(({ name }) => name);

/** The figures of the plan's tables that stand in a workbook. */
export function planFigures(reader: WorkbookReader): PlanFigures {
  const kept = new Map<string, Promise<FigureRows | null>>();
  const tableOf = (name: string): Promise<FigureRows | null> => {
    const known = kept.get(name);
    if (known) return known;
    const rows = reader.table(name).then(region => region && figureRows(region));
    kept.set(name, rows);
    rows.catch(() => kept.delete(name)); // what failed is read again
    return rows;
  };
  return {
    async find(asked) {
      const scenario = (asked.scenario ?? '').trim();
      if (scenario !== '' && scenario.toLowerCase() !== 'base') throw new InvalidArgument(`There is no plan for the scenario “${scenario}” in this workbook; leave the scenario out for the base plan.`);
      const tables: FigureRows[] = [];
      for (const name of planTables) {
        const table = await tableOf(name);
        if (!table) continue;
        tables.push(table);
        const rows = table.rowsOf(asked.figure, asked.item);
        if (rows.length > 0) return found(asked, table, rows);
      }
      throw unknown(asked, tables);
    },
  };
}

function found(asked: AskedFigure, table: FigureRows, all: readonly FigureRow[]): FoundFigure {
  const rows = all.filter(row => fits(row, 'channel', asked.channel) && fits(row, 'loc', asked.loc));
  const names = (some: readonly FigureRow[]): string => some.map(({ keys }) => [...keys.values()].filter(Boolean).join(' · ')).join('; ');
  if (rows.length === 0) throw new InvalidArgument(`${all[0].item} has no ${all[0].figure} for that channel and location; there is ${names(all)}.`);
  const [{ figure, item }] = rows;
  if (rows.length > 1 && NOT_ADDED.has(figure.toLowerCase())) throw new InvalidArgument(`${item} has the figure ${figure} ${rows.length} times (${names(rows)}), and it does not add up; give the channel and the location of one.`);
  const { column, period } = columnOf(asked.period, table.region, table.periods);
  const sorted = [...rows].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const known = sorted.flatMap(({ row }) => {
    const value = table.region.values[row]?.[column];
    return typeof value === 'number' ? [{ value, cell: cellAt(table.region, row, column) }] : [];
  });
  if (known.length === 0) throw new InvalidArgument(`${item} has no ${figure} in ${period}; ${filled(table, sorted[0])}.`);
  return { table: table.region.table, figure, item, period, value: known.reduce((sum, { value }) => sum + value, 0), cells: known.map(({ cell }) => cell) };
}

const idOf = ({ item, keys }: FigureRow): string => seriesId({ item, channel: keys.get('channel') ?? '', loc: keys.get('loc') ?? '' });

const fits = ({ keys }: FigureRow, key: string, asked: string | undefined): boolean =>
  asked === undefined || asked.trim() === '' || (keys.get(key) ?? '').toLowerCase() === asked.trim().toLowerCase();

/** Which periods of a row hold numbers, for the sentence about one that does not. */
function filled({ region, periods }: FigureRows, { row }: FigureRow): string {
  const known = periods.filter(({ column }) => typeof region.values[row]?.[column] === 'number');
  return known.length === 0 ? 'its row is empty' : `it is there from ${known[0].period} to ${known[known.length - 1].period}`;
}

function columnOf(asked: string | number, region: TableRegion, periods: FigureRows['periods']): FigureRows['periods'][number] {
  const bucket = parsePeriod(periods[0]?.period ?? '')?.bucket ?? 'month';
  const id = periodIn(asked, bucket);
  const column = periods.find(({ period }) => period === id);
  if (column) return column;
  const what = id === null ? `${typeof asked === 'number' ? asked : `“${asked}”`} is no ${bucket}` : `${region.table} has no ${bucket} ${id}`;
  throw new InvalidArgument(`${what}; the periods run from ${periods[0]?.period ?? '–'} to ${periods[periods.length - 1]?.period ?? '–'}.`);
}

/** The id of the period that a text or an Excel date names; null when it names none, or one wider than the plan's. */
function periodIn(asked: string | number, bucket: Bucket): PeriodId | null {
  const exact = typeof asked === 'string' ? parsePeriod(asked.trim()) : null;
  if (exact?.bucket === bucket) return periodId(exact.ordinal, bucket);
  const reading = readDateCell(asked, { order: 'dmy', bucket });
  if (typeof reading === 'string') return null;
  return reading.bucket === bucket || reading.bucket === 'day' ? periodId(ordinalOfDay(reading.day, bucket), bucket) : null;
}

function unknown({ figure, item }: AskedFigure, tables: readonly FigureRows[]): InvalidArgument {
  if (tables.length === 0) return new InvalidArgument('There is no plan in this workbook yet: run the plan first.');
  const figures = [...new Set(tables.flatMap(table => table.figures))];
  if (!figures.some(each => each.toLowerCase() === figure.trim().toLowerCase())) return new InvalidArgument(`The plan has no figure “${figure}”; it has ${figures.join(', ')}.`);
  return new InvalidArgument(`The plan has no ${figure} of “${item}”; write the item (or, for the consensus plan, the family) as it stands in the table.`);
}
