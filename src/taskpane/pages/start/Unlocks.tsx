import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Block } from '../../parts/Block';
import { DataTable } from '../../parts/DataTable';
import { StateIcon, type State } from '../../parts/StateIcon';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';

const useStyles = makeStyles({
  name: type.smallStrong,
  mark: { display: 'flex', columnGap: '6px', alignItems: 'flex-start' },
  foot: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Tables with a row of their own. */
const shown = new Set(['t_Demand', 'm_Items', 'm_StockPolicy', 't_Budget']);

/** What each table gives, and what holds without it. */
export function Unlocks(): ReactElement {
  const styles = useStyles();
  const { t, format } = useWords();
  const { candidates, settings, tables } = usePane().state;
  const found = candidates.status === 'ready' ? candidates.value.length : 0;
  const defaults = settings.status === 'ready' ? settings.value : null;
  const mark = (state: State, word: string): ReactElement => <span className={styles.mark}><StateIcon state={state} plain /><span>{word}</span></span>;
  const rowsOf = new Map(tables.status === 'ready' ? tables.value.map(({ name, rows }) => [name, rows] as const) : []);
  const here = (name: string, without: string): ReactElement => {
    const rows = rowsOf.get(name);
    if (rows === undefined) return mark('todo', without);
    return rows > 0 ? mark('done', t('start.rowsFound', { n: rows })) : mark('todo', `${t('start.empty')}, ${without}`);
  };
  const others = [...rowsOf].filter(([name, rows]) => rows > 0 && !shown.has(name));
  const row = (id: string, name: string, gives: string, state: ReactElement): { id: string; cells: ReactElement[] } => ({ id, cells: [<span key="name" className={styles.name}>{name}</span>, <span key="gives">{gives}</span>, state] });
  return (
    <Block title={t('start.unlocks')} aside={t('start.unlocksAside')}>
      <DataTable
        fixed label={t('start.unlocks')}
        columns={[{ id: 'table', title: t('start.table'), width: '27%' }, { id: 'gives', title: t('start.gives') }, { id: 'state', title: t('start.without'), width: '31%' }]}
        rows={[
          row('history', t('start.history'), t('start.historyGives'), (rowsOf.get('t_Demand') ?? 0) > 0 || found === 0 ? here('t_Demand', t('start.historyMissing')) : mark('done', t('start.historyFound', { n: found }))),
          row('items', t('start.items'), t('start.itemsGives'), here('m_Items', defaults ? t('start.itemsWithout', { days: defaults.leadTimeDaysDefault }) : t('start.defaultsUnknown'))),
          row('policy', t('start.policy'), t('start.policyGives'), here('m_StockPolicy', defaults ? t('start.policyWithout', { service: format.wholePercent(defaults.serviceDefault) }) : t('start.defaultsUnknown'))),
          row('budget', t('start.budget'), t('start.budgetGives'), here('t_Budget', t('start.budgetWithout'))),
          ...(others.length > 0 ? [row('others', t('start.others', { n: others.length }), t('start.othersGive'), mark('done', t('start.rowsFound', { n: others.reduce((sum, [, rows]) => sum + rows, 0) })))] : []),
        ]}
      />
      <p className={styles.foot}>{t('start.unlocksFoot')}</p>
    </Block>
  );
}
