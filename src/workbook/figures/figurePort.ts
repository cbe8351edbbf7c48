/** A number of the plan as a formula or a command asks for it; keys as they stand in the plan's tables, case does not matter. */
export interface AskedFigure {
  readonly figure: string;
  /** An item; for the figures of the consensus plan a family. */
  readonly item: string;
  /** A period's id such as 2027-04, another way to write it, or an Excel date inside it. */
  readonly period: string | number;
  /** Left out or empty: all of them together. */
  readonly channel?: string | undefined;
  readonly loc?: string | undefined;
  /** Left out, empty or `base`: the plan itself. */
  readonly scenario?: string | undefined;
}

/** A table that spills: words and numbers, a row per step. */
export type TraceTable = (string | number)[][];

/** What SOP.GET and SOP.TRACE ask of the workbook they stand in. */
export interface FigurePort {
  /** The number, or an `InvalidArgument` with a sentence. */
  get(asked: AskedFigure): Promise<number>;
  /** The steps that led to it: step, what, value, where; the first row names the columns. */
  trace(asked: AskedFigure): Promise<TraceTable>;
}
