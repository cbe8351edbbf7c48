import type { TableSpec } from './tableSpec';

/** Who works with the plan. */
export const users = {
  name: 'm_Users',
  sheet: 'Users',
  owner: 'people',
  about: 'Who works with the plan and in which role. A workbook cannot stop anyone from typing; the audit log shows who did.',
  absent: 'Everyone may do everything, under the name they give.',
  unlocks: 'Pages and rows by role, sign-off by the right person, and accuracy by contributor.',
  columns: [
    { name: 'user', type: 'id', key: true, help: 'The person as every other table names them.', example: 'j.kowalski' },
    { name: 'name', type: 'txt', optional: true, help: 'Name that people read.', example: 'Jan Kowalski' },
    { name: 'email', type: 'txt', optional: true, help: 'Address for contribution packs.', example: 'j.kowalski@example.com' },
    { name: 'role', type: 'enum', values: ['rep', 'product', 'demand', 'supply', 'finance', 'executive', 'admin'], default: 'rep', help: 'Sales rep, product manager, demand planner, supply planner, finance, executive, administrator.', example: 'rep' },
    { name: 'scope', type: 'txt', optional: true, list: true, among: [{ table: 'm_Families', column: 'family' }, { table: 'm_Customers', column: 'channel' }, { table: 'm_Customers', column: 'customer' }], help: 'Families, channels or customers the person contributes to, parted by ;. Empty: all.', example: 'C-1004;C-1007' },
  ],
} as const satisfies TableSpec;

/** Why people change a plan. */
export const reasonCodes = {
  name: 'm_ReasonCodes',
  sheet: 'Reason Codes',
  owner: 'people',
  about: 'Reasons to choose from when a plan is changed.',
  absent: 'Reasons are free text.',
  unlocks: 'Accuracy by reason: which kinds of change help and which do not.',
  columns: [
    { name: 'code', type: 'id', key: true, help: 'Short name of the reason.', example: 'TENDER' },
    { name: 'text', type: 'txt', optional: true, help: 'What it means.', example: 'Tender won or lost' },
    { name: 'review', type: 'txt', optional: true, help: 'Review it is offered in: product, demand, supply, finance, executive or stock room; empty: all.', example: 'demand' },
    { name: 'needs_comment', type: 'bool', default: false, help: 'Whether a comment has to be given with it.', example: true },
  ],
} as const satisfies TableSpec;
