import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useState, type ReactElement } from 'react';
import { useWords } from '../strings/WordsContext';
import { focusRing, type } from '../theme/typeRamp';
import { TextLink } from './CellLink';
import { StateIcon, type State } from './StateIcon';

export interface RankedEntry {
  readonly id: string;
  readonly state: State;
  readonly what: string;
  readonly why: string;
  /** Money or units at stake, written out. */
  readonly stake: string;
  readonly go: () => void;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    ...focusRing('-2px'), display: 'grid', gridTemplateColumns: '24px minmax(0, 1fr) auto 20px', columnGap: '4px', alignItems: 'baseline', width: '100%', minHeight: '50px', paddingBlock: '6px', paddingInline: 0, textAlign: 'left',
    border: 'none', borderRadius: '4px', backgroundColor: 'transparent', color: tokens.colorNeutralForeground1, fontFamily: 'inherit', cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  rank: { ...type.small, paddingLeft: '8px', color: tokens.colorNeutralForeground2 },
  what: { ...type.body, overflowWrap: 'anywhere' },
  stake: type.strong,
  chevron: { alignSelf: 'center', display: 'flex', justifyContent: 'flex-end', color: tokens.colorNeutralForeground2 },
  why: { ...type.small, gridColumn: '2 / 4', display: 'flex', columnGap: '6px', color: tokens.colorNeutralForeground2 },
});

const step = 20;

/** What deserves a look, the most at stake first; every row is one button to its cells. */
export function Ranked({ entries, hint }: { readonly entries: readonly RankedEntry[]; readonly hint: string }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const [shown, setShown] = useState(5);
  return (
    <div>
      <ol className={styles.list}>
        {entries.slice(0, shown).map(({ id, state, what, why, stake, go }, index) => (
          <li key={id} className={styles.item}>
            <button type="button" className={styles.row} onClick={go} title={hint}>
              <span className={styles.rank}>{index + 1}</span>
              <span className={styles.what}>{what}</span>
              <span className={styles.stake}>{stake}</span>
              <span className={styles.chevron} aria-hidden><ChevronRight16Regular /></span>
              <span className={styles.why}><StateIcon state={state} /><span>{why}</span></span>
            </button>
          </li>
        ))}
      </ol>
      {shown < entries.length && <TextLink go={() => setShown(shown + step)}>{t('exceptions.more', { n: Math.min(step, entries.length - shown) })}</TextLink>}
    </div>
  );
}
