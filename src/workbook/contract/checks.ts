import type { TableSpec } from './tableSpec';

/** What must always add up. */
export const checks = {
  name: 'x_Checks',
  sheet: 'Checks',
  owner: 'concord',
  about: 'Identities that hold in every plan, each with what is left over and the cell where it is worst.',
  absent: 'Written by every run.',
  columns: [
    { name: 'check', type: 'id', key: true, help: 'The identity, C1 to C15.', example: 'C1' },
    { name: 'what', type: 'txt', help: 'What must hold.', example: 'stock(t) = stock(t−1) + receipts − issues' },
    { name: 'rows', type: 'int', min: 0, optional: true, help: 'How many equations were checked; empty where the plan is not there.', example: 2304 },
    { name: 'residual', type: 'dec', optional: true, help: 'Largest difference; 0 within the tolerance.', example: 0 },
    { name: 'tolerance', type: 'dec', min: 0, help: 'What still counts as 0.', example: 0.000001 },
    { name: 'result', type: 'enum', values: ['pass', 'fail', 'not planned'], help: 'Whether it holds.', example: 'pass' },
    { name: 'worst', type: 'txt', optional: true, help: 'Cell with the largest difference.', example: 'Inventory Plan!F18' },
    { name: 'note', type: 'txt', optional: true, help: 'What is wrong, or why there is nothing to check yet.', example: 'No Backlog Plan yet.' },
  ],
} as const satisfies TableSpec;

/** What people want to hold as well. */
export const tests = {
  name: 'x_Tests',
  sheet: 'Tests',
  owner: 'concord',
  about: 'Your own tests of the plan: you write the assertion, every run writes the result. One that fails blocks publishing unless a reason is given.',
  absent: 'The plan is tested by the identities of Checks alone.',
  columns: [
    { name: 'test', type: 'txt', key: true, help: 'Name of the test.', example: 'April load' },
    { name: 'assertion', type: 'txt', help: 'What must hold; docs/checks.md describes the language.', example: 'max(p_Capacity[utilisation]) <= 1.1' },
    { name: 'tolerance', type: 'dec', min: 0, default: 0, optional: true, help: 'By how much it may be missed.', example: 0.01 },
    { name: 'result', type: 'enum', values: ['pass', 'fail', 'error', 'not run'], default: 'not run', optional: true, help: 'How the last run went.', example: 'pass' },
    { name: 'value', type: 'txt', optional: true, help: 'The figure that was found, or what is wrong with the assertion.', example: '1.04' },
    { name: 'override', type: 'txt', optional: true, help: 'Why the plan may be published although it fails.', example: 'Agreed with production on 9 November' },
  ],
} as const satisfies TableSpec;
