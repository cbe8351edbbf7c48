/** How the season acts on the level: as a factor, or as an amount added. */
export type SeasonalForm = 'multiplicative' | 'additive';

export interface Season {
  readonly form: SeasonalForm;
  readonly length: number;
  /** One index per position in the season, position 0 being the first period of the history; they average 1 (factor) or 0 (amount). */
  readonly indices: Float64Array;
  /** How much of the raw indices was kept: 0 = none (no season), 1 = all. */
  readonly kept: number;
}

/** Fewer seasons than this and the indices cannot be told from noise (design: n ≥ 2m + 2). */
export const enoughForSeason = (n: number, season: number): boolean => season > 1 && n >= 2 * season + 2;

/** Centred moving average over one season (2×m for even m); NaN at both ends. */
export function centredAverage(values: Float64Array, season: number): Float64Array {
  const n = values.length;
  const half = Math.floor(season / 2);
  const even = season % 2 === 0;
  const average = new Float64Array(n).fill(NaN);
  for (let t = half; t < n - half; t++) {
    let sum = even ? (values[t - half] + values[t + half]) / 2 : values[t - half] + values[t + half];
    for (let k = t - half + 1; k < t + half; k++) sum += values[k];
    average[t] = sum / season;
  }
  return average;
}

/**
 * Seasonal indices by classical decomposition, shrunk toward "no season" by how far they stand out of their own sampling error
 * (a James–Stein estimator, after Miller & Williams 2003). Multiplicative where the history is positive and asked for.
 */
export function seasonalIndices(values: Float64Array, length: number, form: SeasonalForm): Season {
  const trend = centredAverage(values, length);
  const neutral = form === 'multiplicative' ? 1 : 0;
  const sum = new Float64Array(length);
  const squares = new Float64Array(length);
  const count = new Float64Array(length);
  for (let t = 0; t < values.length; t++) {
    if (Number.isNaN(trend[t])) continue;
    const effect = form === 'multiplicative' ? values[t] / trend[t] : values[t] - trend[t];
    if (!Number.isFinite(effect)) continue;
    const position = t % length;
    sum[position] += effect;
    squares[position] += effect * effect;
    count[position]++;
  }
  const indices = new Float64Array(length).fill(neutral);
  let mean = 0;
  let residual = 0;
  let freedom = 0;
  let precision = 0;
  for (let j = 0; j < length; j++) {
    if (count[j] === 0) return { form, length, indices: new Float64Array(length).fill(neutral), kept: 0 };
    indices[j] = sum[j] / count[j];
    mean += indices[j] / length;
    residual += squares[j] - sum[j] * indices[j];
    freedom += count[j] - 1;
    precision += 1 / count[j] / length;
  }
  let spread = 0;
  for (let j = 0; j < length; j++) {
    indices[j] = form === 'multiplicative' ? indices[j] / mean : indices[j] - mean;
    spread += (indices[j] - neutral) ** 2;
  }
  const noise = freedom > 0 ? (Math.max(residual, 0) / freedom) * precision : Infinity;
  const kept = spread > 0 ? Math.max(0, 1 - (Math.max(length - 3, 1) * noise) / spread) : 0;
  for (let j = 0; j < length; j++) indices[j] = neutral + kept * (indices[j] - neutral);
  return { form, length, indices, kept };
}

/** The history with the season taken out. */
export function deseasonalised(values: Float64Array, { form, indices, length }: Season): Float64Array {
  const adjusted = new Float64Array(values.length);
  for (let t = 0; t < values.length; t++) adjusted[t] = form === 'multiplicative' ? values[t] / indices[t % length] : values[t] - indices[t % length];
  return adjusted;
}

/** A path that starts at period `from` of the history, with the season put back. */
export function reseasonalised(path: Float64Array, { form, indices, length }: Season, from: number): Float64Array {
  const told = new Float64Array(path.length);
  for (let h = 0; h < path.length; h++) told[h] = form === 'multiplicative' ? path[h] * indices[(from + h) % length] : path[h] + indices[(from + h) % length];
  return told;
}
