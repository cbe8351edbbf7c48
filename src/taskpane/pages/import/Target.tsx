import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { ImportMode } from '../../../workbook/import/importMapping';
import type { ImportSummary } from '../../imports';
import { useWords } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';
import type { ImportCommands } from './importStore';
import { useImportWords } from './words';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  field: { '& select': { minWidth: 0, width: '100%' } },
  label: { ...type.small, color: tokens.colorNeutralForeground1 },
  modes: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', marginLeft: '-4px', '& label': { ...type.small, paddingBlock: '4px' }, '& .fui-Radio__indicator': { marginBlock: '4px', marginInline: '4px' } },
  hint: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface TargetProps {
  readonly summary: ImportSummary;
  readonly store: ImportCommands;
}

function Modes({ summary: { proposal: { mapping, modes } }, store }: TargetProps): ReactElement {
  const styles = useStyles();
  const t = useImportWords();
  const id = useId();
  return (
    <div>
      <span id={id} className={styles.label}>{t('mode')}</span>
      <RadioGroup layout="horizontal" className={styles.modes} aria-labelledby={id} value={mapping.mode} onChange={(_, { value }) => void store.answer('mode', value)}>
        {modes.map((mode: ImportMode) => <Radio key={mode} value={mode} label={t(`mode.${mode}`)} />)}
      </RadioGroup>
      <p className={styles.hint}>{t(`modeHint.${mapping.mode}`)}</p>
    </div>
  );
}

/** The table to import into and what happens to the rows that stand there. */
export function Target({ summary, store }: TargetProps): ReactElement {
  const styles = useStyles();
  const t = useImportWords();
  const { format } = useWords();
  const { mapping, targets } = summary.proposal;
  return (
    <div className={styles.box}>
      <Field label={t('into')} size="small" className={styles.field}>
        <Select value={mapping.target} onChange={(_, { value }) => void store.into(value)}>
          {targets.map(({ table, sheet, likelihood }) => <option key={table} value={table}>{t('likely', { sheet, table, percent: format.wholePercent(likelihood) })}</option>)}
        </Select>
      </Field>
      {summary.isThere ? <Modes summary={summary} store={store} /> : <p className={styles.hint}>{t('isNew')}</p>}
    </div>
  );
}
