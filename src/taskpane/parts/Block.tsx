import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { type } from '../theme/typeRamp';

const useStyles = makeStyles({
  block: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: '12px' },
  title: { ...type.strong, margin: 0 },
  aside: { ...type.small, color: tokens.colorNeutralForeground2 },
});

/** A titled group; untitled groups do not exist. `level` is the heading's: 2 on a page, 3 inside a section. */
export function Block({ title, aside, level = 2, children }: { readonly title: string; readonly aside?: ReactNode; readonly level?: 2 | 3; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.block} aria-labelledby={id}>
      <div className={styles.head}><Heading id={id} className={styles.title}>{title}</Heading>{aside !== undefined && <span className={styles.aside}>{aside}</span>}</div>
      {children}
    </section>
  );
}
