import type { InputTable } from '../../actions/inputTables';
import type { Fix, LintResult } from '../../actions/lintWorkbook';
import type { Progress } from '../../actions/ports';
import type { HistoryCandidate, Mapping } from '../../workbook/read/mapping';
import type { AskedFigure } from '../../workbook/figures/figurePort';
import type { ActionFailure, Added, MappingReply, PaneSettings, RunResult } from '../actions';

export type Page = 'start' | 'mapping' | 'demand' | 'stock' | 'settings' | 'import' | 'explain';
export type Stage = Progress['stage'];

/** Something asked of the workbook: on its way, here, or refused. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly failure: ActionFailure };

/** A range being mapped: the answers so far and the latest proposal made with them. */
export interface MappingDraft {
  readonly source: string;
  readonly answers: Readonly<Record<string, string>>;
  /** The proposal shown; stays while a new one is on its way. */
  readonly reply: MappingReply | null;
  readonly pending: boolean;
  readonly failure: ActionFailure | null;
}

/** When a stage began and ended, milliseconds of the pane's clock. */
export interface StageTime {
  readonly stage: Stage;
  readonly from: number;
  readonly to: number | null;
}

export type RunState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly from: number; readonly stages: readonly StageTime[]; readonly progress: Progress | null; readonly stopping: boolean }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'failed'; readonly failure: ActionFailure; readonly stages: readonly StageTime[] }
  | { readonly phase: 'done'; readonly stages: readonly StageTime[] };

export interface ShownResult {
  readonly run: Pick<RunResult, 'plan' | 'milliseconds'>;
  /** What the run wrote; null for a run of before the pane was opened, whose plan was made again. */
  readonly written: Pick<RunResult, 'report' | 'previous'> | null;
  /** Wall time of the end of the run. */
  readonly finished: Date;
  /** True once the mapping or the settings changed after the run. */
  readonly stale: boolean;
}

/** Why there is no result of the workbook's last run to show. */
export type NotRecalled =
  | { readonly why: 'inputs' | 'program'; readonly finished: Date }
  | { readonly why: 'failed'; readonly failure: ActionFailure };

/** What became of showing the last run's result again. */
export interface Recall {
  /** State of the inputs that it tells of; −1 before it is known. */
  readonly version: number;
  readonly not: NotRecalled | null;
}

/** The mapping in use with what reading by it gave. */
export interface Source {
  readonly mapping: Mapping;
  /** State of the inputs (`PaneState.inputs`) when it was read. */
  readonly readAt: number;
  readonly check: Loaded<MappingReply>;
}

/** What can be added to a workbook from the Start page. */
export type Kit = 'sample' | 'template';

export type AddState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly kit: Kit; readonly progress: Progress | null; readonly stopping: boolean }
  | { readonly phase: 'cancelled'; readonly kit: Kit }
  | { readonly phase: 'failed'; readonly kit: Kit; readonly failure: ActionFailure }
  | { readonly phase: 'done'; readonly kit: Kit; readonly added: Added };

/** What the linter says of the input tables, kept while a newer check is under way. */
export interface Check {
  /** Of the state of the inputs that `result` or `failure` tells of; −1 before the first. */
  readonly version: number;
  readonly checking: boolean;
  readonly result: LintResult | null;
  readonly failure: ActionFailure | null;
}

/** Fixes made in this session, the last one last, each with what takes it back. */
export interface Fixing {
  readonly busy: boolean;
  readonly made: readonly { readonly label: string; readonly undo: Fix }[];
  readonly failure: ActionFailure | null;
}

export interface PaneState {
  readonly page: Page;
  readonly candidates: Loaded<readonly HistoryCandidate[]>;
  /** True until the workbook has said whether it remembers a mapping. */
  readonly remembering: boolean;
  readonly draft: MappingDraft | null;
  readonly source: Source | null;
  readonly run: RunState;
  readonly result: ShownResult | null;
  readonly recall: Recall;
  readonly settings: Loaded<PaneSettings>;
  /** The number of the plan to explain; `selected`: the one in the selected cell. */
  readonly asked: AskedFigure | 'selected';
  readonly adding: AddState;
  readonly tables: Loaded<readonly InputTable[]>;
  /** Counts up with every change of the input sheets. */
  readonly inputs: number;
  readonly check: Check;
  readonly fixing: Fixing;
  /** What the last attempt to go to a place said when it failed. */
  readonly goFailure: ActionFailure | null;
}

export const firstState: PaneState = {
  page: 'start',
  candidates: { status: 'loading' },
  remembering: true,
  draft: null,
  source: null,
  run: { phase: 'idle' },
  result: null,
  recall: { version: -1, not: null },
  settings: { status: 'loading' },
  asked: 'selected',
  adding: { phase: 'idle' },
  tables: { status: 'loading' },
  inputs: 0,
  check: { version: -1, checking: false, result: null, failure: null },
  fixing: { busy: false, made: [], failure: null },
  goFailure: null,
};
