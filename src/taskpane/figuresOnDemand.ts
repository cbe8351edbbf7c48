import type { WorkbookFigures } from '../actions/workbookFigures';
import type { FigurePort } from '../workbook/figures/figurePort';

let live: Promise<WorkbookFigures> | null = null;

/** The figures of the open workbook; their code is loaded when they are first asked for. */
export function figuresOnDemand(): Promise<WorkbookFigures> {
  live ??= import('./figures').then(({ liveFigures }) => liveFigures());
  live.catch(() => { live = null; }); // what failed to load is loaded again
  return live;
}

/** What SOP.GET and SOP.TRACE ask of the open workbook. */
export const openFigures: FigurePort = {
  get: async asked => (await figuresOnDemand()).get(asked),
  trace: async asked => (await figuresOnDemand()).trace(asked),
};
