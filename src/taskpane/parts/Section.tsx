import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type ReactElement, type ReactNode } from 'react';
import { focusRing, type } from '../theme/typeRamp';
import { StateIcon, type State } from './StateIcon';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column' },
  section: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':last-child': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  heading: { margin: 0 },
  row: {
    ...focusRing('-2px'), display: 'flex', alignItems: 'center', columnGap: '8px', width: '100%', minHeight: '34px', padding: 0, textAlign: 'left',
    border: 'none', borderRadius: '4px', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, fontFamily: 'inherit', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  still: { cursor: 'default', ':hover': { backgroundColor: 'transparent' } },
  title: { ...type.strong, flexShrink: 0 },
  summary: { ...type.small, flexGrow: 1, textAlign: 'right', color: tokens.colorNeutralForeground2 },
  chevron: { display: 'flex', flexShrink: 0, width: '16px', color: tokens.colorNeutralForeground2 },
  body: { display: 'flex', flexDirection: 'column', rowGap: '12px', paddingTop: '4px', paddingBottom: '16px' },
});

/** Sections stand close together under one heading line each. */
export function Sections({ children }: { readonly children: ReactNode }): ReactElement {
  return <div className={useStyles().group}>{children}</div>;
}

export interface SectionProps {
  readonly title: string;
  readonly state: State;
  /** The outcome in a few words, seen when closed. */
  readonly summary: string;
  readonly open: boolean;
  /** Without it the section has nothing to open. */
  readonly toggle?: () => void;
  readonly children?: ReactNode;
}

/** A part of a review: Ready?, Run, Result, Decide. */
export function Section({ title, state, summary, open, toggle, children }: SectionProps): ReactElement {
  const styles = useStyles();
  const id = useId();
  const inside = <><StateIcon state={state} /><span id={id} className={styles.title}>{title}</span><span className={styles.summary}>{summary}</span><span className={styles.chevron} aria-hidden>{toggle && (open ? <ChevronDown16Regular /> : <ChevronRight16Regular />)}</span></>;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.heading}>
        {toggle ? <button type="button" className={styles.row} aria-expanded={open} onClick={toggle}>{inside}</button> : <span className={mergeClasses(styles.row, styles.still)}>{inside}</span>}
      </h2>
      {open && <div className={styles.body}>{children}</div>}
    </section>
  );
}
