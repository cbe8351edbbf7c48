import type { TableSpec } from './tableSpec';

/** What the company is about to change. */
export const initiatives = {
  name: 't_Initiatives',
  sheet: 'Strategic Initiatives',
  owner: 'people',
  about: 'Strategic initiatives, a row per effect.',
  absent: 'No initiative: plans show the business as it runs.',
  unlocks: 'The initiative plan, and initiatives as a bar of the budget bridge.',
  columns: [
    { name: 'initiative', type: 'id', key: true, help: 'Short name of the initiative.', example: 'IT-ENTRY' },
    { name: 'line', type: 'int', key: true, min: 0, help: 'Number of the effect.', example: 1 },
    { name: 'name', type: 'txt', optional: true, help: 'What it is.', example: 'Entry into Italian DIY' },
    { name: 'driver', type: 'enum', values: ['VOLUME', 'PRICE', 'COST', 'CAPACITY', 'LEADTIME', 'INVENTORY'], help: 'What it changes.', example: 'VOLUME' },
    { name: 'scope', type: 'txt', optional: true, list: true, among: [{ table: 'm_Items', column: 'item' }, { table: 'm_Families', column: 'family' }, { table: 'm_Customers', column: 'channel' }, { table: 'm_Customers', column: 'customer' }, { table: 'm_Locations', column: 'loc' }, { table: 'm_Resources', column: 'resource' }, { table: 'm_Suppliers', column: 'supplier' }], help: 'What it reaches: items, families, channels, customers, locations, resources or suppliers, parted by ;. Empty: all.', example: 'Trimmers' },
    { name: 'from', type: 'date', help: 'First day.', example: '2027-03-01' },
    { name: 'to', type: 'date', optional: true, help: 'Last day; empty: from then on.', example: '2027-12-31' },
    { name: 'delta', type: 'dec', help: 'Change by the driver, in its unit a month (abs) or as a share (pct).', example: 0.04 },
    { name: 'unit', type: 'enum', values: ['abs', 'pct'], default: 'pct', help: 'Whether delta is an amount or a share.', example: 'pct' },
    { name: 'p_success', type: 'pct', min: 0, max: 1, default: 1, unit: 'share', help: 'How likely it works; effects are weighted by it.', example: 0.7 },
    { name: 'owner', type: 'fk', optional: true, references: 'm_Users', help: 'Who is in charge.', example: 'p.maier' },
    { name: 'status', type: 'enum', values: ['proposed', 'approved', 'running', 'done', 'cancelled'], default: 'proposed', help: 'Cancelled ones count for nothing.', example: 'approved' },
  ],
} as const satisfies TableSpec;
