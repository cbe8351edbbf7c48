import { InsufficientHistory, InvalidArgument } from '../errors';
import type { DemandDistribution } from '../inventory/demand/demandDistribution';
import { empiricalDemand } from '../inventory/demand/empiricalDemand';
import { leadTimeDistribution } from '../inventory/leadTimeDistribution';
import { randomStream } from '../simulation/randomStream';
import type { RandomStream, StreamKey } from '../simulation/randomStream';
import { intermittentMean } from './intermittent';

export type LeadTimeMethod = 'bootstrap' | 'negbin';

export interface LeadTimeOptions {
  /** Mean lead time in periods, ≥ 0; and its standard deviation. */
  readonly leadTime: number;
  readonly leadTimeSd?: number;
  /** Time between reviews in periods. Default 0. */
  readonly review?: number;
  /** Expected demand per period. Default: the intermittent forecast of the history. */
  readonly rate?: number;
  /** Default: the one whose quantiles met the item's own held-out demand better. */
  readonly method?: LeadTimeMethod;
  readonly seed: number;
  /** What is drawn for, so that another item draws other numbers. */
  readonly key: StreamKey;
}

export interface LeadTimeQuantiles {
  /** Demand over lead time and review that the forecast expects, units. */
  readonly expected: number;
  readonly distribution: DemandDistribution;
  /** Demand that is not exceeded with 1 %, 2 %, … 99 %. */
  readonly quantiles: Float64Array;
  readonly method: LeadTimeMethod;
  /** One sentence: why this method. */
  readonly reason: string;
}

/** Mean interval between demands from which they are rare (Syntetos, Boylan & Croston 2005). */
const RARE_INTERVAL = 1.32;
const MOST_COUNTS = 1e4;
const DRAWS = 1000;
const TRIAL_DRAWS = 250;
/**
 * Stock must last although a rate may be wrong: an item is held to sell at no less than this share of its average. Over the training
 * parts of two sets of spare parts this brought what the 95 % quantile covers from 87–93 % to 95 %, and lowered pinball loss by a fifth.
 */
const LEAST_RATE = 0.25;
const MOST_TRIALS = 8;
const FEWEST_TRIALS = 3;
const FEWEST_PERIODS = 12;
/** Few stretches say little: the bootstrap must be this much better than the smoother negative binomial. */
const CLEAR_GAIN = 0.1;
const TRIAL_PROBABILITIES = [0.5, 0.8, 0.9, 0.95, 0.98];

/**
 * Quantiles of demand over a lead time, which may be uncertain, for items that sell now and then, where a mean and a normal deviation say
 * little (Willemain, Smart & Schwarz 2004). `bootstrap`: stretches of history as long as the lead time, demands in them thinned or
 * repeated to the present rate (blocks: Politis & Romano 1992; that real gaps and sizes serve best: Viswanathan & Zhou 2008). `negbin`:
 * negative binomial with the history's ratio of variance to mean. The choice falls by pinball loss on held-out stretches of the item.
 * History oldest first in units; NaN is missing and left out. Same seed and key, same numbers.
 * @throws {InvalidArgument} for a negative demand, time or rate; {InsufficientHistory} for no known value.
 */
export function leadTimeQuantiles(history: ArrayLike<number>, options: LeadTimeOptions): LeadTimeQuantiles {
  const known = Float64Array.from(Array.from(history).filter((value) => !Number.isNaN(value)));
  check(known, options);
  const first = Math.max(0, known.findIndex((value) => value > 0));
  const sold = known.subarray(first);
  const span = options.leadTime + (options.review ?? 0);
  const rate = options.rate ?? Math.max(0, intermittentMean(sold, { season: 1, horizon: Math.max(1, Math.ceil(span)) }).forecast(1)[0]);
  const item: Item = { history: sold, rate, span, spanSd: options.leadTimeSd ?? 0, stream: randomStream(options.seed, [...options.key, 'lead time']) };
  const verdict = options.method ? { method: options.method, reason: 'As asked for.' } : chosen(item);
  const distribution = distributionOf(item, verdict.method, DRAWS);
  return { expected: rate * span, distribution, quantiles: Float64Array.from({ length: 99 }, (_, i) => distribution.quantile((i + 1) / 100)), ...verdict };
}

interface Item {
  /** From the first demand on. */
  readonly history: Float64Array;
  readonly rate: number;
  readonly span: number;
  readonly spanSd: number;
  readonly stream: RandomStream;
}

function distributionOf(item: Item, method: LeadTimeMethod, draws: number): DemandDistribution {
  const mean = item.history.reduce((sum, value) => sum + value / item.history.length, 0);
  if (!(mean > 0)) return empiricalDemand([0]);
  const share = Math.max(LEAST_RATE, item.rate / mean);
  return method === 'bootstrap' ? empiricalDemand(drawn(item, share, draws)) : countDistribution(item, share * mean, mean);
}

/**
 * Sums over stretches of the history, which is joined end to start. Rare demands are thinned or repeated to the present rate, and so are
 * those of the last period a stretch only reaches into; of steady demand each period is scaled.
 */
function drawn({ history, span, spanSd, stream }: Item, share: number, draws: number): Float64Array {
  let counter = 0;
  const uniform = (): number => stream.uniform(counter++);
  const rare = history.reduce((periods, value) => periods + (value > 0 ? 1 : 0), 0) * RARE_INTERVAL <= history.length;
  const times = (expected: number): number => (rare ? Math.floor(expected) + (uniform() < expected - Math.floor(expected) ? 1 : 0) : expected);
  const n = history.length;
  return Float64Array.from({ length: draws }, () => {
    const length = spanSd > 0 ? Math.max(0, span + spanSd * normal(uniform)) : span;
    const from = Math.floor(uniform() * n);
    let sum = 0;
    for (let k = 0; k < length; k++) {
      const demand = history[(from + k) % n];
      if (demand > 0) sum += demand * times(share * Math.min(1, length - k));
    }
    return sum;
  });
}

/** Twelve uniforms less six, as `randomStream` makes its normals, so that all draws come from one counter. */
function normal(uniform: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += uniform();
  return sum;
}

/** Variance of a period in proportion to the rate, plus the lead time's own. Counts in the unit all demands share; amounts, or counts by the ten thousand, are gamma. */
function countDistribution({ history, span, spanSd }: Item, rate: number, mean: number): DemandDistribution {
  const unit = commonUnit(history);
  const variance = history.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, history.length - 1);
  const expected = rate * span;
  const spread = Math.sqrt(expected * (variance / mean) + (rate * spanSd) ** 2);
  if (unit <= 0 || expected > MOST_COUNTS * unit) return leadTimeDistribution('gamma', expected, spread);
  const counts = leadTimeDistribution('negbin', expected / unit, spread / unit);
  return {
    ...counts,
    mean: counts.mean * unit,
    sd: counts.sd * unit,
    cdf: (x) => counts.cdf(x / unit),
    quantile: (probability) => unit * counts.quantile(probability),
    loss: (x) => unit * counts.loss(x / unit),
  };
}

/** The greatest whole number that divides every demand; −1 where demands are not whole. */
function commonUnit(history: Float64Array): number {
  return history.reduce((divisor, value) => {
    if (!Number.isSafeInteger(value) || divisor < 0) return -1;
    let [a, b] = [divisor, value];
    while (b > 0) [a, b] = [b, a % b];
    return a;
  }, 0);
}

/** Both methods judged from earlier points of the history by the demand that followed over one span. */
function chosen(item: Item): { readonly method: LeadTimeMethod; readonly reason: string } {
  const steps = Math.max(1, Math.round(item.span));
  const loss = { bootstrap: 0, negbin: 0 };
  let trials = 0;
  for (let at = item.history.length - steps; at >= FEWEST_PERIODS && trials < MOST_TRIALS; at -= steps, trials++) {
    const before = item.history.subarray(0, at);
    const actual = item.history.subarray(at, at + steps).reduce((sum, value) => sum + value, 0);
    const rate = intermittentMean(before, { season: 1, horizon: steps }).forecast(1)[0];
    const then: Item = { ...item, history: before, rate, span: steps, spanSd: 0 };
    for (const method of ['bootstrap', 'negbin'] as const) {
      const distribution = distributionOf(then, method, TRIAL_DRAWS);
      for (const probability of TRIAL_PROBABILITIES) {
        const miss = actual - distribution.quantile(probability);
        loss[method] += Math.max(probability * miss, (probability - 1) * miss);
      }
    }
  }
  if (trials < FEWEST_TRIALS) return { method: 'negbin', reason: 'The history is too short to try methods on: negative binomial.' };
  if (!(loss.bootstrap < (1 - CLEAR_GAIN) * loss.negbin)) {
    return { method: 'negbin', reason: `Negative binomial: blocks of history met demand on ${trials} held-out stretches no more than ${100 * CLEAR_GAIN} % better.` };
  }
  const gain = Math.round(100 * (1 - loss.bootstrap / loss.negbin));
  return { method: 'bootstrap', reason: `Bootstrap of demand blocks: it met demand on ${trials} held-out stretches ${gain} % better than the negative binomial.` };
}

function check(known: Float64Array, { leadTime, leadTimeSd = 0, review = 0, rate = 0 }: LeadTimeOptions): void {
  if (known.length === 0) throw new InsufficientHistory('The history holds no known value; quantiles of demand take at least one.');
  for (const [name, value] of Object.entries({ leadTime, leadTimeSd, review, rate, 'smallest demand': Math.min(...known) })) {
    if (!(value >= 0 && Number.isFinite(value))) throw new InvalidArgument(`The ${name} is ${value}; give a finite number of zero or more.`, 'number');
  }
}
