import { useEffect } from 'react';
import type { PaneActions } from '../actions';
import { answersOf } from './answersOf';
import { failureOf, isAbort } from './failure';
import type { PaneState } from './paneState';
import type { PaneEvent } from './reducer';

/** How long the pane is left alone before it checks, ms, so that the page shows first. */
const PAUSE = 250;

/**
 * Keeps what the pane knows of the input tables up to date: which there are, and, while the Demand review is open, what is
 * wrong with them. A newer change ends an older check, and nothing is checked during a run.
 */
export function useLiveCheck(actions: PaneActions, state: PaneState, dispatch: (event: PaneEvent) => void): void {
  const { inputs, source, run, adding, page, check } = state;
  const busy = run.phase === 'running' || adding.phase === 'running';

  useEffect(() => listen(actions, dispatch), [actions, dispatch]);

  useEffect(() => {
    if (busy) return undefined;
    let live = true;
    const answer = (event: PaneEvent): void => { if (live) dispatch(event); };
    actions.findInputTables().then(
      (value) => answer({ type: 'tables', tables: { status: 'ready', value } }),
      (reason: unknown) => answer({ type: 'tables', tables: { status: 'failed', failure: failureOf(reason) } }),
    );
    return () => { live = false; };
  }, [actions, dispatch, inputs, busy]);

  const mapping = source?.mapping ?? null;
  const stale = source !== null && source.readAt !== inputs;
  const wanted = page === 'demand' && !busy && source?.check.status !== 'loading' && check.version !== inputs;
  useEffect(() => {
    if (!wanted) return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      dispatch({ type: 'checkStarted' });
      const again = mapping && stale ? actions.proposeMapping(mapping.source, answersOf(mapping)) : Promise.resolve(null);
      Promise.all([actions.lint(controller.signal), again]).then(
        ([result, reply]) => {
          if (!controller.signal.aborted) dispatch({ type: 'checked', version: inputs, result, reply });
        },
        (reason: unknown) => { if (!controller.signal.aborted && !isAbort(reason)) dispatch({ type: 'checkFailed', version: inputs, failure: failureOf(reason) }); },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [actions, dispatch, inputs, wanted, mapping, stale]);
}

function listen(actions: PaneActions, dispatch: (event: PaneEvent) => void): () => void {
  let live = true;
  let stop = (): void => { live = false; };
  actions.onInputsChanged(() => { if (live) dispatch({ type: 'inputsChanged' }); }).then(
    (unsubscribe) => {
      if (!live) unsubscribe();
      else stop = () => { live = false; unsubscribe(); };
    },
    (reason: unknown) => { if (live) dispatch({ type: 'checkFailed', version: -1, failure: failureOf(reason) }); },
  );
  return () => stop();
}
