import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Bucket } from '../../../plan/model/period';
import type { MappingReply, ReadSample } from '../../actions';
import { Block } from '../../parts/Block';
import { TextLink } from '../../parts/CellLink';
import { extent } from '../../parts/chart/paths';
import { Spark } from '../../parts/chart/Spark';
import { DataTable } from '../../parts/DataTable';
import { Findings } from '../../parts/Findings';
import { seriesName } from '../../strings/seriesName';
import { useWords } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';

const useStyles = makeStyles({ foot: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 } });

const plural = { day: 'bucket.days', week: 'bucket.weeks', month: 'bucket.months', quarter: 'bucket.quarters', year: 'bucket.years' } as const satisfies Record<Bucket, string>;

function SampleSpark({ sample }: { readonly sample: ReadSample }): ReactElement {
  const { t, format } = useWords();
  const [low, high] = extent([sample.values]);
  return <Spark values={sample.values} label={t('map.sparkOf', { series: seriesName(sample.key), n: sample.values.length, low: format.quantity(low), high: format.quantity(high) })} />;
}

/** Three series as Concord reads them, the totals, and what was left out. */
export function Preview({ reply }: { readonly reply: MappingReply }): ReactElement {
  const styles = useStyles();
  const { t, format } = useWords();
  const { preview, proposal, findings } = reply;
  const [asked, setAsked] = useState(false);
  const shown = asked || proposal.blocker !== null || preview.series === 0;
  const span = preview.firstPeriod === null || preview.lastPeriod === null ? undefined : t('map.span', { from: format.period(preview.firstPeriod), to: format.period(preview.lastPeriod) });
  const foot = [
    t('map.seriesTotal', { n: preview.series }),
    '',
    '',
    findings.length > 0
      ? <TextLink key="out" go={() => setAsked(!asked)}>{t('map.leftOut', { n: preview.rowsLeftOut })}</TextLink>
      : <span key="out">{t('map.noneLeftOut')}</span>,
  ];
  return (
    <>
      <Block title={t('map.reads')} aside={span}>
        <DataTable
          label={t('map.reads')}
          columns={[{ id: 'series', title: t('map.series') }, { id: 'periods', title: t(plural[proposal.mapping.bucket]), align: 'right' }, { id: 'last', title: t('map.lastYear'), align: 'right' }, { id: 'demand', title: t('map.demand'), width: '96px' }]}
          rows={preview.samples.map((sample) => ({ id: seriesName(sample.key), cells: [seriesName(sample.key), format.quantity(sample.periods), format.quantity(sample.lastYear), <SampleSpark key="spark" sample={sample} />] }))}
          foot={foot}
        />
        <p className={styles.foot}>{t('map.total', { n: preview.rows, total: format.quantity(preview.total) })}</p>
      </Block>
      {shown && findings.length > 0 && <Block title={t('map.leftOutTitle')}><Findings findings={findings} /></Block>}
    </>
  );
}
