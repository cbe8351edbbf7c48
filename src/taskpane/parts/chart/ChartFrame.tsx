import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useWords } from '../../strings/WordsContext';
import { focusRing, type } from '../../theme/typeRamp';
import { TextLink } from '../CellLink';
import { LineSample, type LineRole } from './LineSample';

const useStyles = makeStyles({
  figure: { display: 'flex', flexDirection: 'column', rowGap: '2px', margin: 0 },
  title: { ...type.strong, margin: 0 },
  unit: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 },
  legend: { ...type.small, display: 'flex', flexWrap: 'wrap', columnGap: '12px', margin: 0, padding: 0, listStyleType: 'none', marginTop: '2px' },
  entry: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  table: { ...focusRing('-2px'), maxHeight: '226px', overflowY: 'auto', marginTop: '4px' },
});

export interface ChartFrameProps {
  /** The finding, as a sentence. */
  readonly title: string;
  readonly unit: string;
  readonly legend: readonly { readonly role: LineRole; readonly name: string }[];
  /** The same data as a real table. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/** Title, unit and Table link, legend, drawing: the frame of every chart. */
export function ChartFrame({ title, unit, legend, table, children }: ChartFrameProps): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.figure} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.unit}>{unit} · <TextLink go={() => setAsTable(!asTable)}>{asTable ? t('chart.hideTable') : t('chart.table')}</TextLink></p>
      {asTable
        ? <div className={styles.table} tabIndex={0} role="region" aria-label={t('chart.tableOf', { title })}>{table}</div>
        : <><ul className={styles.legend}>{legend.map(({ role, name }) => <li key={role} className={styles.entry}><LineSample role={role} />{name}</li>)}</ul>{children}</>}
    </figure>
  );
}
