import type { TableSpec } from './tableSpec';

/** The next weeks against the monthly plan (integrated tactical planning). */
export const weeklyPlan = {
  name: 'p_Weekly',
  sheet: 'Weekly Plan',
  owner: 'concord',
  about: 'The next weeks per item and location: the target of the monthly plan, its tolerance, orders in hand and the plan.',
  absent: 'Written by a weekly run.',
  periods: 'Weeks of the plan.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'loc', type: 'fk', key: true, optional: true, references: 'm_Locations', help: 'The location.', example: 'HAM' },
    {
      name: 'figure', type: 'enum', key: true, example: 'plan', values: ['target', 'band low', 'band high', 'orders', 'netted forecast', 'plan', 'deviation'],
      help: 'Target of the monthly plan, its tolerance, orders in hand, forecast not yet ordered, plan, plan less target.',
    },
  ],
} as const satisfies TableSpec;

/** What to do now. */
export const actions = {
  name: 'p_Actions',
  sheet: 'Actions',
  owner: 'concord',
  about: 'What to do now, the most valuable first.',
  absent: 'Written by a weekly run.',
  columns: [
    { name: 'rank', type: 'int', key: true, min: 1, help: 'Place in the list.', example: 1 },
    { name: 'kind', type: 'enum', values: ['expedite', 'defer', 'cancel', 'reorder', 'rebalance'], help: 'What to do.', example: 'expedite' },
    { name: 'item', type: 'fk', references: 'm_Items', help: 'The item.', example: 'RM-CELL21' },
    { name: 'from', type: 'txt', optional: true, among: [{ table: 'm_Locations', column: 'loc' }, { table: 'm_Suppliers', column: 'supplier' }], help: 'Location or supplier it comes from.', example: 'S-CELL1' },
    { name: 'to', type: 'fk', optional: true, references: 'm_Locations', help: 'Where it is needed.', example: 'GRZ' },
    { name: 'order', type: 'txt', optional: true, help: 'The order to change.', example: 'PO-70914/1' },
    { name: 'quantity', type: 'dec', unit: 'base unit', help: 'How much.', example: 8000 },
    { name: 'due', type: 'date', optional: true, help: 'By when.', example: '2026-11-23' },
    { name: 'value', type: 'dec', optional: true, unit: 'company currency', help: 'What it is worth.', example: 41200 },
    { name: 'reason', type: 'txt', help: 'Why.', example: 'Stock falls to 0 in 2026-W49' },
  ],
} as const satisfies TableSpec;
