import type { TableSpec } from './tableSpec';

/** What was forecast in earlier cycles. */
export const snapshots = {
  name: 'x_Snapshots',
  sheet: 'Snapshots',
  owner: 'concord',
  about: 'Forecasts as they stood in each cycle, by item and channel, at the lags 0 to 3 and the decision lag (above 2,000 series: lag 1 and the decision lag). The rows of the running cycle follow the latest run, those of earlier cycles are never changed; accuracy by lag and forecast value added come from them.',
  absent: 'Begins with the first run of a workbook that has Settings; until a cycle has passed accuracy comes from backtests.',
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
    { name: 'lower', type: 'dec', optional: true, unit: 'base unit', help: 'Lower end of the P10–P90 band; empty where several series are behind the row.', example: 498 },
    { name: 'upper', type: 'dec', optional: true, unit: 'base unit', help: 'Upper end of it.', example: 731 },
  ],
} as const satisfies TableSpec;
