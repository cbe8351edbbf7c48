import { accuracy, MEASURES } from '../engine/forecasting/accuracy';
import { forecast } from '../engine/forecasting/forecast';
import { forecastIntermittent, INTERMITTENT_METHODS } from '../engine/forecasting/intermittent';
import { defineFunction } from './customFunction';
import type { Parameter } from './parameter';
import { spill, upToLastKnown } from './readSeries';

export const historyParameter = { name: 'history', kind: 'series', blanks: 'missing', help: 'demand per period, oldest first; one row or one column, blank where missing; empty cells at the end are periods to come' } as const satisfies Parameter;
export const horizonParameter = { name: 'horizon', kind: 'number', accepts: 'count', help: 'number of periods to forecast, 1 to 1,000' } as const satisfies Parameter;

export const forecastSeasonal = defineFunction({
  name: 'FORECAST.SEASONAL',
  family: 'Demand',
  sentence: 'Forecast with lower and upper limits for each coming period, from a history with or without trend and season.',
  parameters: [
    historyParameter,
    horizonParameter,
    { name: 'season', kind: 'number', accepts: 'count', absent: 'detected from the history', help: 'periods in a season, such as 12; 1 = none' },
    { name: 'level', kind: 'number', accepts: 'share', default: 0.8, help: 'probability that a period lies between its limits' },
    { name: 'method', kind: 'text', default: 'auto', help: '"auto", "fast", "accurate" or a model’s name, such as "Theta"' },
  ],
  result: { shape: 'matrix', help: 'forecast, lower limit, upper limit; a row per period, or three rows when the history is a row' },
  examples: [{ arguments: [[[12], [12], [12], [12], [12], [12]], 2], result: [[12, 12, 12], [12, 12, 12]] }],
  compute(given) {
    const { mean, intervals } = forecast(upToLastKnown(given.history.values), { horizon: given.horizon, season: given.season, levels: [given.level], method: given.method });
    return spill([mean, intervals[0].lower, intervals[0].upper], given.history.runs);
  },
});

export const forecastOfIntermittent = defineFunction({
  name: 'FORECAST.INTERMITTENT',
  family: 'Demand',
  sentence: 'Mean demand of each coming period from a history in which many periods have no demand.',
  parameters: [
    historyParameter,
    horizonParameter,
    { name: 'method', kind: 'word', words: INTERMITTENT_METHODS, default: 'auto', help: '"auto", "CROSTON", "SBA", "TSB", "ADIDA" or "IMAPA"' },
  ],
  result: { shape: 'matrix', help: 'mean demand; a row per period, or one row when the history is a row' },
  examples: [{ arguments: [[[0, 2, 0, 2, 0, 2, 0, 2]], 3, 'CROSTON'], result: [[1, 1, 1]] }],
  compute: (given) => spill([forecastIntermittent(upToLastKnown(given.history.values), given.horizon, given.method)], given.history.runs),
});

export const accuracyOfForecast = defineFunction({
  name: 'ACCURACY',
  family: 'Demand',
  sentence: 'How far forecasts were from what happened, by one measure; shares as 0.1 for 10 %.',
  parameters: [
    { name: 'actual', kind: 'series', blanks: 'missing', help: 'what happened, oldest first; periods that are blank here or in the forecast are left out' },
    { name: 'forecast', kind: 'series', blanks: 'missing', help: 'the forecasts of the same periods' },
    { name: 'measure', kind: 'word', words: MEASURES, help: `one of ${MEASURES.map((measure) => `"${measure}"`).join(', ')}` },
    { name: 'history', kind: 'series', blanks: 'missing', absent: 'not needed except for MASE and RMSSE', help: 'the demand before those periods, by which MASE and RMSSE are scaled' },
    { name: 'season', kind: 'number', accepts: 'count', default: 1, help: 'periods in a season of that history; 1 = none' },
  ],
  result: { shape: 'number', help: 'the measure; WAPE, MAPE, SMAPE and BIAS are shares, MAE and RMSE in units; BIAS and TS are above 0 when forecasts were too high' },
  examples: [
    { arguments: [[[10], [20]], [[12], [19]], 'WAPE'], result: 0.1 },
    { arguments: [[[10], [20]], [[12], [19]], 'MASE', [[8], [9], [11]]], result: 1 },
  ],
  compute({ actual, forecast: foreseen, measure, history: before, season }) {
    const scaling = before && { history: before.values, season };
    return accuracy(measure, actual.values, foreseen.values, scaling);
  },
});
