import { phaseOut } from '../../engine/newProducts/phaseOut';
import { runOut, type RunOut } from '../../engine/newProducts/runOut';
import { ordinalOfDay } from '../../engine/time/period';
import { shareOfPeriod } from '../../engine/time/shareOfPeriod';
import { expectedDemand } from '../demand/expectedDemand';
import type { PlanningGrid } from '../demand/planningGrid';
import type { SeriesForecast } from '../model/plan';
import type { RunOutStock } from '../model/planInput';
import { banded } from './launched';
import { dayOfDate, itemHistory, seriesOf, withoutEffects, type Portfolio } from './portfolio';

/** Least error of a run-out forecast, as a share of it. */
const LEAST_ERROR = 0.25;

/** Series of an item that is running out, by how it goes down against the year before; null where it does not. */
export function forecastRunningOut(item: string, portfolio: Portfolio): readonly SeriesForecast[] | null {
  const { grid, season } = portfolio;
  const down = phaseOut(itemHistory(portfolio, item), season, grid.horizon);
  if (!down || season > grid.length) return null;
  const error = Math.max(LEAST_ERROR, down.deviation);
  return seriesOf(portfolio, item).map(mine => {
    const baseline = down.ratios.map((ratio, t) => {
      const before = mine.history[grid.length - season + (t % season)];
      return Number.isNaN(before) ? 0 : Math.max(0, before) * ratio * (t < season ? 1 : down.ratios[t - season]);
    });
    const errorDeviation = baseline.map(value => error * value);
    return {
      ...withoutEffects(mine), ...banded(baseline, errorDeviation), errorDeviation, model: 'PhaseOut', heldOut: null,
      reason: `Running out: demand of the same ${grid.bucket} a year before × ${down.ratios[0].toFixed(2)} and falling, the trend of the item’s last ${grid.bucket}s carried on with damping.`,
    };
  });
}

/** Series of an item with nothing forecast after its last day of sale. */
export function cutAtEnd(eol: string, series: readonly SeriesForecast[], grid: PlanningGrid): readonly SeriesForecast[] {
  const to = dayOfDate(eol);
  const share = Float64Array.from({ length: grid.horizon }, (_, t) => shareOfPeriod(grid.first + grid.length + t, grid.bucket, { to }));
  const cut = (values: Float64Array): Float64Array => values.map((value, t) => value * share[t]);
  return series.map(mine => ({
    ...mine, baseline: cut(mine.baseline), lower: cut(mine.lower), upper: cut(mine.upper), errorDeviation: cut(mine.errorDeviation),
    ...(mine.newProduct && { newProduct: cut(mine.newProduct) }), ...(mine.events && { events: cut(mine.events) }),
    ...(mine.calendar && { calendar: cut(mine.calendar) }), ...(mine.drivers && { drivers: cut(mine.drivers) }),
    reason: `${mine.reason} Its last day of sale is ${eol}.`,
  }));
}

/** How the stock of an item runs out at its forecast. */
export function runOutOf(item: string, stock: RunOutStock, portfolio: Portfolio): RunOut {
  const { grid } = portfolio;
  const demand = new Float64Array(grid.horizon);
  const cautious = new Float64Array(grid.horizon);
  for (const mine of seriesOf(portfolio, item)) {
    const expected = expectedDemand(mine);
    for (let t = 0; t < grid.horizon; t++) {
      demand[t] += Math.max(0, expected[t]);
      cautious[t] += Math.max(0, mine.lower[t] + (mine.newProduct?.[t] ?? 0));
    }
  }
  const receipts = new Float64Array(grid.horizon);
  for (const { item: ordered, qty, due } of stock.receipts) {
    const t = ordinalOfDay(dayOfDate(due), grid.bucket) - grid.first - grid.length;
    if (ordered === item && t < grid.horizon) receipts[Math.max(0, t)] += qty;
  }
  return runOut({ stock: stock.onHand.get(item) ?? 0, receipts, demand, cautious });
}
