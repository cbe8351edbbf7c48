import { replan } from '../plan/explain/replan';
import type { WorkbookReader } from '../workbook/cells';
import type { AskedFigure, FigurePort } from '../workbook/figures/figurePort';
import { planFigures } from '../workbook/figures/planFigures';
import { readPlanInput, rememberedMapping } from '../workbook/read';
import { keptReader } from './keptReader';
import { lastRun } from './lastRun';
import { inputOfRun } from './publication';
import type { FigureTrace, TraceSource } from './traceFigure';

/** The figures of a workbook, read once and kept until they are forgotten. */
export interface WorkbookFigures extends FigurePort {
  /** The explanation behind `trace`, with its cells. */
  explain(asked: AskedFigure): Promise<FigureTrace>;
  /** Call when cells have changed: the next question reads anew. */
  forget(): void;
}

/** Answers SOP.GET and SOP.TRACE from a workbook. Inputs are read only when something is to be explained. */
export function workbookFigures(workbook: WorkbookReader): WorkbookFigures {
  let source = startOf(workbook);
  const explain = async (asked: AskedFigure): Promise<FigureTrace> => {
    const { traceFigure } = await import('./traceFigure');
    return traceFigure(await source.whole(), asked);
  };
  return {
    get: async asked => (await source.figures.find(asked)).value,
    trace: async asked => (await import('./traceTable')).traceTable(await explain(asked)),
    explain,
    forget: () => { source = startOf(workbook); },
  };
}

function startOf(workbook: WorkbookReader): { readonly figures: TraceSource['figures']; whole(): Promise<TraceSource> } {
  const reader = keptReader(workbook);
  const figures = planFigures(reader);
  let whole: Promise<TraceSource> | null = null;
  const read = async (): Promise<TraceSource> => {
    const mapping = await rememberedMapping(reader);
    if (!mapping) return { reader, figures, mapping, plan: null };
    const { input } = await readPlanInput(reader, mapping);
    const [run, consensus] = await Promise.all([lastRun(reader), reader.table('p_Consensus')]);
    return { reader, figures, mapping, plan: replan((run && inputOfRun(input, run, consensus ? [consensus] : [])) ?? input) };
  };
  return {
    figures,
    whole: () => {
      whole ??= read();
      whole.catch(() => { whole = null; }); // what failed is read again
      return whole;
    },
  };
}
