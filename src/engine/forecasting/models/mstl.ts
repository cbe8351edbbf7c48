import { stl } from './stl';
import type { StlOptions } from './stl';

export interface MstlOptions extends Pick<StlOptions, 'fit' | 'jump'> {
  /** Periods in each season, such as 7 and 364; those of which two whole ones are not known are left out. */
  readonly seasons: readonly number[];
  /** Seasons over which each is smoothed, in the order of the seasons from short to long. Default 11, 15, 19, … */
  readonly windows?: readonly (number | 'periodic')[];
}

/** The parts of a history with several seasons; they add up to it. */
export interface MultipleDecomposition {
  readonly trend: Float64Array;
  /** One part for each season kept, shortest first. */
  readonly seasonal: readonly { readonly length: number; readonly values: Float64Array }[];
  readonly remainder: Float64Array;
}

const ROUNDS = 2;
const FIRST_WINDOW = 11;
const WIDER = 4;

/**
 * Decomposition by several seasons, MSTL (Bandara, Hyndman & Bergmeir 2021): STL for each season in turn, from the shortest, on what
 * the others leave, twice over. Without any season of which two are known the history is trend and remainder.
 * @example mstl(values, { seasons: [7, 364] }).seasonal.map(({ length }) => length) // 7, 364
 */
export function mstl(values: Float64Array, { seasons, windows, fit, jump }: MstlOptions): MultipleDecomposition {
  const lengths = [...new Set(seasons)].filter((season) => season > 1 && 2 * season < values.length).sort((a, b) => a - b);
  if (lengths.length === 0) return { ...stl(values, { season: 1, fit, jump }), seasonal: [] };
  const parts = lengths.map((length) => ({ length, values: new Float64Array(values.length) }));
  const rest = Float64Array.from(values);
  let trend: Float64Array = rest;
  for (let round = 0; round < (lengths.length > 1 ? ROUNDS : 1); round++) {
    parts.forEach((part, i) => {
      for (let t = 0; t < rest.length; t++) rest[t] += part.values[t];
      const found = stl(rest, { season: part.length, seasonalWindow: windows?.[i] ?? FIRST_WINDOW + WIDER * i, fit, jump });
      part.values.set(found.seasonal);
      trend = found.trend;
      for (let t = 0; t < rest.length; t++) rest[t] -= part.values[t];
    });
  }
  return { trend, seasonal: parts, remainder: rest.map((value, t) => value - trend[t]) };
}
