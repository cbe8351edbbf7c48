import type { Book } from '../book';
import type { Report } from '../report';
import { checkBomCycles, checkParentCycles } from './cycles';
import { demandRows } from './demandRows';
import { checkCurrencyCodes, checkExchangeRates } from './exchangeRates';
import { checkDemandDates, checkHistoryGaps, checkLifecycles } from './history';
import { checkLaunches, checkPercents } from './launches';
import { checkPairs } from './pairs';
import { checkPeriodRows } from './periodRows';
import { checkBomQuantities, checkItemRoutings, checkLanes, checkResourceHours, checkTotalRows } from './production';
import { checkAmountScales, checkFamilyUnits, checkQuantityScale, checkUnits } from './quantities';
import { checkShares } from './shares';
import { checkStockMoves } from './stock';
import { checkValidity } from './validity';

const checks: readonly ((book: Book, report: Report) => void)[] = [
  checkBomCycles, checkParentCycles, checkValidity, checkPairs, checkShares, checkExchangeRates, checkCurrencyCodes, checkItemRoutings, checkResourceHours,
  checkBomQuantities, checkLanes, checkTotalRows, checkPeriodRows, checkUnits, checkFamilyUnits, checkAmountScales, checkStockMoves, checkLaunches, checkPercents,
];

/** What the data says that cannot be, of the tables that are there. */
export function checkLogic(book: Book, report: Report): void {
  for (const check of checks) check(book, report);
  const demand = demandRows(book);
  if (!demand) return;
  checkDemandDates(demand, report);
  checkHistoryGaps(demand, report);
  checkLifecycles(book, demand, report);
  checkQuantityScale(demand, report);
}
