/** Periods without demand that count as silence at the least and at the most, whatever the horizon. */
const SHORTEST = 8;
const LONGEST = 12;
/** A steady seller is silent once it pauses for this many of its usual intervals, and for longer than ever before. */
const USUAL_INTERVALS = 3;

/** The span over which an item is judged alive: as long as what is forecast, within eight and twelve periods. */
export const spanOfLife = (horizon: number): number => Math.max(SHORTEST, Math.min(LONGEST, horizon));

/** Periods since the last demand: 0 when the newest period has some, the whole length when none has. */
function pause(history: Float64Array, end: number): number {
  let from = end;
  while (from > 0 && history[from - 1] === 0) from--;
  return end - from;
}

/**
 * Whether an item has gone quiet, so that nothing is expected of it until it sells again: no demand for as long as the forecast
 * reaches (eight to twelve periods), or for over three of its usual intervals and longer than it ever paused. With a season the
 * pause must also be longer than the season. Over the training parts of three sets of low demand this lowered bias and
 * squared error together; a smoothed rate goes on for years after an item has died.
 */
export function goneQuiet(history: Float64Array, season: number, horizon: number): boolean {
  const silent = pause(history, history.length);
  if (silent === 0 || silent === history.length) return silent > 0;
  if (season > 1 && silent <= season) return false;
  if (silent >= spanOfLife(horizon)) return true;
  const { mean, longest } = intervals(history.subarray(0, history.length - silent));
  return silent > longest && silent > USUAL_INTERVALS * mean + 1;
}

/** Mean interval and longest pause between demands, up to the last one. */
function intervals(history: Float64Array): { readonly mean: number; readonly longest: number } {
  let last = -1;
  let first = -1;
  let demands = 0;
  let longest = 0;
  for (let t = 0; t < history.length; t++) {
    if (history[t] === 0) continue;
    if (first < 0) first = t;
    else longest = Math.max(longest, t - last - 1);
    last = t;
    demands++;
  }
  return { mean: demands > 1 ? (last - first) / (demands - 1) : Infinity, longest };
}
