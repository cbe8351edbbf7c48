import type { TableSpec } from '../contract';
import type { Rates } from './exchangeRates';
import { ROW_CURRENCY, UNUSED, type ImportMapping } from './importMapping';
import type { ImportSource } from './source';
import { isInCompanyCurrency, unitOf } from './units';

interface Judged {
  readonly source: ImportSource;
  readonly table: TableSpec;
  readonly mapping: ImportMapping;
  readonly missing: readonly string[];
  readonly rates: Rates;
}

/** Why nothing can be imported as it stands, with what to do; null when it can. */
export function blockerOf({ source, table, mapping, missing, rates }: Judged): string | null {
  if (source.rows === 0) return 'There are no rows below the header. Choose a range with its header and at least one row.';
  const used = mapping.columns.filter(({ field }) => field !== UNUSED);
  const twice = used.find(({ field }, at) => used.findIndex(column => column.field === field) !== at);
  if (twice) return `Two columns are to fill ${twice.field}: ${used.filter(({ field }) => field === twice.field).map(({ header }) => header).join(' and ')}. Leave one out.`;
  if (missing.length > 0) return `No column gives ${missing.join(', ')}, which every row of ${table.name} needs. Choose the column, or give a value for all rows.`;
  for (const [name, id] of Object.entries(mapping.units)) {
    const column = table.columns.find(each => each.name === name);
    if (column && unitOf(column, id) === null) return `“${id}” is no unit ${name} can be given in. Choose one, or give a number to multiply by.`;
  }
  const inMoney = used.some(({ field }) => table.columns.some(column => column.name === field && isInCompanyCurrency(column)));
  if (inMoney && mapping.currency !== null && !used.some(({ field }) => field === ROW_CURRENCY) && !rates.has(mapping.currency)) {
    return `The amounts are in ${mapping.currency}, and m_FX has no rate of it. Import or type its rates first, or choose another currency.`;
  }
  return used.some(({ field }) => table.columns.some(({ name, key }) => name === field && !key)) || table.columns.every(({ key, name }) => !key || used.some(({ field }) => field === name))
    ? null : `Nothing but part of the key is mapped. Choose what the other columns are.`;
}
