import { backlogOf } from './backlog';
import { budgetTable } from './budget';
import { customersTable } from './customers';
import { suppliesTable } from './deliveries';
import { demandLines, demandTable } from './demand';
import { driversTable } from './drivers';
import { eventsTable, holidaysTable } from './events';
import { expertTable } from './expert';
import { initiativesTable } from './initiatives';
import { launchesTable } from './launches';
import { familiesTable, itemsTable, settingsTable } from './masterData';
import { costsTable, exchangeRatesOf, exchangeRatesTable, standardCosts } from './money';
import { movesTable } from './moves';
import { itemSuppliersTable, lanesTable, locationsTable, suppliersTable } from './network';
import { ordersTable } from './orders';
import { reasonCodesTable, usersTable } from './people';
import { pricesTable } from './pricing';
import { capacityTable, resourcesTable, routingsTable } from './production';
import type { SampleTable } from './sampleTable';
import { stockFlows } from './stock';
import { stockPolicyTable } from './stockPolicies';
import { structureTable } from './structure';

/** Seed of the sample as it is shipped. */
export const SAMPLE_SEED = 1;
/** Month whose exchange rates the current standard costs stand on. */
const COSTED = '2026-01';

/**
 * *Hollenberg Garden Power*, a fictional maker of battery garden tools: every input table of the contract, filled so that
 * they agree with each other, with the planted truths in them. The same seed gives the same tables on every machine.
 * @param seed any whole number
 * @returns the tables in the order of their tabs
 * @example sampleCompany(1).find(({ spec }) => spec.name === 't_Demand')?.rows.length // => about 31,000
 */
export function sampleCompany(seed: number = SAMPLE_SEED): readonly SampleTable[] {
  const lines = demandLines(seed);
  const backlog = backlogOf(lines);
  const flows = stockFlows(lines, backlog);
  const rates = exchangeRatesOf(seed);
  const costs = standardCosts(rates, COSTED);
  return [
    settingsTable(), itemsTable(costs), familiesTable(), demandTable(lines), customersTable(), eventsTable(), driversTable(seed), expertTable(lines, seed),
    pricesTable(), costsTable(rates), exchangeRatesTable(rates), budgetTable(lines, costs), launchesTable(), initiativesTable(lines),
    locationsTable(), lanesTable(), suppliersTable(), itemSuppliersTable(), structureTable(), resourcesTable(), capacityTable(), routingsTable(),
    stockPolicyTable(flows), ordersTable(lines, backlog, seed), suppliesTable(flows, seed), movesTable(flows, seed), holidaysTable(), usersTable(), reasonCodesTable(),
  ];
}
