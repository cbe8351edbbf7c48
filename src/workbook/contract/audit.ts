import type { TableSpec } from './tableSpec';

/** Who changed what, and why. */
export const audit = {
  name: 'x_Audit',
  sheet: 'Audit',
  owner: 'concord',
  about: 'Every change, added to and never changed. Each row holds the hash of the row before it, so that a missing or altered row shows.',
  absent: 'Begins with the first change that is saved.',
  columns: [
    { name: 'seq', type: 'int', key: true, min: 1, help: 'Number of the entry.', example: 412 },
    { name: 'ts_utc', type: 'txt', unit: 'UTC', help: 'When, as an ISO timestamp.', example: '2026-11-09T09:12:00Z' },
    { name: 'actor', type: 'txt', help: 'Who.', example: 'j.kowalski' },
    { name: 'actor_source', type: 'enum', values: ['declared', 'sso', 'remote', 'unknown'], help: 'How the name is known: given, by sign-on, from a co-author’s session, not at all.', example: 'declared' },
    { name: 'table', type: 'txt', help: 'Table that was changed.', example: 't_Expert' },
    { name: 'row_key', type: 'txt', help: 'Key of the row.', example: '2026-11|j.kowalski|HGP-T230' },
    { name: 'column', type: 'txt', optional: true, help: 'Column that was changed; empty: the whole row.', example: 'value' },
    { name: 'old', type: 'txt', optional: true, help: 'What was there.', example: '400' },
    { name: 'new', type: 'txt', optional: true, help: 'What is there now.', example: '600' },
    { name: 'reason', type: 'txt', optional: true, help: 'Reason code or text.', example: 'TENDER' },
    { name: 'comment', type: 'txt', optional: true, help: 'More about it.', example: 'Tender of the city of Linz' },
    { name: 'prev', type: 'txt', optional: true, help: 'Hash of the entry before.', example: '9b1f…' },
    { name: 'hash', type: 'txt', help: 'Hash of this entry.', example: '77ac…' },
  ],
} as const satisfies TableSpec;
