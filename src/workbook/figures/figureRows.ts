import { columnAt, periodColumns, textOf } from '../../plan/checks/figureTable';
import type { PeriodId } from '../../engine/time/period';
import type { TableRegion } from '../cells';
import { keyColumnOf, tableNamed } from '../contract';
import { figureTableOf } from '../read/figureTables';

/** A row of a plan table: its figure, what it is of (the first key), and its other keys by column. `row` counts in the region. */
export interface FigureRow {
  readonly figure: string;
  readonly item: string;
  readonly keys: ReadonlyMap<string, string>;
  readonly row: number;
}

/** A plan table by figure and first key. */
export interface FigureRows {
  readonly region: TableRegion;
  readonly periods: readonly { readonly column: number; readonly period: PeriodId }[];
  /** Figures that have rows. */
  readonly figures: readonly string[];
  rowsOf(figure: string, item: string): readonly FigureRow[];
}

const lookUp = (figure: string, item: string): string => `${figure.trim().toLowerCase()}\u0000${item.trim().toLowerCase()}`;

/** Indexes a plan table once, so that each look-up costs the same however long it is; null when it has no figures. */
export function figureRows(region: TableRegion): FigureRows | null {
  const table = figureTableOf(region);
  const figureColumn = columnAt(table, 'figure');
  const spec = tableNamed(region.table);
  if (figureColumn < 0 || !spec) return null;
  const itemColumn = columnAt(table, keyColumnOf(spec));
  const others = spec.columns.filter(({ key, name }) => key && name !== 'figure' && name !== keyColumnOf(spec)).map(({ name }) => ({ name, column: columnAt(table, name) }));
  const rows = new Map<string, FigureRow[]>();
  const figures = new Set<string>();
  table.rows.forEach((cells, index) => {
    const figure = textOf(cells[figureColumn]);
    if (figure === '') return;
    const item = textOf(cells[itemColumn]);
    const row = { figure, item, row: index + 1, keys: new Map(others.map(({ name, column }) => [name, textOf(cells[column])])) };
    figures.add(figure);
    const id = lookUp(figure, item);
    const known = rows.get(id);
    if (known) known.push(row);
    else rows.set(id, [row]);
  });
  return { region, periods: periodColumns(table), figures: [...figures], rowsOf: (figure, item) => rows.get(lookUp(figure, item)) ?? [] };
}
