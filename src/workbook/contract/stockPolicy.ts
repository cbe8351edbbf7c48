import type { TableSpec } from './tableSpec';

/** How stock is held, per item and location. */
export const stockPolicy = {
  name: 'm_StockPolicy',
  sheet: 'Stock Policy',
  owner: 'people',
  about: 'How stock is held, a row per item and location. An empty location holds for every location of the item.',
  unlocks: 'Service targets, review periods, limits and your own safety stocks, by item and location.',
  absent: 'Every item is reordered at its reorder point (ROP) at the cycle service level of the setting ServiceDefault.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'loc', type: 'fk', key: true, optional: true, references: 'm_Locations', help: 'The location; empty: all.', example: 'HAM' },
    { name: 'policy', type: 'enum', values: ['ROP', 'PERIODIC', 'KANBAN', 'JIT', 'PRESEASON', 'DDMRP', 'NONE'], default: 'ROP', help: 'Reorder point, periodic review, kanban, just in time, pre-season stock, demand-driven MRP, no stock.', example: 'ROP' },
    { name: 'service_kind', type: 'enum', values: ['CSL', 'FILL'], default: 'CSL', help: 'Target is a cycle service level or a fill rate.', example: 'FILL' },
    { name: 'target', type: 'pct', min: 0, max: 0.99999, optional: true, unit: 'share', help: 'The service target; empty: the setting ServiceDefault.', example: 0.97 },
    { name: 'review_d', type: 'dec', min: 0, max: 3650, default: 0, optional: true, unit: 'calendar days', help: 'Days between reviews; 0: continuous.', example: 7 },
    { name: 'dist', type: 'enum', values: ['auto', 'normal', 'gamma', 'negbin', 'empirical'], default: 'auto', help: 'Distribution of demand over the lead time.', example: 'auto' },
    { name: 'ss_min', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Safety stock is at least this.', example: 50 },
    { name: 'ss_max', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Safety stock is at most this.', example: 900 },
    { name: 'ss_override', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Safety stock is exactly this.', example: 400 },
    { name: 'override_reason', type: 'txt', optional: true, help: 'Why it is overridden.', example: 'Trade fair in May' },
    { name: 'container', type: 'dec', min: 0, optional: true, unit: 'base unit', help: 'Quantity of one kanban card.', example: 60 },
  ],
} as const satisfies TableSpec;
