import type { TableSpec } from './tableSpec';

/** Places where stock is made, held or sold. */
export const locations = {
  name: 'm_Locations',
  sheet: 'Locations',
  owner: 'people',
  about: 'Plants, subcontractors, hubs, distribution centres and stores.',
  absent: 'Every location that another table names is taken as a distribution centre without limits.',
  unlocks: 'Plans per location, storage limits and, with Lanes, the distribution plan.',
  columns: [
    { name: 'loc', type: 'id', key: true, help: 'The location as every other table names it.', example: 'HAM' },
    { name: 'name', type: 'txt', optional: true, help: 'Name that people read.', example: 'DC Hamburg' },
    { name: 'kind', type: 'enum', values: ['PLANT', 'SUBCON', 'HUB', 'DC', 'STORE'], default: 'DC', help: 'Plant, subcontractor, hub, distribution centre, store.', example: 'DC' },
    { name: 'country', type: 'txt', optional: true, help: 'ISO code of the country; its public holidays are no working days. Empty: the setting Country.', example: 'DE' },
    { name: 'region', type: 'txt', optional: true, help: 'Region of the country, for its own holidays.', example: 'HH' },
    { name: 'capacity', type: 'dec', min: 0, optional: true, unit: 'pallets', help: 'How much can be stored; empty: no limit.', example: 4200 },
  ],
} as const satisfies TableSpec;

/** Ways that goods take between locations. */
export const lanes = {
  name: 'm_Lanes',
  sheet: 'Lanes',
  owner: 'people',
  about: 'Transport between locations, a row per way and mode.',
  absent: 'Goods are where they are needed: nothing is planned to move between locations.',
  unlocks: 'The distribution plan: what to ship, when, by how many trucks, and fair shares when stock is short.',
  columns: [
    { name: 'from', type: 'fk', key: true, references: 'm_Locations', help: 'Where goods leave.', example: 'GRZ-HUB' },
    { name: 'to', type: 'fk', key: true, references: 'm_Locations', help: 'Where they arrive.', example: 'HAM' },
    { name: 'mode', type: 'txt', key: true, help: 'Means of transport.', example: 'truck' },
    { name: 'lt_d', type: 'dec', min: 0, max: 3650, unit: 'calendar days', help: 'From leaving to arrival.', example: 3 },
    { name: 'lt_sd_d', type: 'dec', min: 0, max: 3650, optional: true, unit: 'calendar days', help: 'Standard deviation of that time; empty: 0.', example: 0.5 },
    { name: 'cost', type: 'dec', min: 0, optional: true, unit: 'company currency a truck', help: 'Cost of one truck.', example: 1150 },
    { name: 'truck_qty', type: 'dec', min: 0, optional: true, unit: 'pallets', help: 'What one truck takes; empty: trucks are not counted.', example: 33 },
    { name: 'priority', type: 'int', min: 1, optional: true, help: 'Order in which ways are used, 1 first.', example: 1 },
  ],
} as const satisfies TableSpec;
