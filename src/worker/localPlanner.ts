import type { PlannerPort } from '../plan/plannerPort';
import type { Watch } from '../plan/watch';
import { makePlan } from '../plan/makePlan';

/** How long the planner works before it lets the event loop breathe, ms. */
const BURST = 40;

/** A planner in this very thread: the command line's, and the one tests use. */
export const localPlanner = (): PlannerPort => ({
  async plan(input, watch: Watch) {
    const steps = makePlan(input);
    let rested = Date.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      watch.progress(step.value);
      if (Date.now() - rested > BURST) {
        await new Promise(resolve => setTimeout(resolve, 0));
        rested = Date.now();
      }
      watch.signal.throwIfAborted();
    }
  },
});
