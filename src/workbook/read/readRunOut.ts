import type { Item, Launch, Receipt, RunOutStock } from '../../plan/model/planInput';
import type { WorkbookReader } from '../cells';
import { moves, supply } from '../contract';
import { keyText } from './cellText';
import { openTable, readContractTable } from './contractTable';
import type { FindingList } from './findingList';
import { readNumberText } from './numberText';

/** Stock and open orders of the items that run out or are replaced; undefined where there are none, or no stock movements. */
export async function readRunOut(reader: WorkbookReader, items: ReadonlyMap<string, Item>, launches: readonly Launch[] | undefined, findings: FindingList): Promise<RunOutStock | undefined> {
  const wanted = new Set([...items.values()].filter(({ eol }) => eol !== undefined).map(({ item }) => item));
  for (const { cannibalises } of launches ?? []) if (cannibalises !== null) wanted.add(cannibalises);
  if (wanted.size === 0) return undefined;
  const table = await openTable(reader, moves, findings);
  if (!table) return undefined;
  const onHand = new Map<string, number>();
  for (let row = 1; row < table.region.values.length; row++) {
    const item = keyText(table.raw(row, 'item'));
    if (!wanted.has(item)) continue;
    const cell = table.raw(row, 'qty');
    const qty = typeof cell === 'string' ? readNumberText(cell, '.') : cell;
    if (typeof qty === 'number') onHand.set(item, (onHand.get(item) ?? 0) + qty);
  }
  const orders = (await readContractTable(reader, supply, findings)) ?? [];
  const receipts = orders
    .filter(({ item, kind, received, qty, received_qty }) => wanted.has(item) && kind !== 'TO' && received === null && qty > received_qty)
    .map(({ item, qty, received_qty, due }): Receipt => ({ item, qty: qty - received_qty, due }))
    .sort((a, b) => (a.item + a.due < b.item + b.due ? -1 : 1));
  return { onHand: new Map([...onHand].sort(([a], [b]) => (a < b ? -1 : 1))), receipts };
}
