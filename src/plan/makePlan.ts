import { periodId } from '../engine/time/period';
import { demandExceptions } from './demand/exceptions';
import { planningGrid } from './demand/planningGrid';
import { fingerprint } from './fingerprint';
import { inputFingerprint } from './inputFingerprint';
import type { Plan } from './model/plan';
import type { PlanInput } from './model/planInput';
import { accuracyReview } from './reviews/accuracy';
import { consensusReview } from './reviews/consensus';
import { BAND_LEVEL, demandReview } from './reviews/demand';
import { newProductReview } from './reviews/newProducts';
import { reconciliationReview } from './reviews/reconciliation';
import { sensingReview } from './reviews/sensing';
import { stockReview } from './reviews/stock';

/** What the planner is at, told before each piece of work. */
export interface PlanStep {
  readonly stage: 'forecast' | 'stock' | 'consensus';
  readonly done: number;
  readonly total: number;
  readonly detail: string;
}

/** There is no demand to plan from. */
export class NothingToPlan extends Error {
  override readonly name = 'NothingToPlan';
  constructor(asOf: string | null = null) {
    super(asOf === null
      ? 'The history holds no demand that can be planned: no row has an item, a date and a quantity. Check the mapping and the rows left out.'
      : `The history holds no demand until ${asOf}, the date in the setting AsOf. Correct AsOf in Settings (m_Settings), or leave it empty to plan from the last demand.`);
  }
}

/**
 * Makes the plan from its input, one review after the other. A generator, so that whoever runs it can show each step and
 * stop between any two; nothing else depends on how fast it is driven. Same input, same plan, to the last bit.
 * @throws {NothingToPlan} if the input holds no demand.
 */
export function* makePlan(input: PlanInput): Generator<PlanStep, Plan> {
  const grid = planningGrid(input);
  if (!grid) throw new NothingToPlan(planningGrid({ ...input, settings: { ...input.settings, asOf: null } }) ? input.settings.asOf : null);
  const demand = demandReview(input, grid);
  let step = demand.next();
  while (!step.done) {
    yield { stage: 'forecast', ...step.value };
    step = demand.next();
  }
  if (step.value.forecasts.length === 0) throw new NothingToPlan();
  const coherent = reconciliationReview(step.value, input, grid);
  const portfolio = newProductReview({ ...step.value, ...coherent }, input, grid);
  const sensed = sensingReview(portfolio.forecasts, input, grid);
  const { forecasts } = sensed;

  yield { stage: 'stock', done: 0, total: 1, detail: '' };
  const stock = stockReview(forecasts, input, grid);
  yield { stage: 'consensus', done: 0, total: 1, detail: '' };
  const ids = (from: number, count: number): string[] => Array.from({ length: count }, (_, i) => periodId(from + i, grid.bucket));
  const periods = ids(grid.first + grid.length, grid.horizon);
  const consensus = consensusReview(forecasts, input, periods);
  const measured = accuracyReview({ input, grid, forecasts, consensus, evidence: step.value.evidence, periods });
  const plan = {
    bucket: grid.bucket,
    history: ids(grid.first, grid.length),
    periods,
    bandLevel: BAND_LEVEL,
    settings: input.settings,
    forecasts,
    stock,
    consensus,
    ...demandExceptions(forecasts, input.items, grid.bucket),
    newProducts: portfolio.newProducts,
    ...measured,
    effects: step.value.effects,
    cleansing: step.value.cleansing,
    notices: [...grid.notices, ...step.value.notices, ...coherent.notices, ...portfolio.notices, ...sensed.notices],
  };
  return { ...plan, inputFingerprint: inputFingerprint(input), fingerprint: fingerprint(plan) };
}
