import type { TableSpec } from './tableSpec';

/** What customers have ordered. */
export const orders = {
  name: 't_Orders',
  sheet: 'Customer Orders',
  owner: 'people',
  about: 'Customer orders, a row per order line, as the ERP exports them.',
  absent: 'No orders are known: forecasts are not netted with orders, and there is no backlog plan.',
  unlocks: 'Orders in hand in the weekly plan, available-to-promise, and the backlog plan.',
  columns: [
    { name: 'order', type: 'id', key: true, help: 'Number of the order.', example: 'SO-48211' },
    { name: 'line', type: 'int', key: true, min: 0, help: 'Line of the order.', example: 10 },
    { name: 'customer', type: 'fk', optional: true, references: 'm_Customers', help: 'Who ordered.', example: 'C-1004' },
    { name: 'item', type: 'fk', references: 'm_Items', help: 'What was ordered.', example: 'HGP-T230' },
    { name: 'loc', type: 'fk', optional: true, references: 'm_Locations', help: 'Where it is shipped from.', example: 'HAM' },
    { name: 'qty', type: 'dec', min: 0, unit: 'base unit of the item', help: 'Quantity ordered.', example: 240 },
    { name: 'open_qty', type: 'dec', min: 0, unit: 'base unit of the item', help: 'Quantity not shipped yet.', example: 120 },
    { name: 'ordered', type: 'date', help: 'Day of the order.', example: '2026-10-19' },
    { name: 'requested', type: 'date', help: 'Day the customer wants it.', example: '2026-11-16' },
    { name: 'promised', type: 'date', optional: true, help: 'Day it was promised for.', example: '2026-11-18' },
    { name: 'price', type: 'dec', min: 0, optional: true, unit: 'company currency', help: 'Net price of one unit.', example: 81 },
    { name: 'status', type: 'enum', values: ['open', 'part', 'shipped', 'closed', 'cancelled'], default: 'open', help: 'Open, shipped in part, shipped, closed, cancelled; cancelled lines count for nothing.', example: 'part' },
    { name: 'priority', type: 'int', min: 1, optional: true, help: 'Who is served first, 1 first; empty: that of the customer.', example: 2 },
  ],
} as const satisfies TableSpec;

/** What is on its way. */
export const supply = {
  name: 't_Supply',
  sheet: 'Open Supply',
  owner: 'people',
  about: 'Purchase, production, transfer and subcontract orders, a row per order line; received ones show how long deliveries take.',
  absent: 'Nothing is on order, and lead times are taken from the master data.',
  unlocks: 'Projected stock, requirements net of what is on order, and measured lead times.',
  columns: [
    { name: 'order', type: 'id', key: true, help: 'Number of the order.', example: 'PO-70914' },
    { name: 'line', type: 'int', key: true, min: 0, help: 'Line of the order.', example: 1 },
    { name: 'kind', type: 'enum', values: ['PO', 'MO', 'TO', 'SUB'], default: 'PO', help: 'Purchase, manufacturing, transfer or subcontract order.', example: 'PO' },
    { name: 'item', type: 'fk', references: 'm_Items', help: 'What is coming.', example: 'RM-CELL21' },
    { name: 'from', type: 'txt', optional: true, among: [{ table: 'm_Suppliers', column: 'supplier' }, { table: 'm_Locations', column: 'loc' }], help: 'The supplier or location it comes from.', example: 'S-CELL1' },
    { name: 'to', type: 'fk', optional: true, references: 'm_Locations', help: 'Where it arrives.', example: 'GRZ' },
    { name: 'qty', type: 'dec', min: 0, unit: 'base unit of the item', help: 'Quantity ordered.', example: 16000 },
    { name: 'received_qty', type: 'dec', min: 0, default: 0, unit: 'base unit of the item', help: 'Quantity that has arrived.', example: 0 },
    { name: 'released', type: 'date', optional: true, help: 'Day the order was placed.', example: '2026-09-07' },
    { name: 'due', type: 'date', help: 'Day it is due.', example: '2026-11-16' },
    { name: 'received', type: 'date', optional: true, help: 'Day it arrived in full; empty: still open.', example: '2026-11-30' },
    { name: 'firm', type: 'bool', default: true, help: 'Whether planning must leave it as it is.', example: true },
  ],
} as const satisfies TableSpec;
