import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MappingReply } from '../../actions';
import { ActionBar } from '../../parts/ActionBar';
import { CellLink } from '../../parts/CellLink';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../../parts/PageHead';
import { Pane } from '../../parts/Pane';
import { usePane } from '../../state/PaneContext';
import type { MappingDraft } from '../../state/paneState';
import { useWords, type Words } from '../../strings/WordsContext';
import { Columns, sureEnough } from './Columns';
import { Preview } from './Preview';
import { Questions } from './Questions';

const useStyles = makeStyles({ questions: { display: 'flex', flexDirection: 'column', rowGap: '8px' } });

function Head({ reply, source }: { readonly reply: MappingReply | null; readonly source: string }): ReactElement {
  const { t } = useWords();
  const sub = reply
    ? <>{t('map.range')} <CellLink cell={reply.proposal.place} /> · {t('map.rows', { n: reply.proposal.rows })} · {t(`map.layout.${reply.proposal.mapping.layout}`)}</>
    : source;
  return <PageHead title={t('map.title')} sub={sub} />;
}

/** What the bar says: what stops the confirmation, what is still open, or what will be written. */
function hintOf(draft: MappingDraft, { t }: Words): string {
  const { reply, answers, pending } = draft;
  if (pending && reply) return t('map.rereading');
  if (!reply || reply.proposal.blocker !== null || reply.preview.series === 0) return t('map.blocked');
  const open = reply.proposal.questions.filter(({ id }) => !(id in answers)).length;
  if (open > 0) return t('map.openQuestions', { n: open });
  const unsure = reply.proposal.mapping.columns.filter(({ column, field, confidence }) => field !== 'unused' && confidence < sureEnough && !(`column:${column}` in answers)).length;
  return unsure > 0 ? t('map.toCheck', { n: unsure }) : t('map.writes');
}

/** Confirm what each column is, answer what only a person knows, see what would be read. */
export function Mapping(): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { state: { draft, run }, commands } = usePane();
  const back = { label: t('common.back'), go: () => commands.open('start') };
  if (!draft) return <Pane actions={<ActionBar secondary={back} />}><PageHead title={t('map.title')} sub={t('demand.noMappingText')} /></Pane>;
  const { reply, pending, failure } = draft;
  const blocked = !reply || pending || failure !== null || reply.proposal.blocker !== null || reply.preview.series === 0 || run.phase === 'running';
  const bar = <ActionBar primary={{ label: t('map.confirm'), disabled: blocked, go: () => { if (reply && !blocked) commands.confirm(reply); } }} secondary={back} hint={hintOf(draft, words)} />;
  return (
    <Pane actions={bar}>
      <Head reply={reply} source={draft.source} />
      {failure && <Note state="error" title={t('map.failed')} links={failure.cell && <CellLink cell={failure.cell} />}>{failure.message} {failure.remedy}</Note>}
      {!reply && pending && <Loading />}
      {reply && (
        <>
          {reply.proposal.blocker !== null && <Note state="error" title={t('map.blockedTitle')}>{reply.proposal.blocker}</Note>}
          <Columns mapping={reply.proposal.mapping} answers={draft.answers} />
          {reply.proposal.questions.length > 0 && <div className={styles.questions}><Questions questions={reply.proposal.questions} answers={draft.answers} /></div>}
          <Preview reply={reply} />
        </>
      )}
    </Pane>
  );
}
