import { cycle, tests } from '../contract';
import { controlTableSheet } from './controlTableSheet';
import type { CellContent, SheetDescription } from './description';
import { WIDTH } from './formats';

/** A sign-off as a row of `x_Cycle`. */
export interface SignedStep {
  readonly cycle: string;
  readonly step: string;
  readonly by: string;
  readonly at: string;
  readonly fingerprint: string;
  readonly tables: string;
  readonly auditHead: string;
}

/** Columns of `x_Cycle` that a sign-off does not touch where the table stands. */
const organised: readonly string[] = ['owner', 'due'];

/** The Cycle sheet: `x_Cycle` with a step signed off; other steps, and who owns them, stay. */
export function cycleSheet(signed: SignedStep, state: 'new' | 'standing'): SheetDescription {
  const cells: Readonly<Record<string, CellContent>> = {
    cycle: signed.cycle, step: signed.step, status: 'signed', signed_by: signed.by, signed_at: signed.at, fingerprint: signed.fingerprint, tables: signed.tables, audit_head: signed.auditHead,
  };
  return written(controlTableSheet(cycle, {
    title: 'Cycle',
    subtitle: 'The steps of the planning cycle and who signed them off, on which plan',
    hint: 'Publishing writes here. concord verify says whether the signed plan still is the plan of the workbook.',
    widths: { signed_at: WIDTH.name, fingerprint: WIDTH.name, tables: WIDTH.name, audit_head: WIDTH.name },
    rows: [{ cells: cycle.columns.map(({ name }) => cells[name] ?? null) }],
  }), state === 'standing' ? organised : []);
}

/** The Tests sheet with reasons in the column `override` of tests that stand there; nothing else of it is written. */
export function overridesSheet(reasons: ReadonlyMap<string, string>): SheetDescription {
  const rows = [...reasons].map(([test, reason]) => ({ cells: tests.columns.map(({ name }) => (name === 'test' ? test : name === 'override' ? reason : null)), styles: { 0: 'input', 1: 'input' } as const }));
  const sheet = controlTableSheet(tests, { title: 'Tests', subtitle: '', hint: '', widths: {}, rows });
  return { ...written(sheet, tests.columns.map(({ name }) => name).filter(name => name !== 'test' && name !== 'override')), cells: [] };
}

/** A description that adds to its table and leaves some columns out. */
function written(sheet: SheetDescription, left: readonly string[]): SheetDescription {
  const kept = sheet.table.columns.flatMap(({ header }, index) => (left.includes(header) ? [] : [index]));
  const rows = sheet.table.rows.map(row => ({ ...row, cells: kept.map(index => row.cells[index]) }));
  return { ...sheet, table: { ...sheet.table, append: true, columns: kept.map(index => sheet.table.columns[index]), rows } };
}
