import { expose, type ProxyMarked } from 'comlink';
import { addSample, type SampleAdded } from '../../actions/addSample';
import type { Progress, WriteReport } from '../../actions/ports';
import type { SheetDescription } from '../../workbook/sheets/description';

/** What the worker asks of the pane's workbook. */
export interface SampleWorkbook {
  sheets(): Promise<readonly string[]>;
  tables(): Promise<readonly { readonly name: string; readonly sheet: string; readonly address: string }[]>;
  write(sheets: readonly SheetDescription[]): Promise<WriteReport>;
}

const sampleWorker = {
  /** Makes the sample company and has the pane write it. The pane cancels by ending the worker or by breaking off the write. */
  add(workbook: SampleWorkbook & ProxyMarked, tell: (progress: Progress) => void): Promise<Pick<SampleAdded, 'report' | 'tables'>> {
    return addSample({
      sheets: () => workbook.sheets(),
      tables: () => workbook.tables(),
      table: () => Promise.resolve(null),
      region: () => Promise.resolve(null),
      write: sheets => workbook.write(sheets),
    }, { progress: tell, signal: new AbortController().signal });
  },
};

export type SampleWorker = typeof sampleWorker;

expose(sampleWorker);
