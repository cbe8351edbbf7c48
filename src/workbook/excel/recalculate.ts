import { inExcel } from './session';

/**
 * Has every formula calculated anew, so that functions of ours ask the workbook again. Where a person has calculation set to
 * manual, it stays theirs to start.
 */
export const recalculateAll = (): Promise<void> => inExcel(async context => {
  const application = context.workbook.application.load('calculationMode');
  await context.sync();
  if (application.calculationMode === Excel.CalculationMode.manual) return;
  application.calculate(Excel.CalculationType.full);
  await context.sync();
});
