import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { type } from '../theme/typeRamp';

export interface BarButton {
  readonly label: string;
  readonly go: () => void;
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
}

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: '6px', paddingBlock: '12px', paddingInline: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1, '@media (max-width: 335px)': { paddingInline: '12px' } },
  hint: { ...type.small, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

/** The foot of a page: one primary button, at most one beside it, and a hint that says what will be written. */
export function ActionBar({ primary, secondary, hint }: { readonly primary?: BarButton; readonly secondary?: BarButton; readonly hint?: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {hint && <div className={styles.hint} aria-live="polite">{hint}</div>}
      <div className={styles.buttons}>
        {primary && <Button appearance="primary" icon={primary.icon} disabledFocusable={primary.disabled ?? false} onClick={primary.go}>{primary.label}</Button>}
        {secondary && <Button icon={secondary.icon} disabledFocusable={secondary.disabled ?? false} onClick={secondary.go}>{secondary.label}</Button>}
      </div>
    </div>
  );
}
