import type { ReactElement } from 'react';
import { Note } from '../../parts/Note';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';

/** Why the last run's result is not shown, and what to do; nothing where there is a result, or was no run. */
export function NotRecalledNote(): ReactElement | null {
  const { t, format } = useWords();
  const { state: { result, run, recall: { not } }, clock } = usePane();
  if (!not || result || run.phase === 'running') return null;
  if (not.why === 'failed') return <Note state="warning" title={t('recall.failed')}>{not.failure.message}</Note>;
  return <Note state="info" title={t(`recall.${not.why}`, { when: format.when(not.finished, clock.date()) })}>{t('recall.again')}</Note>;
}
