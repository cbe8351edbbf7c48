import type { CleansingProposal, EffectVerdict } from '../model/influences';
import type { Notice } from '../model/notice';

/** Groups named in one sentence at most. */
const NAMED = 6;

/** One sentence for each effect that was kept, with what it does, its held-out gain and where it has none; one for all that were tried in vain. */
export function effectNotices(verdicts: readonly EffectVerdict[]): readonly Notice[] {
  const names = [...new Set(verdicts.map(({ effect }) => effect))];
  const isKept = (name: string): boolean => verdicts.some(({ effect, kept }) => kept && effect === name);
  const vain = names.filter(name => !isKept(name));
  return [...names.filter(isKept).map(name => keptNotice(verdicts.filter(({ effect }) => effect === name))), ...(vain.length > 0 ? [vainNotice(vain)] : [])];
}

function keptNotice(verdicts: readonly EffectVerdict[]): Notice {
  const [kept, left] = [verdicts.filter(verdict => verdict.kept), verdicts.filter(verdict => !verdict.kept)];
  const without = left.length > 0 ? `; tried on ${list(left.map(({ group }) => named(group)))}: no gain on periods held out` : '';
  return {
    severity: 'info', code: 'effect-kept', message: `${verdicts[0].effect}: ${list(kept.map(sentence))}${without}.`,
    remedy: 'Nothing to do: the effect is taken out of the history and put into the forecast.',
  };
}

const vainNotice = (names: readonly string[]): Notice => ({
  severity: 'info', code: 'effect-tried', message: `Tried, no gain on periods held out, not used: ${list(names)}.`, remedy: 'Nothing to do.',
});

/** Open proposals to cleanse the history, the largest ones by name. */
export function cleansingNotices(proposals: readonly CleansingProposal[]): readonly Notice[] {
  const open = proposals.filter(({ state }) => state === 'open');
  const remedy = 'Accept or reject it in the pane under Result, or write a row into Events (m_Events): kind OUTLIER or STOCKOUT with its item and days, status done to accept, cancelled to reject.';
  const told = open.slice(0, NAMED).map((proposal): Notice => ({ severity: 'info', code: 'cleansing-proposed', message: proposal.sentence, remedy }));
  if (open.length <= NAMED) return told;
  return [...told, { severity: 'info', code: 'cleansing-proposed', message: `${open.length - NAMED} more parts of the history may not be demand as it was.`, remedy }];
}

function sentence({ group, parameters, heldOut }: EffectVerdict): string {
  const told = parameters.map(({ name, value }) => (name === 'elasticity' ? `elasticity ${signed(value, 1)}` : name === 'dip' ? `dip ${value < 0 ? '−' : ''}${percent(Math.abs(value))}` : name === 'share' ? `${percent(value)} of demand follows working days` : `${value < 0 ? '−' : '+'}${percent(Math.abs(value))}`));
  return `${named(group)} ${told.join(', ')}${heldOut ? ` (held-out error ${percent(heldOut.without)} → ${percent(heldOut.with)})` : ''}`;
}

const named = (group: string): string => group || 'all items';
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const signed = (value: number, digits: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
const list = (parts: readonly string[]): string => (parts.length > NAMED ? `${parts.slice(0, NAMED).join(', ')} and ${parts.length - NAMED} more` : parts.join(', '));
