import type { ActorSource, AuditEntry } from '../../plan/audit/entry';
import type { CellValue } from '../cells';
import { isBlank, keyText } from './cellText';

/** The audit log as it stands: header row and rows below. Blank rows are left out; what cannot be read shows when the chain is verified. */
export function readAudit(values: readonly (readonly CellValue[])[]): readonly AuditEntry[] {
  const [headers = [], ...rows] = values;
  const names = headers.map(cell => keyText(cell).toLowerCase());
  return rows.filter(cells => !cells.every(isBlank)).map(cells => {
    const text = (name: string): string => keyText(cells[names.indexOf(name)] ?? null);
    return {
      seq: text('seq') === '' ? NaN : Number(text('seq')), ts_utc: text('ts_utc'), actor: text('actor'), actor_source: text('actor_source') as ActorSource,
      table: text('table'), row_key: text('row_key'), column: text('column'), old: text('old'), new: text('new'), reason: text('reason'), comment: text('comment'),
      prev: text('prev'), hash: text('hash'),
    };
  });
}
