import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { type } from '../../theme/typeRamp';

const useStyles = makeStyles({
  card: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '10px', padding: '12px', borderRadius: '4px', border: `1px solid ${tokens.colorNeutralStroke1}` },
  main: { border: `2px solid ${tokens.colorBrandStroke1}`, padding: '11px' },
  icon: { color: tokens.colorBrandForeground1, display: 'flex', paddingTop: '1px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { ...type.strong, margin: 0 },
  text: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  inner: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '8px' },
});

/** One way to begin: what it is and the means to do it. `main` marks the usual one. */
export function Card({ icon, title, text, main, children }: { readonly icon: ReactElement; readonly title: string; readonly text: string; readonly main?: true; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={`${styles.card} ${main ? styles.main : ''}`} aria-labelledby={id}>
      <span className={styles.icon} aria-hidden>{icon}</span>
      <div className={styles.words}><h2 id={id} className={styles.title}>{title}</h2><p className={styles.text}>{text}</p></div>
      <div className={styles.inner}>{children}</div>
    </section>
  );
}
