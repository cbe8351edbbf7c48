import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type } from '../theme/typeRamp';
import { StateIcon, type State } from './StateIcon';

export interface StageLine {
  readonly id: string;
  readonly name: string;
  readonly state: Extract<State, 'done' | 'busy' | 'todo' | 'error'>;
  /** Written out, empty while not started. */
  readonly seconds: string;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: { ...type.small, display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '26px' },
  name: { flexGrow: 1 },
  now: { fontWeight: tokens.fontWeightSemibold },
  todo: { color: tokens.colorNeutralForeground2 },
  seconds: { color: tokens.colorNeutralForeground2 },
});

/** The named stages of a run with the seconds each took. */
export function Stages({ label, stages }: { readonly label: string; readonly stages: readonly StageLine[] }): ReactElement {
  const styles = useStyles();
  return (
    <ol className={styles.list} aria-label={label}>
      {stages.map(({ id, name, state, seconds }) => (
        <li key={id} className={mergeClasses(styles.line, state === 'busy' && styles.now, state === 'todo' && styles.todo)}>
          <StateIcon state={state} /><span className={styles.name}>{name}</span><span className={styles.seconds}>{seconds}</span>
        </li>
      ))}
    </ol>
  );
}
