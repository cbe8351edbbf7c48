import type { TableSpec } from './tableSpec';

/** What production needs time of. */
export const resources = {
  name: 'm_Resources',
  sheet: 'Resources',
  owner: 'people',
  about: 'Lines, machines and teams with what an hour of them costs.',
  absent: 'Capacity is unlimited and has no cost.',
  unlocks: 'Load against capacity, overtime and the production plan, together with Available Hours and Routings.',
  columns: [
    { name: 'resource', type: 'id', key: true, help: 'The resource as every other table names it.', example: 'ASM-1' },
    { name: 'loc', type: 'fk', references: 'm_Locations', optional: true, help: 'Where it stands.', example: 'GRZ' },
    { name: 'unit', type: 'txt', default: 'h', help: 'What its capacity is counted in.', example: 'h' },
    { name: 'cost_h', type: 'dec', min: 0, default: 0, unit: 'company currency an hour', help: 'Cost of an hour.', example: 62 },
    { name: 'ot_cost_h', type: 'dec', min: 0, default: 0, unit: 'company currency an hour', help: 'Cost of an hour of overtime.', example: 88 },
    { name: 'ot_max_pct', type: 'pct', min: 0, max: 1, default: 0, unit: 'share', help: 'Most overtime, as a share of the available hours.', example: 0.2 },
    { name: 'efficiency', type: 'dec', min: 0.01, max: 2, default: 1, unit: 'share', help: 'Part of the time that counts; 1: all of it.', example: 0.92 },
  ],
} as const satisfies TableSpec;

/** How many hours a resource has, by period. */
export const capacity = {
  name: 'm_Capacity',
  sheet: 'Available Hours',
  owner: 'people',
  about: 'Hours that a resource is there, a row per week or month.',
  absent: 'Capacity is unlimited.',
  unlocks: 'Load against capacity; periods without a row take the hours of the period before.',
  columns: [
    { name: 'resource', type: 'fk', key: true, references: 'm_Resources', help: 'The resource.', example: 'ASM-1' },
    { name: 'per', type: 'per', key: true, help: 'The week or month.', example: '2027-04' },
    { name: 'avail_h', type: 'dec', min: 0, unit: 'hours', help: 'Hours it is there in the period, without overtime.', example: 352 },
    { name: 'shifts', type: 'dec', min: 0, max: 4, optional: true, help: 'Shifts a day, for people; avail_h counts.', example: 2 },
    { name: 'planned_down_h', type: 'dec', min: 0, optional: true, unit: 'hours', help: 'Hours of planned standstill, taken off avail_h; empty: 0.', example: 16 },
  ],
} as const satisfies TableSpec;

/** How items are made, step by step. */
export const routings = {
  name: 'm_Routings',
  sheet: 'Routings',
  owner: 'people',
  about: 'Steps that make an item, a row per step.',
  absent: 'Production takes no time of any resource.',
  unlocks: 'Load by resource, labour in standard costs, and bottlenecks with what one more hour is worth.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item that is made.', example: 'HGP-T230' },
    { name: 'loc', type: 'fk', key: true, optional: true, references: 'm_Locations', help: 'Where it is made; empty: everywhere.', example: 'GRZ' },
    { name: 'seq', type: 'int', key: true, min: 0, help: 'Number of the step.', example: 10 },
    { name: 'resource', type: 'fk', references: 'm_Resources', help: 'What the step takes time of.', example: 'ASM-1' },
    { name: 'setup_h', type: 'dec', min: 0, default: 0, unit: 'hours a batch', help: 'Hours to set up for a batch.', example: 0.75 },
    { name: 'run_h_per_unit', type: 'dec', min: 0, unit: 'hours a unit', help: 'Hours for one unit.', example: 0.035 },
    { name: 'yield', type: 'pct', min: 0.01, max: 1, default: 1, unit: 'share', help: 'Part that comes out good.', example: 0.99 },
    { name: 'alt_resource', type: 'fk', optional: true, references: 'm_Resources', help: 'Resource that can stand in.', example: 'ASM-2' },
  ],
} as const satisfies TableSpec;
