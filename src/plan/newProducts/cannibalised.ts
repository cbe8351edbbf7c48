import { seenCannibalisation } from '../../engine/newProducts/seenCannibalisation';
import type { SeenRatio } from '../../engine/newProducts/seenScale';
import { ordinalOfDay } from '../../engine/time/period';
import { shareOfPeriod } from '../../engine/time/shareOfPeriod';
import type { SeriesForecast } from '../model/plan';
import type { Launch } from '../model/planInput';
import { firstWholePeriod } from './launched';
import { dayOfDate, familyIn, itemHistory, percent, seriesOf, type Portfolio } from './portfolio';

/** An item that a launch has taken demand from, forecast from a history brought to the level that is left. */
export interface Cannibalised {
  readonly series: readonly SeriesForecast[];
  readonly seen: SeenRatio;
  readonly reason: string;
}

/** Share of an item's demand that a launch which has happened takes: as planned, and as sales show. */
function shareTaken(launch: Launch, victim: string, portfolio: Portfolio): SeenRatio {
  const { input, season } = portfolio;
  const family = familyIn(portfolio, victim);
  const involved = new Set((input.launches ?? []).flatMap(({ item, cannibalises }) => [item, cannibalises]));
  const items = new Set(portfolio.series.map(({ key }) => key.item));
  const others = [...items].filter(item => item !== victim && familyIn(portfolio, item) === family && family !== '' && !involved.has(item) && input.items.get(item)?.eol === undefined);
  return seenCannibalisation({
    item: itemHistory(portfolio, victim), others: others.map(item => itemHistory(portfolio, item)),
    from: Math.max(0, firstWholePeriod(launch, portfolio)), season, planned: launch.cannibalShare,
  });
}

/**
 * Forecasts of an item since a launch takes from it. Its history before the launch is taken at the level that is left, so that the
 * forecast neither waits for a year to notice nor takes the step for a trend; the history shown stays as it was.
 */
export function forecastCannibalised(launch: Launch, victim: string, portfolio: Portfolio): Cannibalised {
  const { grid } = portfolio;
  const seen = shareTaken(launch, victim, portfolio);
  const day = dayOfDate(launch.launch);
  const left = 1 - seen.value;
  const at = ordinalOfDay(day, grid.bucket) - grid.first;
  const since = shareOfPeriod(grid.first + at, grid.bucket, { from: day });
  const reason = `${launch.item}, launched ${launch.launch}, takes ${percent(seen.value)} of its demand (${[
    ...(launch.cannibalShare === null ? [] : [`planned ${percent(launch.cannibalShare)}`]), ...(seen.seen === null ? [] : [`seen ${percent(seen.seen)}`]),
  ].join(', ')}): the history before is taken at ${percent(left)}.`;
  const level = Float64Array.from({ length: grid.length }, (_, t) => (t < at ? left : t === at && since < 1 ? left / (1 - seen.value * since) : 1));
  const series = seriesOf(portfolio, victim).flatMap((mine): readonly SeriesForecast[] => {
    const made = portfolio.atLevel(mine.key, level);
    return made ? [{ ...made, history: mine.history, reason: `${made.reason} ${reason}` }] : [];
  });
  return { series, seen, reason };
}
