import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ImportActions, ImportSummary } from '../../imports';
import { ActionBar } from '../../parts/ActionBar';
import { CellLink, TextLink } from '../../parts/CellLink';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../../parts/PageHead';
import { Pane } from '../../parts/Pane';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';
import { hiddenText, type } from '../../theme/typeRamp';
import { Asked, ForAllRows } from './Asked';
import { Changes } from './Changes';
import { Fields } from './Fields';
import { useImport, type ImportCommands, type ImportState } from './importStore';
import { Outcome } from './Outcome';
import { Source } from './Source';
import { Target } from './Target';
import { useImportWords, type ImportWords } from './words';

const useStyles = makeStyles({
  now: { ...type.small, margin: 0, marginTop: '4px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  hidden: hiddenText,
});

const changing = ({ counts }: ImportSummary): number => (counts ? counts.added + counts.changed + counts.removed : 0);

function Head({ state: { summary } }: { readonly state: ImportState }): ReactElement {
  const t = useImportWords();
  if (!summary) return <PageHead title={t('title')} sub={t('sub')} />;
  const { place, rows, mapping, remembered } = summary.proposal;
  const parts = [t('rows', { n: rows }), ...(mapping.layout === 'wide' ? [t('wide')] : []), ...(remembered ? [t('remembered')] : [])].join(' · ');
  return <PageHead title={t('titleInto', { sheet: summary.sheet })} sub={<>{t('source')} {place ? <CellLink cell={place} /> : t('pastedText')} · {parts}</>} />;
}

/** What the bar says: what stops the import, what is still open, what goes, or what will be written. */
function hintOf({ summary, pending, answers }: ImportState, t: ImportWords): string | undefined {
  if (!summary) return undefined;
  if (pending) return t('rereading');
  if (!summary.counts) return t('blocked');
  if (changing(summary) === 0) return t('nothing');
  if (summary.counts.removed > 0) return t('removes', { n: summary.counts.removed });
  const open = summary.proposal.remembered ? 0 : summary.proposal.questions.filter(({ id }) => !(id in answers)).length;
  if (open > 0) return t('questions', { n: open });
  return summary.isThere ? t('writes', { sheet: summary.sheet }) : t('makes', { sheet: summary.sheet });
}

function Bar({ state, store }: { readonly state: ImportState; readonly store: ImportCommands }): ReactElement {
  const t = useImportWords();
  const common = useWords();
  const { commands } = usePane();
  const { summary, pending, writing } = state;
  if (writing) return <ActionBar secondary={{ label: t('cancel'), disabled: writing.stopping, go: () => store.cancel() }} hint={writing.stopping ? t('cancelling') : undefined} />;
  const back = { label: common.t('common.back'), go: () => commands.open('start') };
  if (!summary) return <ActionBar secondary={back} />;
  const n = changing(summary);
  const isOff = pending || n === 0 || state.failure !== null;
  const go = async (): Promise<void> => { if (!isOff && await store.apply()) commands.inputsWritten(); };
  return <ActionBar primary={{ label: n === 0 ? t('goEmpty') : t('go', { n }), disabled: isOff, go: () => void go() }} secondary={back} hint={hintOf(state, t)} />;
}

function Working({ writing }: { readonly writing: NonNullable<ImportState['writing']> }): ReactElement {
  const styles = useStyles();
  const t = useImportWords();
  const { progress, stopping } = writing;
  const fraction = progress?.stage === 'write' && progress.total > 0 ? progress.done / progress.total : undefined;
  const now = stopping ? t('cancelling') : [t('working'), progress?.detail ?? ''].filter(Boolean).join(': ');
  return (
    <div>
      <ProgressBar thickness="large" {...(fraction === undefined ? {} : { value: fraction })} aria-label={t('progress')} aria-valuetext={now} />
      <p className={styles.now}>{now}</p>
      <span className={styles.hidden} role="status">{stopping ? t('cancelling') : t('working')}</span>
    </div>
  );
}

/** Import rows into any input table: choose the source, confirm what each column is, see what changes, import, take back. */
export default function Import(): ReactElement | null {
  const { imports } = usePane();
  return imports ? <Steps load={imports} /> : null;
}

function Steps({ load }: { readonly load: () => Promise<ImportActions> }): ReactElement {
  const t = useImportWords();
  const { state, store } = useImport(load);
  const { places, origin, summary, pending, failure, writing, answers } = state;
  const [choosing, setChoosing] = useState(false);
  const rest = summary && <ForAllRows summary={summary} store={store} />;
  return (
    <Pane actions={<Bar state={state} store={store} />}>
      <Head state={state} />
      <Outcome state={state} store={store} />
      {writing && <Working writing={writing} />}
      {failure && <Note state="error" title={summary || !origin ? t('writeFailed') : t('failed')} links={failure.cell && <CellLink cell={failure.cell} />}>{failure.message} {failure.remedy}</Note>}
      {!places && <Loading />}
      {places && (!summary || choosing) && <Source origin={origin} places={places} store={store} chosen={() => setChoosing(false)} />}
      {summary && !choosing && <div><TextLink go={() => setChoosing(true)}>{t('other')}</TextLink></div>}
      {pending && !summary && <Loading />}
      {summary && (
        <>
          <Target summary={summary} store={store} />
          {summary.proposal.blocker !== null && <Note state="warning" title={t('blockedTitle')}>{summary.proposal.blocker}</Note>}
          <Fields summary={summary} answers={answers} store={store} />
          <Asked summary={summary} answers={answers} store={store} />
          {summary.proposal.missing.length > 0 && rest}
          <Changes summary={summary} />
          {summary.proposal.missing.length === 0 && rest}
        </>
      )}
    </Pane>
  );
}
