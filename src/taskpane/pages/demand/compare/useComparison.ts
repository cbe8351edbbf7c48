import { useEffect, useRef, useState } from 'react';
import type { ComparedSeries, Leaderboard, LeaderboardStep } from '../../../../actions/compareModels';
import type { ActionFailure } from '../../../actions';
import { failureOf, isAbort } from '../../../state/failure';
import { usePane } from '../../../state/PaneContext';

export type Comparison =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly step: LeaderboardStep | null }
  | { readonly phase: 'cancelled' }
  | { readonly phase: 'failed'; readonly failure: ActionFailure }
  | { readonly phase: 'done'; readonly board: Leaderboard };

/** A comparison of models that can be started and cancelled; one that is left behind is cancelled. */
export function useComparison(series: ComparedSeries): { readonly comparison: Comparison; readonly start: () => void; readonly cancel: () => void } {
  const { commands } = usePane();
  const [comparison, setComparison] = useState<Comparison>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = (): void => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    setComparison({ phase: 'running', step: null });
    commands.compareModels(series, { signal: controller.signal, progress: (step) => setComparison({ phase: 'running', step }) }).then(
      (board) => setComparison({ phase: 'done', board }),
      (reason: unknown) => setComparison(isAbort(reason) ? { phase: 'cancelled' } : { phase: 'failed', failure: failureOf(reason) }),
    ).finally(() => { running.current = null; });
  };
  return { comparison, start, cancel: () => running.current?.abort() };
}
