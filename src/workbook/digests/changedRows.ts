import type { CellRef, TableRegion } from '../cells';
import { tableNamed } from '../contract';
import { cellAt } from '../read/a1';
import { keyText } from '../read/cellText';
import { keptOf, type KeptTable } from './keptRows';
import { lineRow, tableLines, unequal, type LineRow, type StandingLines } from './tableLines';

/** What changed in an input table since it was kept. `null`: not known, or not of one cell. */
export interface RowChange {
  readonly table: string;
  /** Key of the row, parts joined by `|`; null where the whole table is meant. */
  readonly rowKey: string | null;
  readonly kind: 'changed' | 'added' | 'removed';
  /** The column that changed; null for a whole row or table. */
  readonly column: string | null;
  readonly old: string | null;
  readonly new: string | null;
  /** Where it stands now; null when it is gone. */
  readonly cell: CellRef | null;
}

/** A table, what is kept of it and how it stands; either may be missing. */
export interface Compared {
  readonly table: string;
  readonly kept: KeptTable | null;
  readonly region: TableRegion | null;
}

/**
 * What changed between what was kept and what stands. Rows that repeat a key are compared as a group. A table that came
 * since, or whose old rows are not kept, is one change of the whole table.
 */
export function changedRows({ table, kept, region }: Compared): readonly RowChange[] {
  const spec = tableNamed(table);
  if (!spec) return [];
  const now: StandingLines = region ? tableLines(region, spec) : { columns: kept?.content?.columns ?? [], lines: [], rows: [] };
  const there = keptOf(table, now);
  if (kept?.hash === there.hash) return [];
  if (!kept?.content) return wholeTable({ table, kept, region }, now.lines.length);
  return rowChanges(table, kept.content, { ...now, region });
}

function wholeTable({ table, kept, region }: Compared, rows: number): readonly RowChange[] {
  if (!kept && rows === 0) return [];
  const kind = kept ? 'changed' : 'added';
  return [{ table, rowKey: null, kind, column: null, old: kept && `${kept.rows} rows`, new: `${rows} rows`, cell: region && cellAt(region, 0, 0) }];
}

type Standing = StandingLines & { readonly region: TableRegion | null };
interface Row extends LineRow { readonly row: number }

function rowChanges(table: string, before: NonNullable<KeptTable['content']>, now: Standing): readonly RowChange[] {
  const same = before.columns.join('|') === now.columns.join('|');
  const [left, right] = same ? unequal(before.lines, now.lines) : [before.lines.map((_, index) => index), now.lines.map((_, index) => index)];
  const gone = grouped(left.map((index): Row => ({ ...lineRow(before.lines[index], before.columns, table), row: -1 })));
  const there = grouped(right.map((index): Row => ({ ...lineRow(now.lines[index], now.columns, table), row: now.rows[index] })));
  return [...new Set([...there.keys(), ...gone.keys()])].flatMap(key => {
    const [old, fresh] = differing(gone.get(key) ?? [], there.get(key) ?? []);
    const pairs = Math.min(old.length, fresh.length);
    const whole = (kind: 'added' | 'removed', values: Row['values'], row: number | null): RowChange => ({
      table, rowKey: key, kind, column: null, old: kind === 'removed' ? JSON.stringify(values) : null, new: kind === 'added' ? JSON.stringify(values) : null,
      cell: now.region && row !== null ? cellAt(now.region, row + 1, 0) : null,
    });
    return [
      ...fresh.slice(0, pairs).flatMap((row, index) => cellChanges(old[index], row, { table, region: now.region })),
      ...fresh.slice(pairs).map(({ values, row }) => whole('added', values, row)),
      ...old.slice(pairs).map(({ values }) => whole('removed', values, null)),
    ];
  });
}

/** Rows of one key without those that stand on both sides. */
function differing(old: readonly Row[], fresh: readonly Row[]): readonly [readonly Row[], readonly Row[]] {
  const text = ({ values }: Row): string => JSON.stringify(Object.entries(values).sort());
  const [left, right] = unequal(old.map(text), fresh.map(text));
  return [left.map(index => old[index]), right.map(index => fresh[index])];
}

function cellChanges({ values: old }: Row, { key, row, values }: Row, { table, region }: { readonly table: string; readonly region: TableRegion | null }): readonly RowChange[] {
  const headers = (region?.values[0] ?? []).map(cell => keyText(cell).toLowerCase());
  const names = (tableNamed(table)?.columns ?? []).map(({ name }) => name).filter(name => (old[name] ?? '') !== (values[name] ?? ''));
  return names.map((name): RowChange => ({
    table, rowKey: key, kind: 'changed', column: name, old: old[name] ?? '', new: values[name] ?? '',
    cell: region && cellAt(region, row + 1, Math.max(0, headers.indexOf(name.toLowerCase()))),
  }));
}

function grouped(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return groups;
}
