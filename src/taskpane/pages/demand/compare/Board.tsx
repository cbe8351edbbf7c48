import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Leaderboard, Standing } from '../../../../actions/compareModels';
import type { Bucket } from '../../../../plan/model/period';
import { TextLink } from '../../../parts/CellLink';
import { DataTable, type Row } from '../../../parts/DataTable';
import { useWords, usePhrases } from '../../../strings/WordsContext';
import { type } from '../../../theme/typeRamp';
import { phrases } from './phrases';

const useStyles = makeStyles({ small: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 }, chosen: { fontWeight: tokens.fontWeightSemibold } });

/** The best are shown at once, the automatic forecast always. */
const shownAtFirst = 8;

/** The models by their held-out errors, the best first. */
export function Board({ board, bucket }: { readonly board: Leaderboard; readonly bucket: Bucket }): ReactElement {
  const styles = useStyles();
  const { t: words, format } = useWords();
  const t = usePhrases(phrases);
  const [all, setAll] = useState(false);
  const { standings, origins, horizon, reason } = board;
  const rank = standings.findIndex(({ chosen }) => chosen) + 1;
  const shown = standings.filter(({ chosen }, index) => all || chosen || index < shownAtFirst);
  const columns = [{ id: 'model', title: t('model') }, ...(['wape', 'bias', 'mase', 'weight'] as const).map((id) => ({ id, title: t(id), align: 'right' as const }))];
  const row = ({ model, heldOut, weight, chosen }: Standing): Row => ({
    id: model,
    cells: [
      chosen ? <span className={styles.chosen}>{t('automatic')}</span> : model === 'accurate' ? t('accurate') : model,
      format.percent(heldOut.wape), format.signedPercent(heldOut.bias), format.decimal(Math.round(heldOut.mase * 100) / 100), weight > 0 ? format.wholePercent(weight) : '',
    ],
  });
  return (
    <>
      <p className={styles.small} role="status">{t('rank', { rank, of: standings.length })} {t('tested', { n: origins.length, horizon, bucket: words(`result.bucket.${bucket}`) })}</p>
      <DataTable label={t('title')} columns={columns} rows={shown.map(row)} tight />
      {shown.length < standings.length && <TextLink go={() => setAll(true)}>{t('more', { n: standings.length - shown.length })}</TextLink>}
      <p className={styles.small}>{t('maseNote')} {reason}</p>
    </>
  );
}
