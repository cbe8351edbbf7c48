import { InvalidArgument } from '../engine/errors';
import { daysIn, firstDay, ordinalOfDay, parsePeriod, periodId, type PeriodId } from '../engine/time/period';
import { explainFigure, NotExplained } from '../plan/explain/explainFigure';
import type { ExplainStep, FigureExplanation, FigureQuestion, HistoryPoint } from '../plan/explain/figureExplanation';
import { replayFigure } from '../plan/explain/replayFigure';
import type { Replan } from '../plan/explain/replan';
import { inputFingerprint } from '../plan/inputFingerprint';
import { seriesId, type SeriesKey } from '../plan/model/planInput';
import type { CellRef, WorkbookReader } from '../workbook/cells';
import { cellRanges } from '../workbook/figures/cellRanges';
import type { AskedFigure } from '../workbook/figures/figurePort';
import type { FoundFigure, PlanFigures } from '../workbook/figures/planFigures';
import type { Mapping } from '../workbook/read';
import { placedHistory, type PlacedQuantity } from '../workbook/read/placedHistory';
import { lastRun, type LastRun } from './lastRun';

/** A step with the cells it rests on. */
export interface TracedStep {
  readonly step: ExplainStep;
  readonly cells: readonly CellRef[];
}

/** Demand of one period with the cells it was read from. */
export interface TracedPoint extends HistoryPoint {
  readonly cells: readonly CellRef[];
}

/** How a number of the plan came about, with its cells, and whether it replays to the same digit. */
export interface FigureTrace {
  readonly question: FigureQuestion;
  /** The plan's number and where it stands. */
  readonly found: FoundFigure;
  readonly explanation: FigureExplanation;
  readonly steps: readonly TracedStep[];
  readonly history: readonly TracedPoint[];
  /** What the steps come to, computed from their numbers alone. */
  readonly replayed: number;
  /** Whether that is the plan's number to the last bit. */
  readonly same: boolean;
  /** The run that wrote the plan; null when the workbook has no record of one. */
  readonly run: LastRun | null;
  /** Whether the inputs are no longer those of that run, so that a difference is to be expected. */
  readonly inputChanged: boolean;
}

/** What a trace is made from: read once, used for many questions. */
export interface TraceSource {
  readonly reader: WorkbookReader;
  readonly figures: PlanFigures;
  readonly mapping: Mapping | null;
  /** The plan's road on the inputs as they stand; null where there are none. */
  readonly plan: Replan | null;
}

/**
 * Explains a number of the plan from the workbook as it stands and replays it.
 * @throws {InvalidArgument} when the plan has no such number; {NotExplained} when it cannot be explained.
 */
export async function traceFigure({ reader, figures, mapping, plan }: TraceSource, asked: AskedFigure): Promise<FigureTrace> {
  const found = await figures.find(asked);
  if (!mapping || !plan) throw new NotExplained('How the history is read is not remembered in this workbook (x_Mappings); run the plan once.');
  const orAll = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text.trim());
  const question = { figure: found.figure, item: found.item, period: found.period, channel: orAll(asked.channel), loc: orAll(asked.loc) };
  const explanation = explainFigure(plan, question);
  const single = explanation.rule.from !== 'sum';
  const wanted = new Set(explanation.series.map(seriesId));
  const placed = single ? await placedHistory(reader, mapping, key => wanted.has(seriesId(key))) : [];
  const byPeriod = inPeriods(placed, mapping, found.period);
  const history = explanation.history.map(point => ({ ...point, cells: cellRanges(byPeriod.get(point.period) ?? []) }));
  const sources = cellRanges(placed.map(({ cell }) => cell));
  const steps = await Promise.all(explanation.steps.map(async step => ({ step, cells: await cellsOf(step, { figures, question, found, sources, history, single, key: explanation.series[0] }) })));
  const run = await lastRun(reader);
  const replayed = replayFigure(explanation);
  return { question, found, explanation, steps, history, replayed, same: Object.is(replayed, found.value), run, inputChanged: run !== null && run.input !== inputFingerprint(plan.input) };
}

/** Cells of the history by the periods of the plan that their own period touches. */
function inPeriods(placed: readonly PlacedQuantity[], mapping: Mapping, period: PeriodId): ReadonlyMap<PeriodId, readonly CellRef[]> {
  const bucket = parsePeriod(period)?.bucket ?? mapping.bucket;
  const byPeriod = new Map<PeriodId, CellRef[]>();
  for (const { ordinal, cell } of placed) {
    const from = firstDay(ordinal, mapping.bucket);
    const last = ordinalOfDay(from + daysIn(ordinal, mapping.bucket) - 1, bucket);
    for (let at = ordinalOfDay(from, bucket); at <= last; at++) {
      const id = periodId(at, bucket);
      const cells = byPeriod.get(id);
      if (cells) cells.push(cell);
      else byPeriod.set(id, [cell]);
    }
  }
  return byPeriod;
}

interface StepPlace {
  readonly figures: PlanFigures;
  readonly question: FigureQuestion;
  readonly found: FoundFigure;
  /** Where the demand of the series stands. */
  readonly sources: readonly CellRef[];
  readonly history: readonly TracedPoint[];
  readonly single: boolean;
  readonly key: SeriesKey | undefined;
}

async function cellsOf(step: ExplainStep, { figures, question, found, sources, history, single, key }: StepPlace): Promise<readonly CellRef[]> {
  const elsewhere = async (asked: AskedFigure): Promise<readonly CellRef[]> => {
    try {
      return (await figures.find(asked)).cells;
    } catch (error) {
      if (error instanceof InvalidArgument) return []; // a row that a person deleted has no cell to go to; its number is told all the same
      throw error;
    }
  };
  const { period } = question;
  switch (step.kind) {
    case 'history': return sources;
    case 'known': return history[0]?.cells ?? [];
    case 'combined': return single && key ? elsewhere({ figure: 'baseline', period, ...key }) : [];
    case 'bound': return key ? elsewhere({ figure: step.figure, period, ...key }) : [];
    case 'series': return elsewhere({ figure: 'baseline', period, ...step.key });
    case 'typed': return elsewhere({ figure: step.figure, item: question.item, period, channel: question.channel ?? undefined });
    case 'sum': return found.cells;
    case 'filled': case 'season': case 'noSeason': case 'member': case 'refused': case 'decay': case 'cleansed': case 'effect': case 'takenOut': case 'reviewed': case 'newProduct': case 'floor': case 'errors': return [];
  }
}
