import type { State } from '../../parts/StateIcon';
import type { RunState, ShownResult } from '../../state/paneState';
import type { Words } from '../../strings/WordsContext';

interface Line { readonly state: State; readonly summary: string }

/** Icon and summary of the Run section; `now` is the pane's clock. */
export function runLine({ run, result, now, words: { t, format } }: { readonly run: RunState; readonly result: ShownResult | null; readonly now: number; readonly words: Words }): Line {
  if (run.phase === 'running') return { state: 'busy', summary: t('run.elapsed', { seconds: format.seconds(Math.max(0, now - run.from)) }) };
  if (run.phase === 'failed') return { state: 'error', summary: t('run.failed') };
  if (run.phase === 'cancelled') return { state: 'todo', summary: t('run.cancelled') };
  if (!result) return { state: 'todo', summary: t('run.notRun') };
  return { state: 'done', summary: t('run.doneAt', { time: format.time(result.finished), seconds: format.seconds(result.run.milliseconds) }) };
}

/** Icon and summary of the Result section: the icon is the worst exception inside. */
export function resultLine(result: ShownResult | null, { t }: Words): Line {
  if (!result) return { state: 'todo', summary: t('result.none') };
  if (result.stale) return { state: 'warning', summary: t('result.stale') };
  const { exceptions } = result.run.plan;
  const worst = (['error', 'warning'] as const).find((severity) => exceptions.some((exception) => exception.severity === severity));
  return { state: worst ?? 'done', summary: exceptions.length > 0 ? t('result.summary', { n: exceptions.length }) : t('result.clear') };
}
