import { proxy, wrap } from 'comlink';
import type { SampleAdded } from '../../actions/addSample';
import type { Progress, Watch, WorkbookPort, WriteReport } from '../../actions/ports';
import type { SheetDescription } from '../../workbook/sheets/description';
import { inWorker } from './inWorker';
import type { SampleWorker } from './sampleWorker';

/**
 * Adds the sample company; it is made in a worker, so that the pane stays responsive. What the write throws comes out as
 * it was thrown, with what it knows about the sheets.
 */
export async function addSampleInWorker(start: () => Worker, workbook: WorkbookPort, { progress, signal }: Watch): Promise<Pick<SampleAdded, 'report' | 'tables'>> {
  let writing = false;
  const thrown: unknown[] = [];
  const made = new AbortController();
  const stop = (): void => { if (!writing) made.abort(signal.reason); };
  signal.addEventListener('abort', stop);
  const write = async (descriptions: readonly SheetDescription[]): Promise<WriteReport> => {
    writing = true;
    try {
      return await workbook.write(descriptions, { progress, signal });
    } catch (reason) {
      thrown.push(reason);
      throw reason;
    }
  };
  try {
    signal.throwIfAborted();
    return await inWorker({ start, signal: made.signal, what: 'sample' }, worker =>
      wrap<SampleWorker>(worker).add(proxy({ sheets: () => workbook.sheets(), tables: () => workbook.tables(), write }), proxy((step: Progress) => progress(step))));
  } catch (reason) {
    throw thrown.length > 0 ? thrown[0] : reason;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
