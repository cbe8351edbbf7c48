import type { Area } from './area';
import type { Input } from './cellInput';

/** One change to the workbook that knows how to take itself back. */
export interface Step {
  /** Sheet it concerns, for progress and for sentences. */
  readonly sheet: string;
  /** Characters of the request it makes, about. */
  readonly size: number;
  /** Goes in a request of its own, so that it is known to be done when the next step begins. */
  readonly alone?: boolean;
  run(context: Excel.RequestContext): void | Promise<void>;
  /**
   * Puts back what was there before. Called also when it is not known whether the step was done: a request that failed may
   * have been carried out in part. Steps without it are taken back by an earlier one (a new sheet is removed whole).
   */
  undo?(context: Excel.RequestContext): void | Promise<void>;
  /** What must be found in the cells once everything is written. */
  readonly wrote?: Written;
}

/**
 * Looks finished once everything is written and verified. They are never taken back: when one fails, a remark says what
 * is left, and the plan stands.
 */
export interface Finish {
  readonly sheet: string;
  /** Whether doing it twice is the same as doing it once, so that it can be tried again. */
  readonly repeatable: boolean;
  readonly remark: string;
  run(context: Excel.RequestContext): void;
}

/** Cells as they must read after a write; null = not written. `table` is the one whose name formulas may leave out. */
export interface Written {
  readonly sheet: string;
  readonly area: Area;
  readonly inputs: readonly (readonly Input[])[];
  readonly table: string | null;
}

/** About what one call on a range costs in a request: path, tracking, property. */
export const CALL_SIZE = 900;
