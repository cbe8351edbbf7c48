import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { UNUSED, type ImportColumn } from '../../../workbook/import/importMapping';
import type { ImportField, ImportSummary } from '../../imports';
import { Block } from '../../parts/Block';
import { TextLink } from '../../parts/CellLink';
import { DataTable, type Row } from '../../parts/DataTable';
import { StateIcon, type State } from '../../parts/StateIcon';
import { useWords } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';
import type { ImportCommands } from './importStore';
import { useImportWords, type ImportWords } from './words';

const sureEnough = 0.8;
const shownAtFirst = 14;
const unitNames = ['one', 'dozen', 'hundred', 'thousand', 'million', 'day', 'workingDay', 'week', 'month', 'hour', 'minute', 'second', 'fraction', 'percent', 'cent', 'per100', 'per1000', 'inverse'] as const;

const useStyles = makeStyles({
  header: { ...type.smallStrong, display: 'block' },
  example: { display: 'block', color: tokens.colorNeutralForeground2 },
  choices: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' }, '& > select': { paddingLeft: '8px', paddingRight: '22px' } },
  sure: { display: 'flex', columnGap: '6px', alignItems: 'center', minHeight: '24px', whiteSpace: 'nowrap' },
});

const fieldName = ({ name, needed }: ImportField, t: ImportWords): string =>
  (name === '*unit' || name === '*currency' || name === UNUSED ? t(`field.${name}`) : needed ? t('neededField', { name }) : name);

const unitName = (id: string, t: ImportWords): string => {
  const known = unitNames.find(name => name === id);
  return known ? t(`unit.${known}`) : t('unit.other', { factor: id });
};

function Unit({ field, chosen, choices, store }: { readonly field: string; readonly chosen: string; readonly choices: readonly string[]; readonly store: ImportCommands }): ReactElement {
  const styles = useStyles();
  const t = useImportWords();
  const all = choices.includes(chosen) ? choices : [...choices, chosen];
  return (
    <Select size="small" className={styles.field} aria-label={t('unitOf', { column: field })} value={chosen} onChange={(_, { value }) => void store.answer(`unit:${field}`, value)}>
      {all.map(id => <option key={id} value={id}>{unitName(id, t)}</option>)}
    </Select>
  );
}

function Confidence({ column, answered }: { readonly column: ImportColumn; readonly answered: boolean }): ReactElement {
  const styles = useStyles();
  const t = useImportWords();
  const { format } = useWords();
  const percent = format.wholePercent(answered ? 1 : column.confidence);
  const unused = column.field === UNUSED;
  const state: State = unused ? 'info' : answered || column.confidence >= sureEnough ? 'done' : 'warning';
  return <span className={styles.sure}><StateIcon state={state} plain /><span>{unused ? '–' : state === 'warning' ? t('check', { percent }) : percent}</span></span>;
}

/** Your column with examples → the table's column, with its unit → how sure. Changing one proposes anew. */
export function Fields({ summary, answers, store }: { readonly summary: ImportSummary; readonly answers: Readonly<Record<string, string>>; readonly store: ImportCommands }): ReactElement {
  const styles = useStyles();
  const t = useImportWords();
  const [all, setAll] = useState(false);
  const { columns, units } = summary.proposal.mapping;
  const shown = all ? columns : columns.slice(0, shownAtFirst);
  const hidden = columns.length - shown.length;
  const rows = shown.map((column): Row => {
    const id = `column:${column.column}`;
    const field = summary.fields.find(({ name }) => name === column.field);
    return {
      id,
      cells: [
        <span key="yours"><span className={styles.header}>{column.header}</span><span className={styles.example}>{column.examples.length === 0 ? t('empty') : column.examples.slice(0, 2).join(', ')}</span></span>,
        <div key="is" className={styles.choices}>
          <Select size="small" className={styles.field} aria-label={t('fieldOf', { column: column.header })} value={column.field} onChange={(_, { value }) => void store.answer(id, value)}>
            {summary.fields.map(each => <option key={each.name} value={each.name} title={each.help}>{fieldName(each, t)}</option>)}
          </Select>
          {field && field.units.length > 1 && <Unit field={field.name} chosen={units[field.name] ?? field.units[0]} choices={field.units} store={store} />}
        </div>,
        <Confidence key="sure" column={column} answered={id in answers} />,
      ],
    };
  });
  const more: readonly Row[] = hidden > 0 ? [{ id: 'more', cells: [t('moreColumns', { n: hidden }), <TextLink key="is" go={() => setAll(true)}>{t('show')}</TextLink>, ''] }] : [];
  return (
    <Block title={t('columns')}>
      <DataTable fixed label={t('columns')} columns={[{ id: 'yours', title: t('yours'), width: '30%' }, { id: 'is', title: t('is') }, { id: 'sure', title: t('sure'), width: '86px' }]} rows={[...rows, ...more]} />
    </Block>
  );
}
