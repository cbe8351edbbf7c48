import { ALPHA, BETA_SHARE, GAMMA_SHARE, LEVEL, PHI, SLOPE, SLOTS } from './etsForm';
import type { EtsForm } from './etsForm';

/** What a pass over a history leaves behind: a value per period of each, and the newest index of every position of the season. */
export interface EtsTape {
  /** Level and slope before each period, and after the last. */
  readonly level: Float64Array;
  readonly slope: Float64Array;
  /** Damped slope that was added or multiplied, its sum or product with the level, and the index used. */
  readonly growth: Float64Array;
  readonly base: Float64Array;
  readonly index: Float64Array;
  readonly fitted: Float64Array;
  readonly slots: Float64Array;
  readonly slotAdjoints: Float64Array;
}

export function etsTape(n: number, season: number): EtsTape {
  const make = (length: number): Float64Array => new Float64Array(length);
  return { level: make(n + 1), slope: make(n + 1), growth: make(n), base: make(n), index: make(n), fitted: make(n), slots: make(season), slotAdjoints: make(season) };
}

/** Errors below this share of the largest value of the history (which is 1) are rounding. */
const ROUNDING = 1e-8;

/**
 * Twice the negative log-likelihood but for a constant, n ln Σε² (+ 2 Σ ln ŷ for relative errors), of a history whose largest
 * magnitude is 1; Infinity where a level, index or forecast that must be positive is not. Fills the tape.
 *
 * ℓ' = q + α (p − q) with q the level carried forward and p the value without its season; b' and s' alike
 * (Hyndman, Koehler, Ord & Snyder 2008, table 2.1). Errors change the likelihood, not the recursion.
 */
export function etsPass(history: Float64Array, { error, trend, season }: EtsForm, p: Float64Array, tape: EtsTape): number {
  const { slots } = tape;
  const n = history.length;
  const m = slots.length;
  const alpha = p[ALPHA];
  const share = p[BETA_SHARE];
  const gamma = p[GAMMA_SHARE] * (1 - alpha);
  const phi = p[PHI];
  let level = p[LEVEL];
  let slope = p[SLOPE];
  for (let j = 0; j < m; j++) slots[j] = p[SLOTS + j];
  let squares = 0;
  let logs = 0;
  for (let t = 0, j = 0; t < n; t++) {
    const value = history[t];
    const growth = trend === 'N' ? 0 : trend === 'A' ? phi * slope : slope ** phi;
    const base = trend === 'M' ? level * growth : level + growth;
    const index = season === 'N' ? 0 : slots[j];
    const fitted = season === 'M' ? base * index : base + index;
    if (error === 'M' && !(fitted > 0)) return Infinity;
    if (season === 'M' && !(base > 0 && index > 0)) return Infinity;
    if (trend === 'M' && !(level > 0 && slope > 0)) return Infinity;
    tape.level[t] = level;
    tape.slope[t] = slope;
    tape.growth[t] = growth;
    tape.base[t] = base;
    tape.index[t] = index;
    tape.fitted[t] = fitted;
    const miss = error === 'M' ? (value - fitted) / fitted : value - fitted;
    squares += miss * miss;
    if (error === 'M') logs += Math.log(fitted);
    const next = base + alpha * ((season === 'M' ? value / index : value - index) - base);
    if (trend === 'A') slope = growth + share * (next - level - growth);
    else if (trend === 'M') slope = growth + share * (next / level - growth);
    if (season !== 'N') {
      slots[j] = index + gamma * ((season === 'M' ? value / base : value - base) - index);
      j = j + 1 === m ? 0 : j + 1;
    }
    level = next;
  }
  tape.level[n] = level;
  tape.slope[n] = slope;
  return n * Math.log(squares + n * ROUNDING * ROUNDING) + 2 * logs;
}

/** The slope of `etsPass` in each parameter, from the tape it left: the recursion run backwards (reverse differentiation). */
export function etsGradient(history: Float64Array, { error, trend, season }: EtsForm, p: Float64Array, tape: EtsTape, gradient: Float64Array): void {
  const { slotAdjoints } = tape;
  const n = history.length;
  const m = slotAdjoints.length;
  const alpha = p[ALPHA];
  const share = p[BETA_SHARE];
  const gamma = p[GAMMA_SHARE] * (1 - alpha);
  const phi = p[PHI];
  let squares = n * ROUNDING * ROUNDING;
  for (let t = 0; t < n; t++) squares += (error === 'M' ? history[t] / tape.fitted[t] - 1 : history[t] - tape.fitted[t]) ** 2;
  slotAdjoints.fill(0);
  let ofAlpha = 0, ofShare = 0, ofGamma = 0, ofPhi = 0, ofLevel = 0, ofSlope = 0;
  let j = m > 0 ? (n - 1) % m : 0;
  for (let t = n - 1; t >= 0; t--) {
    const value = history[t];
    const level = tape.level[t];
    const next = tape.level[t + 1];
    const growth = tape.growth[t];
    const base = tape.base[t];
    const index = tape.index[t];
    const fitted = tape.fitted[t];
    const ofFitted = error === 'M' ? 2 / fitted - (2 * n * (value / fitted - 1) * value) / (squares * fitted * fitted) : (-2 * n * (value - fitted)) / squares;
    let ofBase = 0;
    let ofIndex = 0;
    if (season !== 'N') {
      const ofSlot = slotAdjoints[j];
      ofIndex = (1 - gamma) * ofSlot;
      if (season === 'M') {
        ofGamma += ofSlot * (value / base - index);
        ofBase -= (gamma * ofSlot * value) / (base * base);
      } else {
        ofGamma += ofSlot * (value - base - index);
        ofBase -= gamma * ofSlot;
      }
    }
    let ofGrowth = 0;
    let ofOldLevel = 0;
    if (trend === 'A') {
      ofGrowth = (1 - share) * ofSlope;
      ofShare += ofSlope * (next - level - growth);
      ofLevel += share * ofSlope;
      ofOldLevel -= share * ofSlope;
    } else if (trend === 'M') {
      ofGrowth = (1 - share) * ofSlope;
      ofShare += ofSlope * (next / level - growth);
      ofLevel += (share * ofSlope) / level;
      ofOldLevel -= (share * ofSlope * next) / (level * level);
    }
    ofBase += (1 - alpha) * ofLevel;
    if (season === 'M') {
      ofAlpha += ofLevel * (value / index - base);
      ofIndex -= (alpha * ofLevel * value) / (index * index);
      ofBase += ofFitted * index;
      ofIndex += ofFitted * base;
    } else {
      ofAlpha += ofLevel * (value - index - base);
      ofIndex -= alpha * ofLevel;
      ofBase += ofFitted;
      ofIndex += ofFitted;
    }
    if (trend === 'M') {
      ofOldLevel += ofBase * growth;
      ofGrowth += ofBase * level;
      const slope = tape.slope[t];
      ofPhi += ofGrowth * growth * Math.log(slope);
      ofSlope = (ofGrowth * phi * growth) / slope;
    } else {
      ofOldLevel += ofBase;
      if (trend === 'A') {
        ofGrowth += ofBase;
        ofPhi += ofGrowth * tape.slope[t];
        ofSlope = ofGrowth * phi;
      }
    }
    ofLevel = ofOldLevel;
    if (season !== 'N') {
      slotAdjoints[j] = ofIndex;
      j = j === 0 ? m - 1 : j - 1;
    }
  }
  gradient[ALPHA] = ofAlpha - p[GAMMA_SHARE] * ofGamma;
  gradient[BETA_SHARE] = ofShare;
  gradient[GAMMA_SHARE] = (1 - alpha) * ofGamma;
  gradient[PHI] = ofPhi;
  gradient[LEVEL] = ofLevel;
  gradient[SLOPE] = ofSlope;
  for (let k = 0; k < m; k++) gradient[SLOTS + k] = slotAdjoints[k];
}
