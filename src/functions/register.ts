import { InvalidArgument } from '../engine/errors';
import type { FigurePort } from '../workbook/figures/figurePort';
import { cellErrorOf } from './cellError';
import type { CustomFunction, FunctionResult } from './customFunction';
import { evaluate } from './evaluate';
import { customFunctions } from './registry';
import { workbookFunctions, type WorkbookFunction } from './workbookFunctions';

/** Evaluates in a cell. Excel appends an invocation record to the arguments, which no function of ours reads. */
function inCell(called: CustomFunction, given: readonly unknown[]): FunctionResult {
  try {
    return evaluate(called, given.slice(0, called.parameters.length));
  } catch (error) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, cellErrorOf(called, error).sentence);
  }
}

/** Asks the workbook for a cell. Without the pane's runtime there is no workbook to ask. */
async function fromWorkbook(called: WorkbookFunction, given: readonly unknown[], figures: FigurePort | undefined): Promise<FunctionResult> {
  try {
    if (!figures) throw new InvalidArgument(`${called.name} reads the plan through Concord's pane; open the pane once.`);
    return await called.ask(given.slice(0, called.parameters.length), figures);
  } catch (error) {
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, cellErrorOf(called, error).sentence);
  }
}

/**
 * Hands every custom function to Excel under its id; does nothing where Excel's custom functions runtime is absent.
 * `figures` answers those that ask the workbook.
 */
export function registerFunctions(figures?: FigurePort): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const called of customFunctions) {
    CustomFunctions.associate(called.name, (...given: unknown[]) => inCell(called, given));
  }
  for (const called of workbookFunctions) {
    CustomFunctions.associate(called.name, (...given: unknown[]) => fromWorkbook(called, given, figures));
  }
}
