import { Combobox, makeStyles, Option } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import type { SeriesForecast } from '../../../plan/model/plan';
import { seriesId } from '../../../plan/model/planInput';
import { seriesName } from '../../strings/seriesName';
import { useWords } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';

const useStyles = makeStyles({
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' }, '& .fui-Combobox__expandIcon': { display: 'flex', alignItems: 'center', justifyContent: 'center', minWidth: '24px', minHeight: '24px' } },
  list: { maxHeight: '260px' },
  option: type.small,
});

/** Lower case with ordinary spaces, so that what people type is found. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').toLowerCase();

const shownAtMost = 30;
const all = 'all';

/** Choose all series or one by typing part of its name; long lists show the first thirty matches. */
export function SeriesPicker({ forecasts, chosen, choose }: { readonly forecasts: readonly SeriesForecast[]; readonly chosen: SeriesForecast | null; readonly choose: (series: SeriesForecast | null) => void }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const current = chosen ? seriesName(chosen.key) : t('result.all');
  const [typed, setTyped] = useState<string | null>(null);
  const byId = useMemo(() => new Map(forecasts.map((series) => [seriesId(series.key), series])), [forecasts]);
  const wanted = typed === null || typed === current ? '' : plain(typed).trim();
  const matches = useMemo(() => forecasts.filter(({ key }) => plain(seriesName(key)).includes(wanted)), [forecasts, wanted]);
  const hidden = matches.length - shownAtMost;
  return (
    <Combobox
      inlinePopup className={styles.box} listbox={{ className: styles.list }} aria-label={t('result.pick')} placeholder={t('result.pickHint')}
      value={typed ?? current} selectedOptions={[chosen ? seriesId(chosen.key) : all]}
      onFocus={(event) => event.target.select()} onClick={(event) => { if (typed === null && event.target instanceof HTMLInputElement) event.target.select(); }}
      onChange={(event) => setTyped(event.target.value)} onOpenChange={(_, { open }) => { if (!open) setTyped(null); }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue === undefined) return; // typing clears Fluent's own selection; ours stays until another is chosen
        setTyped(null);
        choose(byId.get(optionValue) ?? null);
      }}
    >
      {wanted === '' && <Option value={all} text={t('result.all')} className={styles.option}>{t('result.all')}</Option>}
      {matches.slice(0, shownAtMost).map(({ key }) => <Option key={seriesId(key)} value={seriesId(key)} text={seriesName(key)} className={styles.option}>{seriesName(key)}</Option>)}
      {matches.length === 0 && <Option disabled value="none" text={t('result.noMatch')} className={styles.option}>{t('result.noMatch')}</Option>}
      {hidden > 0 && <Option disabled value="more" text={t('result.pickMore', { n: hidden })} className={styles.option}>{t('result.pickMore', { n: hidden })}</Option>}
    </Combobox>
  );
}
