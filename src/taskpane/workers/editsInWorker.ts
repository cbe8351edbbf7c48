import { proxy, wrap } from 'comlink';
import type { UnattributedEdits } from '../../actions/unattributedEdits';
import type { WorkbookReader } from '../../workbook/cells';
import type { EditsWorker } from './editsWorker';
import { inWorker } from './inWorker';

/** Compares the input tables with what was kept of them in a worker, so that the pane stays responsive. */
export const editsInWorker = (start: () => Worker, workbook: WorkbookReader): Promise<UnattributedEdits> =>
  inWorker({ start, signal: new AbortController().signal, what: 'comparison of the inputs' }, worker => wrap<EditsWorker>(worker).findEdits(proxy({
    sheets: () => workbook.sheets(),
    tables: () => workbook.tables(),
    table: (name: string) => workbook.table(name),
    region: (source: string) => workbook.region(source),
  })));
