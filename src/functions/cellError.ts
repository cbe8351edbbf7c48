import { InvalidArgument } from '../engine/errors';
import type { CustomFunction } from './customFunction';

/** An error as a cell shows it. */
export interface CellError {
  readonly code: '#VALUE!';
  readonly sentence: string;
}

/**
 * What a cell shows for an error thrown by a function. The code is always `#VALUE!`, also for numbers out of range:
 * Excel shows a custom function's sentence for `#VALUE!` and `#N/A` only, and a `#NUM!` would arrive without it.
 */
export function cellErrorOf(called: Pick<CustomFunction, 'name'>, error: unknown): CellError {
  const sentence = error instanceof Error ? error.message : String(error);
  return { code: '#VALUE!', sentence: error instanceof InvalidArgument ? sentence : `${called.name} failed: ${sentence} Please report this.` };
}
