import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Block } from '../../parts/Block';
import { CellLink, TextLink } from '../../parts/CellLink';
import { Findings } from '../../parts/Findings';
import { Note } from '../../parts/Note';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';
import { place } from '../../strings/place';
import { countOf, severities, type ReadyFinding } from './readyFindings';

const furtherCells = 3;

function More({ finding: { fix, also = [] } }: { readonly finding: ReadyFinding }): ReactElement {
  const { t } = useWords();
  const { state, commands } = usePane();
  const off = state.fixing.busy || state.run.phase === 'running';
  return (
    <>
      {also.slice(0, furtherCells).map((cell) => <CellLink key={place(cell)} cell={cell} />)}
      {fix && <Button size="small" disabledFocusable={off} onClick={() => { if (!off) commands.fix(fix); }}>{t('ready.fix', { label: fix.label })}</Button>}
    </>
  );
}

/** What the last fix did, with the way back. */
export function LastFix(): ReactElement | null {
  const { t } = useWords();
  const { state: { fixing }, commands } = usePane();
  const last = fixing.made.at(-1);
  return (
    <>
      {fixing.failure && <Note state="error" title={t('ready.fixFailed')} links={fixing.failure.cell && <CellLink cell={fixing.failure.cell} />}>{fixing.failure.message} {fixing.failure.remedy}</Note>}
      {last && <Note state="done" title={t('ready.fixed', { label: last.label })} links={<TextLink go={() => commands.undoFix()}>{t('ready.undo')}</TextLink>} />}
    </>
  );
}

/** Findings under a heading for each severity, each with its cells and, where there is one, its fix. */
export function Faults({ findings }: { readonly findings: readonly ReadyFinding[] }): ReactElement {
  const { t } = useWords();
  return (
    <>
      {severities.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        return group.length > 0 && <Block key={severity} level={3} title={t(`ready.group.${severity}`, { n: countOf(findings, severity) })}><Findings findings={group} more={(finding) => <More finding={finding} />} /></Block>;
      })}
    </>
  );
}
