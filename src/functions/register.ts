import { cellErrorOf } from './cellError';
import type { CustomFunction, FunctionResult } from './customFunction';
import { evaluate } from './evaluate';
import { customFunctions } from './registry';

/** Evaluates in a cell. Excel appends an invocation record to the arguments, which no function of ours reads. */
function inCell(called: CustomFunction, given: readonly unknown[]): FunctionResult {
  try {
    return evaluate(called, given.slice(0, called.parameters.length));
  } catch (error) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, cellErrorOf(called, error).sentence);
  }
}

/** Hands every custom function to Excel under its id; does nothing where Excel's custom functions runtime is absent. */
export function registerFunctions(): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const called of customFunctions) {
    CustomFunctions.associate(called.name, (...given: unknown[]) => inCell(called, given));
  }
}
