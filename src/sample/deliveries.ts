import { randomStream } from '../engine/simulation/randomStream';
import { isoDate } from '../engine/time/period';
import { supply } from '../workbook/contract';
import { materials, type Material } from './components';
import { lotOf } from './lots';
import { supplyRef } from './moves';
import { products } from './products';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { MOVED_WEEKS, type PlaceFlow } from './stock';
import { AS_OF, dayOf, mondays, WEEKS } from './timeline';
import { truths } from './truths';

type Delivery = RowFor<typeof supply>;
const { T6 } = truths;
const TODAY = dayOf(AS_OF);
const FIRST = WEEKS - MOVED_WEEKS;
/** Deviation of an ordinary supplier's time, as a share of it. */
const USUAL_DEVIATION = 0.08;
const PRODUCTION_DAYS = 10;
const TRANSFER_DAYS: Readonly<Record<string, number>> = { HAM: 3, VRN: 2 };

/** Days that the cells' deliveries took, so that their mean and deviation are exactly those of the truth before rounding. */
function cellDays(seed: number): readonly number[] {
  const { receipts, days, deviation } = T6.numbers;
  const stream = randomStream(seed, [T6.numbers.supplier, 'delivery']);
  const drawn = Array.from({ length: receipts }, (_, index) => stream.normal(index));
  const mean = drawn.reduce((sum, value) => sum + value, 0) / receipts;
  const spread = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (receipts - 1));
  return drawn.map(value => Math.max(20, Math.round(days + (deviation * (value - mean)) / spread)));
}

/** `t_Supply`: what has come in over the last half year (cells: the last year) and what is on its way. */
export function suppliesTable(flows: readonly PlaceFlow[], seed: number): SampleTable {
  const byItem = new Map(materials.map(material => [material.item, material]));
  const rows = flows.flatMap(flow => {
    const material = byItem.get(flow.item);
    if (material) return purchases(material, flow, seed);
    return flow.loc === 'HAM' || flow.loc === 'VRN' ? transfers(flow) : production(flow);
  });
  return sampleTable(supply, [...rows, ...subcontracted()]);
}

function received(order: Omit<Delivery, 'due' | 'released' | 'received' | 'received_qty' | 'firm'>, arrival: number, took: number, planned: number): Delivery {
  return { ...order, received_qty: order.qty ?? 0, released: isoDate(arrival - took), due: isoDate(arrival - took + planned), received: isoDate(arrival), firm: true };
}

function open(order: Omit<Delivery, 'due' | 'released' | 'received_qty' | 'firm'>, released: number, planned: number): Delivery {
  return { ...order, received_qty: 0, released: isoDate(released), due: isoDate(released + planned), firm: true };
}

/** Deliveries are split between the sources by their share. Those of the measured supplier reach back a year. */
function purchases({ item, sources }: Material, { receipts }: PlaceFlow, seed: number): Delivery[] {
  const rows: Delivery[] = [];
  const usual = receipts.reduce((sum, qty) => sum + qty, 0) / receipts.filter(qty => qty > 0).length;
  for (const { supplier, share, leadDays } of sources) {
    const measured = item === T6.numbers.item && supplier === T6.numbers.supplier;
    const line = sources.findIndex(source => source.supplier === supplier) + 1;
    const took = randomStream(seed, [item, supplier, 'delivery']);
    const days = measured ? cellDays(seed) : [];
    const part = (qty: number): number => (line === sources.length ? qty - sources.slice(0, -1).reduce((sum, source) => sum + Math.round(qty * source.share), 0) : Math.round(qty * share));
    let count = 0;
    const arrive = (order: string, arrival: number, qty: number): void => {
      const lead = measured ? days[count] : Math.max(3, Math.round(leadDays * (1 + USUAL_DEVIATION * took.normal(count))));
      rows.push(received({ order, line, kind: 'PO', item, from: supplier, to: 'GRZ', qty }, arrival, lead, leadDays));
      count++;
    };
    const inWindow = receipts.reduce((sum, qty) => sum + (qty > 0 ? 1 : 0), 0);
    const earlier = measured ? T6.numbers.receipts - inWindow : 0;
    for (let back = earlier; back >= 1; back--) arrive(`PO-${item}-E${String(back).padStart(2, '0')}`, mondays[FIRST] - 14 * back, part(Math.round(usual / lotOf(item)) * lotOf(item)));
    receipts.forEach((qty, week) => { if (qty > 0) arrive(supplyRef('PO', item, 'GRZ', week), mondays[FIRST + week], part(qty)); });
    const rhythm = item === T6.numbers.item ? 14 : 28;
    const ahead = Math.max(1, Math.floor(leadDays / rhythm));
    for (let index = 0; index < ahead; index++) {
      const released = TODAY - 5 - index * rhythm;
      rows.push(open({ order: `PO-${item}-N${String(ahead - index).padStart(2, '0')}`, line, kind: 'PO', item, from: supplier, to: 'GRZ', qty: part(Math.max(lotOf(item), Math.round(usual / lotOf(item)) * lotOf(item))) }, released, leadDays));
    }
  }
  return rows;
}

function production({ item, loc, receipts }: PlaceFlow): Delivery[] {
  const rows = [...receipts].flatMap((qty, week): Delivery[] => {
    if (qty === 0) return [];
    const arrival = mondays[FIRST + week] + (loc === 'GRZ' ? 1 : 2);
    return [received({ order: supplyRef('MO', item, loc, week), line: 1, kind: 'MO', item, from: 'GRZ', to: loc, qty }, arrival, PRODUCTION_DAYS, PRODUCTION_DAYS)];
  });
  const usual = receipts.slice(-4).reduce((sum, qty) => sum + qty, 0) / 4;
  if (usual > 0) rows.push(open({ order: supplyRef('MO', item, loc, MOVED_WEEKS), line: 1, kind: 'MO', item, from: 'GRZ', to: loc, qty: Math.max(lotOf(item), Math.round(usual)) }, TODAY - 4, PRODUCTION_DAYS));
  return rows;
}

function transfers({ item, loc, receipts }: PlaceFlow): Delivery[] {
  const last = receipts[receipts.length - 1] === 0 ? Math.round(receipts.slice(-8).reduce((sum, qty) => sum + qty, 0) / 4) : 0;
  const blocked = item === truths.T15.numbers.item;
  const days = TRANSFER_DAYS[loc] ?? 3;
  return last === 0 || blocked ? [] : [open({ order: supplyRef('TO', item, loc, MOVED_WEEKS), line: 1, kind: 'TO', item, from: 'HUB', to: loc, qty: last }, TODAY - 1, days)];
}

/** Trimmers that the subcontractor is building. */
function subcontracted(): Delivery[] {
  return products.filter(({ family, weight }) => family === 'Trimmers' && weight > 10).map(({ item, pallet }, index) =>
    open({ order: `SUB-${1201 + index}`, line: 1, kind: 'SUB', item, from: 'KRK', to: 'HUB', qty: pallet * 8 }, TODAY - 10, 28));
}
