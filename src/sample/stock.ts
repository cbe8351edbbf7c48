import type { Backlog } from './backlog';
import { shipFrom } from './customers';
import type { DemandLine } from './demand';
import { lotOf } from './lots';
import { products } from './products';
import { replenish, type StockFlow } from './replenishment';
import { bought, scrapOf, structure } from './structure';
import { semiFinished } from './components';
import { WEEKS } from './timeline';
import { truths } from './truths';

/** Weeks of stock movements before the as-of date. */
export const MOVED_WEEKS = 26;
export type StockPlace = 'HUB' | 'HAM' | 'VRN' | 'GRZ';
const CENTRES = ['HAM', 'VRN'] as const;

/** Stock of an item at a place: what it began with, what came in at the start of a week and went out after it. */
export interface PlaceFlow extends StockFlow {
  readonly item: string;
  readonly loc: StockPlace;
  /** Shipped to customers (hub and centres) or issued to production (plant), by week. */
  readonly out: Int32Array;
  /** Sent from the hub to each centre, by week. */
  readonly transfers: Readonly<Partial<Record<'HAM' | 'VRN', Int32Array>>>;
}

const { T15, T13 } = truths;
const pallets = new Map(products.map(({ item, pallet }) => [item, pallet]));

/** Flows of every item at every place over the last 26 weeks, consistent with demand, backlog and bill of materials. */
export function stockFlows(lines: readonly DemandLine[], backlog: Backlog): readonly PlaceFlow[] {
  const sold = [...new Set(lines.map(({ item }) => item))];
  const finished = sold.flatMap(item => soldFlows(item, lines.filter(line => line.item === item), backlog));
  const produced = new Map(finished.filter(({ loc }) => loc === 'HUB').map(({ item, receipts }) => [item, receipts]));
  const needs = weeklyNeeds(produced);
  const semi = semiFinished.map(({ item }, index) => plantFlow(item, needs, { every: 2, offset: index % 2, cover: 2 }));
  const semiReceipts = new Map(semi.map(({ item, receipts }) => [item, receipts]));
  const needsOfMaterials = weeklyNeeds(new Map([...produced, ...semiReceipts]));
  const material = bought.map((item, index) => plantFlow(item, needsOfMaterials, item === truths.T6.numbers.item ? { every: 2, offset: 1, cover: 3 } : { every: 4, offset: index % 4, cover: 2 }));
  return [...finished, ...semi, ...material];
}

function soldFlows(item: string, lines: readonly DemandLine[], backlog: Backlog): readonly PlaceFlow[] {
  const toOrder = backlog.shipped.get(item);
  if (lines[0].family === T13.numbers.family) {
    const out = toOrder ?? new Int32Array(MOVED_WEEKS);
    return [{ item, loc: 'HUB', opening: 0, receipts: out, out, transfers: {} }];
  }
  const demandAt = (loc: StockPlace): Int32Array => {
    const out = new Int32Array(MOVED_WEEKS);
    for (const line of lines) if (shipFrom(line.family, line.customer) === loc) for (let week = 0; week < MOVED_WEEKS; week++) out[week] += line.qty[WEEKS - MOVED_WEEKS + week];
    return out;
  };
  const turn = [...item].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2;
  const centres = CENTRES.map(loc => ({ loc, out: demandAt(loc) })).filter(({ out }) => out.some(qty => qty > 0))
    .map(({ loc, out }) => centreFlow(item, loc, { out, offset: turn }));
  const own = demandAt('HUB');
  const leaving = Int32Array.from(own, (qty, week) => qty + centres.reduce((sum, { receipts }) => sum + receipts[week], 0));
  const hub = replenish({ out: leaving, every: 2, offset: turn, cover: 2, lot: pallets.get(item) ?? lotOf(item) });
  return [
    { item, loc: 'HUB', ...hub, out: own, transfers: Object.fromEntries(centres.map(({ loc, receipts }) => [loc, receipts])) },
    ...centres,
  ];
}

/** Stock of a distribution centre. One item is sent to the wrong one. */
function centreFlow(item: string, loc: 'HAM' | 'VRN', { out, offset }: { readonly out: Int32Array; readonly offset: number }): PlaceFlow {
  const flow = { item, loc, out, transfers: {} };
  const weekly = out.reduce((sum, qty) => sum + qty, 0) / out.length;
  if (item === T15.numbers.item && loc === T15.numbers.short) {
    const short = replenish({ out, every: 2, offset, cover: 0, lot: 1, after: 0 });
    return { ...flow, ...short, opening: short.opening + Math.round(weekly * T15.numbers.shortWeeks * 0.4) };
  }
  const filled = replenish({ out, every: 2, offset, cover: 2, lot: pallets.get(item) ?? 5 });
  if (item !== T15.numbers.item) return { ...flow, ...filled };
  const receipts = filled.receipts.slice();
  receipts[receipts.length - 2] += Math.round(weekly * T15.numbers.excessWeeks);
  return { ...flow, ...filled, receipts };
}

/** What each week's production takes out of every item, one level down. */
function weeklyNeeds(produced: ReadonlyMap<string, Int32Array>): ReadonlyMap<string, Float64Array> {
  const needs = new Map<string, Float64Array>();
  for (const [item, receipts] of produced) {
    for (const [component, per] of Object.entries(structure.get(item) ?? {})) {
      const need = needs.get(component) ?? new Float64Array(MOVED_WEEKS);
      needs.set(component, need);
      receipts.forEach((quantity, week) => { need[week] += (quantity * per) / (1 - scrapOf(component)); });
    }
  }
  return needs;
}

function plantFlow(item: string, needs: ReadonlyMap<string, Float64Array>, rhythm: { readonly every: number; readonly offset: number; readonly cover: number }): PlaceFlow {
  const out = Int32Array.from(needs.get(item) ?? new Float64Array(MOVED_WEEKS), Math.round);
  return { item, loc: 'GRZ', ...replenish({ out, ...rhythm, lot: lotOf(item) }), out, transfers: {} };
}
