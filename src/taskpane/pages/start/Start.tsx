import type { ReactElement } from 'react';
import { PageHead } from '../../parts/PageHead';
import { Pane } from '../../parts/Pane';
import { useWords } from '../../strings/WordsContext';
import { Choices } from './Choices';
import { Unlocks } from './Unlocks';

/** The first page: choose the history, and see what each further table unlocks. */
export function Start(): ReactElement {
  const { t } = useWords();
  return (
    <Pane>
      <PageHead title={t('start.title')} sub={t('start.sub')} />
      <Choices />
      <Unlocks />
    </Pane>
  );
}
