import { kanbanCards } from '../../engine/inventory/kanban';
import { economicOrderQuantity, roundLot } from '../../engine/inventory/lotSize';
import { abcClasses, xyzClass } from '../../engine/inventory/segmentation';
import { sumDeviation, UNCORRELATED, type ErrorCorrelation } from '../../engine/forecasting/errorLaw';
import { forecast } from '../../engine/forecasting/forecast';
import { seasonOf, type Bucket } from '../../engine/time/period';
import { sumOf, yearAhead } from '../demand/exceptions';
import { expectedDemand } from '../demand/expectedDemand';
import type { PlanningGrid } from '../demand/planningGrid';
import { stockLevelOf } from '../demand/stockLevelOf';
import type { SeriesForecast, StockParameters } from '../model/plan';
import { policyKey, type Item, type PlanInput, type StockPolicy } from '../model/planInput';

/** Average days of a period: a year has 365.25. */
const DAYS: Readonly<Record<Bucket, number>> = { day: 1, week: 7, month: 365.25 / 12, quarter: 365.25 / 4, year: 365.25 };

/** Demand and forecast error of one item at one location, all its channels together. */
interface StockDemand {
  readonly item: string;
  readonly loc: string;
  readonly perPeriod: number;
  readonly perYear: number;
  readonly deviation: (leadTimePeriods: number) => number;
  /** Per period of `Plan.history`; NaN where no channel is known. */
  readonly history: Float64Array;
}

/** Stock parameters of every item and location, sorted by them; σ is the error of the forecast, not the spread of demand. */
export function stockReview(forecasts: readonly SeriesForecast[], input: PlanInput, grid: PlanningGrid): readonly StockParameters[] {
  const demands = stockDemands(forecasts, grid);
  const costed = demands.every(demand => input.items.get(demand.item)?.unitCost != null);
  const classes = abcClasses(demands.map(demand => demand.perYear * (costed ? input.items.get(demand.item)?.unitCost ?? 1 : 1)));
  return demands.map((demand, index) => parametersOf(demand, classes[index], input, grid.bucket));
}

function stockDemands(forecasts: readonly SeriesForecast[], grid: PlanningGrid): readonly StockDemand[] {
  const groups = new Map<string, SeriesForecast[]>();
  for (const series of forecasts) {
    const key = policyKey(series.key.item, series.key.loc);
    groups.set(key, [...(groups.get(key) ?? []), series]);
  }
  const span = yearAhead(grid.horizon, grid.bucket);
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => {
    const perYear = group.reduce((total, series) => total + sumOf(expectedDemand(series), 0, span), 0);
    const history = summedHistory(group, grid.length);
    const errors = pooledErrors(group, history, grid);
    return {
      item: group[0].key.item,
      loc: group[0].key.loc,
      perYear,
      perPeriod: perYear / span,
      history,
      deviation: leadTime => deviationPerPeriod(errors, Math.max(1, Math.min(errors.deviation.length, Math.round(leadTime)))),
    };
  });
}

/** Deviation of the forecast error by step, and how the steps go together. */
interface SteppedErrors {
  readonly deviation: Float64Array;
  readonly correlation: ErrorCorrelation;
}

/** Errors of the channels' sum: forecast as one series, since errors of channels go together; of what was never sold, the sum. */
function pooledErrors(group: readonly SeriesForecast[], total: Float64Array, grid: PlanningGrid): SteppedErrors {
  const correlation = group[0].errorCorrelation ?? UNCORRELATED;
  if (group.length === 1) return { deviation: group[0].errorDeviation, correlation };
  if (total.every(Number.isNaN)) return { deviation: group[0].errorDeviation.map((_, h) => group.reduce((sum, { errorDeviation }) => sum + errorDeviation[h], 0)), correlation };
  const { errorDeviation, errorLaw } = forecast(total, { horizon: grid.horizon, season: seasonOf(grid.bucket) });
  return { deviation: errorDeviation, correlation: errorLaw.correlation };
}

function summedHistory(group: readonly SeriesForecast[], length: number): Float64Array {
  const total = new Float64Array(length).fill(NaN);
  for (const { history } of group) {
    for (let t = 0; t < length; t++) if (!Number.isNaN(history[t])) total[t] = (Number.isNaN(total[t]) ? 0 : total[t]) + history[t];
  }
  return total;
}

/** The deviation per period that √L turns into the deviation of the error summed over a lead time of `count` periods. */
const deviationPerPeriod = ({ deviation, correlation }: SteppedErrors, count: number): number => sumDeviation(deviation, count, correlation) / Math.sqrt(count);

function parametersOf(demand: StockDemand, abc: string, input: PlanInput, bucket: Bucket): StockParameters {
  const item = input.items.get(demand.item);
  const policy = input.policies.get(policyKey(demand.item, demand.loc)) ?? input.policies.get(policyKey(demand.item, ''));
  const leadTimeDays = item?.leadTimeDays ?? input.settings.leadTimeDaysDefault;
  const leadTime = leadTimeDays / DAYS[bucket];
  const mean = Math.max(0, demand.perPeriod);
  const sd = demand.deviation(leadTime);
  const lot = lotOf(demand, item, input, bucket);
  const target = policy?.target ?? input.settings.serviceDefault;
  const serviceKind = policy?.serviceKind ?? 'CSL';
  const base = {
    item: demand.item,
    name: item?.name ?? '',
    loc: demand.loc,
    class: abc + xyzClass(mean > 0 ? sd / mean : Infinity),
    demandPerPeriod: mean,
    errorDeviation: sd,
    leadTimeDays,
    leadTimeIsDefault: item?.leadTimeDays == null,
    serviceKind,
    target,
    targetIsDefault: policy === undefined,
  };
  if (mean === 0 || policy?.policy === 'NONE') {
    const none = { safetyStock: 0, reorderPoint: 0, orderUpTo: 0, lot: 0, cards: null };
    return { ...base, ...none, value: item?.unitCost == null ? null : 0, method: policy?.policy === 'NONE' ? 'none' : 'no demand' };
  }
  const leadTimeSd = (item?.leadTimeSdDays ?? 0) / DAYS[bucket];
  const review = policy?.policy === 'PERIODIC' ? policy.reviewDays / DAYS[bucket] : 0;
  const level = stockLevelOf({
    history: demand.history,
    inputs: { mean, sd, leadTime, leadTimeSd, target, kind: serviceKind, review, lot },
    dist: policy?.dist ?? 'auto',
    key: [demand.item, demand.loc],
  });
  const safetyStock = bounded(level.safetyStock, policy);
  const reorderPoint = Math.ceil(level.leadTimeMean + safetyStock);
  const cards = policy?.policy === 'KANBAN' && policy.container
    ? kanbanCards({ demand: mean, leadTime, safetyFactor: safetyStock / Math.max(level.leadTimeMean, Number.EPSILON), container: policy.container })
    : null;
  return {
    ...base,
    safetyStock,
    reorderPoint,
    orderUpTo: reorderPoint + (policy?.policy === 'PERIODIC' ? 0 : lot),
    lot,
    cards,
    value: item?.unitCost == null ? null : (safetyStock + lot / 2) * item.unitCost,
    method: policy?.ssOverride == null ? methodName(level.method, policy) : 'override',
  };
}

const methodName = (method: string, policy: StockPolicy | undefined): string => (policy?.policy === 'KANBAN' ? 'kanban' : method);

function bounded(safetyStock: number, policy: StockPolicy | undefined): number {
  if (policy?.ssOverride != null) return policy.ssOverride;
  const atLeast = Math.max(Math.ceil(safetyStock), policy?.ssMin ?? 0);
  return policy?.ssMax == null ? atLeast : Math.min(atLeast, policy.ssMax);
}

/** The cost-optimal lot where costs are known, else one period's demand; never below the minimum, in whole multiples. */
function lotOf(demand: StockDemand, item: Item | undefined, input: PlanInput, bucket: Bucket): number {
  const perYear = Math.max(0, demand.perPeriod) * (DAYS.year / DAYS[bucket]);
  const { orderCost, holdingRate } = input.settings;
  const byCost = orderCost > 0 && item?.unitCost != null && item.unitCost > 0 && holdingRate > 0 && perYear > 0;
  const wanted = byCost
    ? economicOrderQuantity({ demand: perYear, orderCost, holdingCost: holdingRate * (item.unitCost ?? 0) })
    : Math.max(0, demand.perPeriod);
  return roundLot(wanted, { moq: item?.moq ?? undefined, multiple: item?.multiple ?? 1 });
}
