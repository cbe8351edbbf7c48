import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ColumnMapping, DemandField, Mapping } from '../../../workbook/read/mapping';
import { TextLink } from '../../parts/CellLink';
import { DataTable, type Row } from '../../parts/DataTable';
import { StateIcon, type State } from '../../parts/StateIcon';
import { usePane } from '../../state/PaneContext';
import { useWords, type Words } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';

/** Below this confidence a person is asked to check. */
export const sureEnough = 0.8;

/** A sheet with a column per series can have hundreds. */
const shownAtFirst = 12;

const fields: readonly DemandField[] = ['item', 'date', 'qty', 'channel', 'customer', 'loc', 'lost', 'revenue', 'event', 'name', 'family', 'uom', 'unused'];

const useStyles = makeStyles({
  header: { ...type.smallStrong, display: 'block' },
  example: { display: 'block', color: tokens.colorNeutralForeground2 },
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' }, '& > select': { paddingLeft: '8px', paddingRight: '22px' } },
  sure: { display: 'flex', columnGap: '6px', alignItems: 'center', minHeight: '24px', whiteSpace: 'nowrap' },
});

const fieldName = (field: DemandField, mapping: Mapping, { t }: Words): string =>
  (field === 'date' ? t('field.dateAs', { bucket: t(`bucket.${mapping.bucket}`) }) : t(`field.${field}`));

function Confidence({ column, answered }: { readonly column: ColumnMapping; readonly answered: boolean }): ReactElement {
  const styles = useStyles();
  const { t, format } = useWords();
  const percent = format.wholePercent(answered ? 1 : column.confidence);
  const unused = column.field === 'unused';
  const state: State = unused ? 'info' : answered || column.confidence >= sureEnough ? 'done' : 'warning';
  return <span className={styles.sure}><StateIcon state={state} plain={true} /><span>{unused ? '–' : state === 'warning' ? t('map.check', { percent }) : percent}</span></span>;
}

/** Your column with an example → what it is → how sure. Changing a field proposes anew. */
export function Columns({ mapping, answers }: { readonly mapping: Mapping; readonly answers: Readonly<Record<string, string>> }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t, format } = words;
  const { commands } = usePane();
  const [all, setAll] = useState(false);
  const shown = all ? mapping.columns : mapping.columns.slice(0, shownAtFirst);
  const hidden = mapping.columns.length - shown.length;
  const more: readonly Row[] = hidden > 0 ? [{ id: 'more', cells: [t('map.more', { n: hidden }), <TextLink key="is" go={() => setAll(true)}>{t('map.moreShow')}</TextLink>, ''] }] : [];
  const rows = shown.map((column): Row => {
    const id = `column:${column.column}`;
    const header = column.header === '' ? t('map.unnamed', { n: column.column + 1 }) : column.header;
    return {
      id,
      cells: [
        <span key="yours"><span className={styles.header}>{header}</span><span className={styles.example}>{column.example === '' ? t('map.empty') : column.example}</span></span>,
        <Select key="is" size="small" className={styles.field} aria-label={t('map.fieldOf', { column: header })} value={column.field} onChange={(_, { value }) => commands.answer(id, value)}>
          {fields.map((field) => <option key={field} value={field}>{field === column.field ? fieldName(field, mapping, words) : t(`field.${field}`)}</option>)}
        </Select>,
        <Confidence key="sure" column={column} answered={id in answers} />,
      ],
    };
  });
  const { periodColumns } = mapping;
  const [first, last] = [periodColumns[0], periodColumns.at(-1)];
  const across: Row[] = first && last ? [{
    id: 'periods',
    cells: [
      <span key="yours"><span className={styles.header}>{t('map.periods', { n: periodColumns.length })}</span><span className={styles.example}>{t('map.span', { from: format.period(first.period), to: format.period(last.period) })}</span></span>,
      <span key="is">{t('map.periodsAre', { bucket: t(`bucket.${mapping.bucket}`) })}</span>,
      <span key="sure" className={styles.sure}><StateIcon state="done" plain /></span>,
    ],
  }] : [];
  return <DataTable fixed label={t('map.title')} columns={[{ id: 'yours', title: t('map.yourColumn'), width: '28%' }, { id: 'is', title: t('map.is') }, { id: 'sure', title: t('map.confidence'), width: '90px' }]} rows={[...rows, ...more, ...across]} />;
}
