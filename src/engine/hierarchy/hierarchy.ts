import { InvalidArgument } from '../errors';

/** One sum in a hierarchy. */
export interface SumNode {
  /** Values of the level's keys, in their order; none for the grand total. */
  readonly keys: readonly string[];
  /** Place in the list of levels. */
  readonly level: number;
  /** Bottom series it adds up, ascending. */
  readonly members: readonly number[];
}

/** Sums over bottom series: the rows of the summing matrix above its identity, in order of levels and first members. */
export interface Hierarchy {
  readonly bottom: number;
  readonly sums: readonly SumNode[];
}

/** What a bottom series is about: `{ family: 'Mowers', item: 'M330', channel: 'Online' }`. */
export type BottomKey = Readonly<Record<string, string>>;

/**
 * The sums of some bottom series by levels: each level names the keys it keeps, none for the grand total. Levels may be nested
 * (family, then family and channel) or crossed (family, and channel).
 * @throws {InvalidArgument} for a level with a key that a series lacks.
 * @example hierarchyOf([{ family: 'A', item: '1' }, { family: 'A', item: '2' }], [[], ['family']]).sums.length // 2
 */
export function hierarchyOf(bottom: readonly BottomKey[], levels: readonly (readonly string[])[]): Hierarchy {
  const sums = levels.flatMap((names, level) => {
    const nodes = new Map<string, { keys: readonly string[]; level: number; members: number[] }>();
    bottom.forEach((key, index) => {
      const keys = names.map((name) => {
        if (key[name] === undefined) throw new InvalidArgument(`Bottom series number ${index + 1} has no ${name}, which a level of the hierarchy sums by.`);
        return key[name];
      });
      const id = keys.join('\u0000');
      const node = nodes.get(id) ?? { keys, level, members: [] };
      node.members.push(index);
      nodes.set(id, node);
    });
    return [...nodes.values()];
  });
  return { bottom: bottom.length, sums };
}

/**
 * The sums of consecutive periods, for temporal hierarchies (THieF; Athanasopoulos et al. 2017): blocks of each width over
 * `periods` bottom periods.
 * @throws {InvalidArgument} for a width that does not divide the number of periods.
 * @example temporalHierarchy(12, [12, 3]).sums.length // 5: a year and four quarters of months
 */
export function temporalHierarchy(periods: number, widths: readonly number[]): Hierarchy {
  const sums = widths.flatMap((width, level) => {
    if (!Number.isInteger(width) || width < 1 || periods % width !== 0) {
      throw new InvalidArgument(`Blocks of ${width} do not divide ${periods} periods; give widths that do.`, 'number');
    }
    return Array.from({ length: periods / width }, (_, block): SumNode => ({
      keys: [String(block + 1)], level, members: Array.from({ length: width }, (__, t) => block * width + t),
    }));
  });
  return { bottom: periods, sums };
}

/** Sums of bottom values, then the bottom values themselves: `y = S b`. Added in order of the members, so that equal inputs give equal bits. */
export function aggregated({ sums }: Hierarchy, bottom: ArrayLike<number>): Float64Array {
  const all = new Float64Array(sums.length + bottom.length);
  sums.forEach(({ members }, node) => {
    let sum = 0;
    for (const member of members) sum += bottom[member];
    all[node] = sum;
  });
  all.set(bottom, sums.length);
  return all;
}

/**
 * The hierarchy of a summing matrix: every column has one row in which it stands alone, and the other rows are sums.
 * `rows` and `bottoms` say which row of the matrix each node is.
 * @throws {InvalidArgument} for entries other than 0 and 1, or a column without a row of its own.
 */
export function hierarchyOfMatrix(matrix: readonly ArrayLike<number>[]): { readonly hierarchy: Hierarchy; readonly rows: readonly number[] } {
  const columns = matrix[0]?.length ?? 0;
  const own = new Array<number>(columns).fill(-1);
  const sums: { readonly row: number; readonly members: number[] }[] = [];
  matrix.forEach((entries, row) => {
    const members: number[] = [];
    for (let column = 0; column < columns; column++) {
      if (entries[column] !== 0 && entries[column] !== 1) {
        throw new InvalidArgument(`The summing matrix holds ${entries[column]} in row ${row + 1}, column ${column + 1}; give 1 where the row adds the column up and 0 elsewhere.`);
      }
      if (entries[column] === 1) members.push(column);
    }
    if (members.length === 0) throw new InvalidArgument(`Row ${row + 1} of the summing matrix adds nothing up; give at least one 1.`);
    if (members.length === 1 && own[members[0]] < 0) own[members[0]] = row;
    else sums.push({ row, members });
  });
  const missing = own.indexOf(-1);
  if (missing >= 0) throw new InvalidArgument(`Column ${missing + 1} of the summing matrix has no row of its own; give a row with a single 1 for every bottom series.`);
  return {
    hierarchy: { bottom: columns, sums: sums.map(({ members }, index) => ({ keys: [String(index + 1)], level: 0, members })) },
    rows: [...sums.map(({ row }) => row), ...own],
  };
}
