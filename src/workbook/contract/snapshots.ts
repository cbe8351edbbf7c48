import type { TableSpec } from './tableSpec';

/** What was forecast in earlier cycles. */
export const snapshots = {
  name: 'x_Snapshots',
  sheet: 'Snapshots',
  owner: 'concord',
  about: 'Forecasts as they stood when a cycle was signed off, never changed; accuracy by lag and forecast value added come from them.',
  absent: 'Begins with the first sign-off; until then accuracy comes from backtests.',
  contributors: 'What each contributor forecast, under their id.',
  columns: [
    { name: 'cycle', type: 'per', key: true, help: 'The cycle it was forecast in.', example: '2026-09' },
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'channel', type: 'txt', key: true, optional: true, help: 'The channel; empty where the history has none.', example: 'DIY retail' },
    { name: 'per', type: 'per', key: true, help: 'The period that was forecast.', example: '2026-11' },
    { name: 'lag', type: 'int', min: 0, unit: 'periods', help: 'Periods from the cycle to the period.', example: 2 },
    { name: 'naive', type: 'dec', optional: true, unit: 'base unit', help: 'Seasonal naïve forecast.', example: 540 },
    { name: 'statistical', type: 'dec', optional: true, unit: 'base unit', help: 'Statistical forecast.', example: 612 },
    { name: 'consensus', type: 'dec', optional: true, unit: 'base unit', help: 'Consensus.', example: 640 },
  ],
} as const satisfies TableSpec;
