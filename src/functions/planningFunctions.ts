import { FEWEST_TO_JUDGE, forecastValueAdded } from '../engine/forecasting/forecastValueAdded';
import { consumeForecast } from '../engine/sensing/consumeForecast';
import { defineFunction } from './customFunction';
import { spill } from './readSeries';

const STEPS = ['naive', 'statistical', 'expert'] as const;

export const valueAdded = defineFunction({
  name: 'FVA',
  family: 'Demand',
  sentence: 'Forecast value added: the error of each step from the naïve to the expert forecast, and what each takes off the error of the step before.',
  parameters: [
    { name: 'actual', kind: 'series', blanks: 'missing', help: 'what happened; periods that are blank here or in a forecast are left out' },
    { name: 'naive', kind: 'series', blanks: 'missing', help: 'the naïve forecasts of the same periods' },
    { name: 'statistical', kind: 'series', blanks: 'missing', help: 'the statistical forecasts of the same periods' },
    { name: 'expert', kind: 'series', blanks: 'missing', help: 'the expert’s forecasts of the same periods' },
  ],
  result: { shape: 'table', help: `a row per step: its name, WAPE as a share, value added (above 0 is better; empty for the first step, “not enough data” below ${FEWEST_TO_JUDGE} periods)` },
  examples: [{
    arguments: [[[10], [20]], [[12], [24]], [[11], [22]], [[11], [22]]],
    result: [['naive', 0.2, ''], ['statistical', 0.1, 'not enough data: 2 of 20'], ['expert', 0.1, 'not enough data: 2 of 20']],
  }],
  compute(given) {
    const { steps, compared } = forecastValueAdded(given.actual.values, STEPS.map((step) => ({ step, forecast: given[step].values })));
    return steps.map(({ step, wape, added }, index) => [step, wape ?? '', index === 0 ? '' : added ?? `not enough data: ${compared} of ${FEWEST_TO_JUDGE}`]);
  },
});

export const consumption = defineFunction({
  name: 'CONSUME',
  family: 'Demand',
  sentence: 'What is left of a forecast once orders have consumed it, each in its own period, then backwards, then forwards.',
  parameters: [
    { name: 'forecast', kind: 'series', blanks: 'refused', help: 'forecast per period, oldest first, in units of 0 or more' },
    { name: 'orders', kind: 'series', blanks: 'missing', help: 'orders in hand by the period they are asked for; blank for none' },
    { name: 'back', kind: 'number', accepts: 'notNegative', help: 'whole periods an order may look back for forecast' },
    { name: 'forward', kind: 'number', accepts: 'notNegative', help: 'whole periods an order may look ahead for forecast' },
  ],
  result: { shape: 'matrix', help: 'net forecast; a row per period, or one row when the forecast is a row' },
  examples: [{ arguments: [[[350], [350], [350], [350]], [[300], [500], [280], [0]], 4, 4], result: [[0], [0], [0], [320]] }],
  compute: ({ forecast, orders, back, forward }) =>
    spill([consumeForecast({ forecast: forecast.values, orders: orders.values.map((value) => (Number.isNaN(value) ? 0 : value)), back, forward })], forecast.runs),
});
