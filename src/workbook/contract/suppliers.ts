import type { TableSpec } from './tableSpec';

/** Who delivers. */
export const suppliers = {
  name: 'm_Suppliers',
  sheet: 'Suppliers',
  owner: 'people',
  about: 'Suppliers and their terms of payment.',
  absent: 'The suppliers that m_ItemSuppliers names are taken, paid at once.',
  unlocks: 'Payables in the financial plan, and names in the procurement plan.',
  columns: [
    { name: 'supplier', type: 'id', key: true, help: 'The supplier as every other table names it.', example: 'S-CELL1' },
    { name: 'name', type: 'txt', optional: true, help: 'Name that people read.', example: 'Shenzhen Cellworks' },
    { name: 'country', type: 'txt', optional: true, help: 'ISO code of the country.', example: 'CN' },
    { name: 'currency', type: 'txt', optional: true, help: 'Currency of its invoices, as its ISO code; empty: the company currency.', example: 'USD' },
    { name: 'dpo_d', type: 'dec', min: 0, max: 3650, optional: true, unit: 'calendar days', help: 'Days until its invoices are paid; empty: 0.', example: 45 },
  ],
} as const satisfies TableSpec;

/** Who delivers what, on which terms. */
export const itemSuppliers = {
  name: 'm_ItemSuppliers',
  sheet: 'Item Suppliers',
  owner: 'people',
  about: 'Bought items, a row per supplier. The shares of an item add up to 1.',
  absent: 'Items are ordered with the lead time, lot and cost of m_Items; there is no procurement plan.',
  unlocks: 'The procurement plan, purchase prices and limits of suppliers.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item that is bought.', example: 'RM-CELL21' },
    { name: 'supplier', type: 'fk', key: true, references: 'm_Suppliers', help: 'Who delivers it.', example: 'S-CELL1' },
    { name: 'share', type: 'pct', min: 0, max: 1, default: 1, unit: 'share', help: 'Part of the need this supplier gets.', example: 0.7 },
    { name: 'lt_d', type: 'dec', min: 0, max: 3650, unit: 'calendar days', help: 'From order to receipt.', example: 70 },
    { name: 'lt_sd_d', type: 'dec', min: 0, max: 3650, optional: true, unit: 'calendar days', help: 'Standard deviation of that time; empty: measured from receipts, else 0.', example: 14 },
    { name: 'price', type: 'dec', min: 0, optional: true, unit: 'currency of the row', help: 'Price of one unit; empty: the material cost of m_Costs.', example: 2.35 },
    { name: 'currency', type: 'txt', optional: true, help: 'Currency of the price; empty: that of the supplier.', example: 'USD' },
    { name: 'moq', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Smallest order; empty: that of m_Items.', example: 5000 },
    { name: 'multiple', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Orders are multiples of this; empty: that of m_Items.', example: 500 },
    { name: 'cap_per_month', type: 'dec', min: 0, optional: true, unit: 'base unit a month', help: 'Most that can be had in a month; empty: no limit.', example: 17000 },
  ],
} as const satisfies TableSpec;
