import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { readableChange } from '../../../workbook/digests/readableChange';
import { CellLink, TextLink } from '../../parts/CellLink';
import { Note } from '../../parts/Note';
import type { RecordActions, RowChange } from '../../record';
import { usePane } from '../../state/PaneContext';
import { type } from '../../theme/typeRamp';
import { useEdits, type EditsState } from './editsStore';
import { useRecordWords } from './words';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px', paddingBottom: '12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', paddingBlock: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':last-child': { borderBottomStyle: 'none' } },
  what: { ...type.small, overflowWrap: 'anywhere' },
  value: { fontWeight: tokens.fontWeightSemibold },
  choices: { '& label': { ...type.small, paddingBlock: '4px' }, '& .fui-Radio__indicator': { marginBlock: '4px', marginInline: '4px' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hint: { ...type.small, color: tokens.colorNeutralForeground2, margin: 0 },
});

const shownAtFirst = 4;
const longest = 60;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

/** A whole row as people read it; other values as they are. */
const plain = (text: string): string => (text.startsWith('{') ? Object.entries(JSON.parse(text) as Readonly<Record<string, string>>).map(([column, value]) => `${column} ${value}`).join(', ') : text);

function Change({ change }: { readonly change: RowChange }): ReactElement {
  const { table, rowKey, kind, column, old, new: fresh, cell } = readableChange(change);
  const styles = useStyles();
  const words = useRecordWords();
  const value = (text: string | null): ReactElement => <span className={styles.value}>{text === null ? words.notKept : text === '' ? words.empty : cut(column === null ? plain(text) : text)}</span>;
  const row = rowKey === null ? table : `${table} · ${rowKey.split('|').filter(Boolean).join(' · ')}`;
  return (
    <li className={styles.item}>
      <span className={styles.what}>
        {row}{' · '}
        {column !== null ? <>{column}: {value(old)} → {value(fresh)}</> : (
          <>{(rowKey === null ? words.whole : words.row)[kind]}{kind === 'added' && fresh !== null && <>: {value(fresh)}</>}{kind === 'removed' && old !== null && <>: {value(old)}</>}{kind === 'changed' && <>: {value(old)} → {value(fresh)}</>}</>
        )}
      </span>
      {cell && <CellLink cell={cell} />}
    </li>
  );
}

function Found({ state, store }: { readonly state: Extract<EditsState, { phase: 'found' | 'writing' }>; readonly store: ReturnType<typeof useEdits>['store'] }): ReactElement {
  const styles = useStyles();
  const words = useRecordWords();
  const { settings } = usePane().state;
  const name = settings.status === 'ready' ? settings.value.userName.trim() : '';
  const [all, setAll] = useState(false);
  const [mine, setMine] = useState(false);
  const [reason, setReason] = useState('');
  const { changes } = state;
  const shown = all ? changes : changes.slice(0, shownAtFirst);
  const busy = state.phase === 'writing';
  const log = (): void => { if (!busy) void store.log({ ...(mine && name !== '' && { actor: name, source: 'declared' as const }), reason }); };
  return (
    <section className={styles.section} aria-label={words.title}>
      {state.failure && <Note state="error" title={words.failed}>{state.failure.message} {state.failure.remedy}</Note>}
      <Note state="info" title={words.found(changes.length)}>{words.foundText}</Note>
      <ul className={styles.list}>{shown.map((change, index) => <Change key={`${change.table} ${change.rowKey ?? ''} ${change.column ?? ''} ${index}`} change={change} />)}</ul>
      {shown.length < changes.length && <div><TextLink go={() => setAll(true)}>{words.more(changes.length - shown.length)}</TextLink></div>}
      {name === '' ? <p className={styles.hint}>{words.noName}</p> : (
        <Field label={words.who} size="small">
          <RadioGroup className={styles.choices} value={mine ? 'me' : 'unknown'} onChange={(_, { value }) => setMine(value === 'me')}>
            <Radio value="unknown" label={words.notKnown} /><Radio value="me" label={words.me(name)} />
          </RadioGroup>
        </Field>
      )}
      <Field label={words.reason} hint={words.reasonHint} size="small"><Input size="small" value={reason} autoComplete="off" onChange={(_, { value }) => setReason(value)} /></Field>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={log}>{words.log(changes.length)}</Button>
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={() => { if (!busy) void store.accept(); }}>{words.accept}</Button>
      </div>
    </section>
  );
}

/** At opening: what changed in the input tables without Concord, to be logged or accepted. Nothing when nothing changed. */
export default function EditsNote({ record }: { readonly record: () => Promise<RecordActions> }): ReactElement | null {
  const words = useRecordWords();
  const { state, store } = useEdits(record);
  switch (state.phase) {
    case 'looking': case 'none': return null;
    case 'lost': return <Note state="warning" title={words.notFound} links={<TextLink go={() => void store.look()}>{words.again}</TextLink>}>{state.failure.message} {state.failure.remedy}</Note>;
    case 'found': case 'writing': return <Found state={state} store={store} />;
    case 'logged': return <Note state="done" title={words.logged(state.first, state.last)} />;
    case 'accepted': return <Note state="done" title={words.accepted}>{words.acceptedText}</Note>;
  }
}
