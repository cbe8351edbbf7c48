import { acceptEdits, logEdits } from '../actions/logEdits';
import type { ClockPort, WorkbookPort } from '../actions/ports';
import { publishable, publishPlan } from '../actions/publishPlan';
import { digests } from '../workbook/contract';
import type { RecordActions } from './record';
import { editsInWorker } from './workers/editsInWorker';

const startEdits = (): Worker => new Worker(new URL('./workers/editsWorker.ts', import.meta.url));

/** Changes, audit log and sign-off of the open workbook. */
export const recordActions = (workbook: WorkbookPort, clock: ClockPort): RecordActions => ({
  findEdits: async () => {
    const kept = (await workbook.tables()).some(({ name }) => name.toLowerCase() === digests.name.toLowerCase());
    return kept ? editsInWorker(startEdits, workbook) : { known: false, changes: [] };
  },
  logEdits: async (shown, by) => {
    const entries = await logEdits({ workbook, clock }, shown, by);
    return { first: entries[0].seq, last: entries[entries.length - 1].seq };
  },
  acceptEdits: shown => acceptEdits(workbook, shown),
  publishable: () => publishable(workbook),
  publish: asked => publishPlan({ workbook, clock }, asked),
});
