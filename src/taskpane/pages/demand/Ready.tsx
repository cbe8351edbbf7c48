import type { ReactElement } from 'react';
import type { Finding } from '../../../workbook/read/finding';
import type { MappingReply } from '../../actions';
import { CellLink, TextLink } from '../../parts/CellLink';
import { FindingRow, Findings } from '../../parts/Findings';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import type { State } from '../../parts/StateIcon';
import { usePane } from '../../state/PaneContext';
import type { Loaded, Source } from '../../state/paneState';
import { useWords, type Words } from '../../strings/WordsContext';

const count = (findings: readonly Finding[], severity: Finding['severity']): number => findings.filter((finding) => finding.severity === severity).length;

/** What Ready? says in one line: its icon and its summary. */
export function readyLine(check: Loaded<MappingReply>, { t }: Words): { readonly state: State; readonly summary: string } {
  if (check.status === 'loading') return { state: 'busy', summary: t('ready.reading') };
  if (check.status === 'failed') return { state: 'error', summary: t('ready.readFailed') };
  const { findings, preview } = check.value;
  const [errors, warnings] = [count(findings, 'error'), count(findings, 'warning')];
  const parts = [...(errors > 0 ? [t('ready.errors', { n: errors })] : []), ...(warnings > 0 ? [t('ready.warnings', { n: warnings })] : [])];
  const state = preview.series === 0 || errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'done';
  return { state, summary: parts.length > 0 ? parts.join(', ') : t('ready.allClear') };
}

/** What the run needs and what is wrong with it, each with its cell. */
export function Ready({ source }: { readonly source: Source }): ReactElement {
  const { t, format } = useWords();
  const { state: { run, draft }, commands } = usePane();
  const { check, mapping } = source;
  const change = <TextLink go={() => { if (draft?.source === mapping.source) commands.open('mapping'); else commands.map(mapping.source); }}>{t('ready.changeMapping')}</TextLink>;
  return (
    <>
      {run.phase === 'cancelled' && <Note state="info" title={t('ready.cancelled')}>{t('ready.cancelledText')}</Note>}
      {check.status === 'loading' && <Loading />}
      {check.status === 'failed' && <Note state="error" title={t('ready.readFailed')} links={<>{check.failure.cell && <CellLink cell={check.failure.cell} />}{change}</>}>{check.failure.message} {check.failure.remedy}</Note>}
      {check.status === 'ready' && (
        <Findings findings={check.value.findings}>
          {check.value.preview.series === 0
            ? <FindingRow state="error" sentence={t('ready.noSeries')} remedy={t('ready.noSeriesNext')} links={change} />
            : (
              <FindingRow
                state="done" links={<><CellLink cell={check.value.proposal.place} />{change}</>}
                sentence={t('ready.history', { from: format.period(check.value.preview.firstPeriod ?? ''), to: format.period(check.value.preview.lastPeriod ?? ''), rows: check.value.preview.rows, n: check.value.preview.series })}
              />
            )}
        </Findings>
      )}
    </>
  );
}
