import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { Finding } from '../../workbook/read/finding';
import { useWords } from '../strings/WordsContext';
import { type } from '../theme/typeRamp';
import { CellLink, TextLink } from './CellLink';
import { StateIcon, type State } from './StateIcon';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', columnGap: '8px', paddingBlock: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { paddingTop: 0 }, ':last-child': { borderBottomStyle: 'none' } },
  icon: { paddingTop: '2px' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  sentence: { ...type.body, margin: 0 },
  remedy: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 },
  links: { ...type.small, display: 'flex', flexWrap: 'wrap', columnGap: '16px', color: tokens.colorNeutralForeground2 },
});

/** One line of Ready? or of what changed. */
export function FindingRow({ state, sentence, remedy, links }: { readonly state: State; readonly sentence: ReactNode; readonly remedy?: string; readonly links?: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.icon}><StateIcon state={state} /></span>
      <div className={styles.words}>
        <p className={styles.sentence}>{sentence}</p>
        {remedy && <p className={styles.remedy}>{remedy}</p>}
        {links && <div className={styles.links}>{links}</div>}
      </div>
    </li>
  );
}

/** The list that rows stand in. */
export function FindingRows({ children }: { readonly children: ReactNode }): ReactElement {
  return <ul className={useStyles().list}>{children}</ul>;
}

const rank = { error: 0, warning: 1, info: 2 } as const;
const shownAtFirst = 6;

/** Findings by severity, each with its cell and what to do; `more` adds to a finding's links, `children` are rows that follow (what is in order). */
export function Findings<T extends Finding>({ findings, more, children }: { readonly findings: readonly T[]; readonly more?: (finding: T) => ReactNode; readonly children?: ReactNode }): ReactElement {
  const styles = useStyles();
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const sorted = [...findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <div>
      <ul className={styles.list}>
        {shown.map((finding, index) => (
          <FindingRow
            key={`${finding.code} ${index}`} state={finding.severity} sentence={finding.message} remedy={finding.remedy}
            links={finding.cell && <><CellLink cell={finding.cell} />{(finding.count ?? 1) > 1 && <span>{t('ready.cells', { n: finding.count ?? 1 })}</span>}{more?.(finding)}</>}
          />
        ))}
        {children}
      </ul>
      {shown.length < sorted.length && <TextLink go={() => setAll(true)}>{t('ready.more', { n: sorted.length - shown.length })}</TextLink>}
    </div>
  );
}
