import type { TableSpec } from './tableSpec';

/** What to buy from whom. */
export const procurementPlan = {
  name: 'p_Procurement',
  sheet: 'Procurement Plan',
  owner: 'concord',
  about: 'Needs of bought components and the orders that cover them, per supplier.',
  absent: 'Written by a run that has item suppliers.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'component', type: 'fk', key: true, references: 'm_Items', help: 'The component.', example: 'RM-CELL21' },
    { name: 'supplier', type: 'fk', key: true, references: 'm_Suppliers', help: 'Who delivers it.', example: 'S-CELL1' },
    {
      name: 'figure', type: 'enum', key: true, example: 'planned release', values: ['gross', 'on order', 'planned release', 'planned receipt'],
      help: 'Gross need, what is on order, orders to place, receipts to come from them.',
    },
    { name: 'pegged to', type: 'txt', optional: true, list: true, help: 'Items whose plan causes the need, the largest first.', example: 'HGP-T230;HGP-M400' },
  ],
} as const satisfies TableSpec;

/** What to move where. */
export const distributionPlan = {
  name: 'p_Distribution',
  sheet: 'Distribution Plan',
  owner: 'concord',
  about: 'Shipments between locations, where they were cut to a fair share, and the trucks they take.',
  absent: 'Written by a run that has lanes.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'from', type: 'fk', key: true, references: 'm_Locations', help: 'Where it leaves.', example: 'GRZ-HUB' },
    { name: 'to', type: 'fk', key: true, references: 'm_Locations', help: 'Where it arrives.', example: 'HAM' },
    { name: 'figure', type: 'enum', key: true, example: 'shipments', values: ['shipments', 'fair-share cut', 'trucks'], help: 'What is shipped, what was asked for and not shipped, trucks.' },
  ],
} as const satisfies TableSpec;
