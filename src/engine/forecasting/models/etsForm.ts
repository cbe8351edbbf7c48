/** How a component enters the model: not at all, added, or multiplied. */
export type EtsComponent = 'N' | 'A' | 'M';

/** One of the 30 exponential smoothing models of Hyndman, Koehler, Ord & Snyder (2008): ETS(error, trend, season). */
export interface EtsForm {
  readonly error: 'A' | 'M';
  readonly trend: EtsComponent;
  /** Whether the trend flattens out (φ < 1). */
  readonly damped: boolean;
  readonly season: EtsComponent;
}

/** Places of the parameters; the indices of the season follow from `SLOTS` on, position 0 being the first period of the history. */
export const ALPHA = 0;
/** β is this share of α. */
export const BETA_SHARE = 1;
/** γ is this share of 1 − α. */
export const GAMMA_SHARE = 2;
export const PHI = 3;
export const LEVEL = 4;
export const SLOPE = 5;
export const SLOTS = 6;

/** The model's name as the field writes it: ETS(M,Ad,M). */
export const etsName = ({ error, trend, damped, season }: EtsForm): string => `ETS(${error},${trend}${damped ? 'd' : ''},${season})`;

/**
 * Parameters that the corrected Akaike criterion counts: weights, damping, first level and slope, the free indices of the
 * season, and the variance.
 */
export function etsParameters({ trend, damped, season }: EtsForm, length: number): number {
  return 3 + (trend === 'N' ? 0 : 2) + (damped ? 1 : 0) + (season === 'N' ? 0 : length);
}
