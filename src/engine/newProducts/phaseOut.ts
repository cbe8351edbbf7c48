/** How an item goes down against the year before. */
export interface PhaseOut {
  /** Demand of each period to come over that of the same period a year before. */
  readonly ratios: Float64Array;
  /** Standard deviation of the ratio, as a share of it. */
  readonly deviation: number;
}

const PERIODS = 6;
const FEWEST = 4;
/** A decline is carried on, but less with every period: it may as well level out. */
const DAMPING = 0.8;
/** From here on an item still sells much as it did. */
const STILL_SELLING = 0.8;

/**
 * Demand of an item that is running out, as ratios to the year before: a line through the logarithms of the newest ratios, carried
 * on with damping (after Gardner & McKenzie 1985). Null where the history is too short or the item is not going down.
 * @param history demand per period, NaN where unknown
 * @example phaseOut([8, 8, 8, 8, 8, 8, 7, 6, 5, 4, 3, 2], 6, 2)?.ratios // below 2 / 8, falling
 */
export function phaseOut(history: ArrayLike<number>, season: number, horizon: number): PhaseOut | null {
  const points: { readonly x: number; readonly y: number }[] = [];
  for (let t = history.length - 1; t >= season && points.length < PERIODS && history.length - t <= 2 * PERIODS; t--) {
    if (history[t] > 0 && history[t - season] > 0) points.push({ x: t - history.length + 1, y: Math.log(history[t] / history[t - season]) });
  }
  if (points.length < FEWEST) return null;
  const n = points.length;
  const [meanX, meanY] = [points.reduce((sum, { x }) => sum + x, 0) / n, points.reduce((sum, { y }) => sum + y, 0) / n];
  const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
  const now = meanY - slope * meanX;
  if (slope >= 0 || Math.exp(now) > STILL_SELLING) return null;
  const ratios = new Float64Array(horizon);
  let carried = 0;
  let step = slope;
  for (let h = 0; h < horizon; h++) {
    step *= DAMPING;
    carried += step;
    ratios[h] = Math.exp(now + carried);
  }
  const residual = points.reduce((sum, { x, y }) => sum + (y - now - slope * x) ** 2, 0) / Math.max(1, n - 2);
  return { ratios, deviation: Math.sqrt(residual * (1 + 1 / n)) };
}
