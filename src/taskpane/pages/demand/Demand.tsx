import { Play20Filled } from '@fluentui/react-icons/svg/play';
import { lazy, Suspense, useEffect, useRef, useState, type ReactElement, type RefObject } from 'react';
import { ActionBar } from '../../parts/ActionBar';
import { TextLink } from '../../parts/CellLink';
import { Empty } from '../../parts/Empty';
import { Note } from '../../parts/Note';
import { PageHead } from '../../parts/PageHead';
import { Pane } from '../../parts/Pane';
import { Section, Sections } from '../../parts/Section';
import { usePane } from '../../state/PaneContext';
import type { PaneState, RunState, Source } from '../../state/paneState';
import { useWords, type Words } from '../../strings/WordsContext';
import { NotRecalledNote } from './NotRecalledNote';
import { Ready, readyLine } from './Ready';
import { Result } from './Result';
import { resultLine, runLine } from './reviewLines';
import { Running } from './Running';
import { RunMade, RunOutcome } from './RunOutcome';
import { useNow } from './useNow';

const Publish = lazy(() => import('../record/Publish'));

type Part = 'ready' | 'run' | 'result' | 'decide';

/** The part that matters after each phase of a run. */
const opensAfter: Readonly<Record<RunState['phase'], Part>> = { idle: 'ready', running: 'run', cancelled: 'ready', failed: 'run', done: 'result' };

const isRecalled = ({ run, result }: PaneState): boolean => run.phase === 'idle' && result !== null;

function useActionBar(source: Source): ReactElement {
  const { t } = useWords();
  const { state: { run, result }, commands } = usePane();
  if (run.phase === 'running') {
    return <ActionBar secondary={{ label: t('run.cancel'), disabled: run.stopping, go: () => { if (!run.stopping) commands.cancel(); } }} hint={t(run.stopping ? 'run.cancellingHint' : 'run.cancelHint')} />;
  }
  const { check } = source;
  const series = check.status === 'ready' ? check.value.preview.series : null;
  const off = series === 0 || check.status === 'loading';
  const again = result !== null && !result.stale;
  const hint = again ? t('ready.hintAgain') : series === 0 ? t('ready.noSeriesNext') : series === null ? t('ready.hintPlain') : t('ready.hint', { n: series });
  const start = { label: t(again ? 'run.again' : 'run.start'), icon: <Play20Filled />, disabled: off, go: () => { if (!off) commands.run(source.mapping); } };
  const stock = { label: t('result.toStock'), go: () => commands.open('stock') };
  return again ? <ActionBar primary={stock} secondary={start} hint={hint} /> : <ActionBar primary={start} hint={hint} />;
}

function Review({ source }: { readonly source: Source }): ReactElement {
  const words = useWords();
  const { t } = words;
  const { state, clock, record, recalling } = usePane();
  const { run, result, recall } = state;
  const [chosen, setOpen] = useState<ReadonlySet<Part> | null>(null);
  const open = chosen ?? new Set([isRecalled(state) ? 'result' : opensAfter[run.phase]]);
  const toggle = (part: Part) => (): void => setOpen(new Set(open.has(part) ? [...open].filter((other) => other !== part) : [...open, part]));
  const now = useNow(clock, run.phase === 'running');
  const told = { result, recall, recalling, words };
  const runs = runLine({ ...told, run, now, today: clock.date() });
  return (
    <Sections>
      <Section title={t('demand.ready')} {...readyLine(source, state.check, words)} open={open.has('ready')} toggle={toggle('ready')}><Ready source={source} /></Section>
      <Section title={t('demand.run')} {...runs} open={open.has('run')} {...(run.phase === 'running' || run.phase === 'done' || run.phase === 'failed' || isRecalled(state) ? { toggle: toggle('run') } : {})}>
        {run.phase === 'running' && <Running run={run} now={now} />}
        {(run.phase === 'done' || run.phase === 'failed') && <RunOutcome run={run} result={result} />}
        {isRecalled(state) && result && <RunMade result={result} />}
      </Section>
      <Section title={t('demand.result')} {...resultLine(told)} open={open.has('result')} {...(result ? { toggle: toggle('result') } : {})}>
        {result && <Result result={result} />}
      </Section>
      <Section title={t('demand.decide')} state="todo" summary={t('demand.decideAside')} open={open.has('decide')} toggle={toggle('decide')}>
        {record && <Suspense><Publish record={record} /></Suspense>}
        <Note state="info">{t('demand.decideNext')}</Note>
      </Section>
    </Sections>
  );
}

function NoHistory(): ReactElement {
  const { t } = useWords();
  const { commands } = usePane();
  const toStart = (): void => commands.open('start');
  return <Empty title={t('demand.noMapping')} text={t('demand.noMappingText')} button={{ label: t('demand.chooseHistory'), go: toStart }} link={<TextLink go={toStart}>{t('demand.whatTables')}</TextLink>} />;
}

function subOf({ source }: PaneState, { t }: Words): string {
  if (!source) return '';
  const { check, mapping } = source;
  return check.status === 'ready' ? t('demand.sub', { source: mapping.source, n: check.value.preview.series }) : mapping.source;
}

/** Keeps the focus in the pane when what had it goes away with the phase of the run, or as the last result comes. */
function useFocusKept(phase: string, box: RefObject<HTMLElement>): void {
  const before = useRef(phase);
  useEffect(() => {
    if (before.current !== phase && document.activeElement === document.body) box.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
    before.current = phase;
  }, [phase, box]);
}

/** The demand review: Ready? · Run · Result · Decide. */
export function Demand(): ReactElement {
  const words = useWords();
  const { state } = usePane();
  const box = useRef<HTMLDivElement>(null);
  useFocusKept(isRecalled(state) ? 'recalled' : state.run.phase, box);
  const head = <PageHead title={words.t('demand.title')} sub={subOf(state, words)} />;
  return state.source
    ? <WithSource source={state.source} box={box} head={head} />
    : <Pane here="demand">{head}<NoHistory /></Pane>;
}

function WithSource({ source, box, head }: { readonly source: Source; readonly box: RefObject<HTMLDivElement>; readonly head: ReactElement }): ReactElement {
  const { state } = usePane();
  const bar = useActionBar(source);
  return <Pane here="demand" actions={bar}>{head}<NotRecalledNote /><div ref={box}><Review key={state.run.phase} source={source} /></div></Pane>;
}
