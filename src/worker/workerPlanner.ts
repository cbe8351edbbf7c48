import { proxy, wrap } from 'comlink';
import type { PlannerPort } from '../plan/plannerPort';
import type { PlanStep } from '../plan/makePlan';
import type { PlanWorker } from './planWorker';

/** A planner in a Web Worker, made by `start`: the pane stays responsive, and cancelling ends the worker at once. */
export const workerPlanner = (start: () => Worker): PlannerPort => ({
  plan: (input, { progress, signal }) => new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = start();
    const finish = (settle: () => void): void => {
      signal.removeEventListener('abort', cancel);
      worker.terminate();
      settle();
    };
    const cancel = (): void => finish(() => reject(signal.reason));
    signal.addEventListener('abort', cancel);
    worker.addEventListener('error', event => finish(() => reject(new Error(`The planner stopped: ${event.message || 'its program could not be loaded'}.`))));
    wrap<PlanWorker>(worker)
      .plan(input, proxy((step: PlanStep) => progress(step)))
      .then(plan => finish(() => resolve(plan)), (reason: unknown) => finish(() => reject(reason)));
  }),
});
