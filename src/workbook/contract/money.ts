import type { TableSpec } from './tableSpec';

/** What items sell for. */
export const prices = {
  name: 'm_Prices',
  sheet: 'Prices',
  owner: 'people',
  about: 'List prices, a row per item, channel and first day. A price holds until the next one begins.',
  absent: 'No revenue: plans stay in units, and the value of demand is taken at cost where costs are known.',
  unlocks: 'Revenue and margin, the financial plan, exceptions ranked by money, and what a price change does.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'channel', type: 'txt', key: true, optional: true, among: [{ table: 'm_Customers', column: 'channel' }, { table: 't_Demand', column: 'channel' }], help: 'The channel; empty: every channel that has no price of its own.', example: 'DIY retail' },
    { name: 'valid_from', type: 'date', key: true, help: 'First day of the price.', example: '2026-01-01' },
    { name: 'price', type: 'dec', min: 0, unit: 'currency of the row', help: 'List price of one unit.', example: 119 },
    { name: 'discount', type: 'pct', min: 0, max: 1, default: 0, optional: true, unit: 'share', help: 'Part of the list price that is given away; net price = price × (1 − discount).', example: 0.32 },
    { name: 'currency', type: 'txt', optional: true, help: 'Currency of the price; empty: the company currency.', example: 'EUR' },
    { name: 'elasticity', type: 'dec', min: -20, max: 0, optional: true, help: 'Change of demand in percent when the price changes by one percent; empty: measured where the history shows it.', example: -2.2 },
  ],
} as const satisfies TableSpec;

/** What items cost. */
export const costs = {
  name: 'm_Costs',
  sheet: 'Costs',
  owner: 'people',
  about: 'Standard cost of an item by its parts, a row per first day. A cost holds until the next one begins.',
  absent: 'The unit_cost of m_Items is taken; items without one have no cost.',
  unlocks: 'Gross margin, stock value, and economic lots.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'valid_from', type: 'date', key: true, help: 'First day of the cost.', example: '2026-01-01' },
    { name: 'material', type: 'dec', min: 0, default: 0, unit: 'company currency', help: 'Material in one unit.', example: 34.2 },
    { name: 'labour', type: 'dec', min: 0, default: 0, unit: 'company currency', help: 'Labour in one unit.', example: 8.9 },
    { name: 'overhead', type: 'dec', min: 0, default: 0, unit: 'company currency', help: 'Overhead in one unit.', example: 7.1 },
    { name: 'freight', type: 'dec', min: 0, default: 0, optional: true, unit: 'company currency', help: 'Freight of one unit.', example: 2.8 },
  ],
} as const satisfies TableSpec;

/** What other currencies are worth. */
export const exchangeRates = {
  name: 'm_FX',
  sheet: 'Exchange Rates',
  owner: 'people',
  about: 'Rates by period: company currency for one unit of the other currency. A period without a row takes the rate before it.',
  absent: 'Amounts in another currency cannot be turned into the company currency; they are named and left out.',
  unlocks: 'Prices and purchases in other currencies, and the exchange-rate part of the budget bridge.',
  columns: [
    { name: 'currency', type: 'txt', key: true, help: 'The currency, as its ISO code.', example: 'USD' },
    { name: 'per', type: 'per', key: true, help: 'The month (or week, quarter, year) the rate holds for.', example: '2026-11' },
    { name: 'rate', type: 'dec', min: 0, unit: 'company currency for one unit', help: 'What one unit of the currency is worth.', example: 0.92 },
  ],
} as const satisfies TableSpec;
