import type { Plan } from './model/plan';
import type { PlanInput } from './model/planInput';
import type { Watch } from './watch';

/** Makes plans, in a worker or in-process. */
export interface PlannerPort {
  plan(input: PlanInput, watch: Watch): Promise<Plan>;
}
