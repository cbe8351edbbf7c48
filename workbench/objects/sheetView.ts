import type { SheetInfo } from '../grid/grid';
import type { SheetAnnex } from './annex';
import type { HostContext } from './context';

/** A sheet as its parts see it. */
export interface SheetView {
  readonly session: HostContext;
  readonly id: string;
  readonly info: SheetInfo;
  readonly annex: SheetAnnex;
}
