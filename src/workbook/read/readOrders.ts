import type { OpenOrder } from '../../plan/model/planInput';
import type { WorkbookReader } from '../cells';
import { customers, orders } from '../contract';
import { readContractTable } from './contractTable';
import type { FindingList } from './findingList';

/** Open quantities of customer orders, sorted, with the channel of their customer; undefined where the workbook has no orders. */
export async function readOrders(reader: WorkbookReader, findings: FindingList): Promise<readonly OpenOrder[] | undefined> {
  const rows = await readContractTable(reader, orders, findings);
  if (rows === null) return undefined;
  const channels = new Map(((await readContractTable(reader, customers, findings)) ?? []).map(({ customer, channel }) => [customer, channel] as const));
  return rows
    .filter(({ status, open_qty }) => (status === 'open' || status === 'part') && open_qty > 0)
    .map((row): OpenOrder => ({
      item: row.item, customer: row.customer ?? '', channel: (row.customer !== null && channels.get(row.customer)) || '', loc: row.loc ?? '', qty: row.open_qty, requested: row.requested,
    }))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

const orderOf = ({ item, customer, loc, requested, qty }: OpenOrder): string => [item, customer, loc, requested, qty].join('\u0000');
