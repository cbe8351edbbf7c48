import type { CustomFunction, FunctionResult } from './customFunction';
import { createMemo } from './memo';

const memo = createMemo<FunctionResult>({
  limit: 10_000_000,
  weigh: (result) => (typeof result === 'number' ? 1 : result.length * result[0].length),
});

/**
 * The result of a custom function for raw arguments; a call with the same arguments costs a look-up.
 * Throws InvalidArgument with a sentence for the user.
 */
export function evaluate(called: CustomFunction, given: readonly unknown[]): FunctionResult {
  const result = memo.recall(`${called.name} ${JSON.stringify(given)}`, () => called.run(given));
  return typeof result === 'number' ? result : result.map((row) => [...row]);
}
