import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { type } from '../theme/typeRamp';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: '4px', padding: '12px', borderRadius: '4px', border: `1px dashed ${tokens.colorNeutralStroke1}` },
  title: { ...type.strong, margin: 0 },
  text: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '16px', rowGap: '4px', marginTop: '4px' },
});

/** What is missing, what it would unlock, one button and at most one link. */
export function Empty({ title, text, button, link }: { readonly title: string; readonly text: string; readonly button: { readonly label: string; readonly go: () => void }; readonly link?: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      <div className={styles.ways}><Button appearance="primary" size="small" onClick={button.go}>{button.label}</Button>{link}</div>
    </div>
  );
}
