import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowForward20Regular } from '@fluentui/react-icons/svg/arrow-forward';
import { Grid20Regular } from '@fluentui/react-icons/svg/grid';
import { useState, type ReactElement } from 'react';
import type { HistoryCandidate } from '../../../workbook/read/mapping';
import type { ActionFailure } from '../../actions';
import { TextLink } from '../../parts/CellLink';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { failureOf } from '../../state/failure';
import { usePane } from '../../state/PaneContext';
import { place } from '../../strings/place';
import { useWords } from '../../strings/WordsContext';
import { focusRing, type } from '../../theme/typeRamp';
import { Card } from './Card';
import { Kits } from './Kits';

const useStyles = makeStyles({
  cards: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  text: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  found: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  range: {
    ...focusRing('-2px'), display: 'flex', flexDirection: 'column', width: '100%', minHeight: '44px', justifyContent: 'center', paddingBlock: '4px', paddingInline: '4px', textAlign: 'left', border: 'none', borderRadius: '4px',
    backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, fontFamily: 'inherit', cursor: 'pointer', ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  name: { ...type.body, color: tokens.colorBrandForegroundLink, overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '4px' },
});

const likely = 0.5;

function Found({ candidates }: { readonly candidates: readonly HistoryCandidate[] }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { commands } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? candidates : candidates.slice(0, 3);
  if (candidates.length === 0) return <p className={styles.found}>{t('start.foundNone')}</p>;
  return (
    <div>
      <p className={styles.found}>{t('start.found')}</p>
      <ul className={styles.list}>
        {shown.map(({ source, place: cell, rows, columns, likelihood }) => (
          <li key={source} className={styles.item}>
            <button type="button" className={styles.range} onClick={() => commands.map(source)}>
              <span className={styles.name}>{t('start.candidate', { source: place(cell) })}</span>
              <span className={styles.text}>{t('start.candidateSize', { rows, columns })}{likelihood < likely ? ` · ${t('start.candidateWeak')}` : ''}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < candidates.length && <TextLink go={() => setAll(true)}>{t('start.moreFound', { n: candidates.length - shown.length })}</TextLink>}
    </div>
  );
}

function UseSelection(): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { commands } = usePane();
  const [problem, setProblem] = useState<ActionFailure | null>(null);
  const use = async (): Promise<void> => {
    try {
      const selected = await commands.selectedSource();
      if (selected) commands.map(selected.source);
      else setProblem({ message: t('start.noSelectionNext') });
    } catch (reason) {
      setProblem(failureOf(reason));
    }
  };
  return (
    <>
      <div className={styles.ways}><Button onClick={() => void use()}>{t('start.useSelection')}</Button><span className={styles.text}>{t('start.useSelectionHint')}</span></div>
      {problem && <Note state="warning" title={t('start.noSelection')}>{problem.message} {problem.remedy}</Note>}
    </>
  );
}

/** The ways to begin: go on with the mapping the workbook remembers, your own range, the sample company, a blank template. */
export function Choices(): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { state, commands } = usePane();
  const { candidates, source } = state;
  return (
    <div className={styles.cards}>
      {source && (
        <Card icon={<ArrowForward20Regular />} title={t('start.continue')} text={t('start.continueText', { source: source.mapping.source })}>
          <div><Button onClick={() => commands.open('demand')}>{t('start.continueButton')}</Button></div>
        </Card>
      )}
      <Card main icon={<Grid20Regular />} title={t('start.mine')} text={t('start.mineText')}>
        {candidates.status === 'loading' && <Loading />}
        {candidates.status === 'failed' && <Note state="error" title={t('start.findFailed')}>{candidates.failure.message} {candidates.failure.remedy}</Note>}
        {candidates.status === 'ready' && <Found candidates={candidates.value} />}
        <UseSelection />
      </Card>
      <Kits />
    </div>
  );
}
