import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useState, type ReactElement } from 'react';
import type { Plan, PlanException, SeriesForecast } from '../../../plan/model/plan';
import { seriesId } from '../../../plan/model/planInput';
import { Block } from '../../parts/Block';
import { TextLink } from '../../parts/CellLink';
import { ForecastChart } from '../../parts/chart/ForecastChart';
import { Figures } from '../../parts/Figures';
import { Findings } from '../../parts/Findings';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { Ranked } from '../../parts/Ranked';
import { usePane } from '../../state/PaneContext';
import type { ShownResult } from '../../state/paneState';
import { seriesName } from '../../strings/seriesName';
import { useWords } from '../../strings/WordsContext';
import { chartOfAll, chartOfSeries } from './chartOf';
import { chartTitle } from './chartTitle';
import { figuresOf } from './figuresOf';
import { planFigures } from './planFigures';
import { SeriesPicker } from './SeriesPicker';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  stale: { opacity: 0.6, '@media (forced-colors: active)': { opacity: 1 } },
});

const Cleansing = lazy(async () => ({ default: (await import('./cleansing/Cleansing')).Cleansing }));
const CompareModels = lazy(async () => ({ default: (await import('./compare/CompareModels')).CompareModels }));

function PlanChart({ plan }: { readonly plan: Plan }): ReactElement {
  const words = useWords();
  const { t } = words;
  const { commands, explain } = usePane();
  const [chosen, setChosen] = useState<SeriesForecast | null>(null);
  const data = useMemo(() => (chosen ? chartOfSeries(plan, chosen) : chartOfAll(plan)), [plan, chosen]);
  const unit = t('common.units');
  const bucket = t(`bucket.${plan.bucket}`);
  return (
    <>
      <SeriesPicker forecasts={plan.forecasts} chosen={chosen} choose={setChosen} />
      <ForecastChart title={chartTitle({ data, unit, bucket: plan.bucket, words })} unit={unit} unitLine={t(chosen ? 'chart.unit' : 'chart.unitPart', { unit, bucket })} data={data} {...(chosen && explain && { under: (index: number) => <TextLink go={() => commands.explain({ figure: index < data.split ? 'history' : 'baseline', period: data.periods[index] ?? '', ...chosen.key })}>{t('menu.explain')}</TextLink> })} />
      {chosen && <Suspense fallback={<Loading />}><CompareModels key={seriesId(chosen.key)} series={chosen} bucket={plan.bucket} /></Suspense>}
    </>
  );
}

function Exceptions({ plan }: { readonly plan: Plan }): ReactElement {
  const { t, format } = useWords();
  const { commands } = usePane();
  const money = plan.stakeIn === 'money';
  const n = plan.exceptions.length;
  const ranked = [...plan.exceptions].sort((a, b) => b.stake - a.stake);
  const entry = ({ key, severity, sentence, stake }: PlanException, index: number): Parameters<typeof Ranked>[0]['entries'][number] => ({
    id: `${seriesId(key)} ${index}`,
    state: severity,
    what: seriesName(key),
    why: sentence,
    stake: money ? format.money(stake, plan.settings.currency) : format.short(stake),
    go: () => commands.goToSeries(key, 'p_Forecast'),
  });
  return (
    <Block level={3} title={t(money ? 'exceptions.title' : 'exceptions.titleUnits', { n })} aside={money ? t('exceptions.aside', { currency: plan.settings.currency }) : t('exceptions.asideUnits')}>
      {n === 0 ? <Note state="done">{t('exceptions.none')}</Note> : <Ranked entries={ranked.map(entry)} hint={t('exceptions.goTo')} />}
    </Block>
  );
}

/** Four figures, the forecast, the exceptions and what the plan assumes. */
export function Result({ result }: { readonly result: ShownResult }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t, format } = words;
  const { commands, clock } = usePane();
  const { plan } = result.run;
  const figures = useMemo(() => planFigures(plan), [plan]);
  const firstShort = plan.forecasts.find(({ demandClass }) => demandClass === 'short');
  return (
    <>
      {result.stale && <Note state="warning" title={t('result.staleTitle', { time: format.when(result.finished, clock.date()) })}>{t('result.staleText')}</Note>}
      <div className={`${styles.result} ${result.stale ? styles.stale : ''}`}>
        <Figures figures={figuresOf(figures, plan, words)} />
        {plan.forecasts.length > 0 && <PlanChart plan={plan} />}
        <Exceptions plan={plan} />
        {plan.cleansing?.some(({ state }) => state === 'open') && <Suspense fallback={<Loading />}><Cleansing proposals={plan.cleansing} /></Suspense>}
        {firstShort && (
          <Note state="warning" title={t('result.shortNote', { done: figures.series - figures.short, n: figures.series })} links={<TextLink go={() => commands.goToSeries(firstShort.key, 'p_Forecast')}>{t('result.showFirst')}</TextLink>}>
            {t('result.shortNoteText', { n: figures.short })}
          </Note>
        )}
        {plan.notices.length > 0 && <Block level={3} title={t('notices.title')}><Findings findings={plan.notices} /></Block>}
      </div>
    </>
  );
}
