import { demandClass } from '../../engine/forecasting/demandClass';
import { leadTimeQuantiles } from '../../engine/forecasting/leadTimeDemand';
import { stockLevel, stockLevelUnder } from '../../engine/inventory/stockLevel';
import type { StockInputs, StockLevel } from '../../engine/inventory/stockLevel';
import type { StockPolicy } from '../model/planInput';

export interface StockQuestion {
  /** Demand of the item at its location, all channels together; NaN is missing. */
  readonly history: Float64Array;
  readonly inputs: Omit<StockInputs, 'dist'>;
  readonly dist: StockPolicy['dist'];
  /** Item and location: what is drawn for. */
  readonly key: readonly string[];
}

/** The same draws in every run: a stock level must not move because the plan was made again. */
const SEED = 1;

/**
 * Stock level of an item. `empirical` draws the demand over the lead time from blocks of its history; `auto` does so, or counts by a
 * negative binomial, where demand is intermittent or lumpy, whichever met held-out demand better; else the distribution follows from
 * mean and deviation. `method` names it and, where it was chosen, says why.
 */
export function stockLevelOf({ history, inputs, dist, key }: StockQuestion): StockLevel & { readonly method: string } {
  const kind = demandClass(history);
  const sparse = kind === 'intermittent' || kind === 'lumpy';
  const countable = history.some((value) => value > 0) && !history.some((value) => value < 0);
  if (!countable || (dist !== 'empirical' && !(dist === 'auto' && sparse))) {
    const level = stockLevel({ ...inputs, dist: dist === 'empirical' ? 'auto' : dist });
    return { ...level, method: level.distribution };
  }
  const { mean: rate, leadTime, leadTimeSd, review } = inputs;
  const drawn = leadTimeQuantiles(history, { rate, leadTime, leadTimeSd, review, seed: SEED, key, method: dist === 'empirical' ? 'bootstrap' : undefined });
  const level = stockLevelUnder(drawn.distribution, drawn.expected, inputs);
  return { ...level, method: dist === 'empirical' ? 'empirical' : drawn.reason };
}
