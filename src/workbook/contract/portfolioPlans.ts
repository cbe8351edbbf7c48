import type { TableSpec } from './tableSpec';

/** What launches bring and replace. */
export const newProductPlan = {
  name: 'p_NewProducts',
  sheet: 'New Product Plan',
  owner: 'concord',
  about: 'Launches weighted by their odds, what they take from other items, and how predecessors run out.',
  absent: 'Written by a run that has new products.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The new item, or one that runs out.', example: 'HGP-T260' },
    {
      name: 'figure', type: 'enum', key: true, example: 'volume', values: ['volume', 'cannibalised', 'run-out', 'value at risk'],
      help: 'Volume weighted by the odds, volume taken from other items, stock of the predecessor at the end of the period, value of stock and orders that may be left over.',
    },
    { name: 'reason', type: 'txt', optional: true, help: 'How it was estimated.', example: 'Launch on 2027-02-01: Like HGP-T230 × 0.6, at odds of 80 %.' },
  ],
} as const satisfies TableSpec;

/** What initiatives change. */
export const initiativePlan = {
  name: 'p_Initiatives',
  sheet: 'Initiative Plan',
  owner: 'concord',
  about: 'Effect of each strategic initiative by period, weighted by its odds.',
  absent: 'Written by a run that has strategic initiatives.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'initiative', type: 'fk', key: true, references: 't_Initiatives', help: 'The initiative.', example: 'IT-ENTRY' },
    { name: 'figure', type: 'enum', key: true, example: 'revenue', values: ['volume', 'revenue', 'cost', 'capacity', 'cash'], help: 'Effect on volume, revenue, cost, capacity in hours, and cash.' },
  ],
} as const satisfies TableSpec;
