import { parsePeriod } from '../../engine/time/period';
import type { CellValue, TableRegion } from '../cells';
import { tableNamed } from '../contract';
import { isError, keyText } from '../read/cellText';
import { hash64 } from './hash64';

/** Digits that count: a recalculation of the same plan may differ in the last ones. */
const DIGITS = 9;

/**
 * A hash of each plan table (`p_`) as it stands: the contract's columns and the periods, formulas by their values, rows in
 * any order, the user's own columns left out.
 */
export function planHashes(tables: readonly TableRegion[]): ReadonlyMap<string, string> {
  return new Map(tables.flatMap(region => {
    const spec = tableNamed(region.table);
    return spec && /^p_/i.test(spec.name) ? [[spec.name, hashOf(region, new Set(spec.columns.map(({ name }) => name.toLowerCase())))] as const] : [];
  }).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function hashOf({ values: [headers = [], ...rows] }: TableRegion, known: ReadonlySet<string>): string {
  const columns = headers.flatMap((cell, at) => {
    const header = keyText(cell);
    return known.has(header.toLowerCase()) || parsePeriod(header) ? [{ header, at }] : [];
  }).sort((a, b) => (a.header < b.header ? -1 : 1));
  const lines = rows.map(cells => columns.map(({ at }) => text(cells[at] ?? null)).join('\u001f')).filter(line => /[^\u001f]/.test(line)).sort();
  return hash64([columns.map(({ header }) => header).join('\u001f'), ...lines]);
}

const text = (cell: CellValue): string => (typeof cell === 'number' ? String(Number(cell.toPrecision(DIGITS))) : isError(cell) ? cell.error : keyText(cell));

/** `p_Consensus=9b1f…;p_Forecast=…`, as `x_Cycle` keeps it. */
export const hashList = (hashes: ReadonlyMap<string, string>): string => [...hashes].map(([table, hash]) => `${table}=${hash}`).join(';');

/** Reads such a list. */
export const hashesIn = (list: string): ReadonlyMap<string, string> => new Map(list.split(';').filter(Boolean).map(part => {
  const [table = '', hash = ''] = part.split('=');
  return [table, hash] as const;
}));
