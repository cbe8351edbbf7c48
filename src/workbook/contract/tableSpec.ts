/** `id` 1–32 letters, digits, `.`, `_`, `-` · `per` a period id · `ts` a date with its time · `pct` a share 0–1 · `fk` a key of another table · the rest as named. */
export type ColumnType = 'id' | 'txt' | 'date' | 'per' | 'ts' | 'int' | 'dec' | 'pct' | 'bool' | 'enum' | 'fk';

/** A column of another table whose values a column may take. */
export interface ColumnReference {
  readonly table: string;
  readonly column: string;
}

/** One column of a table. */
export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  /** Part of the primary key. */
  readonly key?: boolean;
  /** May be empty, or the whole column may be missing. */
  readonly optional?: boolean;
  readonly unit?: string;
  /** Taken, and said, where a cell is empty or cannot be read. */
  readonly default?: string | number | boolean;
  /** Smallest and largest number that makes sense. */
  readonly min?: number;
  readonly max?: number;
  /** What an `enum` may be. */
  readonly values?: readonly string[];
  /** The table whose (first) key column an `fk` takes its values from. A reference is only checked where that table is there. */
  readonly references?: string;
  /** Where the value may come from when that is no single table's key: any of these that are there. */
  readonly among?: readonly ColumnReference[];
  /** Several values in one cell, parted by `;`. */
  readonly list?: boolean;
  readonly help: string;
  readonly example: string | number | boolean;
}

/** Who writes a table: people (`m_`, `t_`) or Concord (`p_`, `x_`). */
export type Owner = 'people' | 'concord';

/** Columns that stand in for each other, such as `item` or `family`. */
export interface Alternative {
  readonly columns: readonly string[];
  /** How many of them a row fills. */
  readonly filled: 'exactly one' | 'at most one';
}

/** One Excel table of a Concord workbook. */
export interface TableSpec {
  readonly name: string;
  readonly sheet: string;
  readonly owner: Owner;
  readonly about: string;
  /** What holds when the table is not there. */
  readonly absent: string;
  /** What the table makes possible, for people who have not filled it yet; every table of theirs says it. */
  readonly unlocks?: string;
  readonly columns: readonly ColumnSpec[];
  readonly alternatives?: readonly Alternative[];
  /** Set when one column per period follows the listed ones. */
  readonly periods?: string;
  /** Set when one column per user (headed by the id in `m_Users`) follows the listed ones. */
  readonly contributors?: string;
}

type Filled<C extends ColumnSpec> =
  C['values'] extends readonly (infer V)[] ? V
    : C['type'] extends 'int' | 'dec' | 'pct' ? number
      : C['type'] extends 'bool' ? boolean
        : string;

type CanBeEmpty<C extends ColumnSpec> =
  C['default'] extends string | number | boolean ? false : C['optional'] extends true ? true : false;

/**
 * A row of a table as code sees it: `date` as ISO text, an empty optional cell as null, defaults filled in.
 * @example type Item = RowOf<typeof items>; // { item: string; name: string | null; moq: number | null; … }
 */
export type RowOf<T extends TableSpec> = {
  readonly [C in T['columns'][number] as C['name']]: Filled<C> | (CanBeEmpty<C> extends true ? null : never);
};
