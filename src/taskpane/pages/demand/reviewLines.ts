import type { State } from '../../parts/StateIcon';
import type { Recall, RunState, ShownResult } from '../../state/paneState';
import type { Words } from '../../strings/WordsContext';

interface Line { readonly state: State; readonly summary: string }

/** What the lines tell of: `recalling` while it is not known what the last run gave. */
interface Told { readonly result: ShownResult | null; readonly recall: Recall; readonly recalling: boolean; readonly words: Words }

/** Icon and summary of the Run section; `now` is the pane's clock, `today` the date it shows. */
export function runLine({ run, result, recall, recalling, now, today, words: { t, format } }: Told & { readonly run: RunState; readonly now: number; readonly today: Date }): Line {
  if (run.phase === 'running') return { state: 'busy', summary: t('run.elapsed', { seconds: format.seconds(Math.max(0, now - run.from)) }) };
  if (run.phase === 'failed') return { state: 'error', summary: t('run.failed') };
  if (run.phase === 'cancelled') return { state: 'todo', summary: t('run.cancelled') };
  if (recalling) return { state: 'busy', summary: t('run.recalling') };
  if (!result) return { state: 'todo', summary: recall.not && 'finished' in recall.not ? t('run.last', { when: format.when(recall.not.finished, today) }) : t('run.notRun') };
  const when = format.when(result.finished, today);
  const seconds = format.seconds(result.run.milliseconds);
  return { state: 'done', summary: when === format.time(result.finished) ? t('run.doneAt', { time: when, seconds }) : t('run.doneOn', { when, seconds }) };
}

/** Icon and summary of the Result section: the icon is the worst exception inside. */
export function resultLine({ result, recall, recalling, words: { t } }: Told): Line {
  if (!result) return { state: 'todo', summary: recalling ? '' : t(recall.not ? 'result.changed' : 'result.none') };
  if (result.stale) return { state: 'warning', summary: t('result.stale') };
  const { exceptions } = result.run.plan;
  const worst = (['error', 'warning'] as const).find((severity) => exceptions.some((exception) => exception.severity === severity));
  return { state: worst ?? 'done', summary: exceptions.length > 0 ? t('result.summary', { n: exceptions.length }) : t('result.clear') };
}
