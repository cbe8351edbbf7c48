import { serialOfDay } from '../../../engine/time/period';
import type { CellValue, TableRegion } from '../../cells';
import type { ColumnSpec } from '../../contract';
import { cellAt, formatAt } from '../../read/a1';
import { isBlank, isError, keyText, shown } from '../../read/cellText';
import { isDateFormat, readDateCell } from '../../read/dateCell';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import { looksLikeFormula } from '../structure/formulaLike';
import { isKeyText } from '../structure/keyTexts';
import { numberInText } from '../structure/numberCells';
import { isLink, pointsNowhere, pointsOutside } from './formulaPattern';

/** Links into other workbooks or to cells that are gone, and cells that show an error for another reason. */
export function checkLinksAndErrors({ region, spec }: LintTable, report: Report): void {
  const severity = spec.owner === 'people' ? undefined : { severity: 'warning' as const };
  for (let row = 1; row < region.values.length; row++) {
    const [values, formulas] = [region.values[row], region.formulas?.[row]];
    for (let column = 0; column < values.length; column++) {
      const formula = formulas?.[column] ?? null;
      const value = values[column];
      if (formula === null && !isError(value)) continue;
      const header = shown(region.values[0]?.[column] ?? null);
      if (formula !== null && pointsNowhere(formula)) report.add('broken-link', { ...severity, cell: cellAt(region, row, column), message: `The formula of “${header}” points at cells that are gone: ${shown(formula)}` });
      else if (formula !== null && pointsOutside(formula)) report.add('broken-link', { severity: 'warning', cell: cellAt(region, row, column), message: `The formula of “${header}” points into another workbook: ${shown(formula)}` });
      else if (isError(value)) report.add('error-cell', { ...severity, cell: cellAt(region, row, column), message: `“${header}” of ${spec.name} shows ${value.error}.` });
    }
  }
}

/** Text that looks like a formula in any column of text, and links where the contract wants plain text. */
export function checkFormulaTexts(table: LintTable, report: Report): void {
  const { region, spec } = table;
  const specs = new Map(spec.columns.map((column) => [table.offset(column.name), column] as const));
  const width = region.values[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const of = specs.get(column);
    if (of && !/^(?:id|txt|fk)$/.test(of.type)) continue;
    const isKey = of !== undefined && isKeyText(of);
    const header = shown(region.values[0]?.[column] ?? null);
    for (const row of table.rows) {
      const value = region.values[row]?.[column] ?? null;
      const formula = region.formulas?.[row]?.[column] ?? null;
      const link = of !== undefined && formula !== null && isLink(formula);
      if (!link && (formula !== null || typeof value !== 'string' || !looksLikeFormula(value.trim(), isKey ? 'key' : 'text'))) continue;
      report.add('formula-text', { cell: cellAt(region, row, column), message: link ? `The “${header}” of ${spec.name} is a link, not plain text: ${shown(formula)}` : `“${shown(value)}” in “${header}” of ${spec.name} looks like a formula and is taken as text.` });
    }
  }
}

/** Share of a column that has to be numbers before a number in text among them is told. */
const MOSTLY = 0.8;

/** Numbers and dates in text in columns that people added, where nearly all others are numbers or dates. */
export function checkAddedColumns(table: LintTable, report: Report): void {
  const { region, spec } = table;
  const own = new Set(spec.columns.map(({ name }) => table.offset(name)));
  const width = region.values[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    if (own.has(column)) continue;
    const cells = table.rows.map((row) => ({ row, cell: region.values[row]?.[column] ?? null })).filter(({ cell, row }) => !isBlank(cell) && (region.formulas?.[row]?.[column] ?? null) === null);
    const numbers = cells.filter(({ cell }) => typeof cell === 'number');
    if (cells.length < 5 || numbers.length < MOSTLY * cells.length) continue;
    const dated = numbers.filter(({ row }) => isDateFormat(formatAt(region, row, column))).length > numbers.length / 2;
    for (const { row, cell } of cells) if (typeof cell === 'string') checkAddedText(region, { row, column, cell, dated }, report);
  }
}

interface AddedText {
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly dated: boolean;
}

function checkAddedText(region: TableRegion, { row, column, cell, dated }: AddedText, report: Report): void {
  const place = cellAt(region, row, column);
  const header = shown(region.values[0]?.[column] ?? null);
  if (dated) {
    const reading = readDateCell(cell, { order: 'dmy', bucket: 'day' });
    const other = readDateCell(cell, { order: 'mdy', bucket: 'day' });
    if (typeof reading === 'string') return;
    const sure = typeof other !== 'string' && other.day === reading.day;
    report.add('date-as-text', {
      cell: place, message: `“${shown(cell)}” is text; nearly all of “${header}” are dates.`,
      ...(sure && { fix: { kind: 'set', label: 'Turn into a date', changes: [{ cell: place, content: serialOfDay(reading.day), format: 'yyyy-mm-dd' }] } }),
    });
    return;
  }
  const number = numberInText(cell);
  if (number === null) return;
  report.add('number-as-text', {
    cell: place, message: `“${shown(cell)}” is text; nearly all of “${header}” are numbers.`,
    ...(number.sure && { fix: { kind: 'set', label: 'Turn into a number', changes: [{ cell: place, content: number.value }] } }),
  });
}

/** Rows and columns of input tables that are hidden. A run of rows is told once. */
export function checkHidden(table: LintTable, report: Report): void {
  const { region, spec } = table;
  if (spec.owner !== 'people') return;
  const filled = new Set(table.rows);
  const hidden = (region.hiddenRows ?? []).filter((row) => filled.has(row));
  for (const [i, row] of hidden.entries()) {
    if (hidden[i - 1] === row - 1) continue;
    let end = i;
    while (hidden[end + 1] === hidden[end] + 1) end++;
    const [from, to] = [region.row + row + 1, region.row + hidden[end] + 1];
    report.add('hidden-rows', { cell: cellAt(region, row, 0), message: from === to ? `Row ${from} of ${spec.name} is hidden and counts all the same.` : `Rows ${from} to ${to} of ${spec.name} are hidden and count all the same.` });
  }
  const read = new Map(spec.columns.map(({ name }): [number, ColumnSpec['name']] => [table.offset(name), name]));
  for (const column of region.hiddenColumns ?? []) {
    const name = read.get(column);
    const holds = (row: number): boolean => !isBlank((region.values[row]?.[column] ?? null) as CellValue);
    if (name === undefined || !table.rows.some(holds)) continue;
    report.add('hidden-columns', { cell: cellAt(region, 0, column), message: `The column “${keyText(region.values[0]?.[column] ?? null)}” of ${spec.name} is hidden and counts all the same.` });
  }
}
