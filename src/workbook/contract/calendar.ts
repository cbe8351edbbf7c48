import type { TableSpec } from './tableSpec';

/** Days off and special days of the company's own. */
export const holidays = {
  name: 'm_Holidays',
  sheet: 'Holidays',
  owner: 'people',
  about: 'Days beyond the public holidays, which Concord knows for every country: plant holidays, fairs, bridge days.',
  absent: 'Public holidays of the setting Country alone.',
  unlocks: 'Working days as they are at your company, and effects before and after special days.',
  columns: [
    { name: 'calendar', type: 'txt', key: true, help: 'Whose calendar: a country code, a location or a name of your own.', example: 'AT' },
    { name: 'date', type: 'date', key: true, help: 'The day.', example: '2026-12-24' },
    { name: 'name', type: 'txt', optional: true, help: 'What day it is.', example: 'Plant closed' },
    { name: 'lead_d', type: 'int', min: 0, max: 60, optional: true, unit: 'calendar days', help: 'Days before it that demand is already moved; empty: 0.', example: 14 },
    { name: 'lag_d', type: 'int', min: 0, max: 60, optional: true, unit: 'calendar days', help: 'Days after it that demand is still moved; empty: 0.', example: 3 },
  ],
} as const satisfies TableSpec;

/** What moves demand for a while. */
export const events = {
  name: 'm_Events',
  sheet: 'Events',
  owner: 'people',
  about: 'Promotions, price changes, listings, weather, shows and stock-outs, past and to come. Empty item, family, channel or customer: all of them.',
  absent: 'No event is known: what moved the past stays in the history, and none is planned.',
  unlocks: 'Histories cleansed of one-off effects, and forecasts with the promotions to come.',
  alternatives: [{ columns: ['item', 'family'], filled: 'at most one' }, { columns: ['channel', 'customer'], filled: 'at most one' }],
  columns: [
    { name: 'event', type: 'txt', key: true, help: 'Name of the event.', example: 'Spring promo 27' },
    { name: 'kind', type: 'enum', values: ['PROMO', 'PRICE', 'LISTING', 'WEATHER', 'SHOW', 'STOCKOUT', 'OUTLIER'], default: 'PROMO', help: 'Promotion, price change, listing won or lost, weather, trade show; stock-out and outlier: demand of these days is replaced by what was to be expected, the history itself stays.', example: 'PROMO' },
    { name: 'item', type: 'fk', key: true, optional: true, references: 'm_Items', help: 'The item it moves.', example: 'HGP-T230' },
    { name: 'family', type: 'fk', key: true, optional: true, references: 'm_Families', help: 'Or the family it moves.', example: 'Trimmers' },
    { name: 'channel', type: 'txt', key: true, optional: true, among: [{ table: 'm_Customers', column: 'channel' }, { table: 't_Demand', column: 'channel' }], help: 'The channel it happens in.', example: 'DIY retail' },
    { name: 'customer', type: 'fk', key: true, optional: true, references: 'm_Customers', help: 'Or the customer it happens at.', example: 'C-1004' },
    { name: 'from', type: 'date', key: true, help: 'First day.', example: '2027-04-05' },
    { name: 'to', type: 'date', help: 'Last day.', example: '2027-04-18' },
    { name: 'price_chg', type: 'dec', min: -1, max: 10, optional: true, unit: 'share', help: 'Change of the price: −0.15 is 15 percent off.', example: -0.15 },
    { name: 'uplift', type: 'dec', min: -1, max: 100, optional: true, unit: 'share', help: 'Expected change of demand: 0.4 is 40 percent more; empty: measured from events of the kind.', example: 0.4 },
    { name: 'cost', type: 'dec', min: 0, optional: true, unit: 'company currency', help: 'What it costs.', example: 12000 },
    { name: 'status', type: 'enum', values: ['planned', 'confirmed', 'done', 'cancelled'], default: 'planned', help: 'Cancelled events move nothing.', example: 'confirmed' },
  ],
} as const satisfies TableSpec;
