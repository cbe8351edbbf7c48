import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { seasonOf } from '../../../../engine/time/period';
import type { Bucket } from '../../../../plan/model/period';
import type { SeriesForecast } from '../../../../plan/model/plan';
import { Block } from '../../../parts/Block';
import { Note } from '../../../parts/Note';
import { seriesName } from '../../../strings/seriesName';
import { usePhrases } from '../../../strings/WordsContext';
import { type } from '../../../theme/typeRamp';
import { Board } from './Board';
import { phrases } from './phrases';
import { useComparison } from './useComparison';

const useStyles = makeStyles({ small: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' }, button: { alignSelf: 'flex-start' } });

/** Compares models on the series that is shown: asked for, with progress, cancelled by a press or by leaving. */
export function CompareModels({ series, bucket }: { readonly series: SeriesForecast; readonly bucket: Bucket }): ReactElement {
  const styles = useStyles();
  const t = usePhrases(phrases);
  const compared = useMemo(() => ({ history: series.history, season: seasonOf(bucket) }), [series, bucket]);
  const { comparison, start, cancel } = useComparison(compared);
  const running = comparison.phase === 'running';
  const step = running ? comparison.step : null;
  const sentence = step ? t('now', { model: step.model === 'auto' ? t('automatic') : step.model === 'accurate' ? t('accurate') : step.model, done: step.done, total: step.total }) : '';
  return (
    <Block level={3} title={t('title')}>
      {comparison.phase === 'idle' && <p className={styles.small}>{t('startText', { series: seriesName(series.key) })}</p>}
      {comparison.phase === 'cancelled' && <Note state="info">{t('cancelled')}</Note>}
      {comparison.phase === 'failed' && <Note state="error" title={t('failed')}>{comparison.failure.message}</Note>}
      {running && <div><ProgressBar thickness="large" value={step ? step.done / step.total : 0} aria-label={t('progress')} aria-valuetext={sentence} /><p className={styles.small}>{sentence}</p></div>}
      {comparison.phase === 'done' && <Board board={comparison.board} bucket={bucket} />}
      <Button size="small" className={styles.button} onClick={running ? cancel : start}>{t(running ? 'cancel' : comparison.phase === 'idle' ? 'start' : 'again')}</Button>
    </Block>
  );
}
