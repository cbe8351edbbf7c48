import { proxy, wrap } from 'comlink';
import type { ComparedSeries, CompareWatch, Leaderboard, LeaderboardStep } from '../../actions/compareModels';
import type { CompareWorker } from './compareWorker';
import { inWorker } from './inWorker';

/** Compares models on one series in a worker, so that the pane stays responsive; aborting ends it at once. */
export const compareInWorker = (start: () => Worker, series: ComparedSeries, { progress, signal }: CompareWatch): Promise<Leaderboard> =>
  inWorker({ start, signal, what: 'comparison' }, worker => wrap<CompareWorker>(worker).compare(series, proxy((step: LeaderboardStep) => progress(step))));
