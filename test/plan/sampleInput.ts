import type { DemandSeries, PlanInput, Settings } from '../../src/plan/model/planInput';

export const settings: Settings = {
  asOf: null, currency: 'EUR', horizonMonths: 18, horizonWeeks: 26, bucket: null, serviceDefault: 0.95,
  leadTimeDaysDefault: 30, holdingRate: 0.25, orderCost: 0, seed: 1,
};

export const series = (item: string, first: string, values: readonly number[], channel = '', loc = ''): DemandSeries => ({
  key: { item, channel, loc }, first, values: Float64Array.from(values),
});

/** Three years of months with a season: 100 + t + 30 sin, rounded. */
export const seasonal = (months = 36, level = 100): number[] =>
  Array.from({ length: months }, (_, t) => Math.round(level + t + 0.3 * level * Math.sin((2 * Math.PI * t) / 12)));

export const planInput = (demand: readonly DemandSeries[], parts: Partial<PlanInput> = {}): PlanInput => ({
  historyBucket: 'month', layout: 'wide', demand, items: new Map(), policies: new Map(), typed: [], settings, ...parts,
});
