import { periodId } from '../engine/time/period';
import { earlierSnapshots } from './accuracy/earlierSnapshots';
import { planningGrid } from './demand/planningGrid';
import { fingerprint } from './fingerprint';
import { seriesId, type PlanInput } from './model/planInput';

/** Fingerprint of what a plan is made from, whatever the order of its series. The snapshot of the running cycle is a result, not an input. */
export function inputFingerprint(input: PlanInput): string {
  const grid = input.snapshots && planningGrid(input);
  const snapshots = grid && input.snapshots && earlierSnapshots(input.snapshots, periodId(grid.first + grid.length, grid.bucket));
  return fingerprint({ ...input, snapshots: snapshots ?? undefined, demand: [...input.demand].sort((a, b) => (seriesId(a.key) < seriesId(b.key) ? -1 : 1)) });
}
