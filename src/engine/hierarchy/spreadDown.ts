import { InvalidArgument } from '../errors';
import type { Hierarchy } from './hierarchy';

/**
 * Proportions of bottom series in their total from history, rows = periods oldest first (Gross & Sohl 1990): the mean of each
 * period's shares (A), or the share of the means (F).
 * @throws {InvalidArgument} for a total of 0.
 * @example historicalProportions([[10, 30], [20, 20], [30, 50]], 'proportion of averages') // 0.375, 0.625
 */
export function historicalProportions(history: readonly ArrayLike<number>[], kind: 'average of proportions' | 'proportion of averages'): Float64Array {
  const count = history[0]?.length ?? 0;
  const sums = history.map((row) => Array.from(row).reduce((a, b) => a + b, 0));
  const all = sums.reduce((a, b) => a + b, 0);
  const used = history.filter((_, t) => sums[t] !== 0).length;
  if (count === 0 || all === 0) throw new InvalidArgument('The history sums to 0; proportions take a period with demand.', 'number');
  return Float64Array.from({ length: count }, (_, i) => (kind === 'proportion of averages'
    ? history.reduce((sum, row) => sum + row[i], 0) / all
    : history.reduce((sum, row, t) => sum + (sums[t] === 0 ? 0 : row[i] / sums[t]), 0) / used));
}

/**
 * Top-down and middle-out: the base forecasts of one level are kept and spread to the bottom by forecast proportions, level by level
 * (Athanasopoulos, Ahmed & Hyndman 2009); equally where all below are 0. Levels below `level` must each refine the one before.
 * @returns bottom values; sums follow with `aggregated`
 * @throws {InvalidArgument} for a level that no sum is at, and for levels that are not nested.
 */
export function spreadDown({ sums, bottom }: Hierarchy, base: ArrayLike<number>, level: number): Float64Array {
  const last = sums.reduce((most, node) => Math.max(most, node.level), -1);
  if (!sums.some((node) => node.level === level)) throw new InvalidArgument(`The hierarchy has no level ${level}; it has 0 to ${last}.`, 'number');
  let values = new Map(sums.flatMap((node, index) => (node.level === level ? [[index, base[index]] as const] : [])));
  for (let below = level + 1; below <= last + 1; below++) {
    const children = below <= last
      ? sums.flatMap((node, index) => (node.level === below ? [{ index, members: node.members }] : []))
      : Array.from({ length: bottom }, (_, member) => ({ index: sums.length + member, members: [member] }));
    const next = new Map<number, number>();
    for (const [parent, value] of values) {
      const within = new Set(sums[parent].members);
      const own = children.filter(({ members }) => within.has(members[0]));
      if (own.some(({ members }) => members.some((member) => !within.has(member)))) {
        throw new InvalidArgument('The levels are crossed, not nested; top-down and middle-out take levels that each divide the one above.');
      }
      const total = own.reduce((sum, { index }) => sum + base[index], 0);
      for (const { index } of own) next.set(index, total !== 0 ? (value * base[index]) / total : value / own.length);
    }
    values = next;
  }
  return Float64Array.from({ length: bottom }, (_, member) => values.get(sums.length + member) ?? 0);
}
