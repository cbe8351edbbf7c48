import { auditChain } from './auditChain';
import { bridge } from './bridge';
import { capacityLoad } from './capacityLoad';
import { dependentDemand } from './dependentDemand';
import { deployment } from './deployment';
import { familySums } from './familySums';
import { figureSum } from './figureSum';
import { judge, type CheckResult, type CheckSource, type Examined, type Identity } from './identity';
import { planKeys } from './planKeys';
import { revenue } from './revenue';
import { standardCost } from './standardCost';
import { stockOnHand } from './stockOnHand';
import { supplierShares } from './supplierShares';
import { weeksOfMonths } from './weeksOfMonths';

const plus = (...figures: string[]): readonly { readonly figure: string; readonly sign: 1 }[] => figures.map(figure => ({ figure, sign: 1 as const }));
const minus = (...figures: string[]): readonly { readonly figure: string; readonly sign: -1 }[] => figures.map(figure => ({ figure, sign: -1 as const }));

/** Equations of several sources as one identity; what one of them lacks is noted, and only when all lack something nothing is checked. */
const together = (...parts: readonly ((source: CheckSource) => Examined)[]) => (source: CheckSource): Examined => {
  const examined = parts.map(examine => examine(source));
  const found = examined.flatMap(each => ('equations' in each && each.equations.length > 0 ? [each] : []));
  const notes = [...new Set(examined.flatMap(each => ('absent' in each ? [each.absent] : each.note !== undefined ? [each.note] : [])))];
  if (found.length === 0) return { absent: notes.join(' ') };
  return { equations: found.flatMap(({ equations }) => equations), ...(notes.length > 0 && { note: notes.join(' ') }) };
};

/** The same where a source that has nothing is not worth a note. */
const where = (examine: (source: CheckSource) => Examined) => (source: CheckSource): Examined => {
  const examined = examine(source);
  return 'absent' in examined ? { equations: [] } : examined;
};

/** Consensus is the sum of its parts, and the gap is what it differs from the budget by where there is one. */
const consensusParts = together(
  figureSum({ table: 'p_Consensus', keys: ['family', 'channel'], total: 'consensus', parts: plus('statistical', 'sales', 'marketing', 'finance') }),
  where(figureSum({ table: 'p_Consensus', keys: ['family', 'channel'], total: 'gap', parts: [...plus('consensus'), ...minus('budget')], only: 'budget' })),
  where(figureSum({ table: 'p_Forecast', keys: ['item', 'channel', 'loc'], total: 'consensus', parts: plus('baseline', 'events', 'new product', 'expert') })),
);

/** Items sum to their family, weeks to their months. */
const weeksAndFamilies = together(familySums, source => {
  const equations = weeksOfMonths(source);
  return equations && equations.length > 0 ? { equations } : { absent: 'Weeks against months not checked: table p_Weekly absent.' };
});

/** The identities of the contract, in their order. */
export const identities: readonly Identity[] = [
  {
    check: 'C1', what: 'stock(t) = stock(t−1) + receipts − issues',
    examine: figureSum({ table: 'p_Inventory', keys: ['item', 'loc'], total: 'closing', parts: [...plus('opening', 'receipts'), ...minus('demand')], carriesOver: true }),
  },
  { check: 'C2', what: 'on-hand = Σ movements, and not negative', examine: stockOnHand },
  {
    check: 'C3', what: 'backlog(t) = backlog(t−1) + bookings − shipments',
    examine: figureSum({ table: 'p_Backlog', keys: ['family'], total: 'closing backlog', parts: [...plus('opening backlog', 'bookings'), ...minus('shipments')], carriesOver: true }),
  },
  { check: 'C4', what: 'load = Σ planned × (setup/batch + run/yield)/efficiency', examine: capacityLoad },
  { check: 'C5', what: 'dependent demand = Σ planned releases × qty_per/(1 − scrap)', examine: dependentDemand },
  {
    check: 'C6', what: 'consensus = statistical + sales + marketing + finance',
    examine: consensusParts,
  },
  { check: 'C7', what: 'Σ weeks = month, Σ items = family', examine: weeksAndFamilies },
  { check: 'C8', what: 'revenue = Σ quantity × net price × exchange rate', examine: revenue },
  { check: 'C9', what: 'standard cost = roll-up of bill of materials and routing', examine: standardCost },
  {
    check: 'C10', what: 'working capital = inventory + receivables − payables',
    examine: figureSum({ table: 'p_Financial', keys: ['family', 'channel'], total: 'working capital', parts: [...plus('inventory value', 'receivables'), ...minus('payables')] }),
  },
  { check: 'C11', what: 'the bridge’s bars sum to the gap', examine: bridge },
  { check: 'C12', what: 'deployed ≤ available', examine: deployment },
  { check: 'C13', what: 'the supplier shares of an item sum to 1', examine: supplierShares },
  { check: 'C14', what: 'every plan row’s keys exist in the inputs', examine: planKeys },
  { check: 'C15', what: 'the audit chain verifies', examine: auditChain },
];

/** Computes every identity on the tables there are. Pure: same tables, same results. */
export const computeChecks = (source: CheckSource): readonly CheckResult[] => identities.map(identity => judge(identity, source));
