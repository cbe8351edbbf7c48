import { expose } from 'comlink';
import { compareModels, type ComparedSeries, type Leaderboard, type LeaderboardStep } from '../../actions/compareModels';

const compareWorker = {
  /** Compares models on one series. The pane cancels by ending the worker. */
  compare: (series: ComparedSeries, tell: (step: LeaderboardStep) => void): Leaderboard => compareModels(series, tell),
};

export type CompareWorker = typeof compareWorker;

expose(compareWorker);
