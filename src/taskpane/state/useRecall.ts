import { useEffect } from 'react';
import type { PaneActions } from '../actions';
import { failureOf, isAbort } from './failure';
import type { PaneState } from './paneState';
import type { PaneEvent } from './reducer';

/** How long the pane is left alone before the last run is looked up, ms: the page and its first check come before. */
const PAUSE = 500;

/**
 * Shows the result of the workbook's last run again when the pane opens, and looks anew after a change while there is none
 * to show. A run, adding, or a newer change ends it. Returns whether it is not yet known what the last run was.
 */
export function useRecall({ recallRun }: PaneActions, state: PaneState, dispatch: (event: PaneEvent) => void): boolean {
  const { inputs, source, run, adding, settings, result, recall } = state;
  const possible = recallRun !== undefined && source !== null && run.phase !== 'running' && adding.phase !== 'running' && !result;
  const mapping = source?.mapping ?? null;
  const wanted = possible && source.check.status !== 'loading' && settings.status !== 'loading' && recall.version !== inputs;
  useEffect(() => {
    if (!wanted || !recallRun || !mapping) return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      recallRun(mapping, controller.signal).then(
        (recalled) => { if (!controller.signal.aborted) dispatch({ type: 'recalled', version: inputs, recalled }); },
        (reason: unknown) => { if (!controller.signal.aborted && !isAbort(reason)) dispatch({ type: 'recallFailed', version: inputs, failure: failureOf(reason) }); },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [recallRun, dispatch, inputs, wanted, mapping, settings]);
  return possible && recall.version < 0;
}
