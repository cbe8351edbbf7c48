import { leaderboardSteps } from '../engine/forecasting/leaderboard';
import type { Leaderboard, LeaderboardStep } from '../engine/forecasting/leaderboard';

export type { Leaderboard, LeaderboardStep, Standing } from '../engine/forecasting/leaderboard';

/** One series of the plan: demand per period, oldest first, NaN where unknown, and the periods in a season. */
export interface ComparedSeries {
  readonly history: Float64Array;
  readonly season: number;
}

/** How a comparison is watched and stopped. */
export interface CompareWatch {
  readonly progress: (step: LeaderboardStep) => void;
  readonly signal: AbortSignal;
}

/**
 * Tests every model that suits a series on periods held back from it, telling after each. Changes nothing in the workbook.
 * @throws {InsufficientHistory} for a series too short to hold anything back.
 */
export function compareModels({ history, season }: ComparedSeries, tell: (step: LeaderboardStep) => void): Leaderboard {
  const end = history.findLastIndex((value) => !Number.isNaN(value)) + 1;
  const steps = leaderboardSteps(history.subarray(0, end), { season });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}
