import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { proposalName } from '../../../../plan/effects/proposals';
import type { CleansingProposal } from '../../../../plan/model/influences';
import { Block } from '../../../parts/Block';
import { CellLink, TextLink } from '../../../parts/CellLink';
import { FindingRow, FindingRows } from '../../../parts/Findings';
import { Note } from '../../../parts/Note';
import { usePane } from '../../../state/PaneContext';
import { usePhrases, useWords } from '../../../strings/WordsContext';
import { phrases } from './phrases';

const shownAtFirst = 5;

function Proposal({ proposal }: { readonly proposal: CleansingProposal }): ReactElement {
  const t = usePhrases(phrases);
  const { format } = useWords();
  const { state, commands } = usePane();
  const { kind, item, channel, from, to, found, taken, series, key } = proposal;
  const off = state.fixing.busy || state.run.phase === 'running';
  const name = [item, channel].filter(Boolean).join(' · ');
  const period = from === to ? format.period(from) : t('span', { from: format.period(from), to: format.period(to) });
  const button = (verdict: 'accept' | 'reject'): ReactElement => (
    <Button size="small" disabledFocusable={off} aria-label={t(verdict === 'accept' ? 'acceptLabel' : 'rejectLabel', { name, period })} onClick={() => { if (!off) commands.decide(proposal, verdict); }}>{t(verdict)}</Button>
  );
  return (
    <FindingRow
      state="warning" sentence={t(kind, { name, period, found: format.quantity(found), taken: format.quantity(taken) })} remedy={t('series', { n: series })}
      links={<>{button('accept')}{button('reject')}<TextLink go={() => commands.goToSeries(key, 'p_Forecast')}>{t('show')}</TextLink></>}
    />
  );
}

/** What the last decision did, with the way back. */
function LastDecision({ names }: { readonly names: ReadonlySet<string> }): ReactElement | null {
  const t = usePhrases(phrases);
  const { state: { fixing }, commands } = usePane();
  const last = fixing.made.at(-1);
  if (fixing.failure) return <Note state="error" title={t('failed')} links={fixing.failure.cell && <CellLink cell={fixing.failure.cell} />}>{fixing.failure.message} {fixing.failure.remedy}</Note>;
  if (!last || !names.has(last.label)) return null;
  return <Note state="done" title={t('decided', { event: last.label })} links={<TextLink go={() => commands.undoFix()}>{t('undo')}</TextLink>} />;
}

/** Outliers, stock-outs and lost demand found in the history, each to be accepted or rejected; decided ones leave the list. */
export function Cleansing({ proposals }: { readonly proposals: readonly CleansingProposal[] }): ReactElement {
  const t = usePhrases(phrases);
  const { state: { fixing } } = usePane();
  const [all, setAll] = useState(false);
  const decided = new Set(fixing.made.map(({ label }) => label));
  const open = proposals.filter(proposal => proposal.state === 'open' && !decided.has(proposalName(proposal)));
  const shown = all ? open : open.slice(0, shownAtFirst);
  return (
    <Block level={3} title={t('title', { n: open.length })}>
      <LastDecision names={new Set(proposals.map(proposalName))} />
      {open.length === 0 ? <Note state="done">{t('none')}</Note> : <Note state="info">{t('about')}</Note>}
      <FindingRows>{shown.map(proposal => <Proposal key={proposalName(proposal)} proposal={proposal} />)}</FindingRows>
      {shown.length < open.length && <TextLink go={() => setAll(true)}>{t('more', { n: open.length - shown.length })}</TextLink>}
    </Block>
  );
}
