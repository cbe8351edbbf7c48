import { initiatives } from '../workbook/contract';
import type { DemandLine } from './demand';
import { runRates } from './runRate';
import { sampleTable, type SampleTable } from './sampleTable';
import { truths } from './truths';

const YEAR = { from: '2027-01-01', to: '2027-12-31' };
/** Price initiative: share, odds; the tender team brings the rest of what initiatives are worth. */
const BATTERY_PRICE = { delta: 0.02, odds: 0.8 };
const TENDER_ODDS = 0.6;
/** Mean net price that the tender team's pieces are counted at. */
const TENDER_FAMILY = 'Professional';

/** `t_Initiatives`: seven initiatives; by their odds they bring the revenue of the truth in 2027. */
export function initiativesTable(lines: readonly DemandLine[]): SampleTable {
  const rates = runRates(lines);
  const revenueOf = (family: string): number => rates.filter(rate => rate.family === family).reduce((sum, { revenue }) => sum + revenue, 0);
  const quantityOf = (family: string): number => rates.filter(rate => rate.family === family).reduce((sum, { qty }) => sum + qty, 0);
  const fromPrice = revenueOf('Batteries') * BATTERY_PRICE.delta * BATTERY_PRICE.odds;
  const pieces = (truths.T12.numbers.initiatives - fromPrice) / (revenueOf(TENDER_FAMILY) / quantityOf(TENDER_FAMILY)) / TENDER_ODDS / 12;
  return sampleTable(initiatives, [
    { initiative: 'TENDER', line: 1, name: 'Tender team', driver: 'VOLUME', scope: TENDER_FAMILY, ...YEAR, delta: Math.round(pieces * 10) / 10, unit: 'abs', p_success: TENDER_ODDS, owner: 'R01', status: 'running' },
    { initiative: 'BATTERY', line: 1, name: 'Battery price step', driver: 'PRICE', scope: 'Batteries', ...YEAR, delta: BATTERY_PRICE.delta, unit: 'pct', p_success: BATTERY_PRICE.odds, owner: 'PM1', status: 'approved' },
    { initiative: 'CELLS', line: 1, name: 'Second cell source', driver: 'COST', scope: 'CELL-21700', from: '2027-04-01', delta: -0.03, unit: 'pct', p_success: 0.5, owner: 'SP', status: 'proposed' },
    { initiative: 'CELLS', line: 2, name: 'Second cell source', driver: 'LEADTIME', scope: 'CELL-21700', from: '2027-04-01', delta: -0.2, unit: 'pct', p_success: 0.5, owner: 'SP', status: 'proposed' },
    { initiative: 'BENCH', line: 1, name: 'Third test bench', driver: 'CAPACITY', scope: 'TEST', from: '2027-10-01', delta: 0.25, unit: 'pct', p_success: 0.6, owner: 'SP', status: 'proposed' },
    { initiative: 'FITTER', line: 1, name: 'Second fitter team', driver: 'CAPACITY', scope: 'LINE-2', from: '2027-02-01', delta: 120, unit: 'abs', p_success: 0.7, owner: 'SP', status: 'proposed' },
    { initiative: 'VERONA', line: 1, name: 'Direct trucks to Verona', driver: 'LEADTIME', scope: 'VRN', from: '2027-01-01', delta: -0.25, unit: 'pct', p_success: 0.9, owner: 'SP', status: 'approved' },
    { initiative: 'STOCK', line: 1, name: 'Slow mover clearance', driver: 'INVENTORY', scope: 'Spares', from: '2027-01-01', to: '2027-06-30', delta: -0.1, unit: 'pct', p_success: 0.8, owner: 'SP', status: 'running' },
  ]);
}
