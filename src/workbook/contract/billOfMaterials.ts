import type { TableSpec } from './tableSpec';

/** What items are made of. */
export const billOfMaterials = {
  name: 'm_BOM',
  sheet: 'Bill of Materials',
  owner: 'people',
  about: 'What goes into one unit of an item, a row per component. No item may contain itself, however deep.',
  absent: 'No dependent demand: components and materials are not planned.',
  unlocks: 'Requirements of components and materials, and the roll-up of standard costs.',
  columns: [
    { name: 'parent', type: 'fk', key: true, references: 'm_Items', help: 'The item that is made.', example: 'HGP-T230' },
    { name: 'component', type: 'fk', key: true, references: 'm_Items', help: 'What goes into it.', example: 'SF-PACK18' },
    { name: 'qty_per', type: 'dec', min: 0, unit: 'base unit of the component', help: 'How much goes into one unit.', example: 1 },
    { name: 'scrap', type: 'pct', min: 0, max: 0.99, default: 0, optional: true, unit: 'share', help: 'Part that is lost on the way; the need is qty_per/(1 − scrap).', example: 0.02 },
    { name: 'alt_group', type: 'txt', optional: true, help: 'Components of one group stand in for each other; the first that is there is taken.', example: 'CELL' },
    { name: 'valid_from', type: 'date', key: true, optional: true, help: 'First day; empty: always so far.', example: '2026-01-01' },
    { name: 'valid_to', type: 'date', optional: true, help: 'Last day; empty: from then on.', example: '2027-12-31' },
  ],
} as const satisfies TableSpec;
