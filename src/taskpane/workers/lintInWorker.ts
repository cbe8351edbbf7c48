import { proxy, wrap } from 'comlink';
import type { LintResult } from '../../actions/lintWorkbook';
import type { WorkbookReader } from '../../workbook/cells';
import { inWorker } from './inWorker';
import type { LintWorker } from './lintWorker';

/** Checks the tables of a workbook in a worker, so that the pane stays responsive; aborting ends it at once. */
export const lintInWorker = (start: () => Worker, workbook: WorkbookReader, signal: AbortSignal): Promise<LintResult> =>
  inWorker({ start, signal, what: 'check' }, worker => wrap<LintWorker>(worker).lint(proxy({
    sheets: () => workbook.sheets(),
    tables: () => workbook.tables(),
    table: (name: string) => workbook.table(name),
    region: (source: string) => workbook.region(source),
  })));
