import type { Finding } from '../workbook/read';
import type { AbsentTable } from '../workbook/read/absentTables';

/** Tables told one by one; more are gathered, so that a workbook with nothing but sales is not met by a page of remarks. */
const TOLD_SINGLY = 3;
const NAMED = 6;
const REMEDY = 'Nothing has to be done. To have more than the default, add the table from a blank template or import it, and run again.';

/** The defaults that a run takes for missing or empty input tables, as findings: one by one when few, else in one line. */
export function defaultFindings(absent: readonly AbsentTable[]): readonly Finding[] {
  if (absent.length > TOLD_SINGLY) return [{ severity: 'info', code: 'table-absent', count: absent.length, message: gathered(absent), remedy: REMEDY }];
  return absent.map(({ spec, state }): Finding => ({
    severity: 'info', code: 'table-absent', remedy: REMEDY,
    message: `The workbook has ${state === 'missing' ? `no table ${spec.name}` : `no row in the table ${spec.name}`} (${spec.sheet}). ${spec.absent}`,
  }));
}

function gathered(absent: readonly AbsentTable[]): string {
  const names = absent.slice(0, NAMED).map(({ spec }) => spec.sheet).join(', '), more = absent.length - NAMED;
  return `${absent.length} optional input tables are missing or empty (${names}${more > 0 ? ` and ${more} more` : ''}); for each a default holds. The sheet Defaults says which, and what the table would add.`;
}
