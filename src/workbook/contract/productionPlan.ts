import type { TableSpec } from './tableSpec';

/** What is made when, per item and location. */
export const productionPlan = {
  name: 'p_Production',
  sheet: 'Production Plan',
  owner: 'concord',
  about: 'Production per item and location: what is needed, what comes in, how it is made and what stays short.',
  absent: 'Written by a run that has a bill of materials or routings.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'loc', type: 'fk', key: true, optional: true, references: 'm_Locations', help: 'Where it is made.', example: 'GRZ' },
    {
      name: 'figure', type: 'enum', key: true, example: 'regular',
      values: ['gross', 'receipts', 'regular', 'overtime', 'subcontract', 'build-ahead', 'projected stock', 'short'],
      help: 'Gross need, receipts on order, made in regular time, in overtime, by a subcontractor, made ahead of need, stock at the end, need not met.',
    },
  ],
} as const satisfies TableSpec;

/** How loaded resources are. */
export const capacityPlan = {
  name: 'p_Capacity',
  sheet: 'Capacity',
  owner: 'concord',
  about: 'Load against capacity per resource, in its unit.',
  absent: 'Written by a run that has resources, hours and routings.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'resource', type: 'fk', key: true, references: 'm_Resources', help: 'The resource.', example: 'ASM-1' },
    {
      name: 'figure', type: 'enum', key: true, example: 'load', values: ['load', 'available', 'overtime', 'utilisation', 'shadow price'],
      help: 'Load, available capacity, overtime used, load over available, worth of one more unit of capacity.',
    },
  ],
} as const satisfies TableSpec;
