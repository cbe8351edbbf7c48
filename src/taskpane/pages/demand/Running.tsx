import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Stages } from '../../parts/Stages';
import type { RunState } from '../../state/paneState';
import { useWords } from '../../strings/WordsContext';
import { hiddenText, type } from '../../theme/typeRamp';
import { fractionOf, stageLines } from './stageLines';

const useStyles = makeStyles({
  now: { ...type.small, margin: 0, marginTop: '4px', color: tokens.colorNeutralForeground2, minHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  hidden: hiddenText,
});

/** A run under way: the bar, what it is at, the stages with their seconds. Only a new stage is announced. */
export function Running({ run, now }: { readonly run: Extract<RunState, { phase: 'running' }>; readonly now: number }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t } = words;
  const { progress } = run;
  const stage = progress ? t(`run.stage.${progress.stage}`) : '';
  const sentence = !progress ? '' : progress.detail === '' ? stage
    : progress.total > 1 ? t('run.now', { stage, detail: progress.detail, done: progress.done, total: progress.total }) : t('run.nowPlain', { stage, detail: progress.detail });
  return (
    <>
      <div>
        <ProgressBar thickness="large" value={fractionOf(run)} aria-label={t('run.progress')} aria-valuetext={sentence} />
        <p className={styles.now}>{sentence}</p>
        <span className={styles.hidden} role="status">{run.stopping ? t('run.cancelling') : stage}</span>
      </div>
      <Stages label={t('run.stages')} stages={stageLines({ times: run.stages, now, failed: false, words })} />
    </>
  );
}
