import type { TableSpec } from './tableSpec';

/** What holds for the input tables that are not there. */
export const defaults = {
  name: 'x_Defaults',
  sheet: 'Defaults',
  owner: 'concord',
  about: 'The input tables that the last run found missing or empty, what it took instead, and what each would add. Rows go when their tables are filled.',
  absent: 'Every input table is there, or there was no run yet.',
  columns: [
    { name: 'table', type: 'txt', key: true, help: 'Input table that is missing or empty.', example: 'm_StockPolicy' },
    { name: 'sheet', type: 'txt', help: 'Sheet it stands on in a template.', example: 'Stock Policy' },
    { name: 'holds', type: 'txt', help: 'What the plan takes instead.', example: 'Every item is reordered at its reorder point.' },
    { name: 'unlocks', type: 'txt', optional: true, help: 'What the table would add.', example: 'A service level of your own per item.' },
  ],
} as const satisfies TableSpec;
