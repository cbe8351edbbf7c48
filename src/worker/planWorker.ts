import { expose } from 'comlink';
import { makePlan, type PlanStep } from '../plan/makePlan';
import type { Plan } from '../plan/model/plan';
import type { PlanInput } from '../plan/model/planInput';

/** Least time between two progress messages, ms: the pane draws no faster. */
const PAUSE = 60;

const planWorker = {
  /** Makes the plan, telling the pane now and then where it is. The pane cancels by ending the worker. */
  plan(input: PlanInput, tell: (step: PlanStep) => void): Plan {
    const steps = makePlan(input);
    let told = -Infinity;
    let stage: PlanStep['stage'] | null = null;
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      const now = performance.now();
      if (step.value.stage !== stage || now - told > PAUSE) {
        tell(step.value);
        told = now;
        stage = step.value.stage;
      }
    }
  },
};

export type PlanWorker = typeof planWorker;

expose(planWorker);
