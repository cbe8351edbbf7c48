import { expose, type ProxyMarked } from 'comlink';
import { unattributedEdits, type UnattributedEdits } from '../../actions/unattributedEdits';
import type { LintedWorkbook } from './lintWorker';

const editsWorker = {
  /** Finds what changed in the input tables of the pane's workbook, which is asked for its cells. */
  findEdits(workbook: LintedWorkbook & ProxyMarked): Promise<UnattributedEdits> {
    return unattributedEdits({
      sheets: () => workbook.sheets(),
      tables: () => workbook.tables(),
      table: name => workbook.table(name),
      region: source => workbook.region(source),
    });
  },
};

export type EditsWorker = typeof editsWorker;

expose(editsWorker);
