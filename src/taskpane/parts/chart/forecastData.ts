/** What the forecast chart draws. All arrays run over `periods` (history first, plan after); NaN where nothing is known. */
export interface ForecastData {
  readonly periods: readonly string[];
  /** Index of the first period of the plan. */
  readonly split: number;
  readonly history: Float64Array;
  readonly statistical: Float64Array;
  readonly consensus: Float64Array | null;
  readonly budget: Float64Array | null;
  readonly band: { readonly lower: Float64Array; readonly upper: Float64Array; readonly low: number; readonly high: number } | null;
}

/** The line that stands for the plan: the consensus where there is one. */
export const planLine = (data: ForecastData): Float64Array => data.consensus ?? data.statistical;

/** Index of the highest value of the plan; the first period of the plan when nothing is known. */
export function peakOf(data: ForecastData): number {
  const line = planLine(data);
  let peak = data.split;
  for (let index = data.split; index < line.length; index += 1) if ((line[index] ?? NaN) > (line[peak] ?? -Infinity)) peak = index;
  return Math.min(peak, Math.max(0, data.periods.length - 1));
}
