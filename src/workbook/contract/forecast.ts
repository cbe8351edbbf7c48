import type { TableSpec } from './tableSpec';

/** The statistical forecast per item, channel and location. */
export const forecast = {
  name: 'p_Forecast',
  sheet: 'Forecast',
  owner: 'concord',
  about: 'History and forecast of every series, a row per figure, a column per period.',
  absent: 'Written by the first run.',
  periods: 'Periods of the history that is shown, then of the plan. History in the past, the other figures in the future.',
  columns: [
    { name: 'item', type: 'fk', key: true, references: 'm_Items', help: 'The item.', example: 'HGP-T230' },
    { name: 'channel', type: 'txt', key: true, optional: true, help: 'The channel (or customer); empty where the history has none.', example: 'DIY retail' },
    { name: 'loc', type: 'fk', key: true, optional: true, references: 'm_Locations', help: 'The location; empty where the history has none.', example: 'HAM' },
    {
      name: 'figure', type: 'enum', key: true, example: 'baseline',
      values: ['history', 'cleansed', 'baseline', 'lower', 'upper', 'calendar', 'drivers', 'events', 'new product', 'sensed', 'expert', 'consensus', 'model'],
      help: 'What the numbers of the row are; lower and upper are the P10–P90 band. calendar and drivers: how much of the baseline comes from holidays and from outside figures; events, new product and sensed (what orders in hand and the period so far change in the next weeks) are added to it.',
    },
    { name: 'model', type: 'txt', optional: true, help: 'The model or combination behind the forecast.', example: 'Theta + damped trend' },
  ],
} as const satisfies TableSpec;
