import { keptOf, type KeptTable } from './keptRows';
import { lineRow, unequal, type TableLines } from './tableLines';

/** A table that Concord writes: what is kept of it, and how it stands before and after the write. */
export interface OwnWrite {
  readonly table: string;
  readonly kept: KeptTable | null;
  readonly before: TableLines | null;
  readonly after: TableLines;
}

/**
 * What is to be kept once Concord has written: its own changes are taken over, and nothing else, so that an edit a person
 * made before without the add-in is still found. Null where nothing was kept of a table that stood already.
 */
export function keptAfter({ table, kept, before, after }: OwnWrite): KeptTable | null {
  if (!kept) return before && before.lines.length > 0 ? null : keptOf(table, after);
  if (!kept.content) return before && keptOf(table, before).hash === kept.hash ? keptOf(table, after) : kept;
  const columns = [...new Set([...kept.content.columns, ...after.columns])];
  const rows = new Map(kept.content.lines.map((line, index) => [index, under(columns, line, kept.content?.columns ?? [])]));
  const places = new Map<string, number[]>();
  for (const [index, line] of rows) push(places, lineRow(line, columns, table).key, index);
  const [then, now] = [linesUnder(columns, before), linesUnder(columns, after)];
  const [left, right] = unequal(then, now);
  const gone = new Map<string, string[]>();
  for (const index of left) push(gone, lineRow(then[index], columns, table).key, then[index]);
  const added: string[] = [];
  for (const index of right) {
    const { key } = lineRow(now[index], columns, table);
    const old = gone.get(key)?.shift();
    if (old === undefined) added.push(now[index]);
    else replace(rows, places.get(key) ?? [], old, now[index]);
  }
  for (const [key, lines] of gone) for (const line of lines) remove(rows, places.get(key) ?? [], line);
  return keptOf(table, { columns, lines: [...rows.values(), ...added] });
}

/** Puts the cells that changed into the kept row; its other cells stay as they were kept. */
function replace(rows: Map<number, string>, places: readonly number[], old: string, fresh: string): void {
  const at = placeOf(rows, places, old);
  if (at === undefined) return;
  const [was, is] = [JSON.parse(old), JSON.parse(fresh)] as readonly (readonly string[])[];
  const kept = JSON.parse(rows.get(at) ?? '[]') as readonly string[];
  rows.set(at, JSON.stringify(kept.map((text, index) => (was[index] === is[index] ? text : is[index]))));
}

function remove(rows: Map<number, string>, places: readonly number[], line: string): void {
  const at = placeOf(rows, places, line);
  if (at !== undefined) rows.delete(at);
}

const placeOf = (rows: ReadonlyMap<number, string>, places: readonly number[], line: string): number | undefined => {
  const there = places.filter(place => rows.has(place));
  return there.find(place => rows.get(place) === line) ?? there.at(0);
};

const linesUnder = (columns: readonly string[], content: TableLines | null): readonly string[] => (content ? content.lines.map(line => under(columns, line, content.columns)) : []);

/** A line with its cells under other columns. */
function under(columns: readonly string[], line: string, own: readonly string[]): string {
  if (own.length === columns.length && own.every((name, index) => name === columns[index])) return line;
  const texts = JSON.parse(line) as readonly string[];
  return JSON.stringify(columns.map(name => texts[own.indexOf(name)] ?? ''));
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
