import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ImportChange, ImportSummary } from '../../imports';
import { Block } from '../../parts/Block';
import { DataTable } from '../../parts/DataTable';
import { FigureRow } from '../../parts/Figures';
import { Findings } from '../../parts/Findings';
import { Note } from '../../parts/Note';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';
import { useImportWords } from './words';

const useStyles = makeStyles({
  small: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 },
  cell: { display: 'block', overflowWrap: 'anywhere' },
  fate: { ...type.smallStrong, display: 'block' },
});

function What({ change: { fate, cells } }: { readonly change: ImportChange }): ReactElement {
  const styles = useStyles();
  const t = useImportWords();
  const said = (value: string): string => (value === '' ? t('noValue') : value);
  return (
    <>
      <span className={styles.fate}>{t(`fate.${fate}`)}</span>
      {cells.map(({ column, old, new: value }) => (
        <span key={column} className={styles.cell}>{fate === 'added' ? t('cellNew', { column, new: value }) : t('cellChange', { column, old: said(old), new: said(value) })}</span>
      ))}
    </>
  );
}

/** What an import would do: how many rows, the first of them old → new, and what is left out. */
export function Changes({ summary }: { readonly summary: ImportSummary }): ReactElement | null {
  const styles = useStyles();
  const t = useImportWords();
  const { format } = useWords();
  const { commands } = usePane();
  const { counts, changes, findings } = summary;
  if (!counts) return null;
  const total = counts.added + counts.changed + counts.removed;
  return (
    <>
      <Block title={t('changes')}>
        {total === 0 ? <Note state="info" title={t('nothing')}>{counts.unchanged > 0 ? t('nothingNext') : ''}</Note> : (
          <>
            <FigureRow figures={[{ label: t('added'), value: format.quantity(counts.added) }, { label: t('changed'), value: format.quantity(counts.changed) }, { label: t('removed'), value: format.quantity(counts.removed) }]} />
            <DataTable
              fixed label={t('changes')} columns={[{ id: 'row', title: t('row'), width: '38%' }, { id: 'what', title: t('what') }]}
              rows={changes.map((change, index) => ({ id: `${change.key} ${index}`, cells: [change.key, <What key="what" change={change} />], ...(change.cell && { go: () => { if (change.cell) commands.goTo(change.cell); } }) }))}
            />
          </>
        )}
        {total > changes.length && <p className={styles.small}>{t('moreRows', { n: total - changes.length })}</p>}
        {counts.unchanged > 0 && <p className={styles.small}>{t('unchanged', { n: counts.unchanged })}</p>}
        {counts.leftOut > 0 && <p className={styles.small}>{t('leftOut', { n: counts.leftOut })}</p>}
      </Block>
      {findings.length > 0 && <Block title={t('found')}><Findings findings={findings} /></Block>}
    </>
  );
}
