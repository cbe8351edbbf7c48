import type { CellValue } from '../../cells';
import type { ColumnSpec } from '../../contract';
import { isError, shown } from '../../read/cellText';
import { readNumberText } from '../../read/numberText';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';
import { invalid } from './severity';

/** A text as a number, and whether it can be read in one way only. */
export function numberInText(text: string): { readonly value: number; readonly sure: boolean } | null {
  const percent = /%\s*$/.test(text);
  const bare = text.replace(/%\s*$/, '');
  const [point, comma] = [readNumberText(bare, '.'), readNumberText(bare, ',')];
  const value = point ?? comma;
  return value === null ? null : { value: percent ? value / 100 : value, sure: point === null || comma === null || point === comma };
}

const outOf = (value: number, { min, max, type }: ColumnSpec): string | null => {
  const [low, high] = [min ?? (type === 'pct' ? 0 : -Infinity), max ?? (type === 'pct' ? 1 : Infinity)];
  return value < low ? `below ${low}` : value > high ? `above ${high}` : null;
};

/** Columns of times, whose negative values have a rule of their own. */
const isTime = ({ name }: ColumnSpec): boolean => /^(?:lt|lead_time)(?:_|$)|_(?:d|wd|h|wk)$/.test(name);

function checkLimits(table: LintTable, column: ColumnSpec, row: number, value: number, report: Report): void {
  const fault = outOf(value, column);
  if (fault === null) return;
  const cell = table.at(row, column.name);
  if (value < 0 && isTime(column)) {
    report.add('lead-time-negative', { cell, message: `The ${column.name} of ${table.spec.name} is ${value}; a time cannot lie below 0.` });
    return;
  }
  const percent = column.type === 'pct' && value > 1 && value <= 100 ? ` If ${value} % is meant, write ${value / 100}.` : '';
  report.add('value-range', { ...invalid(column), cell, message: `The ${column.name} of ${table.spec.name} is ${value}, ${fault}.${percent}` });
}

/** One cell of a column of numbers: its kind, whether it is whole, its limits. */
export function checkNumberCell(table: LintTable, column: ColumnSpec, row: number, cell: CellValue, report: Report): void {
  if (isError(cell)) return;
  const place = table.at(row, column.name);
  const read = typeof cell === 'number' ? { value: cell, sure: true } : typeof cell === 'string' ? numberInText(cell) : null;
  if (read === null || !Number.isFinite(read.value)) {
    report.add('number-invalid', { ...invalid(column), cell: place, message: `“${shown(cell)}” is no number; the ${column.name} of ${table.spec.name} is one.` });
    return;
  }
  if (typeof cell === 'string') {
    report.add('number-as-text', {
      cell: place,
      message: read.sure ? `“${shown(cell)}” is text; the ${column.name} of ${table.spec.name} is a number.` : `“${shown(cell)}” is text, and it may mean two numbers; type the one that is meant.`,
      ...(read.sure && { fix: { kind: 'set', label: 'Turn into a number', changes: [{ cell: place, content: read.value, ...(/^@$/.test(formatOf(table, row, column)) && { format: 'General' }) }] } }),
    });
  }
  if (column.type === 'int' && !Number.isInteger(read.value)) {
    report.add('number-invalid', { ...invalid(column), cell: place, message: `The ${column.name} of ${table.spec.name} is ${read.value}; it has to be a whole number.` });
    return;
  }
  checkLimits(table, column, row, read.value, report);
}

const formatOf = ({ region, offset }: LintTable, row: number, { name }: ColumnSpec): string => region.formats?.[row]?.[offset(name)] ?? '';
