import { auditChain } from './auditChain';
import { familySums } from './familySums';
import { figureSum } from './figureSum';
import { filledTable } from './figureTable';
import { judge, type CheckResult, type CheckSource, type Examined, type Identity } from './identity';
import { planKeys } from './planKeys';
import { stockOnHand } from './stockOnHand';
import { supplierShares } from './supplierShares';

const plus = (...figures: string[]): readonly { readonly figure: string; readonly sign: 1 }[] => figures.map(figure => ({ figure, sign: 1 as const }));
const minus = (...figures: string[]): readonly { readonly figure: string; readonly sign: -1 }[] => figures.map(figure => ({ figure, sign: -1 as const }));

/** An identity of a plan that Concord does not make yet. */
const later = (table: string, sheet: string) => ({ book }: CheckSource): Examined =>
  ({ absent: filledTable(book, table) ? `There is a ${sheet}, but this version does not compute this identity.` : `No ${sheet} yet.` });

/** The identities of the contract, in their order. */
export const identities: readonly Identity[] = [
  {
    check: 'C1', what: 'stock(t) = stock(t−1) + receipts − issues',
    examine: figureSum({ table: 'p_Inventory', sheet: 'Inventory Plan', keys: ['item', 'loc'], total: 'closing', parts: [...plus('opening', 'receipts'), ...minus('demand')], carriesOver: true }),
  },
  { check: 'C2', what: 'on-hand = Σ movements, and not negative', examine: stockOnHand },
  {
    check: 'C3', what: 'backlog(t) = backlog(t−1) + bookings − shipments',
    examine: figureSum({ table: 'p_Backlog', sheet: 'Backlog Plan', keys: ['family'], total: 'closing backlog', parts: [...plus('opening backlog', 'bookings'), ...minus('shipments')], carriesOver: true }),
  },
  { check: 'C4', what: 'load = Σ planned × (setup/batch + run/yield)/efficiency', examine: later('p_Production', 'Production Plan') },
  { check: 'C5', what: 'dependent demand = Σ planned releases × qty_per/(1 − scrap)', examine: later('p_Procurement', 'Procurement Plan') },
  {
    check: 'C6', what: 'consensus = statistical + sales + marketing + finance',
    examine: figureSum({ table: 'p_Consensus', sheet: 'Consensus Plan', keys: ['family', 'channel'], total: 'consensus', parts: plus('statistical', 'sales', 'marketing', 'finance') }),
  },
  { check: 'C7', what: 'Σ weeks = month, Σ items = family', examine: familySums },
  { check: 'C8', what: 'revenue = Σ quantity × net price × exchange rate', examine: later('p_Financial', 'Financial Plan') },
  { check: 'C9', what: 'standard cost = roll-up of bill of materials and routing', examine: later('p_Financial', 'Financial Plan') },
  {
    check: 'C10', what: 'working capital = inventory + receivables − payables',
    examine: figureSum({ table: 'p_Financial', sheet: 'Financial Plan', keys: ['family', 'channel'], total: 'working capital', parts: [...plus('inventory value', 'receivables'), ...minus('payables')] }),
  },
  { check: 'C11', what: 'the bridge’s bars sum to the gap', examine: later('p_Bridge', 'Budget Bridge') },
  { check: 'C12', what: 'deployed ≤ available', examine: later('p_Distribution', 'Distribution Plan') },
  { check: 'C13', what: 'the supplier shares of an item sum to 1', examine: supplierShares },
  { check: 'C14', what: 'every plan row’s keys exist in the inputs', examine: planKeys },
  { check: 'C15', what: 'the audit chain verifies', examine: auditChain },
];

/** Computes every identity on the tables there are. Pure: same tables, same results. */
export const computeChecks = (source: CheckSource): readonly CheckResult[] => identities.map(identity => judge(identity, source));
