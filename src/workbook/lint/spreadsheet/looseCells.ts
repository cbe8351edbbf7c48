import type { Region, WorkbookReader } from '../../cells';
import { cellAt } from '../../read/a1';
import { isError, shown } from '../../read/cellText';
import type { Report } from '../report';
import { patternOf, pointsNowhere, pointsOutside } from './formulaPattern';

/** Zero-based, both ends inclusive. */
interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function boxOf(address: string): Box | null {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(address);
  if (!match) return null;
  const [, left, top, right = left, bottom = top] = match;
  return { top: Number(top) - 1, left: columnNumber(left.toUpperCase()), bottom: Number(bottom) - 1, right: columnNumber(right.toUpperCase()) };
}

/** Whether the cells on both sides are copies of one formula while this one holds a number. */
function isOvertyped(region: Region, row: number, column: number, along: 'down' | 'across'): boolean {
  const [dr, dc] = along === 'down' ? [1, 0] : [0, 1];
  const pattern = (steps: number): string | null => {
    const [r, c] = [row + steps * dr, column + steps * dc];
    const formula = region.formulas?.[r]?.[c] ?? null;
    return formula === null ? null : patternOf(formula, { row: region.row + r, column: region.column + c }, along);
  };
  const before = pattern(-1);
  if (before === null || pattern(1) !== before) return false;
  return pattern(-2) === before || pattern(2) === before;
}

/**
 * Cells outside the tables of the contract, on every sheet: broken links, numbers typed over a formula between copies of
 * it, and errors, which are no more than remarks there. `contractTables` are checked with the contract and left out here.
 */
export async function checkLooseCells(reader: WorkbookReader, contractTables: readonly { readonly sheet: string; readonly address: string }[], report: Report): Promise<void> {
  for (const sheet of await reader.sheets()) {
    const boxes = contractTables.filter((table) => table.sheet === sheet).flatMap(({ address }) => boxOf(address) ?? []);
    const region = await reader.region(`${sheet}!`);
    if (region) checkSheet(region, boxes, report);
  }
}

function checkSheet(region: Region, boxes: readonly Box[], report: Report): void {
  region.values.forEach((values, r) => {
    const formulas = region.formulas?.[r];
    const row = region.row + r;
    const inRow = boxes.filter(({ top, bottom }) => row >= top && row <= bottom);
    values.forEach((value, c) => {
      const formula = formulas?.[c] ?? null;
      if (formula === null && (value === null || typeof value === 'string' || typeof value === 'boolean')) return;
      const column = region.column + c;
      if (inRow.some(({ left, right }) => column >= left && column <= right)) return;
      const cell = cellAt(region, r, c);
      if (formula !== null && pointsNowhere(formula)) report.add('broken-link', { severity: 'warning', cell, message: `The formula points at cells that are gone: ${shown(formula)}` });
      else if (formula !== null && pointsOutside(formula)) report.add('broken-link', { severity: 'warning', cell, message: `The formula points into another workbook: ${shown(formula)}` });
      else if (isError(value)) report.add('error-cell', { severity: 'info', cell, message: `The cell shows ${value.error}.` });
      else if (formula === null && (isOvertyped(region, r, c, 'down') || isOvertyped(region, r, c, 'across'))) {
        report.add('formula-overtyped', { cell, message: `“${shown(value)}” stands between copies of one formula: it is probably typed over it.` });
      }
    });
  });
}
