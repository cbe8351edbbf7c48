import { notNegative, positive } from './argumentChecks';
import { wholeCount } from './wholeCount';

/** A kanban loop; demand and lead time in the same period. */
export interface KanbanInputs {
  /** Units per period [D], ≥ 0. */
  readonly demand: number;
  /** Replenishment time of a container [L], ≥ 0. */
  readonly leadTime: number;
  /** Safety allowance as a share of lead-time demand [α], ≥ 0. */
  readonly safetyFactor: number;
  /** Units in one container [C], > 0. */
  readonly container: number;
}

/**
 * Number of kanban cards: D·L·(1 + α)/C, rounded up. Throws InvalidArgument naming the argument at fault.
 * Source: Monden, Toyota Production System.
 * @example kanbanCards({ demand: 100, leadTime: 2, safetyFactor: 0.1, container: 20 }); // => 11
 */
export function kanbanCards({ demand, leadTime, safetyFactor, container }: KanbanInputs): number {
  const covered = notNegative('demand', demand) * notNegative('leadTime', leadTime) * (1 + notNegative('safetyFactor', safetyFactor));
  return wholeCount(covered / positive('container', container));
}
