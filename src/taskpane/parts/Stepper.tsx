import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import { usePane } from '../state/PaneContext';
import { useWords } from '../strings/WordsContext';
import { focusRing, hiddenText, type } from '../theme/typeRamp';
import { StateIcon } from './StateIcon';

export const steps = ['product', 'demand', 'supply', 'finance', 'executive'] as const;
export type Step = (typeof steps)[number];

const useStyles = makeStyles({
  list: {
    display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', margin: 0, paddingBlock: 0, paddingInline: '16px', height: '48px', listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 359px)': { paddingInline: '10px' },
  },
  item: { position: 'relative', flexShrink: 0, height: '100%' },
  step: {
    ...type.small, ...focusRing('-2px'), display: 'flex', flexDirection: 'column', alignItems: 'center', rowGap: '3px', minWidth: '52px', boxSizing: 'border-box', height: '100%', paddingTop: '8px', paddingInline: '3px', paddingBottom: 0,
    border: 'none', backgroundColor: 'transparent', color: tokens.colorNeutralForeground2, fontFamily: 'inherit',
  },
  link: { cursor: 'pointer' },
  here: {
    ...type.smallStrong, color: tokens.colorNeutralForeground1,
    '::after': { content: '""', position: 'absolute', left: 0, right: 0, bottom: '-1px', height: '3px', borderRadius: '2px', backgroundColor: tokens.colorCompoundBrandStroke, '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' } },
  },
  line: { flexGrow: 1, minWidth: '4px', height: '1px', marginTop: '16px', marginInline: '-6px', backgroundColor: tokens.colorNeutralStroke1 },
  hidden: hiddenText,
});

/** The five steps of the cycle. Steps that are not built yet are locked and say so. */
export function Stepper({ here }: { readonly here: Step | null }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const { commands } = usePane();
  return (
    <nav aria-label={t('step.label')}>
      <ol className={styles.list}>
        {steps.map((step, index) => {
          const name = t(`step.${step}`);
          const open = step === 'demand';
          const inside = <><StateIcon state={open ? 'now' : 'locked'} plain /><span aria-hidden>{name}</span></>;
          return (
            <Fragment key={step}>
              {index > 0 && <li className={styles.line} aria-hidden role="presentation" />}
              <li className={styles.item}>
                {open
                  ? <button type="button" className={mergeClasses(styles.step, styles.link, here === step && styles.here)} aria-current={here === step ? 'step' : undefined} aria-label={t('step.open', { step: name })} onClick={() => commands.open('demand')}>{inside}</button>
                  : <span className={styles.step} title={t('step.notYet', { step: name })}>{inside}<span className={styles.hidden}>{t('step.notYet', { step: name })}</span></span>}
              </li>
            </Fragment>
          );
        })}
      </ol>
    </nav>
  );
}
