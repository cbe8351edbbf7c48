import { fingerprint } from './fingerprint';
import { seriesId, type PlanInput } from './model/planInput';

/** Fingerprint of what a plan is made from, whatever the order of its series. */
export const inputFingerprint = (input: PlanInput): string =>
  fingerprint({ ...input, demand: [...input.demand].sort((a, b) => (seriesId(a.key) < seriesId(b.key) ? -1 : 1)) });
