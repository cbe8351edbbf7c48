import { expose, type ProxyMarked } from 'comlink';
import { lintTables, type LintResult } from '../../actions/lintWorkbook';
import type { WorkbookReader } from '../../workbook/cells';

/** What the worker asks of the pane's workbook. */
export type LintedWorkbook = Pick<WorkbookReader, 'sheets' | 'tables' | 'table' | 'region'>;

const lintWorker = {
  /** Checks the tables of the pane's workbook, which is asked for its cells. The pane cancels by ending the worker. */
  lint(workbook: LintedWorkbook & ProxyMarked): Promise<LintResult> {
    return lintTables({
      sheets: () => workbook.sheets(),
      tables: () => workbook.tables(),
      table: name => workbook.table(name),
      region: source => workbook.region(source),
    });
  },
};

export type LintWorker = typeof lintWorker;

expose(lintWorker);
