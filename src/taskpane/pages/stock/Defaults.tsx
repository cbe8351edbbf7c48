import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Settings } from '../../../plan/model/planInput';
import { Block } from '../../parts/Block';
import { TextLink } from '../../parts/CellLink';
import { FindingRow } from '../../parts/Findings';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';
import type { StockSummary } from './stockSummary';

const useStyles = makeStyles({ list: { margin: 0, padding: 0, listStyleType: 'none' } });

/** What was assumed because the workbook does not say, and where to say it. */
export function Defaults({ summary, settings }: { readonly summary: StockSummary; readonly settings: Settings }): ReactElement {
  const styles = useStyles();
  const { t, format } = useWords();
  const { commands } = usePane();
  const { defaultLead, defaultTarget, rows, withValue } = summary;
  const change = <TextLink go={() => commands.open('settings')}>{t('stock.changeDefaults')}</TextLink>;
  const none = defaultLead === 0 && defaultTarget === 0 && withValue === rows;
  return (
    <Block title={t('stock.defaults')}>
      <ul className={styles.list}>
        {defaultLead > 0 && <FindingRow state="warning" sentence={t('stock.defaultLead', { n: defaultLead, days: settings.leadTimeDaysDefault })} remedy={t('stock.fixLead')} links={change} />}
        {defaultTarget > 0 && <FindingRow state="info" sentence={t('stock.defaultTarget', { n: defaultTarget, service: format.wholePercent(settings.serviceDefault) })} remedy={t('stock.fixTarget')} links={change} />}
        {withValue < rows && <FindingRow state="info" sentence={t('stock.defaultCost', { n: rows - withValue })} remedy={t('stock.fixCost')} />}
        {none && <FindingRow state="done" sentence={t('stock.defaultsNone')} />}
      </ul>
    </Block>
  );
}
