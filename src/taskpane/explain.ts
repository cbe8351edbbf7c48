import type { FigureTrace } from '../actions/traceFigure';
import type { AskedFigure } from '../workbook/figures/figurePort';

export type { AskedFigure, FigureTrace };

/** What the pane can say of a number of the plan; loaded when it is needed. */
export interface ExplainActions {
  /** Rejects with a sentence when there is no such number or it cannot be explained. */
  explain(asked: AskedFigure): Promise<FigureTrace>;
  /** The number in the selected cell; null when no figure of a plan table stands there. */
  selected(): Promise<AskedFigure | null>;
  /** The explanation as text, a line per step, tabs between its columns. */
  text(trace: FigureTrace): string;
}
