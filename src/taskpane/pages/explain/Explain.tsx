import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import type { ActionFailure } from '../../actions';
import type { AskedFigure, ExplainActions, FigureTrace } from '../../explain';
import { ActionBar } from '../../parts/ActionBar';
import { CellLink, TextLink } from '../../parts/CellLink';
import { Loading } from '../../parts/Loading';
import { Note } from '../../parts/Note';
import { PageHead } from '../../parts/PageHead';
import { Pane } from '../../parts/Pane';
import { failureOf } from '../../state/failure';
import { usePane } from '../../state/PaneContext';
import { useWords } from '../../strings/WordsContext';
import { Explanation } from './Explanation';
import { useExplainWords } from './words';

type Answer =
  | { readonly phase: 'asking' }
  | { readonly phase: 'none' }
  | { readonly phase: 'known'; readonly trace: FigureTrace; readonly text: string }
  | { readonly phase: 'failed'; readonly failure: ActionFailure };

async function answerTo(asked: AskedFigure | 'selected', explain: () => Promise<ExplainActions>): Promise<Answer> {
  try {
    const actions = await explain();
    const figure = asked === 'selected' ? await actions.selected() : asked;
    if (!figure) return { phase: 'none' };
    const trace = await actions.explain(figure);
    return { phase: 'known', trace, text: actions.text(trace) };
  } catch (reason) {
    return { phase: 'failed', failure: failureOf(reason) };
  }
}

/** Asks how the number came about; the newest question counts. */
function useAnswer(asked: AskedFigure | 'selected', explain: (() => Promise<ExplainActions>) | undefined): { readonly answer: Answer; readonly again: () => void } {
  const [answer, setAnswer] = useState<Answer>({ phase: 'asking' });
  const newest = useRef(0);
  const ask = useCallback((): void => {
    const mine = ++newest.current;
    setAnswer({ phase: 'asking' });
    if (explain) void answerTo(asked, explain).then((value) => { if (mine === newest.current) setAnswer(value); });
  }, [asked, explain]);
  useEffect(ask, [ask]);
  return { answer, again: ask };
}

/** Explain: how one number of the plan came about, step by step, and its replay. */
export default function Explain(): ReactElement {
  const { format } = useWords();
  const { words } = useExplainWords();
  const { state: { asked }, commands, explain } = usePane();
  const { answer, again } = useAnswer(asked, explain);
  const [copied, setCopied] = useState(false);
  const trace = answer.phase === 'known' ? answer.trace : null;
  const copy = async (text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const bar = (
    <ActionBar
      hint={words.hint}
      primary={{ label: answer.phase === 'asking' ? words.replaying : words.replay, disabled: answer.phase === 'asking', go: () => { setCopied(false); again(); } }}
      {...(answer.phase === 'known' && 'clipboard' in navigator && { secondary: { label: copied ? words.copied : words.copy, go: () => { copy(answer.text).catch(() => setCopied(false)); } } })}
    />
  );
  return (
    <Pane here="demand" actions={bar}>
      <PageHead
        title={words.title} back={{ label: words.back, go: () => commands.open('demand') }}
        sub={trace && <>{trace.found.cells.slice(0, 1).map(cell => <CellLink key={cell.address} cell={cell} />)} · {[trace.question.item, ...([trace.question.channel, trace.question.loc].filter(Boolean).length > 0 ? [trace.question.channel, trace.question.loc].filter(Boolean) : [words.allOf]), format.period(trace.question.period)].join(', ')}</>}
      />
      <TextLink go={() => { if (asked === 'selected') again(); else commands.explain('selected'); }}>{words.selected}</TextLink>
      {answer.phase === 'asking' && <Loading />}
      {answer.phase === 'none' && <Note state="info" title={words.none}>{words.noneText}</Note>}
      {answer.phase === 'failed' && <Note state="error" title={words.failed} links={answer.failure.cell && <CellLink cell={answer.failure.cell} />}>{answer.failure.message} {answer.failure.remedy}</Note>}
      {trace && <Explanation trace={trace} />}
    </Pane>
  );
}
