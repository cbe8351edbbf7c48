/** How a series is smoothed by local regression. */
export interface LoessOptions {
  /** Periods each local line is fitted to [q], odd, ≥ 3; the nearest ones weigh most. */
  readonly window: number;
  /** A line (1) or a constant (0). */
  readonly degree: 0 | 1;
  /** The line is fitted at every `jump`-th period and joined by straight lines between. */
  readonly jump: number;
  /** Weight of each period beside its distance; all 1 where left out. */
  readonly weights?: Float64Array;
}

/** Share of the half-width within which a point counts in full, and beyond which not at all. */
const CORE = 0.001;
const RIM = 0.999;

/**
 * Local regression of evenly spaced values with tricube weights (Cleveland 1979), in the form that STL uses (Cleveland, Cleveland,
 * McRae & Terpenning 1990). With a jump of a tenth of the window the time is linear in the length, whatever the window.
 * @example loess(Float64Array.of(1, 2, 3, 4), { window: 3, degree: 1, jump: 1 }) // 1, 2, 3, 4
 */
export function loess(values: Float64Array, options: LoessOptions): Float64Array {
  const n = values.length;
  if (n < 2) return Float64Array.from(values);
  const smooth = new Float64Array(n);
  const jump = Math.max(1, Math.min(options.jump, n - 1));
  let before = 0;
  for (let at = 0; ; at = Math.min(at + jump, n - 1)) {
    const left = windowStart(at, n, options.window);
    const estimate = loessAt(values, at, left, Math.min(n - 1, left + options.window - 1), options);
    smooth[at] = Number.isNaN(estimate) ? values[at] : estimate;
    for (let k = before + 1; k < at; k++) smooth[k] = smooth[before] + ((smooth[at] - smooth[before]) * (k - before)) / (at - before);
    if (at === n - 1) return smooth;
    before = at;
  }
}

/** First period of the window around `at`, moved inwards at both ends of the series. */
function windowStart(at: number, n: number, window: number): number {
  return window >= n ? 0 : Math.max(0, Math.min(n - window, at - ((window - 1) >> 1)));
}

/** The local estimate at `x`, which may lie outside the series, from the periods `left` to `right`; NaN where no period weighs anything. */
export function loessAt(values: Float64Array, x: number, left: number, right: number, { window, degree, weights }: LoessOptions): number {
  const n = values.length;
  let reach = Math.max(x - left, right - x);
  if (window > n) reach += (window - n) >> 1;
  let total = 0, first = 0, second = 0, sum = 0, cross = 0;
  for (let t = left; t <= right; t++) {
    const distance = Math.abs(t - x);
    if (distance > RIM * reach) continue;
    const ratio = distance / reach;
    const near = 1 - ratio * ratio * ratio;
    let weight = distance <= CORE * reach ? 1 : near * near * near;
    if (weights) weight *= weights[t];
    const away = t - x;
    total += weight;
    first += weight * away;
    second += weight * away * away;
    sum += weight * values[t];
    cross += weight * away * values[t];
  }
  if (!(total > 0)) return NaN;
  const mean = first / total;
  const variance = second / total - mean * mean;
  if (degree === 0 || !(Math.sqrt(Math.max(variance, 0)) > CORE * (n - 1))) return sum / total;
  return sum / total - (mean * (cross / total - (mean * sum) / total)) / variance;
}
