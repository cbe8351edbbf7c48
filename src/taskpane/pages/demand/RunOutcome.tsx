import { useState, type ReactElement } from 'react';
import type { Plan } from '../../../plan/model/plan';
import type { ActionFailure } from '../../actions';
import { CellLink, TextLink } from '../../parts/CellLink';
import { Note } from '../../parts/Note';
import { Stages } from '../../parts/Stages';
import type { RunState, ShownResult } from '../../state/paneState';
import { useWords, type Words } from '../../strings/WordsContext';
import { stageLines } from './stageLines';

/** The models of a plan with how many series each won, the commonest first; beyond four they are counted together. */
function modelsOf(plan: Plan, { t }: Words): string {
  const counts = new Map<string, number>();
  for (const { model } of plan.forecasts) counts.set(model, (counts.get(model) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const rest = sorted.slice(4).reduce((sum, [, n]) => sum + n, 0);
  return [...sorted.slice(0, 4).map(([model, n]) => t('run.modelCount', { model, n })), ...(rest > 0 ? [t('run.modelsMore', { n: rest })] : [])].join(', ');
}

function writtenSentence({ run: { plan }, written }: ShownResult, { t, format }: Words): string {
  const fingerprint = t('run.fingerprint', { fingerprint: plan.fingerprint });
  if (!written) return `${t('run.recalled')} ${fingerprint}`;
  const { report, previous } = written;
  const sheets = [...report.sheetsMade, ...report.sheetsChanged];
  return [
    report.cellsWritten === 0 || sheets.length === 0 ? t('run.wroteNothing') : t('run.wrote', { n: report.cellsWritten, sheets: format.list(sheets) }),
    ...(report.undoable && report.cellsWritten > 0 ? [t('run.undo')] : []),
    ...(report.remarks ?? []),
    ...(previous ? [previous.fingerprint === plan.fingerprint ? t('run.same') : t('run.changed')] : []),
    fingerprint,
  ].join(' ');
}

/** What went wrong, where, that nothing was changed, and what to do. */
export function RunFailure({ failure }: { readonly failure: ActionFailure }): ReactElement {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const kept = failure.restored === false ? t('run.errorNotKept') : t('run.errorKept');
  const sentence = `${failure.message} ${kept} ${failure.remedy ?? t('run.errorNext')}`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(sentence);
    setCopied(true);
  };
  return (
    <Note
      state="error" title={t('run.error')}
      links={<>{failure.cell && <CellLink cell={failure.cell} />}{'clipboard' in navigator && <TextLink go={() => { copy().catch(() => setCopied(false)); }}>{copied ? t('common.copied') : t('common.copyDetails')}</TextLink>}</>}
    >
      {sentence}
    </Note>
  );
}

/** What a run made: its models, what was written. */
export function RunMade({ result }: { readonly result: ShownResult }): ReactElement {
  const words = useWords();
  return (
    <>
      <Note state="info" title={words.t('run.models')}>{modelsOf(result.run.plan, words)}. {words.t('run.modelsNote')}</Note>
      <Note state="done">{writtenSentence(result, words)}</Note>
    </>
  );
}

/** The finished (or failed) run: stages with seconds, models, what was written. */
export function RunOutcome({ run, result }: { readonly run: Extract<RunState, { phase: 'done' | 'failed' }>; readonly result: ShownResult | null }): ReactElement {
  const words = useWords();
  const { t } = words;
  return (
    <>
      {run.phase === 'failed' && <RunFailure failure={run.failure} />}
      {run.stages.length > 0 && <Stages label={t('run.stages')} stages={stageLines({ times: run.stages, now: run.stages.at(-1)?.to ?? 0, failed: run.phase === 'failed', words })} />}
      {run.phase === 'done' && result && <RunMade result={result} />}
    </>
  );
}
