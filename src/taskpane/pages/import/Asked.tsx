import { Field, Input, Label, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { UNUSED } from '../../../workbook/import/importMapping';
import type { Question } from '../../../workbook/read/mapping';
import type { ImportSummary } from '../../imports';
import { Block } from '../../parts/Block';
import { type } from '../../theme/typeRamp';
import type { ImportCommands } from './importStore';
import { useImportWords } from './words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  box: { display: 'flex', flexDirection: 'column', paddingBlock: '8px', paddingInline: '12px', borderRadius: '4px', backgroundColor: tokens.colorStatusWarningBackground1, border: `1px solid ${tokens.colorStatusWarningBorder1}` },
  text: type.smallStrong,
  field: { '& select': { minWidth: 0, width: '100%' } },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', marginLeft: '-4px', '& label': { ...type.small, paddingBlock: '4px' }, '& .fui-Radio__indicator': { marginBlock: '4px', marginInline: '4px' } },
});

/** A value that is typed; it counts when the field is left or Enter is pressed. */
function Typed({ label, hint, said, tell }: { readonly label: string; readonly hint?: string; readonly said: string; readonly tell: (value: string) => void }): ReactElement {
  const [text, setText] = useState(said);
  useEffect(() => setText(said), [said]);
  const done = (): void => { if (text.trim() !== said) tell(text.trim()); };
  return (
    <Field label={label} size="small" {...(hint !== undefined && { hint })}>
      <Input value={text} autoComplete="off" onChange={(_, { value }) => setText(value)} onBlur={done} onKeyDown={({ key }) => { if (key === 'Enter') done(); }} />
    </Field>
  );
}

function Choice({ question, store }: { readonly question: Question; readonly store: ImportCommands }): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.box}>
      <Label id={id} className={styles.text}>{question.text}</Label>
      <RadioGroup layout="horizontal" className={styles.choices} aria-labelledby={id} value={question.chosen} onChange={(_, { value }) => void store.answer(question.id, value)}>
        {question.choices.map(({ value, label }) => <Radio key={value} value={value} label={label} />)}
      </RadioGroup>
    </div>
  );
}

/** What only a person can settle: questions with choices, factors of unknown units, the currency. What was answered stays to be corrected. */
export function Asked({ summary, answers, store }: { readonly summary: ImportSummary; readonly answers: Readonly<Record<string, string>>; readonly store: ImportCommands }): ReactElement | null {
  const styles = useStyles();
  const t = useImportWords();
  const { questions, mapping } = summary.proposal;
  const typed = questions.filter(({ choices }) => choices.length === 0);
  const amounts = new Set(summary.fields.filter(({ isAmount }) => isAmount).map(({ name }) => name));
  const hasCurrency = mapping.columns.some(({ field }) => amounts.has(field)) && !questions.some(({ id }) => id === 'currency');
  if (questions.length === 0 && !hasCurrency) return null;
  return (
    <div className={styles.list}>
      {questions.filter(({ choices }) => choices.length > 0).map(question => <Choice key={question.id} question={question} store={store} />)}
      {typed.map(({ id, text }) => <Typed key={id} label={text} hint={t('factorHint')} said={answers[id] ?? ''} tell={value => void store.answer(id, value)} />)}
      {hasCurrency && <Typed label={t('currency')} hint={t('currencyHint')} said={mapping.currency ?? ''} tell={value => void store.answer('currency', value)} />}
    </div>
  );
}

/** Values for all rows: of columns that are needed and that the source does not have, and of any other a person chooses. */
export function ForAllRows({ summary, store }: { readonly summary: ImportSummary; readonly store: ImportCommands }): ReactElement {
  const styles = useStyles();
  const t = useImportWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { missing, mapping } = summary.proposal;
  const filled = new Set(mapping.columns.map(({ field }) => field));
  const constants = [...new Set([...missing, ...Object.keys(mapping.constants), ...chosen])].filter(name => !filled.has(name));
  const open = summary.fields.filter(({ name }) => /^\w+$/.test(name) && name !== UNUSED && !filled.has(name) && !constants.includes(name));
  return (
    <Block title={t('missing')}>
      {constants.map(name => <Typed key={name} label={t('missingField', { name })} hint={summary.fields.find(field => field.name === name)?.help ?? ''} said={mapping.constants[name] ?? ''} tell={value => void store.answer(`constant:${name}`, value)} />)}
      {open.length > 0 && (
        <Field label={t('optionalValue')} size="small" className={styles.field}>
          <Select value="" onChange={(_, { value }) => { if (value !== '') setChosen([...chosen, value]); }}>
            <option value="">{t('optionalNone')}</option>
            {open.map(({ name, help }) => <option key={name} value={name} title={help}>{name}</option>)}
          </Select>
        </Field>
      )}
    </Block>
  );
}
