import { forecast } from '../../engine/forecasting/forecast';
import { hierarchyOf, type Hierarchy } from '../../engine/hierarchy/hierarchy';
import { seasonOf } from '../../engine/time/period';
import { evidenceOf, type Evidence } from '../accuracy/evidence';
import type { PlanningGrid } from '../demand/planningGrid';
import type { SeriesForecast } from '../model/plan';
import { seriesId, type PlanInput } from '../model/planInput';
import { familyOf } from '../reviews/consensus';
import { residualsFor } from '../reviews/demand';

/** A forecast of a sum or of a series, and what its errors are like. */
export interface NodeForecast {
  readonly mean: Float64Array;
  /** Variance of the error one period ahead. */
  readonly variance: number;
  /** One-step errors on the periods of the history, NaN where there is none. */
  readonly residuals: Float64Array;
}

/** All series, their families and channels, and the forecasts made of each sum by itself. */
export interface FamilyTree {
  readonly hierarchy: Hierarchy;
  /** Sums first, then the series in the order given. */
  readonly nodes: readonly NodeForecast[];
  /** Level of the hierarchy that holds the families. */
  readonly families: number;
}

/** What the tree is made from. */
export interface FamilyTreeWanted {
  readonly forecasts: readonly SeriesForecast[];
  readonly evidence: readonly Evidence[];
  readonly input: PlanInput;
  readonly grid: PlanningGrid;
  readonly bandLevel: number;
}

type Common = Pick<FamilyTreeWanted, 'input' | 'grid' | 'bandLevel'>;

/** The tree of total, family, family and channel, with a statistical forecast of every sum: its history forecast like any other, effects put back as its series have them. */
export function familyTree({ forecasts, evidence, input, grid, bandLevel }: FamilyTreeWanted): FamilyTree {
  const evidenceOfSeries = new Map(evidence.map(each => [seriesId(each.key), each] as const));
  const keys = forecasts.map(({ key }) => ({ family: familyOf(key.item, input), channel: key.channel }));
  const hierarchy = hierarchyOf(keys, [[], ['family'], ['family', 'channel']]);
  const bases = forecasts.map(({ key, history }) => evidenceOfSeries.get(seriesId(key))?.base ?? history);
  const sums = hierarchy.sums.map(({ members }) => sumForecast(members.map(member => ({ series: forecasts[member], base: bases[member] })), { input, grid, bandLevel }));
  const own = forecasts.map((series): NodeForecast => ({
    mean: series.baseline, variance: series.errorDeviation[0] ** 2,
    residuals: evidenceOfSeries.get(seriesId(series.key))?.residuals ?? new Float64Array(grid.length).fill(NaN),
  }));
  return { hierarchy, nodes: [...sums, ...own], families: 1 };
}

function sumForecast(members: readonly { readonly series: SeriesForecast; readonly base: Float64Array }[], { input, grid, bandLevel }: Common): NodeForecast {
  const total = new Float64Array(grid.length).fill(NaN);
  const whole = new Float64Array(grid.horizon);
  const bare = new Float64Array(grid.horizon);
  for (const { series, base } of members) {
    for (let t = 0; t < total.length; t++) if (!Number.isNaN(base[t])) total[t] = (Number.isNaN(total[t]) ? 0 : total[t]) + base[t];
    for (let t = 0; t < whole.length; t++) {
      whole[t] += series.baseline[t];
      bare[t] += series.baseline[t] - (series.calendar?.[t] ?? 0) - (series.drivers?.[t] ?? 0);
    }
  }
  const heard: Evidence[] = [];
  const made = forecast(total, {
    horizon: grid.horizon, season: seasonOf(grid.bucket), levels: [bandLevel],
    record: parts => heard.push(evidenceOf(members[0].series.key, parts, { level: bandLevel, residuals: residualsFor(input.settings.reconcile) })),
  });
  return { mean: made.mean.map((value, t) => (bare[t] > 0 ? (value * whole[t]) / bare[t] : value)), variance: made.errorDeviation[0] ** 2, residuals: heard[0].residuals };
}
