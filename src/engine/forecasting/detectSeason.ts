import { enoughForWaves } from './harmonicSeason';
import { harmonicRegression } from './models/harmonicRegression';
import { centredAverage, enoughForSeason } from './seasonality';

/** Seasons business series have: months of a year, quarters, days of a week, weeks or four-week periods of a year. */
const CANDIDATES = [12, 4, 7, 52, 13];
/** Gain in the criterion that a season must show: noise passes for a season in about three series of a hundred. */
const CLEAR_GAIN = 8;
/** Logarithm of the odds that a season of waves must have: 20 to 1, which noise and random walks pass once in thirty. */
const CLEAR_ODDS = 3;
/** Shorter seasons are over so soon that waiting for two costs little, and a few periods are too few to tell them from chance. */
const SHORTEST_BRIEF = 12;
/** Below this many seasons one mean for each position is too dear a way to describe them; waves are cheaper. */
const MANY_SEASONS = 4;

/**
 * The number of periods in a season that the history shows, 1 for none. Each candidate's seasonal means are judged on the
 * history less its centred moving average, by how much they lower Akaike's corrected criterion (Hurvich & Tsai 1989);
 * the largest gain wins, if it is clear. Where none does, long seasons of which less than four are known are judged by how much more
 * probable waves make the history.
 * @example detectSeason(Float64Array.from({ length: 48 }, (_, t) => [5, 1, 1, 9][t % 4])) // 4
 */
export function detectSeason(history: Float64Array): number {
  let season = 1;
  let best = CLEAR_GAIN;
  for (const candidate of CANDIDATES) {
    if (!enoughForSeason(history.length, candidate)) continue;
    const gain = evidence(history, candidate);
    if (gain > best) {
      best = gain;
      season = candidate;
    }
  }
  return season > 1 ? season : briefSeason(history);
}

function briefSeason(history: Float64Array): number {
  const brief = CANDIDATES.filter((season) => season >= SHORTEST_BRIEF && enoughForWaves(history.length, season) && history.length < MANY_SEASONS * season);
  if (brief.length === 0 || history.every((value) => value === history[0])) return 1;
  const values = history.every((value) => value > 0) ? history.map(Math.log) : history;
  let found = 1;
  let best = CLEAR_ODDS;
  for (const season of brief) {
    const { odds } = harmonicRegression(values, { seasons: [season] });
    if (odds > best) {
      best = odds;
      found = season;
    }
  }
  return found;
}

function evidence(history: Float64Array, season: number): number {
  const trend = centredAverage(history, season);
  const sum = new Float64Array(season);
  const count = new Float64Array(season);
  let n = 0;
  let total = 0;
  let squares = 0;
  for (let t = 0; t < history.length; t++) {
    const rest = history[t] - trend[t];
    if (Number.isNaN(rest)) continue;
    sum[t % season] += rest;
    count[t % season]++;
    total += rest;
    squares += rest * rest;
    n++;
  }
  let between = 0;
  for (let j = 0; j < season; j++) if (count[j] > 0) between += (sum[j] * sum[j]) / count[j];
  const without = squares - (total * total) / n;
  const within = Math.max(squares - between, without * 1e-12);
  if (!(without > 0) || n <= season + 2) return 0;
  const criterion = (error: number, parameters: number): number =>
    n * Math.log(error / n) + 2 * parameters + (2 * parameters * (parameters + 1)) / (n - parameters - 1);
  return criterion(without, 1) - criterion(within, season);
}
