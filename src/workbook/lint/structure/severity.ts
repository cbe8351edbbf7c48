import type { Severity } from '../../../plan/model/notice';
import type { ColumnSpec } from '../../contract';

/** How much an unreadable cell matters: where the column has a default or may be empty the row still counts. */
export const invalid = (column: ColumnSpec): { readonly severity: Severity } =>
  ({ severity: column.optional === true || column.default !== undefined ? 'warning' : 'error' });
