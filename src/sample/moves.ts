import { randomStream } from '../engine/simulation/randomStream';
import { isoDate } from '../engine/time/period';
import { moves } from '../workbook/contract';
import { semiFinished } from './components';
import { sampleTable, type RowFor, type SampleTable } from './sampleTable';
import { MOVED_WEEKS, type PlaceFlow } from './stock';
import { mondays, WEEKS } from './timeline';

type Move = RowFor<typeof moves>;
/** When on which day of the week things move: day counted from Monday, time of day. */
const AT = {
  materialIn: [0, '06:10'], materialOut: [0, '09:20'], partIn: [1, '06:30'], partOut: [1, '10:15'],
  goodsIn: [2, '07:00'], sent: [2, '13:30'], arrived: [4, '07:45'], shipped: [4, '15:05'], counted: [5, '09:00'],
} as const;
const FIRST = WEEKS - MOVED_WEEKS;
/** Week in which some stocks are counted, and how many of them. */
const COUNT = { week: 20, share: 0.25 };
const CLERK = 'W01';

const parts: ReadonlySet<string> = new Set(semiFinished.map(({ item }) => item));

const at = (week: number, [day, time]: readonly [number, string]): string => `${isoDate(mondays[FIRST + week] + day)}T${time}:00`;

/** Reference of the order that brings goods of an item into a place in a week of the last half year. */
export const supplyRef = (kind: 'PO' | 'MO' | 'TO', item: string, loc: string, week: number): string => `${kind}-${item}-${loc}-${String(week + 1).padStart(2, '0')}`;

/** `t_Moves`: opening counts, receipts, issues, transfers, shipments and a stock count, in the order of time. */
export function movesTable(flows: readonly PlaceFlow[], seed: number): SampleTable {
  const rows = flows.flatMap(flow => movesOf(flow, seed));
  rows.sort((a, b) => order(a.ts, b.ts) || order(a.item, b.item) || order(a.loc, b.loc));
  return sampleTable(moves, rows.map((row, index) => ({ move: `MV-${String(index + 1).padStart(6, '0')}`, ...row, user: CLERK })));
}

const order = (a: string | null | undefined, b: string | null | undefined): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);

function movesOf({ item, loc, opening, receipts, out, transfers }: PlaceFlow, seed: number): Move[] {
  const rows: Move[] = [];
  const post = (ts: string, qty: number, kind: Move['kind'], ref: string | null, reason: string | null = null): void => {
    if (qty !== 0) rows.push({ ts, item, loc, qty, kind, ref, reason });
  };
  const stream = randomStream(seed, [item, loc, 'count']);
  const counted = stream.uniform(0) < COUNT.share ? Math.round(6 * stream.uniform(1) - 3) : 0;
  post(`${isoDate(mondays[FIRST] - 1)}T08:00:00`, opening + Math.max(0, -counted), 'COUNT', 'Stocktaking May 2026');
  const plant = loc === 'GRZ';
  const bought = plant && !parts.has(item);
  const centre = loc === 'HAM' || loc === 'VRN';
  const timeIn = centre ? AT.arrived : !plant ? AT.goodsIn : bought ? AT.materialIn : AT.partIn;
  const timeOut = !plant ? AT.shipped : bought ? AT.materialOut : AT.partOut;
  for (let week = 0; week < MOVED_WEEKS; week++) {
    post(at(week, timeIn), receipts[week], centre ? 'XFER' : 'RCPT', supplyRef(centre ? 'TO' : bought ? 'PO' : 'MO', item, loc, week));
    for (const [to, sent] of Object.entries(transfers)) post(at(week, AT.sent), -sent[week], 'XFER', supplyRef('TO', item, to, week));
    post(at(week, timeOut), -out[week], plant ? 'ISSUE' : 'SHIP', plant ? 'Production' : null);
    if (week === COUNT.week) post(at(week, AT.counted), counted, 'COUNT', null, 'Count of September 2026');
  }
  return rows;
}
