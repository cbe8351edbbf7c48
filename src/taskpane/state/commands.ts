import type { Fix } from '../../actions/lintWorkbook';
import type { Progress } from '../../actions/ports';
import type { CleansingProposal } from '../../plan/model/influences';
import type { SeriesKey } from '../../plan/model/planInput';
import type { CellRef } from '../../workbook/cells';
import type { Mapping } from '../../workbook/read/mapping';
import type { MappingReply, PaneActions, PaneSettings, SeriesTable } from '../actions';
import type { PaneClock } from './clock';
import { failureOf, isAbort } from './failure';
import type { Kit, Page, PaneState } from './paneState';
import type { PaneEvent } from './reducer';

/** What pages can do; each reports its outcome through the state and never throws. */
export interface Commands {
  open(page: Page): void;
  /** Proposes a mapping for a range and opens the Mapping page. */
  map(source: string): void;
  /** Answers a question of the mapping (or changes a column, `column:<offset>`), and proposes anew. */
  answer(id: string, value: string): void;
  /** Takes the proposal as confirmed by a person and runs. */
  confirm(reply: MappingReply): void;
  run(mapping: Mapping): void;
  /** Adds the sample company (then opens Demand with its history) or a blank template. */
  add(kit: Kit): void;
  /** Stops what is under way: a run, or adding. */
  cancel(): void;
  fix(fix: Fix): void;
  /** Accepts or rejects a proposal to cleanse the history; taken back like a fix. */
  decide(proposal: CleansingProposal, verdict: 'accept' | 'reject'): void;
  /** Takes the last fix back. */
  undoFix(): void;
  goTo(cell: CellRef): void;
  goToSeries(key: SeriesKey, table: SeriesTable): void;
  /** Resolves once saved; rejects with what went wrong. */
  saveSettings(settings: PaneSettings): Promise<void>;
  /** Tests models on one series; rejects with what went wrong, or with an `AbortError`. */
  compareModels: PaneActions['compareModels'];
  /** Opens Explain on a number of the plan. */
  explain(asked: PaneState['asked']): void;
  selectedSource(): Promise<{ source: string; address: string } | null>;
  /** Input tables were written: what is known of them is looked at anew. */
  inputsWritten(): void;
}

/** What the commands work with. */
export interface Wiring {
  readonly actions: PaneActions;
  readonly clock: PaneClock;
  readonly dispatch: (event: PaneEvent) => void;
  readonly state: () => PaneState;
}

const confirmed = (mapping: Mapping): Mapping => ({ ...mapping, columns: mapping.columns.map((column) => ({ ...column, confidence: 1 })) });

/** Looks for ranges that may be history. */
export function search(actions: PaneActions, dispatch: (event: PaneEvent) => void): void {
  actions.findHistory().then(
    (value) => dispatch({ type: 'candidates', candidates: { status: 'ready', value } }),
    (reason: unknown) => dispatch({ type: 'candidates', candidates: { status: 'failed', failure: failureOf(reason) } }),
  );
}

/** Makes the commands of one pane. A newer proposal makes older ones void; a second run waits for none, it is refused. */
export function makeCommands({ actions, clock, dispatch, state }: Wiring): Commands {
  let proposals = 0;
  let running: AbortController | null = null;

  const propose = (source: string, answers: Readonly<Record<string, string>>): void => {
    const mine = ++proposals;
    dispatch({ type: 'mappingAsked', source, answers });
    actions.proposeMapping(source, answers).then(
      (reply) => { if (mine === proposals) dispatch({ type: 'mappingProposed', reply }); },
      (reason: unknown) => { if (mine === proposals) dispatch({ type: 'mappingFailed', failure: failureOf(reason) }); },
    );
  };

  const run = (mapping: Mapping): void => {
    if (running) return;
    const controller = new AbortController();
    running = controller;
    dispatch({ type: 'runStarted', at: clock.milliseconds() });
    actions.runPlan(mapping, {
      signal: controller.signal,
      progress: (progress) => dispatch({ type: 'runProgressed', progress, at: clock.milliseconds() }),
    }).then(
      (result) => dispatch({ type: 'runDone', result, at: clock.milliseconds(), finished: clock.date() }),
      (reason: unknown) => dispatch(isAbort(reason) ? { type: 'runCancelled' } : { type: 'runFailed', failure: failureOf(reason), at: clock.milliseconds() }),
    ).finally(() => { running = null; });
  };

  const add = (kit: Kit): void => {
    if (running) return;
    const controller = new AbortController();
    running = controller;
    dispatch({ type: 'addStarted', kit });
    const watch = { signal: controller.signal, progress: (progress: Progress) => dispatch({ type: 'addProgressed', progress }) };
    (kit === 'sample' ? actions.addSample(watch) : actions.addTemplate(watch)).then(
      (added) => {
        dispatch({ type: 'addDone', kit, added });
        search(actions, dispatch);
        if (added.reply) dispatch({ type: 'mappingConfirmed', mapping: confirmed(added.reply.proposal.mapping), reply: added.reply });
      },
      (reason: unknown) => dispatch(isAbort(reason) ? { type: 'addCancelled', kit } : { type: 'addFailed', kit, failure: failureOf(reason) }),
    ).finally(() => { running = null; });
  };

  const change = (fix: Fix, done: (undo: Fix) => PaneEvent): void => {
    if (running || state().fixing.busy) return;
    dispatch({ type: 'fixStarted' });
    actions.applyFix(fix).then((undo) => dispatch(done(undo)), (reason: unknown) => dispatch({ type: 'fixFailed', failure: failureOf(reason) }));
  };

  const go = (journey: Promise<void>): void => {
    journey.then(() => dispatch({ type: 'goFailed', failure: null }), (reason: unknown) => dispatch({ type: 'goFailed', failure: failureOf(reason) }));
  };

  return {
    open: (page) => dispatch({ type: 'opened', page }),
    map: (source) => propose(source, {}),
    answer: (id, value) => {
      const { draft } = state();
      if (draft) propose(draft.source, { ...draft.answers, [id]: value });
    },
    confirm: (reply) => {
      const mapping = confirmed(reply.proposal.mapping);
      dispatch({ type: 'mappingConfirmed', mapping, reply });
      run(mapping);
    },
    run,
    add,
    fix: (fix) => change(fix, (undo) => ({ type: 'fixMade', label: fix.label, undo })),
    decide: (proposal, verdict) => {
      if (running || state().fixing.busy) return;
      dispatch({ type: 'fixStarted' });
      actions.decideCleansing(proposal, verdict).then((undo) => dispatch({ type: 'fixMade', label: undo.label, undo }), (reason: unknown) => dispatch({ type: 'fixFailed', failure: failureOf(reason) }));
    },
    undoFix: () => {
      const last = state().fixing.made.at(-1);
      if (last) change(last.undo, () => ({ type: 'fixUndone' }));
    },
    cancel: () => {
      dispatch({ type: 'runStopping' });
      dispatch({ type: 'addStopping' });
      running?.abort();
    },
    goTo: (cell) => go(actions.goTo(cell)),
    goToSeries: (key, table) => go(actions.goToSeries(key, table)),
    saveSettings: async (settings) => {
      await actions.writeSettings(settings);
      dispatch({ type: 'settingsSaved', settings });
    },
    compareModels: (series, watch) => actions.compareModels(series, watch),
    explain: (asked) => dispatch({ type: 'explained', asked }),
    selectedSource: () => actions.selectedSource(),
    inputsWritten: () => {
      dispatch({ type: 'inputsChanged' });
      search(actions, dispatch);
    },
  };
}
