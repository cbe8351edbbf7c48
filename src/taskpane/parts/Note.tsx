import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { type } from '../theme/typeRamp';
import { StateIcon } from './StateIcon';

export interface NoteProps {
  readonly state: 'info' | 'warning' | 'error' | 'done';
  /** The bold first sentence. */
  readonly title?: string;
  readonly children?: ReactNode;
  readonly links?: ReactNode;
}

const useStyles = makeStyles({
  note: { display: 'flex', columnGap: '8px', paddingBlock: '8px', paddingInline: '12px', borderRadius: '4px' },
  info: { backgroundColor: tokens.colorNeutralBackground3, border: `1px solid ${tokens.colorNeutralStroke2}` },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  done: { backgroundColor: tokens.colorStatusSuccessBackground1, border: `1px solid ${tokens.colorStatusSuccessBorder1}` },
  words: { ...type.small, flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  title: type.smallStrong,
  links: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', marginTop: '4px' },
});

/** A box with one message. Errors are announced at once, everything else politely. */
export function Note({ state, title, children, links }: NoteProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.note, styles[state])} role={state === 'error' ? 'alert' : 'status'}>
      <StateIcon state={state} />
      <div className={styles.words}>
        {title && <span className={styles.title}>{title}</span>}{title && children ? ' ' : null}{children}
        {links && <div className={styles.links}>{links}</div>}
      </div>
    </div>
  );
}
