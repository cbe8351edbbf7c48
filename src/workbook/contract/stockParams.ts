import type { TableSpec } from './tableSpec';

/** Stock parameters per item and location. */
export const stockParams = {
  name: 'p_StockParams',
  sheet: 'Stock Parameters',
  owner: 'concord',
  about: 'Safety stock, reorder point and lot of every item and location, and what they come from.',
  absent: 'Written by the first run.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'name', type: 'txt', optional: true, help: 'Its name.', example: 'Trimmer 23 cm' },
    { name: 'loc', type: 'fk', key: true, optional: true, references: 'm_Locations', help: 'The location.', example: 'HAM' },
    { name: 'class', type: 'txt', help: 'ABC by value (or volume), XYZ by forecast error.', example: 'AX' },
    { name: 'demand', type: 'dec', unit: 'base unit a period', help: 'Forecast demand per period.', example: 651 },
    { name: 'σ error', type: 'dec', unit: 'base unit a period', help: 'Standard deviation of the forecast error, one period ahead.', example: 104 },
    { name: 'lead time d', type: 'dec', unit: 'calendar days', help: 'Lead time used.', example: 21 },
    { name: 'service', type: 'enum', values: ['CSL', 'FILL'], help: 'The target is a cycle service level or a fill rate.', example: 'FILL' },
    { name: 'target', type: 'pct', unit: 'share', help: 'Service target used.', example: 0.97 },
    { name: 'safety stock', type: 'dec', unit: 'base unit', help: 'Stock against error and late supply.', example: 590 },
    { name: 'reorder point', type: 'dec', unit: 'base unit', help: 'Order when the position falls to this.', example: 1046 },
    { name: 'order-up-to', type: 'dec', unit: 'base unit', help: 'Order so that the position reaches this.', example: 1696 },
    { name: 'lot', type: 'dec', unit: 'base unit', help: 'Lot size.', example: 650 },
    { name: 'cards', type: 'int', optional: true, help: 'Kanban cards.', example: 5 },
    { name: 'value', type: 'dec', optional: true, unit: 'company currency', help: 'Average stock at unit cost.', example: 31270 },
    { name: 'method', type: 'txt', help: 'Distribution or rule.', example: 'normal' },
  ],
} as const satisfies TableSpec;
