import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { type } from '../theme/typeRamp';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '4px', alignItems: 'flex-start', justifyContent: 'space-between' },
  words: { flexGrow: 1, flexBasis: '150px', minWidth: 0 },
  title: { ...type.title, margin: 0, outlineStyle: 'none' },
  sub: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  right: { flexShrink: 1, minWidth: 0, maxWidth: '170px' },
  back: { ...type.small, flexBasis: '100%' },
});

/** True once a page has been shown: the very first must not pull the focus out of the grid. */
let shownBefore = false;

export interface PageHeadProps {
  readonly title: string;
  readonly sub?: ReactNode;
  readonly back?: { readonly label: string; readonly go: () => void };
  readonly right?: ReactNode;
}

/** The page title, which takes the focus when the page changes. */
export function PageHead({ title, sub, back, right }: PageHeadProps): ReactElement {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shownBefore) heading.current?.focus();
    shownBefore = true;
  }, []);
  return (
    <div className={styles.head}>
      {back && <div className={styles.back}><Link onClick={back.go}>‹ {back.label}</Link></div>}
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>{title}</h1>
        {sub !== undefined && <p className={styles.sub}>{sub}</p>}
      </div>
      {right && <div className={styles.right}>{right}</div>}
    </div>
  );
}
