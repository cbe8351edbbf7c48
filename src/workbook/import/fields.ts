import type { TableSpec } from '../contract';
import { ROW_CURRENCY, ROW_UNIT, UNUSED } from './importMapping';

const PERIOD_TYPES = new Set(['date', 'per']);

/** Whether periods across can be rows of a table: it has one date or period in its key and a number. */
export const mayBeWide = ({ columns }: TableSpec): boolean =>
  columns.filter(({ key, type }) => key && PERIOD_TYPES.has(type)).length === 1 && columns.some(({ type }) => type === 'dec');

/** Fields a column of the source can be given for a table. */
export const fieldsOf = (table: TableSpec): readonly string[] => [
  ...table.columns.map(({ name }) => name),
  ...(hasQuantities(table) ? [ROW_UNIT] : []),
  ...(hasOwnAmounts(table) ? [ROW_CURRENCY] : []),
  UNUSED,
];

const hasQuantities = ({ columns }: TableSpec): boolean => columns.some(({ unit }) => unit?.startsWith('base unit')) && !columns.some(({ name }) => name === 'uom');
const hasOwnAmounts = ({ columns }: TableSpec): boolean => columns.some(({ unit }) => unit?.startsWith('company currency') && unit !== 'company currency for one unit');

