import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { CellLink, TextLink } from '../../parts/CellLink';
import { FindingRow, FindingRows } from '../../parts/Findings';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import type { State } from '../../parts/StateIcon';
import { usePane } from '../../state/PaneContext';
import type { Check, Source } from '../../state/paneState';
import { useWords, type Words } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';
import { Faults, LastFix } from './Faults';
import { countOf, readyFindings } from './readyFindings';

const useStyles = makeStyles({ checking: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 } });

/** What Ready? says in one line: its icon and its summary. */
export function readyLine(source: Source, check: Check, { t }: Words): { readonly state: State; readonly summary: string } {
  if (source.check.status === 'loading') return { state: 'busy', summary: t('ready.reading') };
  if (source.check.status === 'failed') return { state: 'error', summary: t('ready.readFailed') };
  const findings = readyFindings(source, check);
  const [errors, warnings] = [countOf(findings, 'error'), countOf(findings, 'warning')];
  const parts = [...(errors > 0 ? [t('ready.errors', { n: errors })] : []), ...(warnings > 0 ? [t('ready.warnings', { n: warnings })] : [])];
  const state = source.check.value.preview.series === 0 || errors > 0 ? 'error' : warnings > 0 || check.failure ? 'warning' : 'done';
  return { state, summary: parts.length > 0 ? parts.join(', ') : t(check.failure ? 'ready.checkFailed' : 'ready.allClear') };
}

/** The history as it is read, and the way to change how. */
function History({ source }: { readonly source: Source }): ReactElement {
  const { t, format } = useWords();
  const { state: { draft }, commands } = usePane();
  const { check, mapping } = source;
  const change = <TextLink go={() => { if (draft?.source === mapping.source) commands.open('mapping'); else commands.map(mapping.source); }}>{t('ready.changeMapping')}</TextLink>;
  if (check.status === 'loading') return <Loading />;
  if (check.status === 'failed') return <Note state="error" title={t('ready.readFailed')} links={<>{check.failure.cell && <CellLink cell={check.failure.cell} />}{change}</>}>{check.failure.message} {check.failure.remedy}</Note>;
  const { preview, proposal } = check.value;
  return (
    <FindingRows>
      {preview.series === 0
        ? <FindingRow state="error" sentence={t('ready.noSeries')} remedy={t('ready.noSeriesNext')} links={change} />
        : (
          <FindingRow
            state="done" links={<><CellLink cell={proposal.place} />{change}</>}
            sentence={t('ready.history', { from: format.period(preview.firstPeriod ?? ''), to: format.period(preview.lastPeriod ?? ''), rows: preview.rows, n: preview.series })}
          />
        )}
      <Tables />
    </FindingRows>
  );
}

function Tables(): ReactElement | null {
  const { t } = useWords();
  const { result } = usePane().state.check;
  return result && result.tables.length > 0 ? <FindingRow state="done" sentence={t('ready.checked', { n: result.tables.length })} /> : null;
}

/** What the run needs and what is wrong with it, each with its cell; kept up to date while the inputs change. */
export function Ready({ source }: { readonly source: Source }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { state: { run, check } } = usePane();
  return (
    <>
      {run.phase === 'cancelled' && <Note state="info" title={t('ready.cancelled')}>{t('ready.cancelledText')}</Note>}
      <LastFix />
      {check.failure && <Note state="warning" title={t('ready.checkFailed')}>{check.failure.message} {check.failure.remedy}</Note>}
      <Faults findings={readyFindings(source, check)} />
      <History source={source} />
      {check.checking && <p className={styles.checking} role="status">{t('ready.checking')}</p>}
    </>
  );
}
