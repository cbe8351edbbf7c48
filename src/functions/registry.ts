import type { CustomFunction } from './customFunction';
import { accuracyOfForecast, forecastOfIntermittent, forecastSeasonal } from './demandFunctions';
import { forecastByCalendar, workdaysOfMonths } from './calendarFunctions';
import { cleansedHistory, forecastByDrivers } from './effectFunctions';
import { forecastComponents, forecastModels } from './historyFunctions';
import { disaggregation, reconciliation } from './hierarchyFunctions';
import { eoq, eoqCost, kanban, newsvendor } from './lotFunctions';
import { npiBass, npiLike } from './newProductFunctions';
import { consumption, valueAdded } from './planningFunctions';
import { epq, eoqDiscount, lotSize, rqPolicyFunction, ssPolicyFunction, stockSlow } from './policyFunctions';
import { fillRate, reorderPoint, safetyStock, serviceLevel } from './serviceFunctions';

/** Under which Excel shows our functions: `=SOP.SAFETY.STOCK(…)`. */
export const namespace = 'SOP';

/** Every custom function, in the order of the help page. */
export const customFunctions: readonly CustomFunction[] = [
  forecastSeasonal,
  forecastOfIntermittent,
  forecastByCalendar,
  forecastByDrivers,
  forecastModels,
  forecastComponents,
  cleansedHistory,
  workdaysOfMonths,
  accuracyOfForecast,
  npiBass,
  npiLike,
  valueAdded,
  consumption,
  disaggregation,
  reconciliation,
  safetyStock,
  reorderPoint,
  serviceLevel,
  fillRate,
  eoq,
  eoqCost,
  epq,
  eoqDiscount,
  lotSize,
  newsvendor,
  stockSlow,
  rqPolicyFunction,
  ssPolicyFunction,
  kanban,
];

const byName = new Map(customFunctions.map((each) => [each.name, each]));

/** The function of a name with or without `SOP.`, in any case; undefined when there is none. */
export function functionNamed(name: string): CustomFunction | undefined {
  const upper = name.trim().toUpperCase();
  return byName.get(upper.startsWith(`${namespace}.`) ? upper.slice(namespace.length + 1) : upper);
}
