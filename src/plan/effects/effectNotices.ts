import type { EffectVerdict } from '../model/influences';
import type { Notice } from '../model/notice';

/** Groups named in one sentence at most. */
const NAMED = 6;

/** One sentence for each effect that was tried: what it does where it was kept, with the held-out gain, and where it was not. */
export function effectNotices(verdicts: readonly EffectVerdict[]): readonly Notice[] {
  return [...new Set(verdicts.map(({ effect }) => effect))].map(effect => {
    const some = verdicts.filter(verdict => verdict.effect === effect);
    const kept = some.filter(verdict => verdict.kept);
    const left = some.filter(verdict => !verdict.kept);
    const without = left.length > 0 ? `${kept.length > 0 ? 'tried' : 'Tried'} on ${list(left.map(({ group }) => named(group)))}: no gain on periods held out` : '';
    return {
      severity: 'info' as const,
      code: kept.length > 0 ? 'effect-kept' : 'effect-tried',
      message: kept.length > 0 ? `${effect}: ${list(kept.map(sentence))}${without ? `; ${without}` : ''}.` : `${effect}. ${without}; it is not used.`,
      remedy: kept.length > 0 ? 'Nothing to do: the effect is taken out of the history and put into the forecast.' : 'Nothing to do.',
    };
  });
}

function sentence({ group, parameters, heldOut }: EffectVerdict): string {
  const told = parameters.map(({ name, value }) => (name === 'elasticity' ? `elasticity ${signed(value, 1)}` : name === 'dip' ? `dip ${percent(value)}` : name === 'share' ? `${percent(value)} of demand follows working days` : `${value < 0 ? '−' : '+'}${percent(Math.abs(value))}`));
  return `${named(group)} ${told.join(', ')}${heldOut ? ` (held-out error ${percent(heldOut.without)} → ${percent(heldOut.with)})` : ''}`;
}

const named = (group: string): string => group || 'all items';
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const signed = (value: number, digits: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`;
const list = (parts: readonly string[]): string => (parts.length > NAMED ? `${parts.slice(0, NAMED).join(', ')} and ${parts.length - NAMED} more` : parts.join(', '));
