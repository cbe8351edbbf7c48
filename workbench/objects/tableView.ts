import type { Rect, TableInfo } from '../grid/grid';
import type { TableAnnex } from './annex';
import type { HostContext } from './context';
import type { Range } from './range';

/** A table as its rows, columns, filters and totals see it. */
export interface TableView {
  readonly session: HostContext;
  readonly id: string;
  readonly info: TableInfo;
  readonly annex: TableAnnex;
  readonly bodyRect: Rect;
  getRange(): Range;
  getHeaderRowRange(): Range;
  getDataBodyRange(): Range;
  getTotalRowRange(): Range;
  /** Makes header cells text, present and unique; those of `kept` columns stay as they are. */
  writeHeaders(kept: Rect | null): void;
}
