import type { TableSpec } from './tableSpec';

/** The consensus plan per family and channel: the forecast, what people typed, and their sum. */
export const consensus = {
  name: 'p_Consensus',
  sheet: 'Consensus Plan',
  owner: 'concord',
  about: 'Consensus per family and channel: statistical + sales + marketing + finance, against the budget. Sales, marketing, finance and budget are typed by people and survive every run.',
  absent: 'Written by the first run.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'family', type: 'txt', key: true, optional: true, help: 'The family; empty where items have none.', example: 'Trimmers' },
    { name: 'channel', type: 'txt', key: true, optional: true, help: 'The channel; empty where the history has none.', example: 'DIY retail' },
    {
      name: 'figure', type: 'enum', key: true, example: 'sales',
      values: ['statistical', 'sales', 'marketing', 'finance', 'consensus', 'budget', 'gap'],
      help: 'What the numbers of the row are; adjustments are added to the statistical forecast.',
    },
  ],
} as const satisfies TableSpec;
