import type { TableSpec } from './tableSpec';

/** Stock from opening to closing, per item and location. */
export const inventoryPlan = {
  name: 'p_Inventory',
  sheet: 'Inventory Plan',
  owner: 'concord',
  about: 'Projected stock per item and location against its target, in units, days and money.',
  absent: 'Written by a run that knows stock on hand.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'loc', type: 'fk', key: true, optional: true, references: 'm_Locations', help: 'The location.', example: 'HAM' },
    {
      name: 'figure', type: 'enum', key: true, example: 'closing',
      values: ['opening', 'receipts', 'demand', 'closing', 'target', 'days of supply', 'value'],
      help: 'Opening stock, receipts, demand, closing stock, target stock, days the closing stock lasts, its value.',
    },
  ],
} as const satisfies TableSpec;

/** What is ordered and not yet shipped, per family. */
export const backlogPlan = {
  name: 'p_Backlog',
  sheet: 'Backlog Plan',
  owner: 'concord',
  about: 'Customer lead time: the backlog of each make-to-order family and the lead time that can be quoted.',
  absent: 'Written by a run that has customer orders.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'family', type: 'fk', key: true, references: 'm_Families', help: 'The family.', example: 'Scarifiers' },
    {
      name: 'figure', type: 'enum', key: true, example: 'closing backlog',
      values: ['opening backlog', 'bookings', 'shipments', 'closing backlog', 'quoted lead time'],
      help: 'Backlog at the start, orders that come in, what is shipped, backlog at the end, weeks from order to delivery.',
    },
  ],
} as const satisfies TableSpec;
