import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { AddState } from '../../state/paneState';
import { useWords, type Words } from '../../strings/WordsContext';
import { hiddenText, type } from '../../theme/typeRamp';

const useStyles = makeStyles({
  now: { ...type.small, margin: 0, marginTop: '4px', color: tokens.colorNeutralForeground2, minHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  hidden: hiddenText,
});

type Running = Extract<AddState, { phase: 'running' }>;

/** Part of the bar that is full before writing begins. */
const made = 0.1;

const fractionOf = ({ progress }: Running): number | undefined =>
  (progress?.stage === 'write' ? made + (1 - made) * (progress.total > 0 ? progress.done / progress.total : 0) : undefined);

function sentenceOf({ progress, stopping }: Running, { t }: Words): { readonly stage: string; readonly now: string } {
  if (stopping) return { stage: t('run.cancelling'), now: t('run.cancelling') };
  const stage = t(progress?.stage === 'write' ? 'run.stage.write' : 'add.stage.make');
  return { stage, now: progress && progress.detail !== '' ? t('run.nowPlain', { stage, detail: progress.detail }) : stage };
}

/** Adding under way: the bar and what it is at. Only a new stage is announced. */
export function Adding({ adding }: { readonly adding: Running }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { stage, now } = sentenceOf(adding, words);
  const fraction = fractionOf(adding);
  return (
    <div>
      <ProgressBar thickness="large" {...(fraction === undefined ? {} : { value: fraction })} aria-label={words.t('add.progress')} aria-valuetext={now} />
      <p className={styles.now}>{now}</p>
      <span className={styles.hidden} role="status">{stage}</span>
    </div>
  );
}
