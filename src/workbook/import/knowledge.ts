import type { WorkbookReader } from '../cells';
import { contract, items, keyColumnOf, tableNamed } from '../contract';
import { isBlank, keyText } from '../read/cellText';
import { openTable, readTyped } from '../read/contractTable';
import { findingList } from '../read/findingList';
import { readSettingsTable } from '../read/readSettings';
import { readRates } from './exchangeRates';
import type { ImportKnowledge } from './readRows';
import type { ItemUnits } from './units';

/** Tables that others refer to. */
const referred = new Set(contract.flatMap(({ columns }) => columns.flatMap(({ references }) => (references === undefined ? [] : [references]))));

/** What an import needs to know of the workbook: keys that can be referred to, units of items, exchange rates. */
export async function importKnowledge(reader: WorkbookReader): Promise<ImportKnowledge> {
  const standing = new Set((await reader.tables()).map(({ name }) => tableNamed(name)?.name));
  const keys = new Map<string, ReadonlySet<string>>();
  const itemUnits = new Map<string, ItemUnits>();
  for (const name of referred) {
    const spec = tableNamed(name);
    const table = spec && standing.has(name) ? await openTable(reader, spec, findingList()) : null;
    if (!spec || !table) continue;
    const rows = Array.from({ length: table.region.values.length - 1 }, (_, row) => row + 1).filter(row => !isBlank(table.raw(row, keyColumnOf(spec))));
    keys.set(name, new Set(rows.map(row => keyText(table.raw(row, keyColumnOf(spec))).toLowerCase())));
    if (name !== items.name) continue;
    const pallet = items.columns.find(column => column.name === 'pallet_qty') ?? items.columns[0];
    for (const row of rows) {
      const quantity = readTyped(table.raw(row, 'pallet_qty'), pallet);
      itemUnits.set(keyText(table.raw(row, 'item')), { uom: keyText(table.raw(row, 'uom')) || null, palletQuantity: typeof quantity === 'number' ? quantity : null });
    }
  }
  const { settings } = await readSettingsTable(reader);
  return { keys, itemUnits, rates: await readRates(reader, settings.currency.toUpperCase()) };
}
