import type { AuditEntry } from '../../plan/audit/entry';
import { audit } from '../contract';
import { controlTableSheet } from './controlTableSheet';
import type { SheetDescription } from './description';
import { WIDTH } from './formats';

/** The Audit sheet: `x_Audit` with entries for its end; those that stand are never touched. */
export function auditSheet(entries: readonly AuditEntry[]): SheetDescription {
  const sheet = controlTableSheet(audit, {
    title: 'Audit',
    subtitle: 'Every change that was saved or logged, added to and never changed: each entry holds the hash of the one before',
    hint: 'Anyone can edit a cell; that someone edited this log shows as check C15 and in concord verify.',
    widths: { ts_utc: WIDTH.name, row_key: WIDTH.remark, old: WIDTH.name, new: WIDTH.name, comment: WIDTH.remark },
    rows: entries.map(entry => ({ cells: audit.columns.map(({ name }) => (entry[name] === '' ? null : entry[name])) })),
  });
  return { ...sheet, table: { ...sheet.table, append: true } };
}
