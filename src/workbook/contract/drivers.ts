import type { TableSpec } from './tableSpec';

/** Figures from outside that demand depends on. */
export const drivers = {
  name: 'm_Drivers',
  sheet: 'Drivers',
  owner: 'people',
  about: 'Figures from outside, such as the economy, competition, a price index or inflation: history, and your assumption for the periods to come.',
  absent: 'Forecasts come from the history of demand alone.',
  unlocks: 'Forecasts that follow the economy or a competitor where that helps, and scenarios of your assumptions.',
  columns: [
    { name: 'driver', type: 'txt', key: true, help: 'Name of the figure.', example: 'Consumer confidence' },
    { name: 'per', type: 'per', key: true, help: 'The period, past or to come.', example: '2026-11' },
    { name: 'value', type: 'dec', help: 'Its value.', example: 98.4 },
  ],
} as const satisfies TableSpec;
