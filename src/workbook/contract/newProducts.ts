import type { TableSpec } from './tableSpec';

/** Products that are on their way. */
export const newProducts = {
  name: 't_NPI',
  sheet: 'New Products',
  owner: 'people',
  about: 'New products with their launch, their odds and how their demand is estimated before there is any history.',
  absent: 'No launch is planned; items without history get no forecast.',
  unlocks: 'Forecasts of launches, what they take from other items, and the new-product plan.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The new item.', example: 'HGP-T260' },
    { name: 'stage', type: 'txt', optional: true, help: 'Stage of your own stage-gate process.', example: 'tooling' },
    { name: 'p_success', type: 'pct', min: 0, max: 1, default: 1, unit: 'share', help: 'How likely it comes to the market; volumes are weighted by it.', example: 0.8 },
    { name: 'launch', type: 'date', help: 'First day of sale.', example: '2027-02-01' },
    { name: 'method', type: 'enum', values: ['LIKE', 'BASS', 'ATTACH', 'MANUAL'], default: 'LIKE', help: 'Like a known item, Bass diffusion, as often as another item is sold, or typed by hand.', example: 'LIKE' },
    { name: 'like_item', type: 'fk', optional: true, references: 'm_Items', help: 'The known item (LIKE) or the item it goes with (ATTACH).', example: 'HGP-T230' },
    { name: 'scale', type: 'dec', min: 0, max: 100, default: 1, optional: true, help: 'Demand as a multiple of the known item’s (LIKE), or how many are sold with each (ATTACH).', example: 0.6 },
    { name: 'bass_p', type: 'dec', min: 0, max: 1, optional: true, help: 'Innovation (Bass p) a year.', example: 0.03 },
    { name: 'bass_q', type: 'dec', min: 0, max: 2, optional: true, help: 'Imitation (Bass q) a year.', example: 0.38 },
    { name: 'bass_m', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Size of the market (Bass m).', example: 40000 },
    { name: 'cannibalises', type: 'fk', optional: true, references: 'm_Items', help: 'Item it takes demand from.', example: 'HGP-T210' },
    { name: 'cannibal_pct', type: 'pct', min: 0, max: 1, optional: true, unit: 'share', help: 'Part of that item’s demand it takes.', example: 0.33 },
    { name: 'capex', type: 'dec', min: 0, optional: true, unit: 'company currency', help: 'Investment.', example: 380000 },
    { name: 'owner', type: 'fk', optional: true, references: 'm_Users', help: 'Who is in charge.', example: 'p.maier' },
  ],
} as const satisfies TableSpec;
