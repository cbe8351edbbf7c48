import { type Area, addressOf, boundingArea } from './area';
import { holds } from './cellInput';
import { WorkbookFailure } from './errors';
import { type ReadCells, readCells } from './readCells';
import type { Written } from './step';
import { sameFormula } from './structuredReferences';

/** Reads back what was written, a sheet at a time. Throws a failure naming the first cell that holds something else. */
export async function verify(context: Excel.RequestContext, written: readonly Written[]): Promise<void> {
  for (const sheet of new Set(written.map(entry => entry.sheet))) {
    const entries = written.filter(entry => entry.sheet === sheet);
    const area = entries.map(entry => entry.area).reduce(boundingArea);
    const cells = await readCells(context, sheet, area);
    for (const entry of entries) compare(entry, cells, area);
  }
}

function compare({ sheet, area, inputs, table }: Written, { values, formulas }: ReadCells, read: Area): void {
  const same = sameFormula(table ?? '');
  inputs.forEach((row, r) => row.forEach((input, c) => {
    const [i, j] = [area.row + r - read.row, area.column + c - read.column];
    if (input === null || holds({ value: values[i][j], formula: formulas[i][j] }, input, same)) return;
    const cell = addressOf({ row: area.row + r, column: area.column + c, rows: 1, columns: 1 });
    throw new WorkbookFailure({ code: 'Mismatch', sheets: [sheet], message: `After writing, ${sheet}!${cell} does not hold what was written: someone or something else changed it meanwhile. Run again.` });
  }));
}
