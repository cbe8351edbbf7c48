import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type } from '../theme/typeRamp';

export interface Figure {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  /** The comparison or the reservation, in words. */
  readonly change?: string;
  readonly direction?: 'up' | 'down';
  /** Only where better and worse are certain. */
  readonly judgement?: 'better' | 'worse';
}

const useStyles = makeStyles({
  grid: {
    display: 'grid', gridTemplateColumns: '1fr 1fr', margin: 0, borderRadius: '4px', border: `1px solid ${tokens.colorNeutralStroke2}`, overflow: 'hidden',
    '& > *': { borderRight: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, marginRight: '-1px', marginBottom: '-1px' },
  },
  three: { gridTemplateColumns: 'repeat(3, 1fr)' },
  cell: { display: 'flex', flexDirection: 'column', paddingInline: '12px', paddingBlock: '8px', minWidth: 0 },
  label: { ...type.small, color: tokens.colorNeutralForeground2 },
  line: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '4px' },
  value: type.title,
  valueSmall: type.verdict,
  unit: { ...type.small, color: tokens.colorNeutralForeground2 },
  change: { ...type.small, margin: 0, display: 'flex', columnGap: '4px', alignItems: 'baseline', color: tokens.colorNeutralForeground2 },
  better: { color: tokens.colorPaletteGreenForeground1 },
  worse: { color: tokens.colorPaletteRedForeground1 },
  arrow: { flexShrink: 0, alignSelf: 'center' },
});

const arrow = (up: boolean): ReactElement => (
  <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden><path d={up ? 'M5 11V1.5M1.5 5 5 1.5 8.5 5' : 'M5 1v9.5M1.5 7 5 10.5 8.5 7'} fill="none" stroke="currentColor" strokeWidth="1.5" /></svg>
);

function Cells({ figures, small }: { readonly figures: readonly Figure[]; readonly small: boolean }): ReactElement {
  const styles = useStyles();
  return (
    <dl className={mergeClasses(styles.grid, small && styles.three)}>
      {figures.map(({ label, value, unit, change, direction, judgement }) => (
        <div key={label} className={styles.cell}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.line}><span className={small ? styles.valueSmall : styles.value}>{value}</span>{unit && <span className={styles.unit}>{unit}</span>}</dd>
          {change !== undefined && (
            <dd className={mergeClasses(styles.change, judgement && styles[judgement])}>
              {direction && <span className={styles.arrow}>{arrow(direction === 'up')}</span>}<span>{change}</span>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Two by two figures of a page. */
export const Figures = ({ figures }: { readonly figures: readonly Figure[] }): ReactElement => <Cells figures={figures} small={false} />;

/** Three figures in a row. */
export const FigureRow = ({ figures }: { readonly figures: readonly Figure[] }): ReactElement => <Cells figures={figures} small />;
