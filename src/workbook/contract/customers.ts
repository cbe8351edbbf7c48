import type { TableSpec } from './tableSpec';

/** Who buys, through which channel. */
export const customers = {
  name: 'm_Customers',
  sheet: 'Customers',
  owner: 'people',
  about: 'Customers, the channel they buy through and who looks after them.',
  absent: 'Channels and customers are taken from the demand history as they stand there.',
  unlocks: 'Plans by channel and customer, expert forecasts by owner, service targets and priorities.',
  columns: [
    { name: 'customer', type: 'id', key: true, help: 'The customer as every other table names it.', example: 'C-1004' },
    { name: 'name', type: 'txt', optional: true, help: 'Name that people read.', example: 'Baumarkt Nord' },
    { name: 'channel', type: 'txt', help: 'Sales channel.', example: 'DIY retail' },
    { name: 'region', type: 'txt', optional: true, help: 'Sales region.', example: 'North' },
    { name: 'ship_from', type: 'fk', optional: true, references: 'm_Locations', help: 'Location that serves it.', example: 'HAM' },
    { name: 'owner', type: 'fk', optional: true, references: 'm_Users', help: 'Who looks after it.', example: 'j.kowalski' },
    { name: 'priority', type: 'int', min: 1, optional: true, help: 'Who is served first when stock is short, 1 first.', example: 2 },
    { name: 'service_target', type: 'pct', min: 0, max: 0.99999, optional: true, unit: 'share', help: 'Service agreed with the customer; empty: that of the stock policy.', example: 0.98 },
    { name: 'currency', type: 'txt', optional: true, help: 'Currency it pays in, as its ISO code; empty: the company currency.', example: 'EUR' },
  ],
} as const satisfies TableSpec;
