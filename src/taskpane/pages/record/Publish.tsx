import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { ActionFailure } from '../../actions';
import { CellLink, TextLink } from '../../parts/CellLink';
import { FindingRow, FindingRows } from '../../parts/Findings';
import { Note } from '../../parts/Note';
import type { Publishable, RecordActions } from '../../record';
import { failureOf } from '../../state/failure';
import { usePane } from '../../state/PaneContext';
import { type } from '../../theme/typeRamp';
import { useRecordWords } from './words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', alignItems: 'stretch' },
  hint: { ...type.small, color: tokens.colorNeutralForeground2, margin: 0 },
  go: { display: 'flex', flexDirection: 'column', rowGap: '4px', alignItems: 'flex-start' },
});

type Loaded = { readonly phase: 'checking' } | { readonly phase: 'known'; readonly value: Publishable } | { readonly phase: 'failed'; readonly failure: ActionFailure };

function Standing({ publication: { state, signOff, why } }: Publishable): ReactElement | null {
  const words = useRecordWords();
  if (!signOff) return null;
  if (state === 'stale') return <Note state="warning" title={words.stale}>{why.join(' ')}</Note>;
  return <Note state="done" title={words.published(signOff.by, signOff.at.replace('T', ' '))}>{words.publishedText(signOff.fingerprint, signOff.cycle)}</Note>;
}

function Obstacles({ obstacles }: { readonly obstacles: Publishable['obstacles'] }): ReactElement {
  return <FindingRows>{obstacles.map(({ name, sentence, cell, kind }, index) => <FindingRow key={`${name} ${index}`} state={kind === 'test' ? 'warning' : 'error'} sentence={sentence} links={cell && <CellLink cell={cell} />} />)}</FindingRows>;
}

function Form({ record, found, done }: { readonly record: () => Promise<RecordActions>; readonly found: Publishable; readonly done: () => void }): ReactElement {
  const styles = useStyles();
  const words = useRecordWords();
  const { settings } = usePane().state;
  const [by, setBy] = useState(settings.status === 'ready' ? settings.value.userName : '');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ActionFailure | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const tests = found.obstacles.filter(({ kind }) => kind === 'test').map(({ name }) => name);
  const missing = [...(by.trim() === '' ? ['by'] : []), ...tests.filter(test => (reasons[test] ?? '').trim() === '')];

  const publish = async (): Promise<void> => {
    setTried(true);
    if (missing.length > 0) {
      box.current?.querySelectorAll<HTMLInputElement>('input').item(missing[0] === 'by' ? tests.length : tests.indexOf(missing[0])).focus();
      return;
    }
    setBusy(true);
    try {
      await (await record()).publish({ by, overrides: reasons });
      done();
    } catch (reason) {
      setFailure(failureOf(reason));
      setBusy(false);
    }
  };
  const problem = (name: string, text: string): string | undefined => (tried && missing.includes(name) ? text : undefined);
  return (
    <div ref={box} className={styles.form}>
      {failure && <Note state="error" title={words.publishFailed}>{failure.message} {failure.remedy}</Note>}
      {tests.map(test => (
        <Field key={test} label={words.overrideFor(test)} validationMessage={problem(test, words.overrideNeeded)}>
          <Input value={reasons[test] ?? ''} autoComplete="off" onChange={(_, { value }) => setReasons({ ...reasons, [test]: value })} />
        </Field>
      ))}
      <Field label={words.by} validationMessage={problem('by', words.byNeeded)}><Input value={by} autoComplete="off" onChange={(_, { value }) => setBy(value)} /></Field>
      <div className={styles.go}>
        <Button disabledFocusable={busy} onClick={() => { if (!busy) void publish(); }}>{busy ? words.publishing : words.publish}</Button>
        <p className={styles.hint}>{words.written}</p>
      </div>
    </div>
  );
}

/** Sign-off of the plan: what is signed, what stands in the way, and the way to publish; failed tests ask for a reason each. */
export default function Publish({ record }: { readonly record: () => Promise<RecordActions> }): ReactElement {
  const styles = useStyles();
  const words = useRecordWords();
  const [loaded, setLoaded] = useState<Loaded>({ phase: 'checking' });
  const [looks, setLooks] = useState(0);
  const again = (): void => setLooks(looks + 1);
  useEffect(() => {
    let live = true;
    setLoaded({ phase: 'checking' });
    record().then(actions => actions.publishable()).then(
      value => { if (live) setLoaded({ phase: 'known', value }); },
      (reason: unknown) => { if (live) setLoaded({ phase: 'failed', failure: failureOf(reason) }); },
    );
    return () => { live = false; };
  }, [record, looks]);
  if (loaded.phase === 'checking') return <p className={styles.hint} role="status">{words.checking}</p>;
  const look = <TextLink go={again}>{words.again}</TextLink>;
  if (loaded.phase === 'failed') return <Note state="error" title={words.publishFailed} links={look}>{loaded.failure.message} {loaded.failure.remedy}</Note>;
  const { obstacles, overridden, publication } = loaded.value;
  const hard = obstacles.filter(({ kind }) => kind !== 'test');
  return (
    <>
      <Standing {...loaded.value} />
      {hard.length > 0 && <Note state="warning" title={words.blocked(obstacles.length)} links={look} />}
      {hard.length === 0 && publication.state !== 'published' && <Note state="info" title={obstacles.length > 0 ? words.readyTests : words.ready}>{overridden.map(({ test, reason }) => words.overridden(test, reason)).join(' ')}</Note>}
      {obstacles.length > 0 && <Obstacles obstacles={obstacles} />}
      {hard.length === 0 && publication.state !== 'published' && <Form record={record} found={loaded.value} done={again} />}
    </>
  );
}
