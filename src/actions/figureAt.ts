import { parsePeriod } from '../engine/time/period';
import type { TableRegion, WorkbookReader } from '../workbook/cells';
import { keyColumnOf, tableNamed } from '../workbook/contract';
import type { AskedFigure } from '../workbook/figures/figurePort';
import { keyText } from '../workbook/read/cellText';

/** A cell, its row and column counted from 0 on its sheet. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The number of the plan that stands in a cell, or null when no figure of a plan table stands there. */
export async function figureAt(reader: WorkbookReader, { sheet, row, column }: CellPlace): Promise<AskedFigure | null> {
  for (const { name, sheet: standing } of await reader.tables()) {
    if (standing !== sheet || !/^p_/i.test(name)) continue;
    const region = await reader.table(name);
    const found = region && figureIn(region, row - region.row, column - region.column);
    if (found) return found;
  }
  return null;
}

function figureIn(region: TableRegion, row: number, column: number): AskedFigure | null {
  const headers = (region.values[0] ?? []).map(keyText);
  const spec = tableNamed(region.table);
  const period = headers[column];
  const cells = row > 0 ? region.values[row] : undefined;
  if (!spec || !cells || period === undefined || !parsePeriod(period)) return null;
  const at = (name: string): string => keyText(cells[headers.indexOf(name)] ?? null);
  const figure = at('figure');
  return figure === '' ? null : { figure, item: at(keyColumnOf(spec)), period, channel: at('channel'), loc: at('loc') };
}
