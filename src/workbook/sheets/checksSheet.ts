import type { CheckResult } from '../../plan/checks/identity';
import type { TestResult } from '../../plan/checks/planTests';
import { checks, digests, tests } from '../contract';
import type { CellRef } from '../cells';
import type { KeptPart } from '../digests/keptRows';
import { controlTableSheet } from './controlTableSheet';
import type { SheetDescription, TableRow } from './description';
import { WIDTH } from './formats';

/** An identity with the cell where it is worst. */
export interface LocatedCheck extends CheckResult {
  readonly worstCell: CellRef | null;
}

const WIDE = 52;

/** The Checks sheet: `x_Checks`, every identity with what is left over and the cell where it is worst. */
export function checksSheet(results: readonly LocatedCheck[]): SheetDescription {
  const failed = results.filter(({ result }) => result === 'fail').length;
  const passed = results.filter(({ result }) => result === 'pass').length;
  return controlTableSheet(checks, {
    title: 'Checks',
    subtitle: 'Identities of the last run; concord verify computes them again on the workbook as it stands',
    hint: `${passed} hold, ${failed} fail, ${results.length - passed - failed} not planned. The tolerance is relative to the figures above 1.`,
    widths: { what: WIDE, worst: WIDTH.remark, note: WIDE },
    rows: results.map(({ check, what, rows, residual, tolerance, result, worstCell, note }): TableRow => ({
      cells: [check, what, rows, residual, tolerance, result, worstCell && `${worstCell.sheet}!${worstCell.address}`, note],
      ...(result === 'not planned' && { style: 'muted' }),
      styles: result === 'pass' ? { 5: 'good' } : result === 'fail' ? { 5: 'bad' } : {},
    })),
  });
}

/** The tests a new workbook begins with; people change or delete them. */
export const FIRST_TESTS = [
  { test: 'No negative consensus', assertion: 'every(consensus >= 0)' },
  { test: 'Forecast inside its band', assertion: 'every(baseline between lower and upper)' },
].map(test => ({ ...test, tolerance: 0, override: '' }));

/**
 * The Tests sheet: `x_Tests`. Where it stands, only `result` and `value` are written beside each test; all rows and all
 * other columns are people's. Where it does not, it is made with two tests to begin with.
 */
export function testsSheet(results: readonly TestResult[], state: 'new' | 'standing'): SheetDescription {
  const sheet = controlTableSheet(tests, {
    title: 'Tests',
    subtitle: 'Your own tests of the plan, run after every run; write an assertion, Concord writes result and value',
    hint: 'For example sum(consensus, family="Mowers", period>=2026-11) >= 1000. The language: docs/checks.md. A failed test blocks publishing unless the column override gives a reason.',
    widths: { test: 28, assertion: WIDE, value: WIDE, override: WIDTH.remark },
    rows: results.map(({ test, assertion, tolerance, result, value, override }) => ({
      cells: [test, assertion, tolerance, result, value, override || null],
      styles: { 0: 'input', 1: 'input', 2: 'input', 5: 'input' },
    })),
  });
  const table = { ...sheet.table, append: true };
  return { ...sheet, table: state === 'new' ? table : onlyColumns(table, ['test', 'result', 'value']) };
}

/** The Digests sheet: `x_Digests`, what the input tables held when Concord last took note of them. */
export const digestsSheet = (parts: readonly KeptPart[]): SheetDescription => controlTableSheet(digests, {
  title: 'Digests',
  subtitle: 'What the input tables held when Concord last took note of them, so that later changes are found; Concord writes this',
  hint: 'Nothing to read or edit here. Without this sheet, changes made without the add-in cannot be listed.',
  widths: {},
  rows: parts.map(({ table, part, kept, rows, hash, content }) => ({ cells: [table, part, kept, rows, hash, content], style: 'muted' })),
});

function onlyColumns(table: SheetDescription['table'], headers: readonly string[]): SheetDescription['table'] {
  const kept = table.columns.flatMap(({ header }, index) => (headers.includes(header) ? [index] : []));
  return { ...table, columns: kept.map(index => table.columns[index]), rows: table.rows.map(({ cells }) => ({ cells: kept.map(index => cells[index]), styles: { 0: 'input' as const } })) };
}
