import type { TableSpec } from './tableSpec';

/** Every movement of stock. */
export const moves = {
  name: 't_Moves',
  sheet: 'Stock Movements',
  owner: 'people',
  about: 'Every movement of stock, a row each, added to and never changed: stock on hand is always the sum of the movements.',
  absent: 'Stock on hand is not known: plans start from none, and say so.',
  unlocks: 'Stock on hand, projected stock, reorder proposals, the stock room and cycle counts.',
  columns: [
    { name: 'move', type: 'id', key: true, help: 'Number of the movement.', example: 'MV-000117' },
    { name: 'ts', type: 'ts', help: 'Day and time of the movement.', example: '2026-11-02T07:45:00' },
    { name: 'item', type: 'fk', references: 'm_Items', help: 'What moved.', example: 'HGP-T230' },
    { name: 'loc', type: 'fk', optional: true, references: 'm_Locations', help: 'Where.', example: 'HAM' },
    { name: 'lot', type: 'txt', optional: true, help: 'Lot or batch.', example: 'L2611-04' },
    { name: 'qty', type: 'dec', unit: 'base unit of the item', help: 'In is positive, out is negative, never 0.', example: -12 },
    { name: 'kind', type: 'enum', values: ['RCPT', 'ISSUE', 'SHIP', 'XFER', 'ADJ', 'COUNT', 'SCRAP'], default: 'ADJ', help: 'Receipt, issue to production, shipment, transfer, adjustment, count difference, scrap.', example: 'SHIP' },
    { name: 'ref', type: 'txt', optional: true, help: 'Order it belongs to.', example: 'SO-48211/10' },
    { name: 'scan', type: 'txt', optional: true, help: 'What was scanned.', example: '9012345678901' },
    { name: 'user', type: 'fk', optional: true, references: 'm_Users', help: 'Who posted it.', example: 'm.huber' },
    { name: 'reason', type: 'txt', optional: true, help: 'Why, where it is not plain.', example: 'Count of 2 November' },
  ],
} as const satisfies TableSpec;
