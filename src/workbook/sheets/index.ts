import type { Plan } from '../../plan/model/plan';
import type { Mapping } from '../read/mapping';
import { consensusSheet } from './consensusSheet';
import type { SheetDescription } from './description';
import { forecastSheet } from './forecastSheet';
import { mappingsSheet, runsSheet, type RunRecord } from './controlSheets';
import { stockSheet } from './stockSheet';

/** All sheets of a plan, in tab order. */
export const planSheets = (plan: Plan, mapping: Mapping, run: RunRecord): readonly SheetDescription[] => [
  forecastSheet(plan),
  stockSheet(plan),
  consensusSheet(plan),
  mappingsSheet(mapping),
  runsSheet(run),
];
