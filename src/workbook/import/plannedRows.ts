import type { ColumnSpec, TableSpec } from '../contract';
import type { Typed } from '../read/contractTable';
import type { FindingList } from '../read/findingList';
import type { ImportFault } from './importFaults';
import type { ImportMode } from './importMapping';
import type { ImportedRows } from './readRows';
import type { ImportSource } from './source';
import type { StandingRows } from './standingRows';

/** One cell that changes. */
export interface CellDifference {
  readonly column: string;
  /** As the contract reads it; undefined: it could not be read. */
  readonly old: Typed | undefined;
  readonly new: Typed;
}

/** What becomes of a row. `standing`: its place in the table before, `values`: those of the source. */
export type PlannedRow =
  | { readonly fate: 'unchanged'; readonly standing: number }
  | { readonly fate: 'removed'; readonly standing: number }
  | { readonly fate: 'changed'; readonly standing: number; readonly source: number; readonly values: Readonly<Record<string, Typed>>; readonly differences: readonly CellDifference[] }
  | { readonly fate: 'added'; readonly source: number; readonly values: Readonly<Record<string, Typed>> };

/** What an import would do to a table, before anything is written. */
export interface ImportPlan {
  readonly table: TableSpec;
  readonly mode: ImportMode;
  /** Columns that are written. */
  readonly columns: readonly ColumnSpec[];
  /** Standing rows in their order, then the new ones in the order of the source. */
  readonly rows: readonly PlannedRow[];
  readonly counts: { readonly added: number; readonly changed: number; readonly unchanged: number; readonly removed: number; readonly leftOut: number };
}

export interface ImportWork {
  readonly table: TableSpec;
  readonly mode: ImportMode;
  readonly source: ImportSource;
  readonly imported: ImportedRows;
  readonly standing: StandingRows | null;
  readonly findings: FindingList<ImportFault>;
}
