import type { CellContent, TableDescription } from '../sheets/description';
import type { TableLayout } from '../sheets/tableLayout';
import { cellStays } from '../sheets/typedFormula';
import type { Area } from './area';
import { type Input, holds, textInput } from './cellInput';
import { inputOf, tableInput } from './contentInput';
import type { Grid } from './readCells';
import { sameFormula } from './structuredReferences';
import type { Content } from './survey';

export interface WantedCells {
  /** Header and body as they will stand; null where a cell already holds what it should, or is somebody's own and stays. */
  readonly inputs: readonly (readonly Input[])[];
  /** Formulas of people's own columns that follow their row to another place, in R1C1 so that they still mean the same. */
  readonly relative: readonly (readonly Input[])[];
}

export interface Standing {
  readonly content: Content;
  readonly layout: TableLayout;
  /** The table as it will stand, with its header. */
  readonly area: Area;
  /** `formulasR1C1` of `content.area`; null when no column of people's own holds formulas that have to move. */
  readonly r1c1: Grid | null;
}

/** What has to be written so that a standing table holds its description, and what people put beside a row goes with it. */
export function wantedCells(table: TableDescription, standing: Standing): WantedCells {
  const { layout, area } = standing;
  const columnOf = (header: string): number => area.column + layout.headers.indexOf(header);
  const same = sameFormula(table.name);
  const shared = layout.described.map((described, c) => (described === null ? sharedFormula(standing, c) : null));
  const inputs: Input[][] = [layout.headers.map((header, c) => (layout.existing[c] === null ? textInput(header) : null))];
  const relative: Input[][] = [layout.headers.map(() => null)];
  for (let r = 1; r < area.rows; r++) {
    const row = layout.rows.at(r - 1);
    inputs.push([]);
    relative.push([]);
    for (let c = 0; c < area.columns; c++) {
      const here = { row: area.row + r, column: area.column + c, columnOf };
      const content = describedCell(table, standing, r - 1, c);
      const own = content === undefined && row ? ownCell(standing, row.existing, c, shared[c]) : { input: '' };
      const input = content === undefined ? own.input : tableInput(content, here, table.name);
      inputs[r].push(own.relative !== undefined || isHeld(standing, r, c, input, same) ? null : input);
      relative[r].push(own.relative !== undefined && standing.r1c1?.[r]?.[c] !== own.relative ? own.relative : null);
    }
  }
  return { inputs, relative };
}

/** The description's content of a cell; undefined where the description says nothing or a typed formula stays. */
function describedCell(table: TableDescription, { content, layout }: Pick<Standing, 'content' | 'layout'>, r: number, c: number): CellContent | undefined {
  const column = layout.described[c];
  const row = layout.rows.at(r)?.described ?? null;
  if (column === null || row === null) return undefined;
  const [oldRow, oldColumn] = [layout.rows[r].existing, layout.existing[c]];
  if (oldRow !== null && oldColumn !== null) {
    const standing = { value: content.values[oldRow + 1][oldColumn], formula: content.formulas[oldRow + 1][oldColumn] };
    if (cellStays(table, { row, column }, standing)) return undefined;
  }
  return table.rows[row].cells[column];
}

/** Whether a cell that is not the description's own to write holds a formula. */
export const hasOwnFormulas = (table: TableDescription, standing: Pick<Standing, 'content' | 'layout'>): boolean =>
  standing.layout.rows.some(({ existing }, r) => existing !== null && standing.layout.existing.some((column, c) =>
    column !== null && standing.content.formulas[existing + 1][column] !== null && describedCell(table, standing, r, c) === undefined));

interface OwnCell {
  readonly input: string | number | boolean;
  readonly relative?: string;
}

/** A cell of a column that is not described: it comes along with its row; a new row gets the formula all others share. */
function ownCell({ content, layout, r1c1 }: Standing, existing: number | null, c: number, shared: string | null): OwnCell {
  if (existing === null || layout.existing[c] === null) return shared === null ? { input: '' } : { input: '', relative: shared };
  const [row, column] = [existing + 1, layout.existing[c]];
  const formula = content.formulas[row][column];
  if (formula !== null && r1c1) return { input: '', relative: String(r1c1[row][column]) };
  return { input: inputOf(content.values[row][column], formula) };
}

/** The one R1C1 formula that every cell of a column of people's own holds, or null. */
function sharedFormula({ content, layout, r1c1 }: Standing, c: number): string | null {
  const column = layout.existing[c];
  if (!r1c1 || column === null || content.formulas.slice(1).some(row => row[column] === null)) return null;
  const formulas = new Set(r1c1.slice(1).map(row => String(row[column])));
  return formulas.size === 1 ? [...formulas][0] : null;
}

function isHeld({ content }: Standing, r: number, c: number, input: string | number | boolean, same: (a: string, b: string) => boolean): boolean {
  const isOutside = r >= content.area.rows || c >= content.area.columns;
  return isOutside ? input === '' : holds({ value: content.values[r][c], formula: content.formulas[r][c] }, input, same);
}
