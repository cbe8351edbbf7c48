import { audit } from './audit';
import { billOfMaterials } from './billOfMaterials';
import { budget } from './budget';
import { events, holidays } from './calendar';
import { checks, tests } from './checks';
import { consensus } from './consensus';
import { customers } from './customers';
import { cycle } from './cycle';
import { assumptions, decisions } from './decisions';
import { defaults } from './defaults';
import { demand } from './demand';
import { digests } from './digests';
import { drivers } from './drivers';
import { expert } from './expert';
import { families } from './families';
import { budgetBridge, financialPlan } from './financialPlan';
import { forecast } from './forecast';
import { initiatives } from './initiatives';
import { backlogPlan, inventoryPlan } from './inventoryPlan';
import { items } from './items';
import { mappings } from './mappings';
import { costs, exchangeRates, prices } from './money';
import { moves } from './moves';
import { lanes, locations } from './network';
import { newProducts } from './newProducts';
import { orders, supply } from './orders';
import { reasonCodes, users } from './people';
import { initiativePlan, newProductPlan } from './portfolioPlans';
import { capacityPlan, productionPlan } from './productionPlan';
import { capacity, resources, routings } from './resources';
import { accuracy, executiveSummary, kpis } from './reviews';
import { runs } from './runs';
import { deltas, scenarios } from './scenarios';
import { settings } from './settings';
import { snapshots } from './snapshots';
import { stockParams } from './stockParams';
import { stockPolicy } from './stockPolicy';
import { itemSuppliers, suppliers } from './suppliers';
import { distributionPlan, procurementPlan } from './supplyPlans';
import type { TableSpec } from './tableSpec';
import { actions, weeklyPlan } from './weeklyPlan';

export type { Alternative, ColumnReference, ColumnSpec, ColumnType, Owner, RowOf, TableSpec } from './tableSpec';
export type { SettingKey, SettingSpec } from './settings';
export { settingKeys } from './settings';
export {
  billOfMaterials, budget, capacity, costs, customers, demand, drivers, events, exchangeRates, expert, families, holidays, initiatives, items,
  itemSuppliers, lanes, locations, moves, newProducts, orders, prices, reasonCodes, resources, routings, settings, stockPolicy, suppliers, supply, users,
};
export {
  accuracy, actions, backlogPlan, budgetBridge, capacityPlan, consensus, distributionPlan, executiveSummary, financialPlan, forecast, initiativePlan,
  inventoryPlan, kpis, newProductPlan, procurementPlan, productionPlan, stockParams, weeklyPlan,
};
export { assumptions, audit, checks, cycle, decisions, defaults, deltas, digests, mappings, runs, scenarios, snapshots, tests };

/** Tables that people keep, in the order in which they are best filled. */
const inputs: readonly TableSpec[] = [
  demand, items, settings, stockPolicy, families, locations, lanes, customers, suppliers, itemSuppliers, billOfMaterials, resources, capacity, routings,
  prices, costs, exchangeRates, holidays, events, drivers, users, reasonCodes, orders, supply, moves, expert, budget, newProducts, initiatives,
];

/** Tables that a run writes: the seven plans and what supports them. */
const plans: readonly TableSpec[] = [
  forecast, consensus, productionPlan, capacityPlan, stockParams, inventoryPlan, backlogPlan, newProductPlan, initiativePlan, financialPlan, budgetBridge,
  procurementPlan, distributionPlan, weeklyPlan, actions, kpis, accuracy, executiveSummary,
];

/** Tables that Concord keeps about the planning itself. */
const control: readonly TableSpec[] = [cycle, audit, snapshots, scenarios, deltas, runs, decisions, assumptions, mappings, checks, tests, defaults, digests];

/** Every table a Concord workbook can hold, inputs first. Templates, readers, docs and linter come from it. */
export const contract: readonly TableSpec[] = [...inputs, ...plans, ...control];

/** Version of the contract: the first number changes when a workbook or bundle written before can no longer be read. */
export const CONTRACT_VERSION = '1.0';

const byName = new Map(contract.map((table) => [table.name.toLowerCase(), table]));

/**
 * The description of a table, or null when the contract has none of that name. Case does not matter, as in Excel.
 * @example tableNamed('t_Demand')?.sheet // 'Demand History'
 */
export const tableNamed = (name: string): TableSpec | null => byName.get(name.toLowerCase()) ?? null;

/** The column that references to a table take their values from: the first of its key. */
export const keyColumnOf = (table: TableSpec): string => (table.columns.find(({ key }) => key) ?? table.columns[0]).name;

/** Whether a table is Concord's own or holds another input than demand history. */
export const isOtherInput = (tableName: string): boolean =>
  /^[mpx]_/i.test(tableName) || (tableNamed(tableName) !== null && tableNamed(tableName) !== demand);
