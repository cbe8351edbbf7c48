import { sumDeviation, UNCORRELATED } from '../src/engine/forecasting/errorLaw';
import { forecast } from '../src/engine/forecasting/forecast';
import { futuresOf } from '../src/engine/forecasting/futures';
import { dataFolder, readSet, SETS } from './sets';
import type { BenchSeries } from './sets';

const LEAD_TIMES = [3, 6];
const MOST_SERIES = 300;
const FUTURES = 200;
/** What a normal error stays below 95 times in a hundred, in deviations. */
const NORMAL_95 = 1.645;

/**
 * How often demand over a lead time stays at or below what was told to hold it 95 times in a hundred: with the errors of one forecast
 * going together as they do, as if they were independent (σ√L), and by simulated futures.
 */
export function benchLeadTime(names: readonly string[]): void {
  const folder = dataFolder();
  if (!folder) {
    console.log('bench: the development series (../shared/bench/data beside the repository) are not on this machine; nothing to measure.');
    return;
  }
  console.log(`${'set'.padEnd(20)}${['lead time', 'series', 'together', 'apart', 'futures'].map((head) => head.padStart(11)).join('')}`);
  for (const set of names.length > 0 ? names : SETS) {
    const all = readSet(folder, set);
    const series = all.filter((_, i) => i % Math.ceil(all.length / MOST_SERIES) === 0);
    for (const leadTime of LEAD_TIMES) printHeld(set, leadTime, series.filter(({ actual }) => actual.length >= leadTime));
  }
}

function printHeld(set: string, leadTime: number, series: readonly BenchSeries[]): void {
  if (series.length === 0) return;
  const held = { together: 0, apart: 0, futures: 0 };
  for (const { id, history, actual, season } of series) {
    const made = forecast(history, { horizon: actual.length, season });
    const sum = (path: ArrayLike<number>): number => Array.from(path).slice(0, leadTime).reduce((total, value) => total + value, 0);
    const demand = sum(actual);
    const expected = sum(made.mean);
    if (demand <= expected + NORMAL_95 * sumDeviation(made.errorDeviation, leadTime, made.errorLaw.correlation)) held.together++;
    if (demand <= expected + NORMAL_95 * sumDeviation(made.errorDeviation, leadTime, UNCORRELATED)) held.apart++;
    const sums = futuresOf(made, { count: FUTURES, seed: 1, key: [id] }).map(sum).sort((a, b) => a - b);
    if (demand <= sums[Math.ceil(0.95 * FUTURES) - 1]) held.futures++;
  }
  const share = (count: number): string => `${((100 * count) / series.length).toFixed(1)} %`;
  console.log(`${set.padEnd(20)}${[String(leadTime), String(series.length), share(held.together), share(held.apart), share(held.futures)].map((cell) => cell.padStart(11)).join('')}`);
}
