import type { Item } from '../../plan/model/planInput';
import { items } from '../contract';
import type { WorkbookReader } from '../cells';
import type { Attributes } from './attributes';
import { readContractTable } from './contractTable';
import type { FindingList } from './findingList';

/** The items of `m_Items`, and of the history where it has names, families or units; what the table says comes first. */
export async function readItems(reader: WorkbookReader, history: ReadonlyMap<string, Attributes>, findings: FindingList): Promise<ReadonlyMap<string, Item>> {
  const rows = await readContractTable(reader, items, findings);
  if (rows === null) findings.add('table-absent', undefined, () => `The workbook has no table ${items.name}. ${items.absent}`);
  const result = new Map<string, Item>();
  for (const [item, { name, family, uom }] of history) {
    result.set(item, { item, name, family, uom, moq: null, multiple: null, leadTimeDays: null, leadTimeSdDays: null, unitCost: null });
  }
  for (const row of rows ?? []) {
    const known = result.get(row.item);
    result.set(row.item, {
      item: row.item, name: row.name ?? known?.name ?? '', family: row.family ?? known?.family ?? '', uom: row.uom ?? known?.uom ?? '',
      moq: row.moq, multiple: row.multiple, leadTimeDays: row.lead_time_d, leadTimeSdDays: row.lead_time_sd_d, unitCost: row.unit_cost,
      ...(row.launch !== null && { launch: row.launch }), ...(row.eol !== null && { eol: row.eol }), ...(row.strategy === 'MTO' && { strategy: row.strategy }),
    });
  }
  return new Map([...result].sort(([a], [b]) => (a < b ? -1 : 1)));
}
