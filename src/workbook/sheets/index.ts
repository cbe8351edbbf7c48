import type { Plan } from '../../plan/model/plan';
import type { SeriesKey } from '../../plan/model/planInput';
import type { Mapping } from '../read/mapping';
import { accuracySheet } from './accuracySheet';
import { consensusSheet } from './consensusSheet';
import type { SheetDescription } from './description';
import { forecastSheet } from './forecastSheet';
import { mappingsSheet, runsSheet, type RunRecord } from './controlSheets';
import { newProductSheet } from './newProductSheet';
import { snapshotsSheet } from './snapshotsSheet';
import { stockSheet } from './stockSheet';

export { auditSheet } from './auditSheet';
export { carryOn } from './carryOn';
export { checksSheet, digestsSheet, testsSheet } from './checksSheet';
export { cycleSheet, overridesSheet } from './cycleSheet';
export { defaultsSheet } from './defaultsSheet';
export { tableToBe } from './standingTable';
export { CHART_CHOICE } from './forecastSheet';
export type { RunRecord } from './controlSheets';

/** The sheets of a plan, in tab order. `picked` is the series that the Forecast sheet's chart is set to. */
export const planSheets = (plan: Plan, picked: SeriesKey | null): readonly SheetDescription[] => [
  forecastSheet(plan, picked),
  stockSheet(plan),
  consensusSheet(plan),
  ...(plan.accuracy ? [accuracySheet(plan, plan.accuracy)] : []),
  ...(plan.newProducts ? [newProductSheet(plan, plan.newProducts)] : []),
];

/** The sheets that record how a plan came about, in tab order after the plan and its checks. */
export const recordSheets = ({ mapping, run, snapshots }: { readonly mapping: Mapping; readonly run: RunRecord; readonly snapshots?: Plan['snapshots'] }): readonly SheetDescription[] => [
  mappingsSheet(mapping),
  runsSheet(run),
  ...(snapshots ? [snapshotsSheet(snapshots)] : []),
];
