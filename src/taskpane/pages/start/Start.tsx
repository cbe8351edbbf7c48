import type { ReactElement } from 'react';
import { ActionBar } from '../../parts/ActionBar';
import { PageHead } from '../../parts/PageHead';
import { Pane } from '../../parts/Pane';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';
import { Choices } from './Choices';
import { Unlocks } from './Unlocks';

/** The first page: choose the history or have something added, and see what each further table unlocks. */
export function Start(): ReactElement {
  const { t } = useWords();
  const { state: { adding }, commands } = usePane();
  const bar = adding.phase === 'running'
    ? { actions: <ActionBar secondary={{ label: t('add.cancel'), disabled: adding.stopping, go: () => { if (!adding.stopping) commands.cancel(); } }} hint={t(adding.stopping ? 'run.cancellingHint' : 'run.cancelHint')} /> }
    : {};
  return (
    <Pane {...bar}>
      <PageHead title={t('start.title')} sub={t('start.sub')} />
      <Choices />
      <Unlocks />
    </Pane>
  );
}
