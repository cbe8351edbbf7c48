import { tableNamed, type TableSpec } from '../contract';
import type { CellRef, TableRegion } from '../cells';
import { cellAt } from '../read/a1';
import { keyText } from '../read/cellText';
import { digestsIn, inputRows, rowDigest, type InputRow } from './keptRows';

/** What changed in an input table since it was kept. `null`: not known. */
export interface RowChange {
  readonly table: string;
  /** Key of the row, parts joined by `|`; null for a removed row of a table that is kept as digests. */
  readonly rowKey: string | null;
  readonly kind: 'changed' | 'added' | 'removed';
  /** The column that changed; null where only the whole row is known. */
  readonly column: string | null;
  readonly old: string | null;
  readonly new: string | null;
  /** Where it stands now; null when the row is gone. */
  readonly cell: CellRef | null;
}

/** What is kept of a table, put together from its parts. */
export type Kept =
  | { readonly kind: 'values'; readonly rows: readonly Readonly<Record<string, string>>[] }
  | { readonly kind: 'digests'; readonly digests: readonly string[] };

/** The parts of `x_Digests` by table; a part that cannot be read throws, naming it. */
export function keptTables(region: TableRegion): ReadonlyMap<string, Kept> {
  const [headers = [], ...body] = region.values;
  const at = (name: string): number => headers.map(keyText).indexOf(name);
  const tables = new Map<string, Kept>();
  for (const cells of body) {
    const [table, kind, content] = [keyText(cells[at('table')] ?? null), keyText(cells[at('kept')] ?? null), keyText(cells[at('content')] ?? null)];
    if (table === '') continue;
    const known = tables.get(table);
    if (kind === 'digests') tables.set(table, { kind, digests: [...(known?.kind === 'digests' ? known.digests : []), ...digestsIn(content)] });
    else tables.set(table, { kind: 'values', rows: [...(known?.kind === 'values' ? known.rows : []), ...valuesIn(table, content)] });
  }
  return tables;
}

function valuesIn(table: string, content: string): readonly Readonly<Record<string, string>>[] {
  try {
    return JSON.parse(content) as readonly Readonly<Record<string, string>>[];
  } catch {
    throw new Error(`What x_Digests keeps of ${table} was edited and cannot be read. Delete the sheet Digests; the next run makes it anew, and changes until then are not found.`);
  }
}

/**
 * What changed between what was kept and what stands. Rows that repeat a key are compared as a group. From digests, a
 * changed row is known by its key, its old content not; a removed row is only counted.
 */
export function changedRows(kept: Kept, name: string, region: TableRegion | null): readonly RowChange[] {
  const spec = tableNamed(name);
  if (!spec) return [];
  const now = region ? inputRows(region, spec) : [];
  return kept.kind === 'values' ? fromValues(kept.rows, now, { spec, region }) : fromDigests(kept.digests, now, { spec, region });
}

interface Place {
  readonly spec: TableSpec;
  readonly region: TableRegion | null;
}

function fromValues(before: readonly Readonly<Record<string, string>>[], now: readonly InputRow[], place: Place): readonly RowChange[] {
  const keys = place.spec.columns.filter(column => 'key' in column && column.key).map(({ name }) => name);
  const gone = grouped(before.map(values => ({ key: keys.map(key => values[key] ?? '').join('|'), text: JSON.stringify(values), values })));
  const there = grouped(now.map(row => ({ ...row, text: JSON.stringify(row.values) })));
  return [...new Set([...gone.keys(), ...there.keys()])].flatMap(key => {
    const [old, fresh] = unequal(gone.get(key) ?? [], there.get(key) ?? []);
    const pairs = Math.min(old.length, fresh.length);
    return [
      ...fresh.slice(0, pairs).flatMap((row, index) => cellChanges(old[index].values, row, place)),
      ...fresh.slice(pairs).map(row => rowChange(place, 'added', { rowKey: key, new: row.text, row: row.row })),
      ...old.slice(pairs).map(({ text }) => rowChange(place, 'removed', { rowKey: key, old: text })),
    ];
  });
}

function cellChanges(old: Readonly<Record<string, string>>, { key, row, values }: InputRow, { spec, region }: Place): readonly RowChange[] {
  const headers = (region?.values[0] ?? []).map(cell => keyText(cell).toLowerCase());
  return spec.columns.filter(({ name }) => old[name] !== values[name]).map(({ name }): RowChange => ({
    table: spec.name, rowKey: key, kind: 'changed', column: name, old: old[name] ?? '', new: values[name] ?? '',
    cell: region && cellAt(region, row + 1, Math.max(0, headers.indexOf(name.toLowerCase()))),
  }));
}

function fromDigests(before: readonly string[], now: readonly InputRow[], place: Place): readonly RowChange[] {
  const gone = grouped(before.map(text => ({ key: text.slice(0, 8), text })));
  const there = grouped(now.map(row => ({ text: rowDigest(row), row })).map(each => ({ ...each, key: each.text.slice(0, 8) })));
  return [...new Set([...gone.keys(), ...there.keys()])].flatMap(key => {
    const [old, fresh] = unequal(gone.get(key) ?? [], there.get(key) ?? []);
    return [
      ...fresh.map(({ row }, index) => rowChange(place, index < old.length ? 'changed' : 'added', { rowKey: row.key, new: JSON.stringify(row.values), row: row.row })),
      ...old.slice(fresh.length).map(() => rowChange(place, 'removed', { rowKey: null })),
    ];
  });
}

function rowChange({ spec, region }: Place, kind: RowChange['kind'], about: { readonly rowKey: string | null; readonly old?: string; readonly new?: string; readonly row?: number }): RowChange {
  return {
    table: spec.name, rowKey: about.rowKey, kind, column: null, old: about.old ?? null, new: about.new ?? null,
    cell: region && about.row !== undefined ? cellAt(region, about.row + 1, 0) : null,
  };
}

function grouped<T extends { readonly key: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return groups;
}

/** What is left of two groups when rows that stand in both are taken out, one for one. */
function unequal<A extends { readonly text: string }, B extends { readonly text: string }>(left: readonly A[], right: readonly B[]): readonly [readonly A[], readonly B[]] {
  const counts = new Map<string, number>();
  for (const { text } of right) counts.set(text, (counts.get(text) ?? 0) + 1);
  const taken = new Map<string, number>();
  const onlyLeft = left.filter(({ text }) => {
    const count = counts.get(text) ?? 0;
    if (count === 0) return true;
    counts.set(text, count - 1);
    taken.set(text, (taken.get(text) ?? 0) + 1);
    return false;
  });
  const onlyRight = right.filter(({ text }) => {
    const count = taken.get(text) ?? 0;
    if (count === 0) return true;
    taken.set(text, count - 1);
    return false;
  });
  return [onlyLeft, onlyRight];
}
