import type { CellValue } from '../../cells';
import type { ColumnSpec } from '../../contract';
import { folded, isBlank, isError, keyText, shown } from '../../read/cellText';
import { readTyped } from '../../read/contractTable';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import { isLink, pointsNowhere, pointsOutside } from '../spreadsheet/formulaPattern';
import { isNeeded } from './columns';
import { checkDateCell, checkDatesAsPeriods } from './dateCells';
import { checkNumberCell } from './numberCells';
import { invalid } from './severity';
import { nearlyNamed } from './spelling';

const idShape = /^[\p{L}\p{N}._-]{1,32}$/u;

function checkChoice(table: LintTable, column: ColumnSpec, row: number, cell: CellValue, report: Report): void {
  if (isError(cell) || readTyped(cell, column) !== undefined) return;
  const values = column.values ?? ['TRUE', 'FALSE'];
  const place = table.at(row, column.name);
  const text = keyText(cell);
  const meant = values.find((value) => folded(value).replace(/[^a-z]/g, '') === folded(text).replace(/[^a-z]/g, '')) ?? nearlyNamed(text, values);
  report.add('choice-invalid', {
    ...invalid(column), cell: place,
    message: `“${shown(cell)}” cannot be the ${column.name} of ${table.spec.name}; it is one of ${values.join(', ')}.${meant === undefined ? '' : ` ${meant} is probably meant.`}`,
    ...(meant !== undefined && { fix: { kind: 'set', label: `Write ${meant}`, changes: [{ cell: place, content: column.type === 'bool' ? meant === 'TRUE' : meant }] } }),
  });
}

function checkId(table: LintTable, column: ColumnSpec, row: number, cell: CellValue, report: Report): void {
  const text = keyText(cell);
  if (isError(cell) || idShape.test(text) || /^[=+@]/.test(text)) return;
  const odd = [...new Set(text.replace(/[\p{L}\p{N}._-]/gu, ''))].map((sign) => (sign === ' ' ? 'a space' : `“${sign}”`)).join(', ');
  report.add('id-invalid', { cell: table.at(row, column.name), message: `The ${column.name} “${shown(cell)}” of ${table.spec.name} ${odd === '' ? `has ${text.length} characters; 32 are allowed` : `holds ${odd}`}.` });
}

type CellCheck = (table: LintTable, column: ColumnSpec, row: number, cell: CellValue, report: Report) => void;

const checks: Readonly<Partial<Record<ColumnSpec['type'], CellCheck>>> = {
  int: checkNumberCell, dec: checkNumberCell, pct: checkNumberCell, date: checkDateCell, ts: checkDateCell, per: checkDateCell,
  enum: checkChoice, bool: checkChoice, id: checkId,
};

function checkBlank(table: LintTable, column: ColumnSpec, row: number, report: Report): void {
  const cell = table.at(row, column.name);
  const formula = table.formula(row, column.name);
  if (formula !== null && table.raw(row, column.name) === null) {
    if (!pointsNowhere(formula) && !pointsOutside(formula) && !isLink(formula)) report.add('not-calculated', { cell, message: `The ${column.name} of ${table.spec.name} is a formula without a stored result.` });
    return;
  }
  if (!isNeeded(column)) return;
  const code = table.spec.name === 'm_Routings' && column.name === 'resource' ? 'routing-without-resource' : 'cell-needed';
  report.add(code, { cell, message: `The row of ${table.spec.name} has no ${column.name}; it is left out.` });
}

/** Cells that cannot be what their column is, and needed cells that are empty. */
export function checkCells(table: LintTable, report: Report): void {
  for (const column of table.spec.columns) {
    if (!table.has(column.name)) continue;
    const check = checks[column.type];
    for (const row of table.rows) {
      const cell = table.raw(row, column.name);
      if (isBlank(cell)) checkBlank(table, column, row, report);
      else check?.(table, column, row, cell, report);
    }
    if (column.type === 'per') checkDatesAsPeriods(table, column, report);
  }
}
