import type { FigurePort } from '../workbook/figures/figurePort';
import { cellCalls } from './inCell';

/**
 * Hands every custom function to Excel under its id; does nothing where Excel's custom functions runtime is absent.
 * `figures` answers those that ask the workbook.
 */
export function registerFunctions(figures?: FigurePort): void {
  if (typeof CustomFunctions === 'undefined') return;
  for (const [name, call] of cellCalls(figures)) CustomFunctions.associate(name, (...given: unknown[]) => call(given));
}
