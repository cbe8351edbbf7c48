import { stockPolicy } from '../workbook/contract';
import { semiFinished } from './components';
import type { PlaceFlow } from './stock';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { products, spares, type Family } from './products';
import { truths } from './truths';

type Policy = RowFor<typeof stockPolicy>;
const SERVICE: Partial<Readonly<Record<Family, number>>> = { Mowers: 0.97, Trimmers: 0.97, Batteries: 0.98, Blowers: 0.95 };
const familyOf = new Map(products.map(({ item, family }) => [item, family]));
const spareItems = new Set(spares.map(({ item }) => item));
const semiItems = new Set(semiFinished.map(({ item }) => item));

/** `m_StockPolicy`: a row per item and place that holds stock. */
export const stockPolicyTable = (flows: readonly PlaceFlow[]): SampleTable => sampleTable(stockPolicy, flows.map(policyOf));

function policyOf({ item, loc }: PlaceFlow): Policy {
  const family = familyOf.get(item);
  if (family === truths.T13.numbers.family) return { item, loc, policy: 'NONE', service_kind: 'CSL', dist: 'auto' };
  if (spareItems.has(item)) return { item, loc, policy: 'ROP', service_kind: 'CSL', target: 0.9, review_d: 0, dist: 'auto' };
  if (family !== undefined) {
    const policy = family === 'Mowers' && loc === 'HUB' ? 'PRESEASON' : 'ROP';
    const settled = item === 'HGP-T230' && loc === 'HAM' ? { ss_override: 1200, override_reason: 'Second placement agreed until June' } : {};
    return { item, loc, policy, service_kind: 'FILL', target: SERVICE[family] ?? 0.95, review_d: 7, dist: 'auto', ...settled };
  }
  if (semiItems.has(item)) {
    return item.startsWith('CASE')
      ? { item, loc, policy: 'KANBAN', service_kind: 'CSL', target: 0.98, review_d: 0, dist: 'normal', container: item === 'CASE-P2' ? 30 : 60 }
      : { item, loc, policy: 'ROP', service_kind: 'CSL', target: 0.98, review_d: 0, dist: 'normal' };
  }
  return { item, loc, policy: 'PERIODIC', service_kind: 'CSL', target: 0.98, review_d: 14, dist: 'auto' };
}
