import type { ColumnSpec } from '../contract';
import { shown } from '../read/cellText';
import type { Typed } from '../read/contractTable';
import { differencesOf } from './differences';
import { repeatsKeys } from './modes';
import type { ImportWork } from './plannedRows';
import type { ImportedRow } from './readRows';

/** Which row of the source stands for which standing row. */
export interface Matched {
  readonly byStanding: ReadonlyMap<number, ImportedRow>;
  /** Rows of the source that stand nowhere. */
  readonly fresh: readonly ImportedRow[];
  /** Standing rows that go. */
  readonly removed: ReadonlySet<number>;
  /** Rows of the source that are refused, or say again what another says. */
  readonly refused: number;
}

interface Matching extends ImportWork {
  readonly columns: readonly ColumnSpec[];
}

/** Text of a key; null where a needed part is missing. */
function keyOf(keys: readonly ColumnSpec[], value: (column: ColumnSpec) => Typed | undefined): string | null {
  const parts = keys.map(value);
  return parts.some((part, at) => part === undefined || (part === null && keys[at].optional !== true)) ? null : JSON.stringify(parts);
}

const contentOf = ({ values }: ImportedRow): string => JSON.stringify(values);
const inOrder = (rows: readonly ImportedRow[]): ImportedRow[] =>
  rows.map(row => ({ row, text: contentOf(row) })).sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.row.row - b.row.row)).map(({ row }) => row);

function grouped<T>(items: Iterable<T>, keyFor: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyFor(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Matches rows by key. What a row of the source says does not depend on where it stands there. */
export function matchRows(work: Matching): Matched {
  const { table, imported, standing, mode } = work;
  const keys = table.columns.filter(({ key }) => key);
  const byKey = grouped(imported.rows, ({ values }) => keyOf(keys, ({ name }) => values[name] ?? null));
  const filled = Array.from({ length: standing?.rows ?? 0 }, (_, row) => row).filter(row => !standing?.isBlank(row));
  const standingByKey = grouped(filled, row => keyOf(keys, column => standing?.typed(row, column)));
  if (mode === 'append') return appended(work, { byKey, standingByKey });
  const found = repeatsKeys(table) ? matchGroups(work, { byKey, standingByKey }) : matchKeys(work, { byKey, standingByKey });
  return mode === 'replace' ? { ...found, removed: gone(work, { found, filled, standingByKey, keys }) } : found;
}

interface Groups {
  readonly byKey: ReadonlyMap<string, readonly ImportedRow[]>;
  readonly standingByKey: ReadonlyMap<string, readonly number[]>;
}

const inSourceOrder = (rows: readonly ImportedRow[]): readonly ImportedRow[] => [...rows].sort((a, b) => a.row - b.row);

/** The one row of each key; rows of one key that differ are refused, all of them: none is righter than the other. */
function singles(work: Matching, byKey: Groups['byKey']): { readonly rows: readonly (readonly [key: string, row: ImportedRow])[]; readonly refused: number } {
  const rows: (readonly [string, ImportedRow])[] = [];
  let refused = 0;
  for (const [key, group] of byKey) {
    const [first, ...others] = group;
    const text = contentOf(first);
    const isOne = others.every(row => contentOf(row) === text);
    if (isOne) rows.push([key, first]);
    refused += isOne ? others.length : group.length;
    if (!isOne) for (const { row } of group) tell(work, 'import-repeated', { row, text: `has the key of another row of the source, ${keyText(key)}, with other content; both are left out.` });
  }
  return { rows, refused };
}

const keyText = (key: string): string => shown((JSON.parse(key) as readonly Typed[]).filter(part => part !== null).join(' · '));

function tell({ source, findings, table }: Matching, code: 'import-repeated' | 'import-stands' | 'import-twice' | 'import-spared', { row, text }: { readonly row: number; readonly text: string }): void {
  findings.add(code, source.place(row, 0), () => `${table.name}: the row at ${source.where(row, 0)} ${text}`);
}

function appended(work: Matching, { byKey, standingByKey }: Groups): Matched {
  const { table, imported, standing, columns } = work;
  const none = { byStanding: new Map(), removed: new Set<number>() };
  if (repeatsKeys(table)) {
    for (const [key, group] of byKey) for (const row of group) {
      const twice = (standingByKey.get(key) ?? []).some(at => standing && differencesOf(row.values, { standing, row: at, mode: 'replace', columns }).length === 0);
      if (twice) tell(work, 'import-twice', { row: row.row, text: `stands in the table with the same content; it is added once more.` });
    }
    return { ...none, fresh: imported.rows, refused: 0 };
  }
  const { rows, refused } = singles(work, byKey);
  const standingToo = rows.filter(([key]) => standingByKey.has(key));
  for (const [key, { row }] of standingToo) tell(work, 'import-stands', { row, text: `has a key that stands already, ${keyText(key)}; it is left out.` });
  const keyless = imported.rows.length - [...byKey.values()].reduce((sum, group) => sum + group.length, 0);
  return { ...none, fresh: inSourceOrder(rows.filter(([key]) => !standingByKey.has(key)).map(([, row]) => row)), refused: refused + standingToo.length + keyless };
}

function matchKeys(work: Matching, { byKey, standingByKey }: Groups): Matched {
  const { rows, refused } = singles(work, byKey);
  const byStanding = new Map<number, ImportedRow>();
  const fresh: ImportedRow[] = [];
  for (const [key, row] of rows) {
    const places = standingByKey.get(key);
    if (!places) fresh.push(row);
    for (const place of places ?? []) byStanding.set(place, row);
  }
  return { byStanding, fresh: inSourceOrder(fresh), removed: new Set(), refused };
}

/** Rows of one key stand for the standing rows of that key as a whole: equal ones first, then in the order of their content. */
function matchGroups({ standing, mode, columns }: Matching, { byKey, standingByKey }: Groups): Matched {
  const byStanding = new Map<number, ImportedRow>();
  const removed = new Set<number>();
  const fresh: ImportedRow[] = [];
  for (const [key, group] of byKey) {
    const places = [...standingByKey.get(key) ?? []];
    const open: ImportedRow[] = [];
    for (const row of inOrder(group)) {
      const equal = places.findIndex(at => standing && differencesOf(row.values, { standing, row: at, mode, columns }).length === 0);
      if (equal < 0) open.push(row);
      else byStanding.set(places.splice(equal, 1)[0], row);
    }
    for (const row of open) {
      const place = places.shift();
      if (place === undefined) fresh.push(row);
      else byStanding.set(place, row);
    }
    for (const place of places) removed.add(place);
  }
  return { byStanding, fresh: inSourceOrder(fresh), removed, refused: 0 };
}

/** Standing rows without one of the source, but for those whose row of the source is only left out for a fault. */
function gone(work: Matching, { found, filled, standingByKey, keys }: { readonly found: Matched; readonly filled: readonly number[]; readonly standingByKey: Groups['standingByKey']; readonly keys: readonly ColumnSpec[] }): ReadonlySet<number> {
  const { imported, standing, findings, table } = work;
  const spared = new Set<number>();
  const matched = new Set(found.byStanding.values());
  const refused = imported.rows.filter(row => !matched.has(row));
  for (const values of [...imported.spoilt, ...refused.map(row => row.values)]) {
    const key = keyOf(keys, ({ name }) => values[name] ?? null);
    for (const place of key === null ? [] : standingByKey.get(key) ?? []) if (!found.byStanding.has(place)) spared.add(place);
  }
  for (const place of spared) findings.add('import-spared', standing ? { sheet: standing.region.sheet, address: `${standing.region.row + place + 2}:${standing.region.row + place + 2}` } : undefined, () => `A row of ${table.name} stays as it is: the source has its key, but in a row that is left out.`);
  return new Set(filled.filter(row => !found.byStanding.has(row) && !spared.has(row)));
}
