import { InvalidArgument } from '../engine/errors';
import { disaggregateWithLocks } from '../engine/forecasting/disaggregate';
import { equalErrors, ownErrors, structuralErrors, type ErrorCovariance } from '../engine/hierarchy/errorCovariance';
import { hierarchyOfMatrix, type Hierarchy } from '../engine/hierarchy/hierarchy';
import { reconcile } from '../engine/hierarchy/reconcile';
import { defineFunction } from './customFunction';
import { spill } from './readSeries';

export const disaggregation = defineFunction({
  name: 'DISAGGREGATE',
  family: 'Demand',
  sentence: 'Parts that sum to a total exactly, shared by weights and rounded by the largest remainder; locked parts stay.',
  parameters: [
    { name: 'total', kind: 'number', accepts: 'any', help: 'what the parts have to sum to, in units' },
    { name: 'weights', kind: 'series', blanks: 'refused', help: 'weight of each part, 0 or more; all 0 share equally' },
    { name: 'locked', kind: 'series', blanks: 'missing', absent: 'no part is locked', help: 'the value of each locked part, blank where a part is free' },
    { name: 'decimals', kind: 'number', accepts: 'notNegative', default: 0, help: 'decimals of the parts, a whole number from 0 to 9' },
  ],
  result: { shape: 'matrix', help: 'the parts; a column, or a row when the weights are a row' },
  examples: [{ arguments: [10, [[1], [1], [1]]], result: [[4], [3], [3]] }, { arguments: [10, [[1], [1], [1]], [[''], [5], ['']]], result: [[3], [5], [2]] }],
  compute: ({ total, weights, locked, decimals }) =>
    spill([disaggregateWithLocks({ total, weights: weights.values, locked: locked?.values ?? new Float64Array(weights.values.length).fill(NaN), decimals })], weights.runs),
});

function errorsOf(method: string, hierarchy: Hierarchy, variance: Float64Array | undefined): ErrorCovariance {
  if (method !== 'WLS') return method === 'OLS' ? equalErrors(hierarchy) : structuralErrors(hierarchy);
  if (!variance) throw new InvalidArgument('WLS takes the variance of the forecast error of every row; give it, or use "STRUCTURAL".');
  return ownErrors(variance);
}

export const reconciliation = defineFunction({
  name: 'RECONCILE',
  family: 'Demand',
  sentence: 'Forecasts of sums and their parts, moved as little as possible so that the parts sum to the sums.',
  parameters: [
    { name: 'summing_matrix', kind: 'matrix', help: 'a row per forecast and a column per bottom series, 1 where the row adds the column up and 0 elsewhere' },
    { name: 'base', kind: 'series', blanks: 'refused', help: 'the forecasts, in the order of the matrix’s rows' },
    { name: 'method', kind: 'word', words: ['OLS', 'STRUCTURAL', 'WLS'], default: 'OLS', help: '"OLS": all err alike; "STRUCTURAL": by the number of series in a sum; "WLS": by the variances given' },
    { name: 'variance', kind: 'series', blanks: 'missing', absent: 'only needed for "WLS"', help: 'variance of each forecast’s error, in the order of the rows' },
  ],
  result: { shape: 'matrix', help: 'coherent forecasts in the order of the rows; a column, or a row when the base forecasts are a row' },
  examples: [{ arguments: [[[1, 1], [1, 0], [0, 1]], [[100], [40], [50]], 'STRUCTURAL'], result: [[95], [42.5], [52.5]] }],
  compute({ summing_matrix, base, method, variance }) {
    if (base.values.length !== summing_matrix.length || (variance && variance.values.length !== summing_matrix.length)) {
      throw new InvalidArgument(`The summing matrix has ${summing_matrix.length} rows, the base forecasts ${base.values.length}${variance ? ` and the variances ${variance.values.length}` : ''}; give one for each row.`);
    }
    const { hierarchy, rows } = hierarchyOfMatrix(summing_matrix);
    const made = reconcile({ hierarchy, base: rows.map((row) => base.values[row]), errors: errorsOf(method, hierarchy, variance && Float64Array.from(rows, (row) => variance.values[row])) });
    const placed = new Float64Array(rows.length);
    rows.forEach((row, node) => { placed[row] = made[node]; });
    return spill([placed], base.runs);
  },
});
