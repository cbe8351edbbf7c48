import { InvalidArgument } from '../engine/errors';
import type { FigurePort, TraceTable } from '../workbook/figures/figurePort';
import { cellErrorOf } from './cellError';
import type { CustomFunction, FunctionResult } from './customFunction';
import { evaluate } from './evaluate';
import { customFunctions } from './registry';
import { workbookFunctions, type WorkbookFunction } from './workbookFunctions';

type Answer = FunctionResult | Promise<FunctionResult | TraceTable>;

/** Evaluates in a cell. Excel appends an invocation record to the arguments, which no function of ours reads. */
function computed(called: CustomFunction, given: readonly unknown[]): FunctionResult {
  try {
    return evaluate(called, given.slice(0, called.parameters.length));
  } catch (error) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, cellErrorOf(called, error).sentence);
  }
}

/** Asks the workbook for a cell. Without the pane's runtime there is no workbook to ask. */
async function fromWorkbook(called: WorkbookFunction, given: readonly unknown[], figures: FigurePort | undefined): Promise<number | TraceTable> {
  try {
    if (!figures) throw new InvalidArgument(`${called.name} reads the plan through Concord's pane; open the pane once.`);
    return await called.ask(given.slice(0, called.parameters.length), figures);
  } catch (error) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, cellErrorOf(called, error).sentence);
  }
}

/** What Excel calls for each function, by name; `figures` answers those that ask the workbook. */
export const cellCalls = (figures?: FigurePort): ReadonlyMap<string, (given: readonly unknown[]) => Answer> => new Map<string, (given: readonly unknown[]) => Answer>([
  ...customFunctions.map(called => [called.name, (given: readonly unknown[]) => (called.prepare ? called.prepare().then(() => computed(called, given)) : computed(called, given))] as const),
  ...workbookFunctions.map(called => [called.name, (given: readonly unknown[]) => fromWorkbook(called, given, figures)] as const),
]);
