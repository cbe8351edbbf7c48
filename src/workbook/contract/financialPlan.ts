import type { TableSpec } from './tableSpec';

/** The plan in money. */
export const financialPlan = {
  name: 'p_Financial',
  sheet: 'Financial Plan',
  owner: 'concord',
  about: 'The plan in company currency, per family and channel: from revenue to EBIT, working capital and the gap to the budget.',
  absent: 'Written by a run that has prices or costs.',
  periods: 'Periods of the plan.',
  columns: [
    { name: 'family', type: 'txt', key: true, optional: true, help: 'The family; empty where items have none.', example: 'Trimmers' },
    { name: 'channel', type: 'txt', key: true, optional: true, help: 'The channel; empty where the history has none.', example: 'DIY retail' },
    {
      name: 'figure', type: 'enum', key: true, example: 'revenue',
      values: ['quantity', 'revenue', 'COGS', 'gross margin', 'overtime', 'subcontract', 'holding', 'expedite', 'EBIT', 'inventory value', 'receivables', 'payables', 'working capital', 'budget', 'gap'],
      help: 'What the numbers of the row are; overtime to expedite are costs of the plan.',
    },
  ],
} as const satisfies TableSpec;

/** Why the plan differs from the budget. */
export const budgetBridge = {
  name: 'p_Bridge',
  sheet: 'Budget Bridge',
  owner: 'concord',
  about: 'The gap between budget and plan by cause. The causes add up to the gap; the residual is 0.',
  absent: 'Written by a run that has a budget and prices.',
  periods: 'Periods of the plan.',
  columns: [
    {
      name: 'driver', type: 'enum', key: true, example: 'price',
      values: ['budget', 'volume', 'price', 'mix', 'new products', 'initiatives', 'cost', 'FX', 'residual', 'plan'],
      help: 'Cause of the gap, between the budget and the plan.',
    },
  ],
} as const satisfies TableSpec;
