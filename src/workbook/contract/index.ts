import { consensus } from './consensus';
import { demand } from './demand';
import { forecast } from './forecast';
import { items } from './items';
import { mappings } from './mappings';
import { runs } from './runs';
import { settings } from './settings';
import { stockParams } from './stockParams';
import { stockPolicy } from './stockPolicy';
import type { TableSpec } from './tableSpec';

export type { ColumnSpec, ColumnType, Owner, RowOf, TableSpec } from './tableSpec';
export type { SettingKey, SettingSpec } from './settings';
export { settingKeys } from './settings';
export { consensus, demand, forecast, items, mappings, runs, settings, stockParams, stockPolicy };

/** Every table a Concord workbook can hold, inputs first. Templates, readers, docs and linter come from it. */
export const contract: readonly TableSpec[] = [demand, items, settings, stockPolicy, forecast, stockParams, consensus, mappings, runs];

const byName = new Map(contract.map((table) => [table.name.toLowerCase(), table]));

/**
 * The description of a table, or null when the contract has none of that name. Case does not matter, as in Excel.
 * @example tableNamed('t_Demand')?.sheet // 'Demand History'
 */
export const tableNamed = (name: string): TableSpec | null => byName.get(name.toLowerCase()) ?? null;

/** Tables of the whole design that are not described yet; they are nobody's demand history. */
const reserved = new Set(['t_orders', 't_supply', 't_moves', 't_expert', 't_budget', 't_npi', 't_initiatives']);

/** Whether a table is Concord's own or holds another input than demand history. */
export const isOtherInput = (tableName: string): boolean => {
  const name = tableName.toLowerCase();
  return /^[mpx]_/.test(name) || reserved.has(name);
};
