import type { Region } from '../../cells';
import { cellAt } from '../../read/a1';
import { isBlank, isError, keyText, shown } from '../../read/cellText';
import type { Fix } from '../finding';
import type { Report } from '../report';
import { movedDown, patternOf } from './formulaPattern';

/** Formulas a column needs before a value among them is taken for one typed over a formula. */
const FEWEST = 3;
/** Formulas to one value, at least. */
const TO_ONE = 2;
/** Share of formulas of one pattern above which another pattern is told. */
const ALIKE = 0.8;

interface Place {
  readonly row: number;
  readonly formula: string | null;
}

/** The formula of the nearest row, as it would stand in `row`. */
function formulaFor(row: number, formulas: readonly Place[]): string {
  const nearest = formulas.reduce((a, b) => (Math.abs(b.row - row) < Math.abs(a.row - row) ? b : a));
  return movedDown(nearest.formula ?? '', row - nearest.row);
}

function checkGroup(region: Region, column: number, rows: readonly number[], report: Report): void {
  const formulas: Place[] = [];
  const typed: number[] = [];
  for (const row of rows) {
    const formula = region.formulas?.[row]?.[column] ?? null;
    const cell = region.values[row]?.[column] ?? null;
    if (formula !== null) formulas.push({ row, formula });
    else if (!isBlank(cell) && !isError(cell)) typed.push(row);
  }
  if (formulas.length < FEWEST) return;
  if (formulas.length >= TO_ONE * typed.length) {
    for (const row of typed) {
      const cell = cellAt(region, row, column);
      const formula = formulaFor(row, formulas);
      const fix: Fix = { kind: 'set', label: 'Put the formula back', changes: [{ cell, content: { formula, value: null } }] };
      report.add('formula-overtyped', {
        cell, message: `“${shown(region.values[row]?.[column] ?? null)}” is typed over a formula: ${formulas.length} other cells of “${shown(region.values[0]?.[column] ?? null)}” are formulas.`,
        ...(!formula.includes('#REF!') && { fix }),
      });
    }
  }
  checkPatterns(region, column, formulas, report);
}

function checkPatterns(region: Region, column: number, formulas: readonly Place[], report: Report): void {
  const groups = new Map<string, number[]>();
  for (const { row, formula } of formulas) {
    const pattern = patternOf(formula ?? '', { row: region.row + row, column }, 'down');
    const group = groups.get(pattern);
    if (group) group.push(row);
    else groups.set(pattern, [row]);
  }
  const usual = [...groups.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  if (formulas.length < 5 || usual.length < ALIKE * formulas.length) return;
  for (const rows of groups.values()) {
    if (rows === usual) continue;
    for (const row of rows.filter((each) => !(region.formulas?.[each]?.[column] ?? '').includes('#REF!'))) report.add('formula-differs', { cell: cellAt(region, row, column), message: `The formula is built otherwise than ${usual.length} of the ${formulas.length} in “${shown(region.values[0]?.[column] ?? null)}”.` });
  }
}

/** Columns of a table that are formulas all but for a few cells. Rows are compared with those of the same figure. */
export function checkFormulaColumns(region: Region, report: Report): void {
  if (!region.formulas?.some((row) => row.some((formula) => formula !== null))) return;
  const [headers = []] = region.values;
  const figure = headers.findIndex((cell) => keyText(cell).toLowerCase() === 'figure');
  const groups = new Map<string, number[]>();
  for (let row = 1; row < region.values.length; row++) {
    const id = figure < 0 ? '' : keyText(region.values[row]?.[figure] ?? null);
    const group = groups.get(id);
    if (group) group.push(row);
    else groups.set(id, [row]);
  }
  for (const rows of groups.values()) for (let column = 0; column < headers.length; column++) checkGroup(region, column, rows, report);
}
