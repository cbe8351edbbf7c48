import { periodId } from '../../engine/time/period';
import type { Bucket } from '../../engine/time/period';
import { seriesId } from '../../plan/model/planInput';
import type { DemandSeries, SeriesKey } from '../../plan/model/planInput';
import type { Observation, Observations } from './observations';

/** Series made from observations. */
export interface Assembled {
  readonly demand: readonly DemandSeries[];
  /** Series without one readable quantity. */
  readonly empty: readonly SeriesKey[];
  /** Periods without a row that were filled with 0 (`gaps: 'zero'`), and in how many series. */
  readonly filled: { readonly periods: number; readonly series: number };
  readonly first: number | null;
  readonly last: number | null;
}

export interface AssembleOptions {
  readonly bucket: Bucket;
  /** What a period without an observation is: no demand, or unknown (NaN). */
  readonly gaps: 'zero' | 'unknown';
}

/** Observation numbers grouped by series: those of series s stand from `starts[s]` to `starts[s + 1]`. */
function groupBySeries(data: Observations): { readonly starts: Uint32Array; readonly order: Uint32Array } {
  const starts = new Uint32Array(data.keys.length + 1);
  for (const s of data.series) starts[s + 1] = (starts[s + 1] ?? 0) + 1;
  for (let s = 0; s < data.keys.length; s++) starts[s + 1] = (starts[s + 1] ?? 0) + (starts[s] ?? 0);
  const next = starts.slice();
  const order = new Uint32Array(data.series.length);
  data.series.forEach((s, i) => {
    const at = next[s] ?? 0;
    order[at] = i;
    next[s] = at + 1;
  });
  return { starts, order };
}

const sorted = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** Adds up the observations of one series; several in one period are added in ascending order, so that row order never matters. */
function valuesOf(data: Observations, members: Uint32Array, first: number, length: number): { values: Float64Array; known: Uint8Array } {
  const values = new Float64Array(length);
  const known = new Uint8Array(length);
  const several = new Map<number, number[]>();
  for (const i of members) {
    const at = (data.ordinals[i] ?? 0) - first;
    const value = data.values[i] ?? NaN;
    if (at < 0 || at >= length) continue;
    if (Number.isNaN(value)) {
      if (known[at] === 0) known[at] = 1;
    } else if (known[at] === 2) {
      const list = several.get(at) ?? [values[at] ?? 0];
      list.push(value);
      several.set(at, list);
    } else {
      known[at] = 2;
      values[at] = value;
    }
  }
  for (const [at, list] of several) values[at] = sorted(list).reduce((sum, value) => sum + value, 0);
  return { values, known };
}

/** What could not be met, by the number of its series. */
function lostBySeries({ lost }: Observations): ReadonlyMap<number, Observation[]> {
  const bySeries = new Map<number, Observation[]>();
  for (const each of lost) {
    const some = bySeries.get(each.series);
    if (some) some.push(each);
    else bySeries.set(each.series, [each]);
  }
  return bySeries;
}

/** Lost demand per period, amounts of one period added in ascending order, so that row order never matters. */
function lostOn(missed: readonly Observation[], first: number, length: number): Float64Array {
  const values = new Float64Array(length);
  for (const { ordinal, value } of [...missed].sort((a, b) => a.value - b.value)) if (ordinal >= first && ordinal < first + length) values[ordinal - first] += value;
  return values;
}

/**
 * Makes one series per key, sorted by `seriesId`, from its first known period to the last of the whole history.
 * A period with nothing but unreadable quantities is NaN, one without any observation is 0 or NaN as `gaps` says.
 */
export function assembleSeries(data: Observations, options: AssembleOptions): Assembled {
  let [first, last] = [Infinity, -Infinity];
  data.ordinals.forEach((ordinal, i) => {
    if (Number.isNaN(data.values[i])) return;
    first = Math.min(first, ordinal);
    last = Math.max(last, ordinal);
  });
  const lost = lostBySeries(data);
  const { starts, order } = groupBySeries(data);
  const demand: DemandSeries[] = [];
  const empty: SeriesKey[] = [];
  const filled = { periods: 0, series: 0 };
  data.keys.forEach((key, s) => {
    const members = order.subarray(starts[s], starts[s + 1]);
    let start = Infinity;
    for (const i of members) if (!Number.isNaN(data.values[i])) start = Math.min(start, data.ordinals[i] ?? Infinity);
    if (start === Infinity) {
      empty.push(key);
      return;
    }
    const { values, known } = valuesOf(data, members, start, last - start + 1);
    let gaps = 0;
    known.forEach((state, at) => {
      if (state === 0) gaps++;
      if (state === 1 || (state === 0 && options.gaps === 'unknown')) values[at] = NaN;
    });
    if (options.gaps === 'zero' && gaps > 0) {
      filled.periods += gaps;
      filled.series++;
    }
    const missed = lost.get(s);
    demand.push({ key, first: periodId(start, options.bucket), values, ...(missed && { lost: lostOn(missed, start, values.length) }) });
  });
  const ids = new Map(demand.map((series) => [series, seriesId(series.key)] as const));
  demand.sort((a, b) => ((ids.get(a) ?? '') < (ids.get(b) ?? '') ? -1 : 1));
  const any = first !== Infinity;
  return { demand, empty, filled, first: any ? first : null, last: any ? last : null };
}
