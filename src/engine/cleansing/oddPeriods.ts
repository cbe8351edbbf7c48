import { expectedPath, type ExpectedPath, type PathWanted } from './expectedPath';

/** Periods in a row that are not demand as it was. */
export interface OddPeriods {
  readonly kind: 'outlier' | 'stock-out';
  readonly from: number;
  /** First period after. */
  readonly to: number;
}

export interface OddFound {
  readonly odd: readonly OddPeriods[];
  readonly path: ExpectedPath;
}

/**
 * Standard deviations from which a period is no chance, in logs and in pieces (small numbers scatter as counts do), and how far
 * from the expected it must be besides: more than double, less than half.
 */
const FAR = 5;
const LEAST_RATIO = Math.log(2);
/** More odd periods in a row than this are a change of level, not an outlier. */
const LONGEST_OUTLIER = 2;
/** Zeros outside a run from which a series sells too rarely to speak of stock-outs. */
const MOST_ZEROS = 0.1;
/** A run of zeros longer than this part of a season is a break in sales, not a stock-out. */
const LONGEST_STOCKOUT = 0.5;
const LONGEST_WITHOUT_SEASON = 8;
const FEWEST = 12;

/**
 * Outliers and stock-outs of a history: outliers stand far from a robust path of level, trend and season; stock-outs are
 * zeros amid demand that is hardly ever zero. Null when the history is too short, too sparse, or has negative demand.
 */
export function oddPeriods(wanted: PathWanted): OddFound | null {
  const { demand, season } = wanted;
  const known = demand.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  if (known < FEWEST || demand.some(value => value < 0)) return null;
  const runs = zeroRuns(demand);
  const longest = season > 1 ? Math.max(1, Math.floor(season * LONGEST_STOCKOUT)) : LONGEST_WITHOUT_SEASON;
  const inner = runs.filter(({ from, to }) => to - from <= longest && soldBefore(demand, from) && soldAfter(demand, to));
  const outs = inner.filter(run => zerosBut(demand, run) / known <= MOST_ZEROS);
  if (runs.reduce((sum, { from, to }) => sum + to - from, 0) - (outs.length === 1 ? outs[0].to - outs[0].from : 0) > MOST_ZEROS * known) return null;
  const path = expectedPath(wanted);
  const typical = median(path.values);
  const stockOuts = outs.filter(({ from, to }) => mean(path.values, from, to) > LEAST_SHARE * typical && mean(path.values, from, to) * (to - from) >= LEAST_MISSED)
    .map(run => ({ kind: 'stock-out' as const, ...run }));
  return { odd: [...stockOuts, ...outliers(path, demand)].sort((a, b) => a.from - b.from), path };
}

/** Out of season zeros are no stock-out: what is expected there must be a good part of the usual demand, and more than a few pieces. */
const LEAST_SHARE = 0.25;
const LEAST_MISSED = 3;

function outliers({ errors, noise, values }: ExpectedPath, demand: Float64Array): readonly OddPeriods[] {
  const limit = Math.max(FAR * noise, LEAST_RATIO);
  const found: { from: number; to: number }[] = [];
  errors.forEach((error, t) => {
    const counted = Math.sqrt(values[t] + (noise * values[t]) ** 2);
    if (!(Math.abs(error) > limit) || Math.abs(demand[t] - values[t]) < FAR * counted) return;
    const last = found.at(-1);
    if (last && last.to === t) last.to = t + 1;
    else found.push({ from: t, to: t + 1 });
  });
  return found.filter(({ from, to }) => to - from <= LONGEST_OUTLIER).map(run => ({ kind: 'outlier', ...run }));
}

function zeroRuns(demand: Float64Array): readonly { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  demand.forEach((value, t) => {
    if (value !== 0) return;
    const last = runs.at(-1);
    if (last && last.to === t) last.to = t + 1;
    else runs.push({ from: t, to: t + 1 });
  });
  return runs;
}

function zerosBut(demand: Float64Array, { from, to }: { readonly from: number; readonly to: number }): number {
  let zeros = 0;
  for (let t = 0; t < demand.length; t++) if (demand[t] === 0 && (t < from || t >= to)) zeros++;
  return zeros;
}

const soldBefore = (demand: Float64Array, at: number): boolean => demand.subarray(0, at).some(value => value > 0);
const soldAfter = (demand: Float64Array, at: number): boolean => demand.subarray(at).some(value => value > 0);
const mean = (values: Float64Array, from: number, to: number): number => values.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from);
const median = (values: Float64Array): number => Float64Array.from(values).sort()[values.length >> 1];
