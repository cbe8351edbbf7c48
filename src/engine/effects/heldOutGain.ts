import { fitRegression, type Regression, type RegressionFit } from './effectRegression';
import { occasionsOf } from './occasions';

/** How an effect did on occasions that nothing was learned from. */
export interface HeldOutGain {
  /** Share of the absolute error that the effect takes away on the periods in which it acts; below 0 it adds some. */
  readonly gain: number;
  /** Errors as a share of demand, without and with the effect. */
  readonly without: number;
  readonly with: number;
  /** Occasions held out. */
  readonly occasions: number;
}

/** Occasions held out at most, the newest ones. */
const MOST = 3;
const PER_YEAR = { day: 365, week: 52, month: 12, quarter: 4, year: 1 } as const;
/** Years of history that a forecast of an occasion must have behind it. */
const FEWEST_YEARS = 1.1;
const FEWEST_PERIODS = 8;

/**
 * Rolling-origin test (Tashman 2000) of one effect of a regression: before each of its newest occasions the regression is
 * fitted with and without it to what was known then, and both foresee the occasion. Null when no occasion has an earlier one
 * and enough history before it.
 */
export function heldOutGain(regression: Regression, index: number, from?: Pick<RegressionFit, 'parameters'>): HeldOutGain | null {
  const { demand, effects, periods } = regression;
  const occasions = occasionsOf(effects[index], periods, demand.length);
  const fewest = Math.max(FEWEST_PERIODS, FEWEST_YEARS * PER_YEAR[periods.bucket]);
  const held = occasions.filter((occasion, order) => order > 0 && occasion.from >= fewest && occasion.from > occasions[0].to).slice(-MOST);
  const lean: Regression = { ...regression, effects: effects.filter((_, k) => k !== index) };
  let [errorWith, errorWithout, size, used] = [0, 0, 0, 0];
  for (const { from: begin, to } of held) {
    const full = fitRegression(regression, { upTo: begin, until: to, from }).path;
    const spare = fitRegression(lean, { upTo: begin, until: to, from: from && { parameters: from.parameters.filter((_, k) => k !== index) } }).path;
    let known = false;
    for (let t = begin; t < to; t++) {
      if (Number.isNaN(demand[t])) continue;
      errorWith += Math.abs(demand[t] - full[t]);
      errorWithout += Math.abs(demand[t] - spare[t]);
      size += Math.abs(demand[t]);
      known = true;
    }
    if (known) used++;
  }
  if (used === 0 || !(size > 0)) return null;
  return { gain: errorWithout > 0 ? 1 - errorWith / errorWithout : 0, without: errorWithout / size, with: errorWith / size, occasions: used };
}
