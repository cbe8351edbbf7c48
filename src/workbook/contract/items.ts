import type { TableSpec } from './tableSpec';

/** Item master. `lead_time_d`, `lead_time_sd_d` and `unit_cost` extend the design for stock without lanes, suppliers or costs. */
export const items = {
  name: 'm_Items',
  sheet: 'Items',
  owner: 'people',
  about: 'The items: what they are called, where they belong, how they are ordered.',
  unlocks: 'Names, families, order lots, lead times and the value of stock.',
  absent: 'Every item of the history is planned under its own name, without family, at the default lead time and without cost.',
  columns: [
    { name: 'item', type: 'id', key: true, help: 'The item as the demand history names it.', example: 'HGP-T230' },
    { name: 'name', type: 'txt', optional: true, help: 'Name that people read.', example: 'Trimmer 23 cm' },
    { name: 'type', type: 'enum', values: ['FG', 'SP', 'SF', 'RM'], default: 'FG', optional: true, help: 'Finished good, spare part, semi-finished, raw material.', example: 'FG' },
    { name: 'family', type: 'fk', optional: true, references: 'm_Families', help: 'Family that the consensus plan adds up to.', example: 'Trimmers' },
    { name: 'uom', type: 'txt', optional: true, help: 'Base unit of every quantity of the item.', example: 'pcs' },
    { name: 'strategy', type: 'enum', values: ['MTS', 'MTO', 'ATO', 'JIT'], default: 'MTS', optional: true, help: 'Make to stock, make to order, assemble to order, just in time.', example: 'MTS' },
    { name: 'launch', type: 'date', optional: true, help: 'First day of sale.', example: '2024-03-01' },
    { name: 'eol', type: 'date', optional: true, help: 'Last day of sale.', example: '2028-12-31' },
    { name: 'gtin', type: 'txt', optional: true, help: 'Trade item number on the label.', example: '9012345678901' },
    { name: 'lot_rule', type: 'enum', values: ['L4L', 'EOQ', 'POQ', 'WW', 'SM', 'FIX'], optional: true, help: 'How lots are sized.', example: 'EOQ' },
    { name: 'moq', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Smallest order.', example: 200 },
    { name: 'multiple', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Orders are multiples of this.', example: 50 },
    { name: 'shelf_life_d', type: 'int', min: 0, optional: true, unit: 'days', help: 'How long the item keeps.', example: 720 },
    { name: 'pallet_qty', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Quantity on a pallet.', example: 60 },
    { name: 'volume', type: 'dec', min: 0, optional: true, unit: 'm³ per base unit', help: 'Volume of one unit.', example: 0.02 },
    { name: 'lead_time_d', type: 'dec', min: 0, max: 3650, optional: true, unit: 'calendar days', help: 'From order to receipt. Empty: the setting LeadTimeDefault.', example: 21 },
    { name: 'lead_time_sd_d', type: 'dec', min: 0, max: 3650, optional: true, unit: 'calendar days', help: 'Standard deviation of the lead time.', example: 3 },
    { name: 'unit_cost', type: 'dec', min: 0, optional: true, unit: 'company currency', help: 'Standard cost of one unit: stock value, ABC by value, economic lots.', example: 53 },
  ],
} as const satisfies TableSpec;
