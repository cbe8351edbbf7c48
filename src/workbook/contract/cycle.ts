import type { TableSpec } from './tableSpec';

/** Where the planning cycle stands. */
export const cycle = {
  name: 'x_Cycle',
  sheet: 'Cycle',
  owner: 'concord',
  about: 'The steps of the cycle: who owns them, when they are due, who signed them off and on which plan.',
  absent: 'No cycle is under way; the first begins with the Product review.',
  columns: [
    { name: 'cycle', type: 'per', key: true, help: 'The planning cycle (month).', example: '2026-11' },
    { name: 'step', type: 'enum', key: true, values: ['product', 'demand', 'supply', 'finance', 'executive'], help: 'The review.', example: 'demand' },
    { name: 'owner', type: 'fk', optional: true, references: 'm_Users', help: 'Who is in charge.', example: 'a.berger' },
    { name: 'due', type: 'date', optional: true, help: 'When it is to be signed off.', example: '2026-11-13' },
    { name: 'status', type: 'enum', values: ['locked', 'open', 'signed'], default: 'locked', help: 'A step opens when the one before it is signed off.', example: 'open' },
    { name: 'signed_by', type: 'txt', optional: true, help: 'Who signed it off.', example: 'a.berger' },
    { name: 'signed_at', type: 'ts', optional: true, unit: 'UTC', help: 'When.', example: '2026-11-12T15:04:00' },
    { name: 'fingerprint', type: 'txt', optional: true, help: 'Fingerprint of the plan that was signed.', example: '51f09c77a0b2d9e4' },
    { name: 'tables', type: 'txt', optional: true, list: true, help: 'Hash of each plan table as it stood when it was signed, so that a later change is found with its table.', example: 'p_Consensus=9b1f02c477ac51d0' },
    { name: 'audit_head', type: 'txt', optional: true, help: 'Hash of the last entry of the audit log when it was signed, so that entries deleted since show.', example: '77ac…' },
  ],
} as const satisfies TableSpec;
