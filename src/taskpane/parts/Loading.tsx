import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { useWords } from '../strings/WordsContext';
import { hiddenText } from '../theme/typeRamp';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: '8px', minHeight: '52px' },
  bar: { height: '12px', borderRadius: '4px', backgroundColor: tokens.colorNeutralBackground5, '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
  hidden: hiddenText,
});

/** Grey bars in the place of what is coming, shown only when it takes longer than 300 ms. */
export function Loading(): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.box} aria-busy="true">
      <span className={styles.hidden} role="status">{late ? t('common.loading') : ''}</span>
      {late && ['40%', '60%', '100%'].map((width) => <div key={width} className={styles.bar} style={{ width }} />)}
    </div>
  );
}
