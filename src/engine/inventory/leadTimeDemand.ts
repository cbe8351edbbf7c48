import { notNegative } from './argumentChecks';

/** Demand per period and the time a stock must last, in the same periods. */
export interface LeadTimeInputs {
  /** Mean demand per period [D], ≥ 0. */
  readonly mean: number;
  /** Standard deviation per period, best of the forecast error [σ], ≥ 0. */
  readonly sd: number;
  /** Mean lead time [L], ≥ 0. */
  readonly leadTime: number;
  /** Standard deviation of the lead time, ≥ 0. Default 0. */
  readonly leadTimeSd?: number;
  /** Time between reviews [R], ≥ 0. Default 0: reviewed continuously. */
  readonly review?: number;
}

/**
 * Mean and standard deviation of demand over the protection interval L + R, for independent demand and lead time:
 * mean D(L + R), deviation √((L + R)σ² + D²·Var L). Where orders cross, the deviation is overstated.
 * Throws InvalidArgument for a negative or non-finite argument.
 * Source: King (2011), Crack the Code; Silver, Pyke & Thomas (2017), ch. 6.
 * @example leadTimeDemand({ mean: 100, sd: 30, leadTime: 4, leadTimeSd: 1 }); // => { mean: 400, sd: 116.619… }
 */
export function leadTimeDemand({ mean, sd, leadTime, leadTimeSd = 0, review = 0 }: LeadTimeInputs): { mean: number; sd: number } {
  notNegative('mean', mean);
  notNegative('sd', sd);
  const interval = notNegative('leadTime', leadTime) + notNegative('review', review);
  const variance = interval * sd ** 2 + (mean * notNegative('leadTimeSd', leadTimeSd)) ** 2;
  return { mean: mean * interval, sd: Math.sqrt(variance) };
}
