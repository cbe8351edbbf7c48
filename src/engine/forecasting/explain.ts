import { meanPath } from './combination';
import { finished } from './finish';
import type { Finish } from './finish';
import { forecast } from './forecast';
import type { ForecastParts, RecordedOptions } from './forecast';
import type { BallotMember } from './models/fit';
import { kindOf } from './pooledErrors';
import type { SeriesKind } from './pooledErrors';
import { reseasonalised } from './seasonality';
import type { Season } from './seasonality';
import type { Forecast } from './types';

/**
 * The steps that led to a forecast, as plain data. Paths stand in the scale of the models (the largest magnitude of the history
 * is 1) unless said otherwise and begin at the period after the last known value; `finish.scale` leads back to the user's units.
 */
export interface ForecastExplanation {
  /** As it was given, in the user's units; NaN is missing. */
  readonly history: Float64Array;
  /** Where the known part of it begins, that part with its gaps filled, and which of it was filled (offsets in `history`). */
  readonly prepared: { readonly first: number; readonly values: Float64Array; readonly filled: readonly number[] };
  /** The season that was tried, 1 for none, and its indices where it stood out of the noise; `raw` are they before shrinkage. */
  readonly tried: number;
  readonly season: (Season & { readonly raw: Float64Array }) | null;
  readonly members: readonly BallotMember[];
  /** What the mean of the members is multiplied by, per step: the decay of sparse assortments. */
  readonly factors: Float64Array | null;
  /** The mean of the members before the floor is held. */
  readonly point: Float64Array;
  /** Table of pooled errors that speaks for the series. */
  readonly kind: SeriesKind;
  readonly finish: Omit<Finish, 'point'>;
  readonly model: string;
  readonly reason: string;
}

/** Forecasts once more with a recorder: the same code, so the same digits, and the steps that led to them. Throws what `forecast` throws. */
export function explainForecast(history: ArrayLike<number>, options: RecordedOptions): { readonly forecast: Forecast; readonly explanation: ForecastExplanation } {
  const recorded: ForecastParts[] = [];
  const made = forecast(history, { ...options, record: (parts) => { recorded.push(parts); } });
  return { forecast: made, explanation: explanationOf(recorded[0]) };
}

/** The steps of a forecast out of what it was made of. */
export function explanationOf({ history, prepared, season, road, finish: { point, ...finish } }: ForecastParts): ForecastExplanation {
  const given = Float64Array.from(history);
  const first = given.length - prepared.trailing - prepared.values.length;
  const ballot = road.fit.ballot?.(point.length) ?? { members: [{ name: road.model, path: point, weight: 1 }] };
  return {
    history: given,
    prepared: { first, values: prepared.values, filled: [...given.keys()].filter((t) => t >= first && t < given.length - prepared.trailing && Number.isNaN(given[t])) },
    tried: season,
    season: road.indices ? { ...road.indices, raw: unshrunk(road.indices) } : null,
    members: ballot.members,
    factors: ballot.factors ?? null,
    point,
    kind: kindOf(road.demand, season),
    finish,
    model: road.model,
    reason: road.reason,
  };
}

/** The indices before they were drawn toward "no season". */
function unshrunk({ form, indices, kept }: Season): Float64Array {
  const neutral = form === 'multiplicative' ? 1 : 0;
  return indices.map((index) => neutral + (index - neutral) / kept);
}

/**
 * Computes the forecast from the numbers of its explanation alone: members get their season back and the floor, those with a
 * vote are averaged, factors and band are applied, and the result is led back to the user's units. Equals the forecast to the last bit.
 */
export function replay(explanation: ForecastExplanation): Pick<Forecast, 'mean' | 'intervals' | 'errorDeviation'> {
  return finished({ ...explanation.finish, point: pointOf(explanation) });
}

function pointOf({ members, season, prepared, factors, point, finish: { floor } }: ForecastExplanation): Float64Array {
  const voters = members.filter(({ weight }) => weight > 0);
  if (voters.length === 0) return new Float64Array(point.length);
  const paths = voters.map(({ bare, path }) => (bare && season ? reseasonalised(bare, season, prepared.values.length).map((value) => Math.max(floor, value)) : path));
  const mean = meanPath(paths);
  return factors ? mean.map((value, h) => value * factors[h]) : mean;
}
