import { Button } from '@fluentui/react-components';
import { Document20Regular } from '@fluentui/react-icons/svg/document';
import { VehicleTruck20Regular } from '@fluentui/react-icons/svg/vehicle-truck';
import type { ReactElement } from 'react';
import { Note } from '../../parts/Note';
import { usePane } from '../../state/PaneContext';
import type { Kit, PaneState } from '../../state/paneState';
import { useWords, type Words } from '../../strings/WordsContext';
import { Adding } from './Adding';
import { Card } from './Card';
import { inputTableCount, sampleFigures } from './sampleFigures';

const namedTables = 3;

/** Why a kit cannot be added to this workbook; null when it can, or when it is not known yet. */
function hindrance(kit: Kit, { tables, adding }: PaneState, { t, format }: Words): string | null {
  if (tables.status !== 'ready' || tables.value.length === 0 || (adding.phase === 'running' && adding.kit === kit)) return null;
  const names = tables.value.map(({ name }) => name);
  if (kit === 'sample') return t('add.sampleRefused', { n: names.length, names: format.list(names.slice(0, namedTables)) });
  return names.length === inputTableCount ? t('add.templateComplete') : null;
}

/** What became of adding a kit. */
function Outcome({ kit }: { readonly kit: Kit }): ReactElement | null {
  const { t } = useWords();
  const { adding } = usePane().state;
  if (adding.phase === 'idle' || adding.kit !== kit) return null;
  switch (adding.phase) {
    case 'running': return <Adding adding={adding} />;
    case 'cancelled': return <Note state="info" title={t('add.cancelled')}>{t('add.cancelledText')}</Note>;
    case 'failed': return <Note state="error" title={t('add.failed')}>{adding.failure.message} {adding.failure.remedy}</Note>;
    case 'done': return <Note state="done" title={t('add.done', { n: adding.added.sheets })}>{kit === 'template' ? t('add.templateNext') : t('add.sampleNext', { rows: adding.added.rows })}</Note>;
  }
}

function KitCard({ kit, icon, title, text, button }: { readonly kit: Kit; readonly icon: ReactElement; readonly title: string; readonly text: string; readonly button: string }): ReactElement {
  const words = useWords();
  const { state, commands } = usePane();
  const { adding, run } = state;
  const reason = hindrance(kit, state, words);
  const busy = adding.phase === 'running' || run.phase === 'running';
  return (
    <Card icon={icon} title={title} text={text}>
      {reason ? <Note state="info">{reason}</Note> : !(adding.phase === 'running' && adding.kit === kit) && <div><Button disabledFocusable={busy} onClick={() => { if (!busy) commands.add(kit); }}>{button}</Button></div>}
      <Outcome kit={kit} />
    </Card>
  );
}

/** What Concord can add to a workbook: the sample company, or a blank template. */
export function Kits(): ReactElement {
  const { t } = useWords();
  const { items, years, sheets } = sampleFigures;
  return (
    <>
      <KitCard kit="sample" icon={<VehicleTruck20Regular />} title={t('add.sample')} text={t('add.sampleText', { items, years, sheets })} button={t('add.sampleButton')} />
      <KitCard kit="template" icon={<Document20Regular />} title={t('add.template')} text={t('add.templateText')} button={t('add.templateButton')} />
    </>
  );
}
