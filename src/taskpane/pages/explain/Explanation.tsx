import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { inWords, type Shown } from '../../../plan/explain/words/stepWords';
import { ENGINE_VERSION } from '../../../plan/version';
import type { TracedStep } from '../../../actions/traceFigure';
import type { FigureTrace } from '../../explain';
import { CellLink, TextLink } from '../../parts/CellLink';
import { Note } from '../../parts/Note';
import { usePane } from '../../state/PaneContext';
import { place } from '../../strings/place';
import { useWords, type Words } from '../../strings/WordsContext';
import { type } from '../../theme/typeRamp';
import { HistoryPeriods } from './HistoryPeriods';
import { Steps, type StepLine } from './Steps';
import { useExplainWords } from './words';

const useStyles = makeStyles({
  number: { margin: 0, display: 'flex', alignItems: 'baseline', columnGap: '6px' },
  big: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold },
  unit: { ...type.small, color: tokens.colorNeutralForeground2 },
  sub: { ...type.small, margin: 0, color: tokens.colorNeutralForeground2 },
  sum: { ...type.strong, display: 'flex', justifyContent: 'space-between', columnGap: '12px', borderTop: `2px solid ${tokens.colorNeutralForeground1}`, paddingTop: '8px' },
});

const LINKS = 3;

/** Numbers below this are shown with the decimals they have. */
const SMALL = 100;

/** How the words of the steps write numbers here. */
export function shownIn({ format, locale }: Words): Shown {
  const digits = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4 });
  const quantity = (value: number): string => (Math.abs(value) < SMALL ? digits.format(value) : format.quantity(value)).replace(/^-/, '−');
  return { quantity, change: value => (value > 0 ? `+${quantity(value)}` : quantity(value)), percent: share => format.percent(share), factor: value => digits.format(value), period: id => format.period(id) };
}

function Links({ traced: { step, cells }, trace }: { readonly traced: TracedStep; readonly trace: FigureTrace }): ReactElement {
  const { words } = useExplainWords();
  const { commands } = usePane();
  return (
    <>
      {cells.slice(0, LINKS).map(cell => <CellLink key={place(cell)} cell={cell} />)}
      {cells.length > LINKS && <span>{words.more(cells.length - LINKS)}</span>}
      {step.kind === 'history' && trace.history.length > 0 && <HistoryPeriods history={trace.history} />}
      {step.kind === 'series' && <TextLink label={`${words.how}: ${step.key.item}`} go={() => commands.explain({ figure: 'baseline', period: trace.question.period, ...step.key })}>{words.how}</TextLink>}
    </>
  );
}

/** The number, its steps and whether they replay to it. */
export function Explanation({ trace }: { readonly trace: FigureTrace }): ReactElement {
  const styles = useStyles();
  const panel = useWords();
  const { words, wording } = useExplainWords();
  const shown = shownIn(panel);
  const lines = trace.steps.map((traced, index): StepLine => ({
    id: `${index} ${traced.step.kind}`,
    ...inWords(traced.step, wording, shown),
    quiet: traced.step.kind === 'refused' || traced.step.kind === 'noSeason',
    links: <Links traced={traced} trace={trace} />,
  }));
  const value = shown.quantity(trace.found.value);
  return (
    <>
      <div>
        <p className={styles.number}><span className={styles.big}>{value}</span> <span className={styles.unit}>{words.unit}</span></p>
        <p className={styles.sub}>{[words.figures[trace.question.figure] ?? trace.question.figure, ...(trace.run ? [words.run(trace.run.run, trace.run.engine)] : [])].join(', ')}</p>
      </div>
      <Steps label={words.steps} steps={lines} />
      <div className={styles.sum}><span>{words.figures[trace.question.figure] ?? trace.question.figure}</span><span>= {shown.quantity(trace.replayed)} {words.unit}</span></div>
      <Verdict trace={trace} show={shown.quantity} />
    </>
  );
}

function Verdict({ trace, show }: { readonly trace: FigureTrace; readonly show: (value: number) => string }): ReactElement {
  const { words } = useExplainWords();
  const { same, replayed, found, run, inputChanged } = trace;
  if (same) return <Note state="done" title={words.same(show(replayed))}>{run && !inputChanged ? words.sameText(run.input) : words.sameNoRun}</Note>;
  const why = run && run.engine !== ENGINE_VERSION ? words.updated(run.engine, ENGINE_VERSION) : inputChanged && run ? words.changed(run.run) : words.typedOver;
  return <Note state="warning" title={words.differs(show(found.value), show(replayed))}>{why}</Note>;
}
