/** A ratio that was planned and that sales have begun to show. */
export interface SeenRatio {
  /** The planned ratio and the seen one, each with the weight that its certainty gives it. */
  readonly value: number;
  /** Ratio of the sales so far; null while there are none to compare. */
  readonly seen: number | null;
  /** Weight of the seen ratio, 0–1. */
  readonly weight: number;
  /** Standard deviation of the value. */
  readonly deviation: number;
  readonly periods: number;
}

/** Mean error of forecasts of new products as a share of demand (Kahn 2002, An exploratory investigation of new product forecasting practices: 58 % accuracy). */
const PLANNED_ERROR = 0.42;
/** Mean absolute error to standard deviation of a normal error. */
const DEVIATION_PER_MEAN_ERROR = 1.2533;
/** A single period says nothing of how much periods differ. */
const ERROR_OF_SINGLE_PERIOD = 0.25;

/** Standard deviation of the demand of a new product as a share of what was planned for it. */
export const DEVIATION_OF_PLANNED = PLANNED_ERROR * DEVIATION_PER_MEAN_ERROR;

/**
 * What multiple of a reference an item sells: the planned multiple, corrected by the sales so far as their number and evenness
 * deserve (normal prior and likelihood; the planned multiple errs as forecasts of new products do).
 * @param own sales per period since the launch, NaN where unknown
 * @param reference what one of the reference would have sold in the same periods
 * @example seenScale([60, 55], [100, 90], 0.5).seen // 0.605…
 */
export function seenScale(own: ArrayLike<number>, reference: ArrayLike<number>, planned: number): SeenRatio {
  let sold = 0;
  let base = 0;
  const ratios: number[] = [];
  for (let t = 0; t < own.length; t++) {
    if (Number.isNaN(own[t]) || !(reference[t] > 0)) continue;
    sold += own[t];
    base += reference[t];
    ratios.push(own[t] / reference[t]);
  }
  if (ratios.length === 0) return { value: planned, seen: null, weight: 0, deviation: DEVIATION_OF_PLANNED * planned, periods: 0 };
  const seen = Math.max(0, sold / base);
  const spread = ratios.length > 1
    ? Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - seen) ** 2, 0) / (ratios.length - 1))
    : ERROR_OF_SINGLE_PERIOD * Math.max(seen, planned);
  const ofSeen = spread ** 2 / ratios.length;
  const ofPlanned = (DEVIATION_OF_PLANNED * planned) ** 2;
  const weight = planned > 0 && ofSeen + ofPlanned > 0 ? ofPlanned / (ofSeen + ofPlanned) : 1;
  return { value: weight * seen + (1 - weight) * planned, seen, weight, deviation: Math.sqrt(weight * ofSeen), periods: ratios.length };
}
