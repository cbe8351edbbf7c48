import { seasonalNaive } from '../../src/engine/forecasting/models/naive';
import { centredAverage } from '../../src/engine/forecasting/seasonality';

/** Naive2 of the M competitions: the last value, seasonally adjusted where the autocorrelation at the season passes a 90 % test. */
export function naive2(history: Float64Array, season: number, horizon: number): Float64Array {
  const n = history.length;
  if (season === 1 || !passesTest(history, season)) return new Float64Array(horizon).fill(history[n - 1]);
  const trend = centredAverage(history, season);
  const ratios = Array.from({ length: season }, () => ({ sum: 0, count: 0 }));
  history.forEach((value, t) => {
    const ratio = value / trend[t];
    if (Number.isNaN(ratio)) return;
    ratios[t % season].sum += ratio;
    ratios[t % season].count++;
  });
  const indices = ratios.map(({ sum, count }) => sum / count);
  const mean = indices.reduce((a, b) => a + b, 0) / season;
  const level = history[n - 1] / (indices[(n - 1) % season] / mean);
  return Float64Array.from({ length: horizon }, (_, h) => level * (indices[(n + h) % season] / mean));
}

/** The last season repeated. */
export const sNaive = (history: Float64Array, season: number, horizon: number): Float64Array => seasonalNaive(history, season).forecast(horizon);

function passesTest(history: Float64Array, season: number): boolean {
  const n = history.length;
  if (n < 3 * season) return false;
  const mean = history.reduce((a, b) => a + b, 0) / n;
  let variance = 0;
  for (const value of history) variance += (value - mean) ** 2;
  const autocorrelation = (lag: number): number => {
    let sum = 0;
    for (let t = lag; t < n; t++) sum += (history[t] - mean) * (history[t - lag] - mean);
    return sum / variance;
  };
  let spread = 1;
  for (let lag = 1; lag < season; lag++) spread += 2 * autocorrelation(lag) ** 2;
  return Math.abs(autocorrelation(season)) > (1.645 / Math.sqrt(n)) * Math.sqrt(spread);
}
