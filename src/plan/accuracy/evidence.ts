import type { ForecastParts } from '../../engine/forecasting/forecast';
import { heldOutSteps, type HeldOutPeriod } from '../../engine/forecasting/heldOutSteps';
import type { SeriesKey } from '../model/planInput';

/** What the making of a forecast shows of its errors. */
export interface Evidence {
  readonly key: SeriesKey;
  readonly heldOut: readonly HeldOutPeriod[];
  /** Mean absolute seasonal naïve error over the history, units; 0 where it is too short. */
  readonly scale: number;
  /** What was forecast from: the history with effects taken out. */
  readonly base: Float64Array;
  /** One-step errors in the sample on the periods of the history, units; NaN where there is none, and throughout where nobody wanted them. */
  readonly residuals: Float64Array;
}

/** What evidence is wanted for. Residuals take a fit of the whole history, so they are made for those who need them. */
export interface EvidenceWanted {
  readonly level: number;
  readonly residuals: 'none' | 'all';
}

/** The evidence of one series from what its forecast was made of. */
export function evidenceOf(key: SeriesKey, { history, prepared, season, road, finish }: ForecastParts, { level, residuals: wanted }: EvidenceWanted): Evidence {
  const { values, scale } = prepared;
  const base = Float64Array.from(history);
  const residuals = new Float64Array(base.length).fill(NaN);
  if (wanted === 'all') {
    const { fitted } = road.fit;
    residuals.set(values.map((value, t) => (value - fitted[t]) * scale), base.length - prepared.trailing - values.length);
  }
  return { key, heldOut: heldOutSteps(values, finish, { season, level }), scale: naiveError(values, season) * scale, base, residuals };
}

/** Mean absolute change over a season, or from period to period where the history is no longer than one. */
export function naiveError(values: Float64Array, season: number): number {
  const lag = values.length > season ? season : 1;
  let sum = 0;
  let count = 0;
  for (let t = lag; t < values.length; t++) {
    const change = Math.abs(values[t] - values[t - lag]);
    if (Number.isNaN(change)) continue;
    sum += change;
    count++;
  }
  return count > 0 ? sum / count : 0;
}
