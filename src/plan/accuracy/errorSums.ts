/** Sums that every accuracy measure is made of; grouped sums add up. */
export interface ErrorSums {
  n: number;
  absolute: number;
  signed: number;
  size: number;
  total: number;
  /** Σ|e| over the seasonal naïve error of each series; and over how many it is known. */
  scaled: number;
  scaledCount: number;
  /** Σ|e| of the step before, over the same forecasts. */
  before: number;
  beforeCount: number;
  inside: number;
  banded: number;
  /** Σ(F−A) of each period, over everything the sums are about. */
  readonly byPeriod: Map<number, number>;
}

/** A forecast set against what happened. */
export interface Compared {
  /** The period it is for; any numbering that is the same for all. */
  readonly period: number;
  readonly actual: number;
  readonly forecast: number;
  /** Forecast of the step before (naïve, or statistical for an adjustment); NaN where there is none. */
  readonly before: number;
  /** Seasonal naïve error of the series; 0 or NaN where unknown. */
  readonly scale: number;
  /** Whether the band held it; null where there is none. */
  readonly inside: boolean | null;
}

/** What the sums come to; null where they say nothing. */
export interface Measures {
  readonly n: number;
  readonly wape: number | null;
  readonly mase: number | null;
  readonly bias: number | null;
  readonly trackingSignal: number | null;
  readonly fva: number | null;
  readonly coverage: number | null;
}

export const emptySums = (): ErrorSums => ({ n: 0, absolute: 0, signed: 0, size: 0, total: 0, scaled: 0, scaledCount: 0, before: 0, beforeCount: 0, inside: 0, banded: 0, byPeriod: new Map() });

/** Σ of the periods' errors over their mean absolute error: within ± the number of periods, and beyond ±4 an alarm. */
function trackingSignal(errors: readonly number[]): number | null {
  if (errors.length === 0) return null;
  const deviation = errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
  return deviation > 0 ? errors.reduce((sum, error) => sum + error, 0) / deviation : 0;
}

/** Adds one comparison. */
export function addTo(sums: ErrorSums, { period, actual, forecast, before, scale, inside }: Compared): void {
  const error = forecast - actual;
  sums.n++;
  sums.absolute += Math.abs(error);
  sums.signed += error;
  sums.byPeriod.set(period, (sums.byPeriod.get(period) ?? 0) + error);
  sums.size += Math.abs(actual);
  sums.total += actual;
  if (scale > 0) {
    sums.scaled += Math.abs(error) / scale;
    sums.scaledCount++;
  }
  if (!Number.isNaN(before)) {
    sums.before += Math.abs(before - actual);
    sums.beforeCount++;
  }
  if (inside !== null) {
    sums.banded++;
    if (inside) sums.inside++;
  }
}

/** The measures of A1 (design/methods.md). Value added is judged from `fewest` comparisons on. */
export function measuresOf(sums: ErrorSums, fewest: number): Measures {
  const { n, absolute, signed, size, total, scaled, scaledCount, before, beforeCount, inside, banded, byPeriod } = sums;
  return {
    n,
    wape: size > 0 ? absolute / size : null,
    mase: scaledCount > 0 ? scaled / scaledCount : null,
    bias: total > 0 ? signed / total : null,
    trackingSignal: trackingSignal([...byPeriod.values()]),
    fva: beforeCount === n && n >= fewest && size > 0 ? (before - absolute) / size : null,
    coverage: banded > 0 ? inside / banded : null,
  };
}
