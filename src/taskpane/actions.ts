import type { ComparedSeries, CompareWatch, Leaderboard } from '../actions/compareModels';
import type { InputTable } from '../actions/inputTables';
import type { Fix, LintResult } from '../actions/lintWorkbook';
import type { Watch, WriteReport } from '../actions/ports';
import type { RecalledRun } from '../actions/recallRun';
import type { Plan } from '../plan/model/plan';
import type { CleansingProposal } from '../plan/model/influences';
import type { SeriesKey } from '../plan/model/planInput';
import type { CellRef } from '../workbook/cells';
import type { ExplainActions } from './explain';
import type { Finding } from '../workbook/read/finding';
import type { HistoryCandidate, Mapping, MappingProposal } from '../workbook/read/mapping';
import type { ReadSummary, SampleSeries } from '../workbook/read/summary';
import type { ImportActions } from './imports';
import type { RecordActions } from './record';

export type { ReadSummary, SampleSeries as ReadSample };

/** A proposed mapping and what reading with it gives. */
export interface MappingReply {
  readonly proposal: MappingProposal;
  readonly preview: ReadSummary;
  readonly findings: readonly Finding[];
}

export interface RunResult {
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly report: WriteReport;
  readonly milliseconds: number;
  /** The run before this one, as the workbook remembers it; null on the first run. */
  readonly previous: { readonly fingerprint: string } | null;
}

/** What adding the sample company or a blank template has done. */
export interface Added {
  readonly sheets: number;
  /** Rows of the sample; none for a template. */
  readonly rows: number;
  /** Input tables that were there before and stay as they are. */
  readonly kept: readonly string[];
  /** The history that came with it, as it is read; null for a template. */
  readonly reply: MappingReply | null;
}

/** What a rejected action may carry besides its message, so that the pane can say where and what to do. */
export interface ActionFailure {
  readonly message: string;
  readonly remedy?: string;
  readonly cell?: CellRef;
  /** False only when the sheets could not be brought back to what they were. */
  readonly restored?: boolean;
}

export type PaneLanguage = 'auto' | 'en' | 'de';

/** What the Settings page shows and stores. */
export interface PaneSettings {
  readonly horizonMonths: number;
  readonly horizonWeeks: number;
  /** Cycle service level, 0–1. */
  readonly serviceDefault: number;
  readonly leadTimeDaysDefault: number;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly userName: string;
  /** `auto` follows Office. */
  readonly language: PaneLanguage;
}

/** The tables a person can be taken to for one series. */
export type SeriesTable = 'p_Forecast' | 'p_StockParams';

/**
 * Everything the pane can ask for. Rejections are shown to the user: their message says what is wrong, where, and what
 * to do, and may carry the fields of `ActionFailure`.
 */
export interface PaneActions {
  /** Ranges that look like demand history, the likeliest first. */
  findHistory(): Promise<readonly HistoryCandidate[]>;
  /** What is selected in the grid; null when it is a single empty cell or not a range. */
  selectedSource(): Promise<{ source: string; address: string } | null>;
  /** `answers` by question id; a column's field that the person changed has the id `column:<offset>`. */
  proposeMapping(source: string, answers: Readonly<Record<string, string>>): Promise<MappingReply>;
  rememberedMapping(): Promise<Mapping | null>;
  /** Reads, plans and writes. Aborting the watch rejects with an `AbortError` and leaves the workbook as it was. */
  runPlan(mapping: Mapping, watch: Watch): Promise<RunResult>;
  /** The last run's plan made again, nothing written; without it the pane shows a result only after a run. Aborting rejects with an `AbortError`. */
  readonly recallRun?: (mapping: Mapping, signal: AbortSignal) => Promise<RecalledRun>;
  /** Input tables of Concord that the workbook has. */
  findInputTables(): Promise<readonly InputTable[]>;
  /** Adds the sample company, refused where there are input tables. Aborting rejects with an `AbortError`; nothing is added then. */
  addSample(watch: Watch): Promise<Added>;
  /** Adds a blank sheet for every input table the workbook does not have. Aborting as for the sample. */
  addTemplate(watch: Watch): Promise<Added>;
  /** Checks all tables of Concord. Aborting rejects. */
  lint(signal: AbortSignal): Promise<LintResult>;
  /** Gives the fix that takes it back. */
  applyFix(fix: Fix): Promise<Fix>;
  /** Writes a decision on a proposal into Events; gives the fix that takes it back. */
  decideCleansing(proposal: CleansingProposal, verdict: 'accept' | 'reject'): Promise<Fix>;
  /** Calls after a person changed cells on sheets that plans are made from, once it is quiet; resolves with how to stop. */
  onInputsChanged(changed: () => void): Promise<() => void>;
  goTo(cell: CellRef): Promise<void>;
  goToSeries(key: SeriesKey, table: SeriesTable): Promise<void>;
  /** Tests models on periods held back from one series; changes nothing. Aborting rejects with an `AbortError`. */
  compareModels(series: ComparedSeries, watch: CompareWatch): Promise<Leaderboard>;
  readSettings(): Promise<PaneSettings>;
  writeSettings(settings: PaneSettings): Promise<void>;
  /** How numbers of the plan came about, loaded when asked for; without it the pane does not offer it. */
  readonly explain?: () => Promise<ExplainActions>;
  /** Edits made without Concord, the audit log and sign-off, loaded when asked for; without it the pane does not offer them. */
  record?(): Promise<RecordActions>;
  /** Importing rows into input tables, loaded when asked for; without it the pane does not offer it. */
  imports?(): Promise<ImportActions>;
}
