/** A row and the logarithm of its amount. */
export interface Sized {
  readonly row: number;
  readonly log: number;
}

/** When amounts count as of another order of magnitude. */
export interface SizeLimits {
  /** Rows needed before one of them can be told from the others. */
  readonly enough: number;
  /** At least this many times more (or less) than usual. */
  readonly factor: number;
  /** At least this many times the spread off the middle. */
  readonly far: number;
}

/** The spread of the logarithms is taken as at least this, so that nearly constant amounts do not cry wolf. */
const LEAST_SPREAD = 0.1;
/** Those that stand out are parted from all others by at least this factor. */
const STEP = 4;
/** Of more rows than this share, there are two levels, not a mistake. */
const FEW = 0.2;

/** The median of sorted numbers. */
const middle = (sorted: readonly number[]): number => {
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
};

/** The median. */
export const median = (values: readonly number[]): number => middle([...values].sort((a, b) => a - b));

/**
 * Rows of another order of magnitude: a factor off the median, far outside the spread of the logarithms (median absolute
 * deviation), few, and parted by a gap from all others. `side` 1 looks above, −1 below.
 */
export function outsiders<T extends Sized>(rows: readonly T[], side: 1 | -1, { enough, factor, far }: SizeLimits): readonly T[] {
  if (rows.length < enough) return [];
  const sorted = rows.map((of) => ({ of, log: side * of.log })).sort((a, b) => a.log - b.log);
  const top = sorted[sorted.length - 1].log;
  const centre = middle(sorted.map(({ log }) => log));
  if (top - centre < Math.log(factor)) return [];
  const spread = Math.max(LEAST_SPREAD, 1.4826 * median(sorted.map(({ log }) => Math.abs(log - centre))));
  for (let i = sorted.length - 1; i >= Math.max(1, Math.ceil(sorted.length * (1 - FEW))); i--) {
    if (sorted[i].log - sorted[i - 1].log < Math.log(STEP)) continue;
    const off = sorted[i].log - centre;
    return off >= Math.log(factor) && off >= far * spread ? sorted.slice(i).map(({ of }) => of) : [];
  }
  return [];
}
