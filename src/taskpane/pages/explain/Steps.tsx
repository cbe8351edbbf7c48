import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { type } from '../../theme/typeRamp';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  step: { display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr)', columnGap: '12px', paddingBottom: '12px', position: 'relative', ':not(:last-child)::before': { content: '""', position: 'absolute', left: '11.5px', top: '24px', bottom: 0, width: '1px', backgroundColor: tokens.colorNeutralStroke1 } },
  number: { ...type.small, width: '24px', height: '24px', borderRadius: '50%', display: 'flex', alignItems: 'center', justifyContent: 'center', backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
  body: { minWidth: 0, display: 'flex', flexDirection: 'column', rowGap: '2px' },
  head: { display: 'flex', columnGap: '12px', justifyContent: 'space-between', alignItems: 'baseline' },
  title: { ...type.strong, minWidth: 0, overflowWrap: 'anywhere' },
  value: { ...type.strong, flexShrink: 0, textAlign: 'right', whiteSpace: 'nowrap' },
  quiet: { ...type.body, color: tokens.colorNeutralForeground2 },
  why: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '2px' },
});

/** One step on the way to a number. */
export interface StepLine {
  readonly id: string;
  readonly title: string;
  readonly value: string;
  readonly why: string;
  /** A step that did not count. */
  readonly quiet?: boolean;
  readonly links?: ReactNode;
}

/** The steps that led to a number: numbered, the value to the right, the reason and its cells below. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly StepLine[] }): ReactElement {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={label}>
      {steps.map(({ id, title, value, why, quiet, links }, index) => (
        <li key={id} className={styles.step}>
          <span className={styles.number} aria-hidden>{index + 1}</span>
          <div className={styles.body}>
            <div className={styles.head}><span className={quiet ? styles.quiet : styles.title}>{title}</span><span className={quiet ? styles.quiet : styles.value}>{value}</span></div>
            {why !== '' && <p className={styles.why}>{why}</p>}
            {links && <div className={styles.links}>{links}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
