import type { Notice } from '../../plan/model/notice';
import type { CellRef } from '../cells';

/** A notice that knows its cell. `count` is how many cells have the same fault when they were gathered into one finding. */
export interface Finding extends Notice {
  readonly cell?: CellRef;
  readonly count?: number;
}
