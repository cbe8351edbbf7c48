import type { WorkbookReader } from '../workbook/cells';
import { lint } from '../workbook/lint';
import type { LintResult } from '../workbook/lint';

export type { Fix, LintFinding, LintResult } from '../workbook/lint';

/** Checks a whole workbook, as the command line does. */
export const lintWorkbook = (workbook: WorkbookReader): Promise<LintResult> => lint(workbook, 'workbook');

/** Checks the tables of the contract alone, which is quick enough to be live in the pane. */
export const lintTables = (workbook: WorkbookReader): Promise<LintResult> => lint(workbook, 'tables');
