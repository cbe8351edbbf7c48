import type { InputTable } from '../../actions/inputTables';
import type { Fix, LintResult } from '../../actions/lintWorkbook';
import type { Progress } from '../../actions/ports';
import type { RecalledRun } from '../../actions/recallRun';
import type { HistoryCandidate, Mapping } from '../../workbook/read/mapping';
import type { ActionFailure, Added, MappingReply, PaneSettings, RunResult } from '../actions';
import type { Kit, Loaded, Page, PaneState, StageTime } from './paneState';

/** What happens to the pane. Times (`at`) are milliseconds of the pane's clock. */
export type PaneEvent =
  | { readonly type: 'opened'; readonly page: Page }
  | { readonly type: 'candidates'; readonly candidates: Loaded<readonly HistoryCandidate[]> }
  | { readonly type: 'mappingAsked'; readonly source: string; readonly answers: Readonly<Record<string, string>> }
  | { readonly type: 'mappingProposed'; readonly reply: MappingReply }
  | { readonly type: 'mappingFailed'; readonly failure: ActionFailure }
  | { readonly type: 'sourceRemembered'; readonly mapping: Mapping }
  | { readonly type: 'sourceUnknown' }
  | { readonly type: 'sourceChecked'; readonly check: Loaded<MappingReply> }
  | { readonly type: 'mappingConfirmed'; readonly mapping: Mapping; readonly reply: MappingReply }
  | { readonly type: 'runStarted'; readonly at: number }
  | { readonly type: 'runProgressed'; readonly progress: Progress; readonly at: number }
  | { readonly type: 'runStopping' }
  | { readonly type: 'runCancelled' }
  | { readonly type: 'runFailed'; readonly failure: ActionFailure; readonly at: number }
  | { readonly type: 'runDone'; readonly result: RunResult; readonly at: number; readonly finished: Date }
  | { readonly type: 'recalled'; readonly version: number; readonly recalled: RecalledRun }
  | { readonly type: 'recallFailed'; readonly version: number; readonly failure: ActionFailure }
  | { readonly type: 'addStarted'; readonly kit: Kit }
  | { readonly type: 'addProgressed'; readonly progress: Progress }
  | { readonly type: 'addStopping' }
  | { readonly type: 'addCancelled'; readonly kit: Kit }
  | { readonly type: 'addFailed'; readonly kit: Kit; readonly failure: ActionFailure }
  | { readonly type: 'addDone'; readonly kit: Kit; readonly added: Added }
  | { readonly type: 'tables'; readonly tables: Loaded<readonly InputTable[]> }
  | { readonly type: 'inputsChanged' }
  | { readonly type: 'checkStarted' }
  /** `reply`: the history read anew, where the inputs had changed since. */
  | { readonly type: 'checked'; readonly version: number; readonly result: LintResult; readonly reply: MappingReply | null }
  | { readonly type: 'checkFailed'; readonly version: number; readonly failure: ActionFailure }
  | { readonly type: 'fixStarted' }
  | { readonly type: 'fixMade'; readonly label: string; readonly undo: Fix }
  | { readonly type: 'fixUndone' }
  | { readonly type: 'fixFailed'; readonly failure: ActionFailure }
  | { readonly type: 'settings'; readonly settings: Loaded<PaneSettings> }
  | { readonly type: 'settingsSaved'; readonly settings: PaneSettings }
  | { readonly type: 'explained'; readonly asked: PaneState['asked'] }
  | { readonly type: 'goFailed'; readonly failure: ActionFailure | null };

const closed = (stages: readonly StageTime[], at: number): readonly StageTime[] =>
  stages.map((stage) => (stage.to === null ? { ...stage, to: at } : stage));

function inStage(stages: readonly StageTime[], stage: Progress['stage'], at: number): readonly StageTime[] {
  const last = stages.at(-1);
  return last?.stage === stage ? stages : [...closed(stages, at), { stage, from: at, to: null }];
}

const stale = (state: PaneState): PaneState['result'] => (state.result ? { ...state.result, stale: true } : null);
const readAnew = ({ source }: PaneState, reply: MappingReply | null, readAt: number): PaneState['source'] =>
  (source && reply ? { ...source, readAt, check: { status: 'ready', value: reply } } : source);
const changed = (state: PaneState): PaneState => ({ ...state, inputs: state.inputs + 1 });
const stagesOf = (state: PaneState, at: number): readonly StageTime[] => (state.run.phase === 'running' ? closed(state.run.stages, at) : []);

/** A plan made again is shown unless there is a newer one, or its inputs have changed meanwhile. */
function recalled(state: PaneState, { recalled: last, version }: Extract<PaneEvent, { type: 'recalled' }>): PaneState {
  if (state.result || state.run.phase === 'running' || version !== state.inputs) return state;
  const recall = { version, not: last.state === 'changed' ? last : null };
  return last.state === 'same' ? { ...state, recall, result: { run: last, written: null, finished: last.finished, stale: false } } : { ...state, recall };
}

/** The state after an event. Events that no longer fit (progress after a cancel) change nothing. */
export function reducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'opened': return { ...state, page: event.page, goFailure: null };
    case 'candidates': return { ...state, candidates: event.candidates };
    case 'mappingAsked': {
      const same = state.draft?.source === event.source ? state.draft : null;
      return { ...state, page: 'mapping', draft: { source: event.source, answers: event.answers, reply: same?.reply ?? null, pending: true, failure: null } };
    }
    case 'mappingProposed': return state.draft ? { ...state, draft: { ...state.draft, reply: event.reply, pending: false, failure: null } } : state;
    case 'mappingFailed': return state.draft ? { ...state, draft: { ...state.draft, pending: false, failure: event.failure } } : state;
    case 'sourceUnknown': return { ...state, remembering: false };
    case 'sourceRemembered': return { ...state, remembering: false, page: state.page === 'start' && !state.draft ? 'demand' : state.page, source: { mapping: event.mapping, readAt: state.inputs, check: { status: 'loading' } } };
    case 'sourceChecked': return state.source ? { ...state, source: { ...state.source, check: event.check } } : state;
    case 'mappingConfirmed':
      return { ...state, page: 'demand', source: { mapping: event.mapping, readAt: state.inputs, check: { status: 'ready', value: event.reply } }, result: stale(state) };
    case 'runStarted': return { ...state, page: 'demand', run: { phase: 'running', from: event.at, stages: [], progress: null, stopping: false } };
    case 'runProgressed':
      if (state.run.phase !== 'running') return state;
      return { ...state, run: { ...state.run, progress: event.progress, stages: inStage(state.run.stages, event.progress.stage, event.at) } };
    case 'runStopping': return state.run.phase === 'running' ? { ...state, run: { ...state.run, stopping: true } } : state;
    case 'runCancelled': return { ...state, run: { phase: 'cancelled' } };
    case 'runFailed': return { ...state, run: { phase: 'failed', failure: event.failure, stages: stagesOf(state, event.at) } };
    case 'runDone':
      return { ...state, run: { phase: 'done', stages: stagesOf(state, event.at) }, result: { run: event.result, written: event.result, finished: event.finished, stale: false } };
    case 'recalled': return recalled(state, event);
    case 'recallFailed': return { ...state, recall: { version: event.version, not: { why: 'failed', failure: event.failure } } };
    case 'addStarted': return { ...state, adding: { phase: 'running', kit: event.kit, progress: null, stopping: false } };
    case 'addProgressed': return state.adding.phase === 'running' ? { ...state, adding: { ...state.adding, progress: event.progress } } : state;
    case 'addStopping': return state.adding.phase === 'running' ? { ...state, adding: { ...state.adding, stopping: true } } : state;
    case 'addCancelled': return { ...state, adding: { phase: 'cancelled', kit: event.kit } };
    case 'addFailed': return { ...state, adding: { phase: 'failed', kit: event.kit, failure: event.failure } };
    case 'addDone': return { ...changed(state), adding: { phase: 'done', kit: event.kit, added: event.added } };
    case 'tables': return { ...state, tables: event.tables };
    case 'inputsChanged': return changed(state);
    case 'checkStarted': return { ...state, check: { ...state.check, checking: true } };
    case 'checked': return { ...state, source: readAnew(state, event.reply, event.version), check: { version: event.version, checking: false, result: event.result, failure: null } };
    case 'checkFailed': return { ...state, check: { ...state.check, version: event.version, checking: false, failure: event.failure } };
    case 'fixStarted': return { ...state, fixing: { ...state.fixing, busy: true, failure: null } };
    case 'fixMade': return { ...changed(state), fixing: { busy: false, failure: null, made: [...state.fixing.made, { label: event.label, undo: event.undo }] } };
    case 'fixUndone': return { ...changed(state), fixing: { busy: false, failure: null, made: state.fixing.made.slice(0, -1) } };
    case 'fixFailed': return { ...state, fixing: { ...state.fixing, busy: false, failure: event.failure } };
    case 'settings': return { ...state, settings: event.settings };
    case 'settingsSaved': return { ...state, settings: { status: 'ready', value: event.settings }, result: stale(state), recall: { ...state.recall, version: -1 } };
    case 'explained': return { ...state, page: 'explain', asked: event.asked, goFailure: null };
    case 'goFailed': return { ...state, goFailure: event.failure };
  }
}
