import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import type { ReactElement } from 'react';
import { useWords } from '../strings/WordsContext';

export type State = 'done' | 'now' | 'busy' | 'todo' | 'locked' | 'warning' | 'error' | 'info';

const useStyles = makeStyles({
  box: { display: 'inline-flex', flexShrink: 0, width: '16px', height: '16px', '& svg': { display: 'block' } },
  done: { color: tokens.colorPaletteGreenForeground1 },
  now: { color: tokens.colorBrandForeground1 },
  busy: {
    color: tokens.colorBrandForeground1,
    '& svg': {
      animationName: { to: { transform: 'rotate(360deg)' } }, animationDuration: '1.2s', animationIterationCount: 'infinite', animationTimingFunction: 'linear',
      '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
    },
  },
  todo: { color: tokens.colorNeutralForeground3 },
  locked: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});

const half = <svg width="16" height="16" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeWidth="1.5" /><path d="M1.75 8a6.25 6.25 0 0 0 12.5 0Z" fill="currentColor" /></svg>;
const ring = <svg width="16" height="16" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" strokeOpacity="0.35" strokeWidth="1.5" /><path d="M8 1.75A6.25 6.25 0 0 1 14.25 8" fill="none" stroke="currentColor" strokeWidth="1.5" /></svg>;
const drawings: Readonly<Record<State, ReactElement>> = {
  done: <CheckmarkCircle16Filled />, now: half, busy: ring, todo: <Circle16Regular />, locked: <LockClosed16Regular />,
  warning: <Warning16Filled />, error: <ErrorCircle16Filled />, info: <Info16Regular />,
};

/** A state as a shape. `plain` when a word beside it says the same; otherwise it is read out. */
export function StateIcon({ state, plain }: { readonly state: State; readonly plain?: true }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const spoken = plain ? { 'aria-hidden': true } as const : { role: 'img', 'aria-label': t(`state.${state === 'busy' ? 'now' : state}`) } as const;
  return <span className={mergeClasses(styles.box, styles[state])} {...spoken}>{drawings[state]}</span>;
}
