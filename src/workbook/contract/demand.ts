import type { TableSpec } from './tableSpec';

/** Demand history, the only table a plan needs. */
export const demand = {
  name: 't_Demand',
  sheet: 'Demand History',
  owner: 'people',
  about: 'Booked demand, not shipments, where it is known: a row per item and date. Rows of the same item, date, channel and location are added up.',
  unlocks: 'Forecasts with bands, segments and stock parameters. It is the only table a plan needs.',
  absent: 'Any other table, name or range with an item, a date and a quantity can be mapped instead; without any there is no plan.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item as every other table names it.', example: 'HGP-T230' },
    { name: 'date', type: 'date', key: true, help: 'Day the demand was for; a week, month, quarter or year id is read too.', example: '2026-11-02' },
    { name: 'qty', type: 'dec', unit: 'base unit of the item', help: 'Demand; returns are negative.', example: 118 },
    { name: 'channel', type: 'txt', key: true, optional: true, among: [{ table: 'm_Customers', column: 'channel' }], help: 'Sales channel; forecasts are made per channel.', example: 'DIY retail' },
    { name: 'customer', type: 'fk', key: true, optional: true, references: 'm_Customers', help: 'Customer; stands in for the channel where no channel is given.', example: 'C-1004' },
    { name: 'loc', type: 'fk', key: true, optional: true, references: 'm_Locations', help: 'Location the demand is shipped from.', example: 'HAM' },
    { name: 'lost', type: 'dec', optional: true, unit: 'base unit of the item', help: 'Demand that could not be met. Kept, not added to the quantity.', example: 4 },
    { name: 'revenue', type: 'dec', optional: true, unit: 'company currency', help: 'Revenue of the row. Kept, not planned with.', example: 5310.5 },
    { name: 'event', type: 'fk', optional: true, references: 'm_Events', help: 'Promotion or event that moved this demand.', example: 'Spring promo' },
  ],
} as const satisfies TableSpec;
