import type { TableSpec } from './tableSpec';

/** What was decided. */
export const decisions = {
  name: 'x_Decisions',
  sheet: 'Decisions',
  owner: 'concord',
  about: 'Decisions of the reviews, with owner and date.',
  absent: 'No decision is written down yet.',
  columns: [
    { name: 'decision', type: 'int', key: true, min: 1, help: 'Number of the decision.', example: 7 },
    { name: 'cycle', type: 'per', optional: true, help: 'The cycle it was taken in.', example: '2026-11' },
    { name: 'review', type: 'txt', optional: true, help: 'The review it was taken in.', example: 'supply' },
    { name: 'text', type: 'txt', help: 'What was decided.', example: 'Build 20,000 mowers ahead of April' },
    { name: 'value', type: 'dec', optional: true, unit: 'company currency', help: 'What it is worth or costs.', example: -84000 },
    { name: 'owner', type: 'txt', optional: true, help: 'Who sees to it.', example: 's.novak' },
    { name: 'valid_to', type: 'date', optional: true, help: 'Until when it holds or is to be done.', example: '2027-03-31' },
    { name: 'status', type: 'enum', values: ['open', 'decided', 'done', 'dropped'], default: 'open', help: 'Open, decided, done, dropped.', example: 'decided' },
  ],
} as const satisfies TableSpec;

/** What the plan takes for granted. */
export const assumptions = {
  name: 'x_Assumptions',
  sheet: 'Assumptions',
  owner: 'concord',
  about: 'What the plan takes for granted, with owner and date.',
  absent: 'No assumption is written down yet.',
  columns: [
    { name: 'assumption', type: 'int', key: true, min: 1, help: 'Number of the assumption.', example: 3 },
    { name: 'text', type: 'txt', help: 'What is assumed.', example: 'No delisting at Baumarkt Nord before summer' },
    { name: 'value', type: 'txt', optional: true, help: 'The figure behind it.', example: '1,200 pcs a month' },
    { name: 'owner', type: 'txt', optional: true, help: 'Who answers for it.', example: 'j.kowalski' },
    { name: 'valid_to', type: 'date', optional: true, help: 'Until when it holds.', example: '2027-06-30' },
  ],
} as const satisfies TableSpec;
