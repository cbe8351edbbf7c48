import { dampedTrend } from './dampedTrend';
import type { Fit } from './fit';
import { onLogScale } from './logScale';
import { mstl } from './mstl';
import { theta } from './theta';

/** Lets the season evolve as STL's authors advise, or keeps it the same throughout. */
export type SeasonMemory = 'evolving' | 'periodic';

const EVOLVING_WINDOW = 7;
/** A line's end is about as uncertain as a mean of a quarter as many values. */
const END_OF_LINE = 4;

/**
 * STL and smoothing (Hyndman & Athanasopoulos 2021, section 13.2): the history without its STL seasons is carried on by the mean of
 * Theta and a damped trend, and each season as STL last saw it is put back, shrunk by how far it stands out of the remainder (James &
 * Stein 1961). Positive histories are decomposed on logarithms, so that seasons are factors. Seasons of which two whole ones are not
 * known are left out. The evolving kind is the better voice in a combination, the periodic one the better on its own.
 */
export function stlForecast(history: Float64Array, seasons: readonly number[], memory: SeasonMemory = 'periodic'): Fit {
  const positive = history.every((value) => value > 0);
  return positive ? onLogScale((values) => additive(values, seasons, memory))(history, 1) : additive(history, seasons, memory);
}

function additive(values: Float64Array, seasons: readonly number[], memory: SeasonMemory): Fit {
  const n = values.length;
  const window = memory === 'periodic' ? memory : EVOLVING_WINDOW;
  const { seasonal, remainder } = mstl(values, { seasons, windows: seasons.map(() => window) });
  const parts = seasonal.map((part) => {
    const kept = keptShare(part.values, remainder, part.length, memory);
    return { length: part.length, values: part.values.map((value) => kept * value) };
  });
  const sum = (t: number): number => parts.reduce((total, part) => total + part.values[t], 0);
  const ahead = (h: number): number => parts.reduce((total, { length, values: part }) => total + part[n - length + (h % length)], 0);
  const adjusted = values.map((value, t) => value - sum(t));
  const voices = [theta(adjusted), dampedTrend(adjusted)];
  return {
    fitted: voices[0].fitted.map((value, t) => (value + voices[1].fitted[t]) / 2 + sum(t)),
    forecast: (horizon) => {
      const [one, other] = voices.map((voice) => voice.forecast(horizon));
      return one.map((value, h) => (value + other[h]) / 2 + ahead(h));
    },
  };
}

function keptShare(seasonal: Float64Array, remainder: Float64Array, length: number, memory: SeasonMemory): number {
  const n = seasonal.length;
  const cycles = n / length;
  const told = memory === 'periodic' ? cycles : Math.max(1, Math.min(cycles, EVOLVING_WINDOW) / END_OF_LINE);
  let noise = 0;
  let spread = 0;
  for (const rest of remainder) noise += (rest * rest) / Math.max(n - length - 1, 1);
  for (let t = n - length; t < n; t++) spread += seasonal[t] * seasonal[t];
  return spread > 0 ? Math.max(0, 1 - (Math.max(length - 3, 1) * noise) / told / spread) : 0;
}
