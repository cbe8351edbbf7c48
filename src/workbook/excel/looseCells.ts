import type { LooseCell, SheetDescription } from '../sheets/description';
import { type Area, boundingArea } from './area';
import { type Input, holds } from './cellInput';
import { inputsOf, looseInput } from './contentInput';
import { type Run, runsOf } from './runs';
import type { Step } from './step';
import { formatNumbers, paint } from './styles';
import { sameFormula } from './structuredReferences';
import type { Content } from './survey';
import { cellSteps } from './writeSteps';

/** How far the cells outside a table have moved from their described places. */
export interface Offset {
  readonly rows: number;
  readonly columns: number;
}

/** The area of all loose cells, moved by `offset`; null when there are none or it would leave the sheet. */
export function looseArea(cells: readonly LooseCell[], { rows, columns }: Offset): Area | null {
  if (cells.length === 0) return null;
  const area = cells.map(cell => ({ row: cell.row + rows, column: cell.column + columns, rows: 1, columns: 1 })).reduce(boundingArea);
  return area.row < 0 || area.column < 0 ? null : area;
}

/** Contents and looks of the loose cells of a new sheet. */
export function newLooseSteps(sheet: string, { cells }: SheetDescription): readonly Step[] {
  const area = looseArea(cells, { rows: 0, columns: 0 });
  if (!area) return [];
  const rows = grid(cells, area);
  return [
    ...cellSteps({ sheet, area, inputs: rows.map(row => row.map(cell => cell && inputFor(cell, { rows: 0, columns: 0 }))) }),
    ...rows.flatMap((row, r) => [
      ...runsOf(row.map(cell => cell?.style)).flatMap(run => paint(sheet, stretch(area, r, run), run.value)),
      ...runsOf(row.map(cell => cell?.format)).flatMap(run => formatNumbers(sheet, stretch(area, r, run), run.value)),
    ]),
  ];
}

/** The loose cells that differ from what stands, without those that are the user's after the first time. */
export function changedLooseSteps(description: SheetDescription, content: Content, offset: Offset): readonly Step[] {
  const { sheet, area } = content;
  const inputs = grid(description.cells, { ...area, row: area.row - offset.rows, column: area.column - offset.columns })
    .map((row, r) => row.map((cell, c): Input => {
      if (!cell || cell.onceOnly) return null;
      const input = inputFor(cell, offset);
      return holds({ value: content.values[r][c], formula: content.formulas[r][c] }, input, sameFormula('')) ? null : input;
    }));
  return cellSteps({ sheet, area, inputs, before: inputsOf(content) });
}

/**
 * Whether the loose cells stand at `offset`, as the sheet's title tells. When a person moved the table, they may have gone
 * with it or stayed; where the title is at neither place they are the user's and nothing is written.
 */
export function standsAt(description: SheetDescription, { area, values }: Content, offset: Offset): boolean {
  const title = description.cells.find(cell => cell.style === 'title');
  if (!title) return offset.rows === 0 && offset.columns === 0;
  return values[title.row + offset.rows - area.row][title.column + offset.columns - area.column] === title.content;
}

const inputFor = ({ content, row, column }: LooseCell, offset: Offset): string | number | boolean =>
  looseInput(content, { row: row + offset.rows, column: column + offset.columns, columnOf: () => column });

function grid(cells: readonly LooseCell[], area: Area): (LooseCell | null)[][] {
  const rows = Array.from({ length: area.rows }, () => new Array<LooseCell | null>(area.columns).fill(null));
  for (const cell of cells) rows[cell.row - area.row][cell.column - area.column] = cell;
  return rows;
}

const stretch = (area: Area, row: number, { from, to }: Run<unknown>): Area => ({ row: area.row + row, column: area.column + from, rows: 1, columns: to - from });
