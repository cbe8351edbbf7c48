import type { CellValue } from '../cells';
import type { CellContent, LayoutRow, TableDescription } from './description';

export type { LayoutRow } from './description';

/** A table as it stands in the workbook before a write. */
export interface ExistingTable {
  readonly headers: readonly string[];
  readonly body: readonly (readonly CellValue[])[];
}

/** How a table will stand after a write; both writers follow it. */
export interface TableLayout {
  readonly headers: readonly string[];
  /** For each final column: its index in the description, or null when it is the user's own or a period that has passed. */
  readonly described: readonly (number | null)[];
  /** For each final column: its index in the existing table, or null when it is new. */
  readonly existing: readonly (number | null)[];
  readonly rows: readonly LayoutRow[];
}

/**
 * Where every column and row of a table goes on a write. Columns that stand keep their place: nothing that points at a
 * header is ever led to other numbers; new columns come at the right end. Rows are matched by key, so that what people
 * wrote beside a row follows it. A person's sorting is kept, and new rows then come last; a table nobody sorted gets the
 * order of the description. In an appending table all rows stay; an arrangement says itself where rows go.
 */
export function tableLayout(existing: ExistingTable | null, table: TableDescription): TableLayout {
  const ours = table.columns.map(column => column.header);
  if (!existing) {
    return {
      headers: ours,
      described: ours.map((_, index) => index),
      existing: ours.map(() => null),
      rows: table.rows.map((_, index) => ({ described: index, existing: null })),
    };
  }
  const added = ours.filter(header => !existing.headers.includes(header));
  const headers = [...existing.headers, ...added];
  return {
    headers,
    described: headers.map(header => indexOrNull(ours, header)),
    existing: headers.map((_, index) => (index < existing.headers.length ? index : null)),
    rows: table.arrangement ?? layoutRows(existing, table, ours),
  };
}

function layoutRows(existing: ExistingTable, table: TableDescription, ours: readonly string[]): readonly LayoutRow[] {
  const keys = table.columns.flatMap((column, index) => (column.key ? [index] : []));
  const places = keys.map(index => existing.headers.indexOf(ours[index]));
  const keyHere = (row: readonly CellValue[]): string => places.map(place => (place < 0 ? '' : plain(row[place]))).join('\u0000');
  const keyThere = (row: readonly CellContent[]): string => keys.map(index => plain(row[index])).join('\u0000');

  const standing = new Map<string, number>();
  existing.body.forEach((row, index) => {
    const key = keyHere(row);
    if (!standing.has(key) && row.some(cell => cell !== null && cell !== '')) standing.set(key, index);
  });
  const all = table.rows.map((row, index) => ({ described: index, existing: standing.get(keyThere(row.cells)) ?? null }));

  if (table.append) {
    const kept = existing.body.flatMap((row, index) => {
      if (!row.some(cell => cell !== null && cell !== '')) return [];
      const renewed = all.find(candidate => candidate.existing === index);
      return [{ described: renewed?.described ?? null, existing: index }];
    });
    return [...kept, ...all.filter(row => row.existing === null)];
  }
  const staying = all.filter(row => row.existing !== null);
  const sortedByUser = staying.some((row, index) => index > 0 && row.existing! < staying[index - 1].existing!);
  if (!sortedByUser) return all;
  return [...staying.sort((a, b) => a.existing! - b.existing!), ...all.filter(row => row.existing === null)];
}

const indexOrNull = (list: readonly string[], item: string): number | null => {
  const index = list.indexOf(item);
  return index < 0 ? null : index;
};

function plain(content: CellContent | undefined): string {
  if (content === null || content === undefined) return '';
  if (typeof content !== 'object') return String(content);
  return 'error' in content ? content.error : plain(content.value);
}
