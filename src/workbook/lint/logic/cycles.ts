import { shown } from '../../read/cellText';
import type { Book } from '../book';
import type { LintTable } from '../lintTable';
import type { Report } from '../report';

/** One step from a thing to another, and the row that says so. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly row: number;
}

/** Loops told of one table; each is opened before the next is looked for. */
const MOST_LOOPS = 100;

/** Any loop of the graph as its edges in order, or null when there is none. */
function findLoop(edges: ReadonlyMap<string, readonly Edge[]>, done: Set<string>): readonly Edge[] | null {
  for (const start of edges.keys()) {
    if (done.has(start)) continue;
    const path: { readonly node: string; next: number; readonly by: Edge | null }[] = [{ node: start, next: 0, by: null }];
    const onPath = new Map([[start, 0]]);
    while (path.length > 0) {
      const step = path[path.length - 1];
      const edge = edges.get(step.node)?.[step.next++];
      if (edge === undefined) {
        done.add(step.node);
        onPath.delete(step.node);
        path.pop();
        continue;
      }
      const entered = onPath.get(edge.to);
      if (entered !== undefined) return [...path.slice(entered + 1).flatMap(({ by }) => (by ? [by] : [])), edge];
      if (done.has(edge.to)) continue;
      onPath.set(edge.to, path.length);
      path.push({ node: edge.to, next: 0, by: edge });
    }
  }
  return null;
}

/** All loops, each opened at the edge that `blame` picks from it. */
function loopsOf(all: readonly Edge[], blame: (loop: readonly Edge[]) => Edge): readonly { readonly loop: readonly Edge[]; readonly at: Edge }[] {
  const edges = new Map<string, Edge[]>();
  for (const edge of all) edges.set(edge.from, [...(edges.get(edge.from) ?? []), edge]);
  const found: { readonly loop: readonly Edge[]; readonly at: Edge }[] = [];
  const done = new Set<string>();
  for (let loop = findLoop(edges, done); loop !== null && found.length < MOST_LOOPS; loop = findLoop(edges, done)) {
    const at = blame(loop);
    found.push({ loop, at });
    edges.set(at.from, (edges.get(at.from) ?? []).filter((edge) => edge !== at));
  }
  return found;
}

/** `A → B → A`, beginning behind the edge that is blamed. */
function pathOf(loop: readonly Edge[], at: Edge): string {
  const turn = loop.indexOf(at) + 1;
  const ordered = [...loop.slice(turn), ...loop.slice(0, turn)];
  return [...ordered.map(({ from }) => from), ordered[0].from].map(shown).join(' → ');
}

const depth: Readonly<Record<string, number>> = { RM: 0, SF: 1, SP: 2, FG: 3 };

/** Items that contain themselves. Blamed is a line that puts a higher kind of item into a lower one, else the last line. */
export function checkBomCycles(book: Book, report: Report): void {
  const table = book.filled('m_BOM');
  if (!table) return;
  const items = book.filled('m_Items');
  const types = new Map(items?.rows.map((row) => [items.text(row, 'item'), depth[items.text(row, 'type')] ?? 3] as const) ?? []);
  const edges = edgesOf(table, 'parent', 'component');
  const rises = ({ from, to }: Edge): boolean => (types.get(to) ?? 0) > (types.get(from) ?? 0);
  const last = (loop: readonly Edge[]): Edge => loop.reduce((a, b) => (b.row > a.row ? b : a));
  for (const { loop, at } of loopsOf(edges, (each) => each.find(rises) ?? last(each))) {
    report.add('bom-cycle', {
      cell: table.at(at.row, 'component'), also: loop.filter((edge) => edge !== at).map(({ row }) => table.at(row, 'component')),
      message: loop.length === 1 ? `${shown(at.from)} contains itself.` : `${shown(at.to)} contains itself: ${pathOf(loop, at)}.`,
    });
  }
}

const edgesOf = (table: LintTable, from: string, to: string): readonly Edge[] =>
  table.rows.map((row) => ({ from: table.text(row, from), to: table.text(row, to), row })).filter((edge) => edge.from !== '' && edge.to !== '');

/**
 * Rows of any table with a parent in the same table that stand above themselves. Parents usually come before their
 * children, so blamed is the row whose parent stands below it, else the last.
 */
export function checkParentCycles(book: Book, report: Report): void {
  for (const table of book.tables) {
    const key = table.spec.columns.find((column) => column.key)?.name ?? '';
    for (const { name } of table.spec.columns.filter(({ references }) => references === table.spec.name)) {
      const rowOf = new Map(table.rows.map((row) => [table.text(row, key), row] as const));
      const down = ({ to, row }: Edge): boolean => (rowOf.get(to) ?? -1) > row;
      for (const { loop, at } of loopsOf(edgesOf(table, key, name), (each) => each.find(down) ?? each[each.length - 1])) {
        report.add('parent-cycle', {
          cell: table.at(at.row, name), also: loop.filter((edge) => edge !== at).map(({ row }) => table.at(row, name)),
          message: loop.length === 1 ? `The ${key} ${shown(at.from)} is its own ${name}.` : `The ${key} ${shown(at.to)} stands above itself: ${pathOf(loop, at)}.`,
        });
      }
    }
  }
}
