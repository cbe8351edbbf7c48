import { useMemo, type ReactElement } from 'react';
import { ActionBar } from '../../parts/ActionBar';
import { Empty } from '../../parts/Empty';
import { FigureRow } from '../../parts/Figures';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../../parts/PageHead';
import { Pane } from '../../parts/Pane';
import { usePane } from '../../state/PaneContext';
import type { ShownResult } from '../../state/paneState';
import { useWords, type Words } from '../../strings/WordsContext';
import { NotRecalledNote } from '../demand/NotRecalledNote';
import { Classes } from './Classes';
import { Defaults } from './Defaults';
import { Largest } from './Largest';
import { stockSummary, type StockSummary } from './stockSummary';

function figures(summary: StockSummary, currency: string, { t, format }: Words): Parameters<typeof FigureRow>[0]['figures'] {
  const { value, withValue, rows, safetyStock, target, defaultTarget } = summary;
  return [
    { label: t('stock.value'), value: value === null ? '–' : format.money(value, currency), change: value === null ? t('stock.noValue') : t('stock.valueOf', { part: withValue, n: rows }) },
    { label: t('stock.units'), value: format.short(safetyStock), unit: t('common.units') },
    {
      label: t('stock.target'), value: target ? format.percentRange(...target) : '–',
      change: defaultTarget === 0 ? t('stock.byItem') : defaultTarget === rows ? t('stock.byDefault') : t('stock.byDefaultPart', { n: defaultTarget }),
    },
  ];
}

function Parameters({ result }: { readonly result: ShownResult }): ReactElement {
  const words = useWords();
  const { t, format } = words;
  const { clock } = usePane();
  const { stock, settings } = result.run.plan;
  const summary = useMemo(() => stockSummary(stock), [stock]);
  return (
    <>
      {result.stale && <Note state="warning" title={t('result.staleTitle', { time: format.when(result.finished, clock.date()) })}>{t('result.staleText')}</Note>}
      <FigureRow figures={figures(summary, settings.currency, words)} />
      <Largest summary={summary} currency={settings.currency} />
      <Classes summary={summary} currency={settings.currency} />
      <Defaults summary={summary} settings={settings} />
    </>
  );
}

/** Safety stock, reorder point and order-up-to of the plan: totals, the largest, the classes, and what was assumed. */
export function StockParameters(): ReactElement {
  const { t } = useWords();
  const { state, commands, recalling } = usePane();
  const { result } = state;
  const stock = result?.run.plan.stock ?? [];
  const toDemand = { label: t('stock.emptyButton'), go: () => commands.open('demand') };
  const back = { label: t('demand.title'), go: toDemand.go };
  const first = stock[0];
  if (!result || !first) {
    return <Pane here="demand"><PageHead title={t('stock.title')} back={back} /><NotRecalledNote />{recalling ? <Loading /> : <Empty title={t('stock.empty')} text={t('stock.emptyText')} button={toDemand} />}</Pane>;
  }
  const items = t('stock.items', { n: new Set(stock.map(({ item }) => item)).size });
  const locs = t('stock.locs', { n: new Set(stock.map(({ loc }) => loc)).size });
  const open = { label: t('stock.goTo'), go: () => commands.goToSeries({ item: first.item, channel: '', loc: first.loc }, 'p_StockParams') };
  return (
    <Pane here="demand" actions={<ActionBar primary={open} />}>
      <PageHead title={t('stock.title')} sub={t('stock.sub', { items, locs })} back={back} />
      <Parameters result={result} />
    </Pane>
  );
}
