import type { Watch } from '../../plan/watch';
import { WorkbookFailure, aborted, failureOf, isAbort } from './errors';
import { send } from './session';
import type { Finish, Step } from './step';
import { verify } from './verify';

/** Characters of one request: well below Excel's 5 MB, and short enough that Excel stays responsive. */
const CHARACTERS_PER_REQUEST = 1_000_000;

export interface Transaction {
  readonly steps: readonly Step[];
  readonly finish: readonly Finish[];
}

/**
 * Carries out the steps in requests of about a megabyte, then reads back what was written. When a request fails, what is
 * read back differs, or the person cancels, everything tried is taken back, last step first.
 * Gives remarks about looks that could not be finished. Throws AbortError, or a failure whose sentence says what happened and what state the workbook is in.
 */
export async function runSteps(context: Excel.RequestContext, { steps, finish }: Transaction, watch: Watch): Promise<readonly string[]> {
  const requests = requestsOf(steps);
  const tried: Step[] = [];
  let at: string | null = null;
  try {
    for (const [index, request] of requests.entries()) {
      if (watch.signal.aborted) throw aborted();
      at = request[0].sheet;
      watch.progress({ stage: 'write', done: index, total: requests.length, detail: at });
      tried.push(...request);
      await sendSteps(context, request);
    }
    await verify(context, steps.flatMap(step => step.wrote ?? []));
    if (watch.signal.aborted) throw aborted();
  } catch (error) {
    const lost = await takeBack(context, tried);
    throw outcome(failureOf(error, at), lost);
  }
  const remarks: string[] = [];
  for (const last of finish) if (!await finished(context, last)) remarks.push(last.remark);
  watch.progress({ stage: 'write', done: requests.length, total: requests.length, detail: '' });
  return remarks;
}

function requestsOf(steps: readonly Step[]): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let size = 0, isOpen = false;
  for (const step of steps) {
    if (!isOpen || step.alone || size + step.size > CHARACTERS_PER_REQUEST) {
      requests.push([]);
      size = 0;
    }
    requests[requests.length - 1].push(step);
    size += step.size;
    isOpen = !step.alone;
  }
  return requests;
}

async function sendSteps(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  for (const step of steps) await step.run(context);
  await send(context);
}

/** Names of the sheets that could not be put back; empty when all is as before. */
async function takeBack(context: Excel.RequestContext, tried: readonly Step[]): Promise<readonly string[]> {
  const lost = new Set<string>();
  for (const step of [...tried].reverse()) {
    if (!step.undo) continue;
    const isBack = await attempt(context, step.undo) || await attempt(context, step.undo);
    if (!isBack) lost.add(step.sheet);
  }
  return [...lost];
}

async function attempt(context: Excel.RequestContext, work: (context: Excel.RequestContext) => void | Promise<void>): Promise<boolean> {
  try {
    await work(context);
    await send(context);
    return true;
  } catch {
    return false;
  }
}

async function finished(context: Excel.RequestContext, { run, repeatable }: Finish): Promise<boolean> {
  return await attempt(context, run) || (repeatable && await attempt(context, run));
}

function outcome(error: Error, lost: readonly string[]): Error {
  if (lost.length > 0) {
    return new WorkbookFailure({
      code: error instanceof WorkbookFailure ? error.code : 'Unknown', sheets: lost, restored: false, cause: error,
      message: `${error.message} Excel did not let everything be put back: look at ${lost.join(', ')}, use Undo there or go back to the last saved version.`,
    });
  }
  if (isAbort(error) || !(error instanceof WorkbookFailure)) return error;
  return new WorkbookFailure({ code: error.code, sheets: error.sheets, cause: error.cause, message: `${error.message} Nothing was changed.` });
}
