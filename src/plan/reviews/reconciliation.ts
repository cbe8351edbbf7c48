import { equalErrors, ownErrors, shrunkErrors, structuralErrors, type ErrorCovariance } from '../../engine/hierarchy/errorCovariance';
import { aggregated } from '../../engine/hierarchy/hierarchy';
import { reconcile, type Lock } from '../../engine/hierarchy/reconcile';
import { spreadDown } from '../../engine/hierarchy/spreadDown';
import { periodId } from '../../engine/time/period';
import type { PlanningGrid } from '../demand/planningGrid';
import { familyTree, type FamilyTree } from '../hierarchy/familyTree';
import type { Notice } from '../model/notice';
import type { SeriesForecast } from '../model/plan';
import type { PlanInput, Settings } from '../model/planInput';
import { BAND_LEVEL, type DemandReview } from './demand';

type Method = NonNullable<Settings['reconcile']>;

/** Forecasts of the series that agree with forecasts of their sums. */
export interface ReconciliationReview {
  readonly forecasts: readonly SeriesForecast[];
  readonly notices: readonly Notice[];
}

const NAMES: Readonly<Record<Method, string>> = {
  'top-down': 'top-down', 'middle-out': 'middle-out from families', ols: 'least squares', structural: 'structural scaling', wls: 'weighted least squares', mint: 'MinT with shrunk covariance',
};

/**
 * Makes the forecasts of items and those of the total, of families and of their channels agree, as the setting Reconcile says;
 * nothing where it says bottom-up. A family and channel for which a person typed something keeps the sum it was typed against.
 */
export function reconciliationReview({ forecasts, evidence }: Pick<DemandReview, 'forecasts' | 'evidence'>, input: PlanInput, grid: PlanningGrid): ReconciliationReview {
  const method = input.settings.reconcile;
  if (method === undefined || forecasts.length < 2) return { forecasts, notices: [] };
  const tree = familyTree({ forecasts, evidence, input, grid, bandLevel: BAND_LEVEL });
  const floor = forecasts.every(({ history }) => history.every(value => !(value < 0))) ? 0 : -Infinity;
  const errors = errorsOf(method, tree);
  const made = forecasts.map(({ baseline }) => Float64Array.from(baseline));
  for (let t = 0; t < grid.horizon; t++) {
    const locks = locksAt(tree, input, periodId(grid.first + grid.length + t, grid.bucket), t);
    const bottom = coherentAt({ method, tree, errors, floor, locks, t });
    bottom.forEach((value, index) => { made[index][t] = value; });
  }
  const [before, after] = [forecasts.map(({ baseline }) => baseline), made].map(sumOfAll);
  const change = before > 0 ? after / before - 1 : 0;
  return {
    forecasts: forecasts.map((series, index) => moved(series, made[index], method)),
    notices: [{
      severity: 'info', code: 'reconciled',
      message: `The forecasts of ${forecasts.length} series were made to agree with forecasts of ${tree.hierarchy.sums.length} sums (${NAMES[method]}): their total is ${Math.abs(change * 100).toFixed(1)} % ${change < 0 ? 'lower' : 'higher'} than the series’ own.`,
      remedy: 'Nothing to do. The setting Reconcile (bottom-up) leaves the series as they are.',
    }],
  };
}

function errorsOf(method: Method, { hierarchy, nodes }: FamilyTree): ErrorCovariance {
  switch (method) {
    case 'ols': return equalErrors(hierarchy);
    case 'wls': return ownErrors(nodes.map(({ variance }) => variance));
    case 'mint': return shrunkErrors(nodes.map(({ residuals }) => residuals));
    case 'structural': case 'top-down': case 'middle-out': return structuralErrors(hierarchy);
  }
}

interface AtPeriod {
  readonly method: Method;
  readonly tree: FamilyTree;
  readonly errors: ErrorCovariance;
  readonly floor: number;
  readonly locks: readonly Lock[];
  readonly t: number;
}

/** Coherent values of the bottom series in one period. */
function coherentAt({ method, tree: { hierarchy, nodes, families }, errors, floor, locks, t }: AtPeriod): Float64Array {
  const base = Float64Array.from(nodes, ({ mean }) => mean[t]);
  const upper = hierarchy.sums.length;
  if (method !== 'top-down' && method !== 'middle-out') return reconcile({ hierarchy, base, errors, locks, floor }).subarray(upper);
  const spread = spreadDown(hierarchy, base, method === 'top-down' ? 0 : families).map(value => Math.max(floor, value));
  return locks.length === 0 ? spread : reconcile({ hierarchy, base: aggregated(hierarchy, spread), errors, locks, floor }).subarray(upper);
}

/** Families and channels that a person typed for in this period, at the sum of their series. */
function locksAt({ hierarchy, nodes }: FamilyTree, { typed }: PlanInput, period: string, t: number): readonly Lock[] {
  const entries = new Set(typed.filter(entry => entry.figure !== 'budget' && entry.period === period).map(({ family, channel }) => `${family}\u0000${channel}`));
  if (entries.size === 0) return [];
  return hierarchy.sums.flatMap(({ keys, members }, node) => (keys.length === 2 && entries.has(keys.join('\u0000'))
    ? [{ node, value: members.reduce((sum, member) => sum + nodes[hierarchy.sums.length + member].mean[t], 0) }] : []));
}

const sumOfAll = (paths: readonly Float64Array[]): number => paths.reduce((sum, path) => sum + path.reduce((a, b) => a + b, 0), 0);

/** A series at its new baseline: the band moves along, effects keep their share. */
function moved(series: SeriesForecast, baseline: Float64Array, method: Method): SeriesForecast {
  const by = baseline.map((value, t) => value - series.baseline[t]);
  const share = (part: Float64Array): Float64Array => part.map((value, t) => (series.baseline[t] !== 0 ? (value * baseline[t]) / series.baseline[t] : 0));
  const [before, after] = [sumOfAll([series.baseline]), sumOfAll([baseline])];
  const change = before > 0 ? ` ${Math.abs((after / before - 1) * 100).toFixed(1)} % ${after < before ? 'lower' : 'higher'} over the plan` : '';
  return {
    ...series, baseline,
    lower: series.lower.map((value, t) => Math.min(baseline[t], Math.max(series.lower[t] >= 0 ? 0 : -Infinity, value + by[t]))),
    upper: series.upper.map((value, t) => value + by[t]),
    ...(series.calendar && { calendar: share(series.calendar) }), ...(series.drivers && { drivers: share(series.drivers) }),
    reason: `${series.reason} Made to agree with its family and channel (${NAMES[method]}):${change || ' from nothing'}.`,
  };
}
