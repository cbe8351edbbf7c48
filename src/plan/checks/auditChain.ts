import { chainFaults } from '../audit/chain';
import { columnAt, filledTable, textOf } from './figureTable';
import type { CheckSource, Equation, Examined } from './identity';

/**
 * The audit log is whole: its entries are numbered, hashed and chained, and every head of the log that a sign-off recorded
 * is still in it, so that a log cut off at its end shows too.
 */
export function auditChain({ book, audit }: CheckSource): Examined {
  const log = filledTable(book, 'x_Audit');
  const cycle = filledTable(book, 'x_Cycle');
  const heads = cycle ? signedHeads(cycle) : [];
  if (!log && heads.length === 0) return { absent: 'Not checked: table x_Audit absent.' };
  const entries = audit ?? [];
  const faults = new Map(chainFaults(entries).map(fault => [fault.row, fault]));
  const rows = log ? log.rows.flatMap((cells, row) => (cells.every(cell => textOf(cell) === '') ? [] : [row])) : [];
  const hashes = new Set(entries.map(({ hash }) => hash));
  return {
    equations: [
      ...rows.map((row, index): Equation => {
        const broken = faults.get(index);
        return { expected: 0, found: broken ? 1 : 0, magnitude: 1, place: { table: 'x_Audit', row, column: Math.max(0, log ? columnAt(log, broken?.column ?? 'hash') : 0) }, ...(broken && { fault: broken.fault }) };
      }),
      ...heads.map(({ head, row, column }): Equation => ({
        expected: 0, found: hashes.has(head) ? 0 : 1, magnitude: 1, place: { table: 'x_Cycle', row, column }, fault: 'the audit log no longer holds the entry that this sign-off recorded: entries were deleted.',
      })),
    ],
  };
}

interface Head { readonly head: string; readonly row: number; readonly column: number }

function signedHeads(cycle: Parameters<typeof columnAt>[0]): readonly Head[] {
  const column = columnAt(cycle, 'audit_head');
  return cycle.rows.flatMap((cells, row) => (textOf(cells[column]) === '' ? [] : [{ head: textOf(cells[column]), row, column }]));
}
