import type { Fix } from '../workbook/lint';
import type { CellsPort } from './ports';

/** Applies a fix and gives the one that takes it back. Throws, with nothing changed, when a cell cannot be written. */
export async function applyFix(workbook: CellsPort, fix: Fix): Promise<Fix> {
  return { kind: 'set', label: `Undo: ${fix.label}`, changes: await workbook.setCells(fix.changes) };
}
