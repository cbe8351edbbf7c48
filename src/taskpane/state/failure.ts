import type { ActionFailure } from '../actions';
import type { CellRef } from '../../workbook/cells';

const isCell = (value: unknown): value is CellRef =>
  typeof value === 'object' && value !== null && 'sheet' in value && 'address' in value && typeof value.sheet === 'string' && typeof value.address === 'string';

/** What a rejected action said, in the fields the pane shows. */
export function failureOf(reason: unknown): ActionFailure {
  if (typeof reason !== 'object' || reason === null) return { message: String(reason) };
  return {
    message: 'message' in reason && typeof reason.message === 'string' ? reason.message : String(reason),
    ...('remedy' in reason && typeof reason.remedy === 'string' ? { remedy: reason.remedy } : {}),
    ...('cell' in reason && isCell(reason.cell) ? { cell: reason.cell } : {}),
    ...('restored' in reason && reason.restored === false ? { restored: false } : {}),
  };
}

/** Whether a rejection is the answer to a cancel. */
export const isAbort = (reason: unknown): boolean => typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'AbortError';
