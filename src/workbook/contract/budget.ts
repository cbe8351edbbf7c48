import type { TableSpec } from './tableSpec';

/** What was agreed for the year. */
export const budget = {
  name: 't_Budget',
  sheet: 'Budget',
  owner: 'people',
  about: 'The budget by family, channel and period; several versions can stand side by side, the last by name is compared with.',
  absent: 'The budget that is typed on the Consensus Plan, if any; else there is no gap and no bridge.',
  unlocks: 'The gap to the budget and the bridge that explains it.',
  columns: [
    { name: 'version', type: 'txt', key: true, help: 'Version of the budget.', example: 'B2027' },
    { name: 'family', type: 'fk', key: true, optional: true, references: 'm_Families', help: 'The family; empty: not split by family.', example: 'Trimmers' },
    { name: 'channel', type: 'txt', key: true, optional: true, among: [{ table: 'm_Customers', column: 'channel' }, { table: 't_Demand', column: 'channel' }], help: 'The channel; empty: not split by channel.', example: 'DIY retail' },
    { name: 'per', type: 'per', key: true, help: 'The month (or quarter, year).', example: '2027-04' },
    { name: 'qty', type: 'dec', optional: true, unit: 'base unit', help: 'Quantity.', example: 5200 },
    { name: 'revenue', type: 'dec', optional: true, unit: 'company currency', help: 'Net revenue.', example: 421000 },
    { name: 'cogs', type: 'dec', optional: true, unit: 'company currency', help: 'Cost of goods sold.', example: 268000 },
    { name: 'opex', type: 'dec', optional: true, unit: 'company currency', help: 'Operating expenses.', example: 51000 },
  ],
} as const satisfies TableSpec;
