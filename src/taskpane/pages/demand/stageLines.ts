import type { StageLine } from '../../parts/Stages';
import type { RunState, Stage, StageTime } from '../../state/paneState';
import type { Words } from '../../strings/WordsContext';

/** The stages of a run in order, with the share of the bar each is given. */
export const stageShares: readonly (readonly [Stage, number])[] = [['read', 0.1], ['forecast', 0.6], ['stock', 0.05], ['consensus', 0.05], ['describe', 0.05], ['write', 0.15]];

/** How much of the bar is filled, 0–1: the shares of the stages done plus the part of the stage at hand. */
export function fractionOf(run: RunState): number {
  if (run.phase !== 'running' || !run.progress) return 0;
  const { stage, done, total } = run.progress;
  const before = stageShares.slice(0, stageShares.findIndex(([name]) => name === stage)).reduce((sum, [, share]) => sum + share, 0);
  const share = stageShares.find(([name]) => name === stage)?.[1] ?? 0;
  return before + share * (total > 0 ? Math.min(1, done / total) : 0);
}

/** One line per stage. `now` is the pane's clock; a run that failed marks the stage it failed in. */
export function stageLines({ times, now, failed, words: { t, format } }: { readonly times: readonly StageTime[]; readonly now: number; readonly failed: boolean; readonly words: Words }): readonly StageLine[] {
  const last = times.at(-1)?.stage;
  return stageShares.map(([stage]): StageLine => {
    const spans = times.filter((time) => time.stage === stage);
    const spent = spans.reduce((sum, { from, to }) => sum + ((to ?? now) - from), 0);
    const state = spans.length === 0 ? 'todo' : failed && stage === last ? 'error' : spans.some(({ to }) => to === null) ? 'busy' : 'done';
    return { id: stage, name: t(`run.stage.${stage}`), state, seconds: spans.length > 0 ? t('common.seconds', { seconds: format.seconds(spent) }) : '' };
  });
}
