import type { Bucket } from '../model/period';
import type { PlanException, SeriesForecast } from '../model/plan';
import type { Item } from '../model/planInput';
import { expectedDemand } from './expectedDemand';

const PER_YEAR: Readonly<Record<Bucket, number>> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };

const LARGE_ERROR = 0.5;
const LARGE_BIAS = 0.2;
const LARGE_CHANGE = 0.4;

/** Periods of a year, or of the horizon where that is shorter. */
export const yearAhead = (horizon: number, bucket: Bucket): number => Math.min(horizon, PER_YEAR[bucket]);

/** Sum of the first `count` values, unknown ones left out. */
export function sumOf(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let i = Math.max(0, from); i < Math.min(to, values.length); i++) if (!Number.isNaN(values[i])) total += values[i];
  return total;
}

/**
 * Series worth a look, the largest stake first: a forecast from too little history, a held-out error or bias too large to
 * trust, a year ahead that departs far from the year behind, demand that has stopped.
 */
export function demandExceptions(
  forecasts: readonly SeriesForecast[],
  items: ReadonlyMap<string, Item>,
  bucket: Bucket,
): { readonly exceptions: readonly PlanException[]; readonly stakeIn: 'money' | 'units' } {
  const stakeIn = forecasts.every(({ key }) => items.get(key.item)?.unitCost != null) ? 'money' : 'units';
  const exceptions = forecasts
    .flatMap(series => {
      const sentence = judge(series, bucket);
      if (!sentence) return [];
      const ahead = sumOf(expectedDemand(series), 0, yearAhead(series.baseline.length, bucket));
      const stake = Math.abs(ahead) * (stakeIn === 'money' ? items.get(series.key.item)?.unitCost ?? 1 : 1);
      return [{ key: series.key, stake, ...sentence }];
    })
    .sort((a, b) => b.stake - a.stake || (a.key.item < b.key.item ? -1 : 1));
  return { exceptions, stakeIn };
}

function judge(series: SeriesForecast, bucket: Bucket): Pick<PlanException, 'severity' | 'sentence'> | null {
  const span = yearAhead(series.baseline.length, bucket);
  const end = series.history.length;
  const ahead = sumOf(expectedDemand(series), 0, span);
  const behind = sumOf(series.history, end - span, end);
  const known = series.history.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  if (known === 0) return { severity: 'info', sentence: `Not sold yet: ${series.model}` };
  if (behind === 0 && known > span) return { severity: 'warning', sentence: `No demand in the last ${span} ${plural(bucket, span)}` };
  if (series.demandClass === 'short') return { severity: 'info', sentence: `Only ${known} ${plural(bucket, known)} of history: ${series.model}` };
  const { heldOut } = series;
  if (heldOut && heldOut.wape > LARGE_ERROR) return { severity: 'warning', sentence: `Held-out error ${percent(heldOut.wape)} of demand` };
  if (heldOut && Math.abs(heldOut.bias) > LARGE_BIAS) {
    return { severity: 'warning', sentence: `Held-out forecasts were ${percent(Math.abs(heldOut.bias))} too ${heldOut.bias > 0 ? 'high' : 'low'}` };
  }
  const change = behind > 0 ? ahead / behind - 1 : 0;
  if (known > span && Math.abs(change) > LARGE_CHANGE) {
    return { severity: 'info', sentence: `Next ${span} ${plural(bucket, span)} ${change > 0 ? '+' : '−'}${percent(Math.abs(change))} against the last` };
  }
  return null;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const plural = (bucket: Bucket, count: number): string => (count === 1 ? bucket : `${bucket}s`);
