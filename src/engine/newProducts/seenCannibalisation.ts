import type { SeenRatio } from './seenScale';

/** The item that a launch takes from, and others it does not touch. */
export interface CannibalisationInput {
  /** Demand of the item per period, NaN where unknown. */
  readonly item: Float64Array;
  /** Demand of comparable items that the launch leaves alone, over the same periods. */
  readonly others: readonly Float64Array[];
  /** First whole period after the launch. */
  readonly from: number;
  /** Periods in a year: each period is compared with the same one a year before. */
  readonly season: number;
  /** Share that was planned, 0–1; null where nobody said. */
  readonly planned: number | null;
}

/** Standard deviation of a planned share, and the least that a seen one is trusted to. */
const PLANNED_DEVIATION = 0.15;
const LEAST_DEVIATION = 0.03;
const MEDIAN_DEVIATION_TO_NORMAL = 1.4826;

/**
 * Share of an item's demand that a launch took, 0–1: how far the item fell against the year before, measured by the median of the
 * others (difference in differences on the log scale, with a robust control), weighted with the planned share by their certainty.
 */
export function seenCannibalisation({ item, others, from, season, planned }: CannibalisationInput): SeenRatio {
  const own = growth(item, from, season);
  const control = others.map((each) => growth(each, from, season)).filter((each) => each !== null).map(({ ratio }) => ratio);
  const unseen = { value: planned ?? 0, seen: null, weight: 0, deviation: PLANNED_DEVIATION, periods: 0 };
  if (!own || control.length === 0) return unseen;
  const normal = median(control);
  if (!(normal > 0)) return unseen;
  const seen = Math.min(1, Math.max(0, 1 - own.ratio / normal));
  const spread = MEDIAN_DEVIATION_TO_NORMAL * median(control.map((ratio) => Math.abs(ratio / normal - 1)));
  const ofSeen = Math.max(LEAST_DEVIATION, control.length > 1 ? spread : PLANNED_DEVIATION) ** 2;
  const weight = planned === null ? 1 : PLANNED_DEVIATION ** 2 / (ofSeen + PLANNED_DEVIATION ** 2);
  return { value: weight * seen + (1 - weight) * (planned ?? 0), seen, weight, deviation: Math.sqrt(weight * ofSeen), periods: own.periods };
}

/** Demand from a period on over that of the same periods a year before; null where no pair is known. */
function growth(demand: Float64Array, from: number, season: number): { readonly ratio: number; readonly periods: number } | null {
  let now = 0;
  let before = 0;
  let periods = 0;
  for (let t = Math.max(from, season); t < Math.min(demand.length, from + season); t++) {
    if (Number.isNaN(demand[t]) || Number.isNaN(demand[t - season])) continue;
    now += demand[t];
    before += demand[t - season];
    periods++;
  }
  return periods > 0 && before > 0 ? { ratio: now / before, periods } : null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
