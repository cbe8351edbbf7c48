import type { ReactElement } from 'react';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../../parts/PageHead';
import { Pane } from '../../parts/Pane';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';
import { SettingsEditor } from './SettingsEditor';

/** Horizon, defaults, currency, name and language. */
export function Settings(): ReactElement {
  const { t } = useWords();
  const { settings } = usePane().state;
  if (settings.status === 'ready') return <SettingsEditor settings={settings.value} />;
  return (
    <Pane>
      <PageHead title={t('settings.title')} sub={t('settings.sub')} />
      {settings.status === 'loading' ? <Loading /> : <Note state="error" title={t('settings.readFailed')}>{settings.failure.message} {settings.failure.remedy}</Note>}
    </Pane>
  );
}
