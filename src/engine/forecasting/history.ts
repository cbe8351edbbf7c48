import { InsufficientHistory, InvalidArgument } from '../errors';

/** A history made ready for the models: from the first known value to the last, gaps filled, largest magnitude 1. */
export interface PreparedHistory {
  readonly values: Float64Array;
  /** Multiply a result by this to get back to the user's units. */
  readonly scale: number;
  /** Missing periods after the last known value; forecasts start after them. */
  readonly trailing: number;
  readonly known: number;
  readonly filled: number;
  readonly lowest: number;
}

/** Values keep 36 significant bits, so that rounding in a change of units cannot send a search down another path. */
const SPLIT = 2 ** 17 + 1;
const steady = (value: number): number => {
  const wide = value * SPLIT;
  return wide - (wide - value);
};

/**
 * Checks and prepares a history. NaN is a missing value: leading ones are dropped, inner ones filled on a line between their
 * neighbours (a season away where `season` > 1 and both neighbours at that distance are known), trailing ones counted.
 * @throws {InvalidArgument} for an infinite value; {InsufficientHistory} when no value is known.
 */
export function prepareHistory(history: ArrayLike<number>, season = 1): PreparedHistory {
  let first = -1;
  let last = -1;
  let known = 0;
  let scale = 0;
  let lowest = Infinity;
  for (let t = 0; t < history.length; t++) {
    const value = history[t];
    if (Number.isNaN(value)) continue;
    if (!Number.isFinite(value)) throw new InvalidArgument(`The history's value number ${t + 1} is ${value}; give a finite number, or leave it missing.`);
    if (first < 0) first = t;
    last = t;
    known++;
    scale = Math.max(scale, Math.abs(value));
    lowest = Math.min(lowest, value);
  }
  if (first < 0) {
    throw new InsufficientHistory(`The history holds no known value (${history.length} given, all missing); a forecast takes at least one.`);
  }
  const unit = scale > 0 ? scale : 1;
  const raw = new Float64Array(last - first + 1);
  for (let t = first; t <= last; t++) raw[t - first] = steady(history[t] / unit);
  const values = known === raw.length ? raw : filledGaps(raw, season);
  return { values, scale: unit, trailing: history.length - 1 - last, known, filled: raw.length - known, lowest };
}

function filledGaps(raw: Float64Array, season: number): Float64Array {
  const filled = Float64Array.from(raw);
  let before = 0;
  for (let t = 1; t < raw.length; t++) {
    if (Number.isNaN(raw[t])) continue;
    for (let k = before + 1; k < t; k++) filled[k] = raw[before] + ((raw[t] - raw[before]) * (k - before)) / (t - before);
    before = t;
  }
  if (season <= 1) return filled;
  for (let t = 0; t < raw.length; t++) {
    if (!Number.isNaN(raw[t])) continue;
    const earlier = raw[t - season];
    const later = raw[t + season];
    if (Number.isFinite(earlier) && Number.isFinite(later)) filled[t] = (earlier + later) / 2;
  }
  return filled;
}
