import { components } from '../engine/forecasting/components';
import { leaderboard } from '../engine/forecasting/leaderboard';
import { METHODS } from '../engine/forecasting/methods';
import { defineFunction } from './customFunction';
import type { ResultCell } from './customFunction';
import { historyParameter } from './demandFunctions';
import type { Parameter } from './parameter';
import { upToLastKnown } from './readSeries';

const season = { name: 'season', kind: 'number', accepts: 'count', absent: 'detected from the history', help: 'periods in a season, such as 12; 1 = none' } as const satisfies Parameter;

export const forecastModels = defineFunction({
  name: 'FORECAST.MODELS',
  family: 'Demand',
  sentence: 'How the models that suit a history forecast periods of it that were held back from them, the best first.',
  parameters: [historyParameter, season],
  result: {
    shape: 'table',
    help: 'a row per model: its name ("auto" is the automatic forecast, "accurate" the one that takes its time; FORECAST.SEASONAL takes every name but those of a few members of it), held-out WAPE as a share, held-out MASE, its weight in the automatic forecast, TRUE for the forecast a plan takes',
  },
  examples: [{
    arguments: [[[12], [12], [12], [12], [12], [12]], 1],
    result: [['auto', 0, 0, 1, true], ['accurate', 0, 0, 0, false], ...METHODS.filter(({ only }) => !only).map(({ name }) => [name, 0, 0, name === 'Naive' ? 1 : 0, false])],
  }],
  compute: ({ history, season: given }) =>
    leaderboard(upToLastKnown(history.values), { season: given }).standings.map(({ model, heldOut, weight, chosen }) => [model, heldOut.wape, heldOut.mase, weight, chosen]),
});

/** Missing periods have a trend and a season; what is left of them is an empty cell. */
const shown = (value: number): ResultCell => (Number.isNaN(value) ? '' : value);

export const forecastComponents = defineFunction({
  name: 'FORECAST.COMPONENTS',
  family: 'Demand',
  sentence: 'The trend, the season and the remainder that a history is made of, and the history without its season.',
  parameters: [historyParameter, season],
  result: { shape: 'table', help: 'trend, season, remainder, adjusted; a row per period, or four rows when the history is a row; empty where the history is missing' },
  examples: [{ arguments: [[[7], [7], [''], [7]], 1], result: [[7, 0, 0, 7], [7, 0, 0, 7], [7, 0, '', ''], [7, 0, 0, 7]] }],
  compute({ history, season: given }) {
    const { trend, seasonal, remainder, adjusted } = components(upToLastKnown(history.values), given);
    const columns = [trend, seasonal, remainder, adjusted].map((part) => Array.from(part, shown));
    return history.runs === 'across' ? columns : columns[0].map((_, period) => columns.map((column) => column[period]));
  },
});
