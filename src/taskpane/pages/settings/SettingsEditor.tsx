import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactElement } from 'react';
import type { ActionFailure, PaneLanguage, PaneSettings } from '../../actions';
import { ActionBar } from '../../parts/ActionBar';
import { Block } from '../../parts/Block';
import { Note } from '../../parts/Note';
import { PageHead } from '../../parts/PageHead';
import { Pane } from '../../parts/Pane';
import { failureOf } from '../../state/failure';
import { usePane } from '../../state/PaneContext';
import { useWords, type Words } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';
import { badFields, formOf, numberFields, settingsOf, type SettingsForm } from './settingsForm';

const languages: readonly PaneLanguage[] = ['auto', 'en', 'de'];

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: '12px', alignItems: 'start', '& input, & select': { minWidth: 0, width: '100%' } },
  note: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 },
});

const phrases = {
  horizonMonths: ['settings.horizonMonths', 'settings.horizonMonthsHint'],
  horizonWeeks: ['settings.horizonWeeks', 'settings.horizonWeeksHint'],
  serviceDefault: ['settings.service', 'settings.serviceHint'],
  leadTimeDaysDefault: ['settings.leadTime', 'settings.leadTimeHint'],
  currency: ['settings.currency', 'settings.currencyHint'],
  userName: ['settings.name', 'settings.nameHint'],
} as const;
type TextField = keyof typeof phrases;

function problemOf(field: TextField, { t, format }: Words): string {
  const range = numberFields.find((number) => number.field === field);
  if (!range) return t('settings.currencyBad');
  return t(range.whole ? 'settings.whole' : 'settings.range', { from: format.decimal(range.from), to: format.decimal(range.to) });
}

type Saving = 'no' | 'saving' | 'saved' | { readonly failure: ActionFailure };

/** The form. Save stays enabled: pressed with a bad field it focuses the field, which says what it takes. */
export function SettingsEditor({ settings }: { readonly settings: PaneSettings }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { t, format } = words;
  const { commands } = usePane();
  const [form, setForm] = useState(() => formOf(settings, format.decimal));
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState<Saving>('no');
  const box = useRef<HTMLDivElement>(null);
  const bad = badFields(form);
  const change = (part: Partial<SettingsForm>): void => { setForm({ ...form, ...part }); setSaving('no'); };

  const save = async (): Promise<void> => {
    setTried(true);
    if (bad[0]) {
      box.current?.querySelector<HTMLInputElement>(`[name="${bad[0]}"]`)?.focus();
      return;
    }
    setSaving('saving');
    try {
      await commands.saveSettings(settingsOf(form));
      setSaving('saved');
    } catch (reason) {
      setSaving({ failure: failureOf(reason) });
    }
  };

  const text = (field: TextField): ReactElement => {
    const wrong = tried && bad.includes(field);
    return (
      <Field key={field} label={t(phrases[field][0])} hint={wrong ? undefined : t(phrases[field][1])} validationMessage={wrong ? problemOf(field, words) : undefined}>
        <Input name={field} value={form[field]} inputMode={numberFields.some((number) => number.field === field) ? 'decimal' : 'text'} autoComplete="off" onChange={(_, { value }) => change({ [field]: value })} />
      </Field>
    );
  };
  const hint = tried && bad.length > 0 ? t('settings.fixFirst', { n: bad.length }) : t('settings.hint');
  return (
    <Pane actions={<ActionBar primary={{ label: t('settings.save'), disabled: saving === 'saving', go: () => void save() }} hint={hint} />}>
      <PageHead title={t('settings.title')} sub={t('settings.sub')} />
      {saving === 'saved' && <Note state="done" title={t('settings.saved')}>{t('settings.savedText')}</Note>}
      {typeof saving === 'object' && <Note state="error" title={t('settings.saveFailed')}>{saving.failure.message} {saving.failure.remedy}</Note>}
      <div ref={box}>
        <Block title={t('settings.planning')}><div className={styles.fields}>{(['horizonMonths', 'horizonWeeks', 'serviceDefault', 'leadTimeDaysDefault', 'currency'] as const).map(text)}</div></Block>
      </div>
      <Block title={t('settings.you')}>
        <div className={styles.fields}>
          {text('userName')}
          <Field label={t('settings.language')} hint={t('settings.languageHint')}>
            <Select value={form.language} onChange={(_, { value }) => change({ language: languages.find((language) => language === value) ?? 'auto' })}>
              {languages.map((language) => <option key={language} value={language}>{t(`settings.language.${language}`)}</option>)}
            </Select>
          </Field>
        </div>
        <p className={styles.note}>{t('settings.themeNote')}</p>
      </Block>
    </Pane>
  );
}
