import fc from 'fast-check';
import planning from '../../oracles/planning-oracles.json';
import { equalErrors, ownErrors, shrunkErrors, structuralErrors } from '../../../src/engine/hierarchy/errorCovariance';
import { aggregated, hierarchyOf, hierarchyOfMatrix, temporalHierarchy } from '../../../src/engine/hierarchy/hierarchy';
import { reconcile } from '../../../src/engine/hierarchy/reconcile';
import { historicalProportions, spreadDown } from '../../../src/engine/hierarchy/spreadDown';
import { expectWithin } from '../inventory/oracleCases';

interface Case {
  readonly id: string;
  readonly inputs: { readonly S: number[][]; readonly base: number[]; readonly W: never; readonly history: number[][]; readonly top: number };
  readonly expected: Readonly<Record<string, number[]>>;
  readonly tolerance: { readonly rel: number };
}
const oracle = (id: string): Case => (planning.cases as unknown as readonly Case[]).find(each => each.id === id) ?? (() => { throw new Error(`no ${id}`); })();

/** Columns of the Cholesky factor of a small matrix. */
function factorsOf(matrix: readonly (readonly number[])[]): Float64Array[] {
  const columns = matrix.map(() => new Float64Array(matrix.length));
  for (let j = 0; j < matrix.length; j++) {
    for (let i = j; i < matrix.length; i++) {
      let entry = matrix[i][j];
      for (let k = 0; k < j; k++) entry -= columns[k][i] * columns[k][j];
      columns[j][i] = i === j ? Math.sqrt(entry) : entry / columns[j][j];
    }
  }
  return columns;
}

const two = hierarchyOf([{ family: 'A' }, { family: 'A' }], [[]]);
const three = hierarchyOf([{ f: 'A', c: 'x' }, { f: 'A', c: 'y' }, { f: 'B', c: 'x' }, { f: 'B', c: 'y' }], [[], ['f'], ['f', 'c']]);
const crossed = hierarchyOf([{ f: 'A', c: 'x' }, { f: 'A', c: 'y' }, { f: 'B', c: 'x' }, { f: 'B', c: 'y' }], [[], ['f'], ['c']]);

describe('reconcile', () => {
  it('gives the oracle’s coherent forecasts: OLS, structural and full covariance', () => {
    const [ols, wls, mint] = ['plan-035', 'plan-036', 'plan-038'].map(oracle);
    expectWithin([...reconcile({ hierarchy: two, base: ols.inputs.base, errors: equalErrors(two) })], ols.expected.reconciled, ols.tolerance.rel);
    expectWithin([...reconcile({ hierarchy: two, base: wls.inputs.base, errors: structuralErrors(two) })], wls.expected.reconciled, wls.tolerance.rel);
    const errors = { diagonal: new Float64Array(3), factors: factorsOf(mint.inputs.W) };
    expectWithin([...reconcile({ hierarchy: two, base: mint.inputs.base, errors })], mint.expected.reconciled, mint.tolerance.rel);
  });
  it('gives the oracle’s forecasts of the hierarchy of FPP3 figure 11.1, from its summing matrix', () => {
    const { inputs, expected, tolerance } = oracle('plan-039');
    const { hierarchy, rows } = hierarchyOfMatrix(inputs.S);
    const base = rows.map(row => inputs.base[row]);
    const placed = (made: Float64Array): number[] => inputs.base.map((_, row) => made[rows.indexOf(row)]);
    expectWithin(placed(reconcile({ hierarchy, base, errors: equalErrors(hierarchy) })), expected.ols, tolerance.rel);
    expectWithin(placed(reconcile({ hierarchy, base, errors: structuralErrors(hierarchy) })), expected.wlsStruct, tolerance.rel);
  });
  it('is coherent to the last bit, not negative, and leaves coherent forecasts as they are, nested or crossed', () => {
    const values = fc.array(fc.double({ min: -50, max: 1000, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(fc.property(fc.constantFrom(three, crossed), fc.array(fc.double({ min: -100, max: 1000, noNaN: true }), { minLength: 7, maxLength: 7 }), values, (hierarchy, uppers, bottoms) => {
      const base = Float64Array.from([...uppers.slice(0, hierarchy.sums.length), ...bottoms]);
      if (base.length !== hierarchy.sums.length + 4) return;
      const made = reconcile({ hierarchy, base, errors: structuralErrors(hierarchy), floor: 0 });
      expect(Math.min(...made)).toBeGreaterThanOrEqual(0);
      expect([...aggregated(hierarchy, made.subarray(hierarchy.sums.length))]).toEqual([...made]);
      const again = reconcile({ hierarchy, base: made, errors: equalErrors(hierarchy), floor: 0 });
      again.forEach((value, node) => expect(Math.abs(value - made[node])).toBeLessThan(1e-6));
    }));
  });
  it('keeps locked nodes, at the top, between and below, and spreads the rest', () => {
    const base = [100, 40, 50, 18, 20, 30, 22, 18, 20, 30, 22];
    const locks = [{ node: 0, value: 120 }, { node: 1, value: 50 }, { node: 7, value: 25 }];
    for (const errors of [structuralErrors(three), { diagonal: new Float64Array(11).fill(0.5), factors: [Float64Array.from({ length: 11 }, (_, i) => 0.3 + 0.05 * i)] }]) {
      const made = reconcile({ hierarchy: three, base, errors, locks, floor: 0 });
      for (const { node, value } of locks) expect(made[node]).toBeCloseTo(value, 9);
      expect(made[2]).toBeCloseTo(70, 9);
    }
  });
  it('refuses locks that contradict each other, in a sentence', () => {
    const locks = [{ node: 0, value: 10 }, { node: 1, value: 6 }, { node: 2, value: 6 }];
    expect(() => reconcile({ hierarchy: two, base: [10, 5, 5], errors: equalErrors(two), locks })).toThrow('The locked values contradict each other: they leave a difference of 2; free one of them.');
    const consistent = [{ node: 0, value: 12 }, { node: 1, value: 6 }, { node: 2, value: 6 }];
    expect([...reconcile({ hierarchy: two, base: [10, 5, 5], errors: equalErrors(two), locks: consistent })]).toEqual([12, 6, 6]);
  });
  it('finds the nearest non-negative forecasts, not the clipped ones', () => {
    const hierarchy = hierarchyOf([{}, {}, {}], [[]]);
    const base = [10, -8, 9, 12];
    const made = reconcile({ hierarchy, base, errors: equalErrors(hierarchy), floor: 0 });
    const distance = (bottom: readonly number[]): number => [bottom.reduce((a, b) => a + b, 0), ...bottom].reduce((sum, value, i) => sum + (value - base[i]) ** 2, 0);
    const best = distance([...made.subarray(1)]);
    expect(made[1]).toBe(0);
    for (const step of [0.01, -0.01]) for (const at of [0, 1, 2]) {
      const moved = [...made.subarray(1)].map((value, i) => (i === at ? value + step : value));
      if (moved[at] >= 0) expect(distance(moved)).toBeGreaterThanOrEqual(best);
    }
  });
});

describe('shrunkErrors', () => {
  const noise = (seed: number): Float64Array => Float64Array.from({ length: 24 }, (_, t) => Math.sin(seed * 12.9898 + t * 78.233 * (1 + seed / 7)) * 3);
  it('shrinks by the intensity that the definition over pairs of nodes gives (Schäfer & Strimmer 2005)', () => {
    const common = noise(1);
    const residuals = [1, 2, 3, 4].map(seed => noise(seed + 1).map((value, t) => value + 1.5 * common[t]));
    const scaled = residuals.map(series => { const sd = Math.sqrt(series.reduce((sum, value) => sum + value * value, 0) / 24); return series.map(value => value / sd); });
    let variance = 0;
    let squares = 0;
    for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) {
      if (i === j) continue;
      const products = [...scaled[i]].map((value, t) => value * scaled[j][t]);
      const sum = products.reduce((a, b) => a + b, 0);
      variance += (products.reduce((all, value) => all + value * value, 0) - sum * sum / 24) / (24 * 23);
      squares += (sum / 24) ** 2;
    }
    const { lambda, diagonal, factors } = shrunkErrors(residuals);
    expect(lambda).toBeCloseTo(Math.min(1, variance / squares), 12);
    residuals.forEach((series, node) => {
      const own = series.reduce((sum, value) => sum + value * value, 0) / 24;
      expect(diagonal[node] + (factors ?? []).reduce((sum, factor) => sum + factor[node] ** 2, 0)).toBeCloseTo(own, 9);
    });
  });
});

describe('historicalProportions and spreadDown', () => {
  it('give the oracle’s proportions (Gross & Sohl A and F)', () => {
    const { inputs, expected, tolerance } = oracle('plan-040');
    expectWithin([...historicalProportions(inputs.history, 'average of proportions')].map(share => share * inputs.top), expected.averageOfProportions, tolerance.rel);
    expectWithin([...historicalProportions(inputs.history, 'proportion of averages')].map(share => share * inputs.top), expected.proportionOfAverages, tolerance.rel);
  });
  it('keep the level they start at and share below it by the forecasts, equally where all are 0', () => {
    const base = [200, 60, 90, 10, 20, 0, 0, 1, 3, 0, 0];
    const top = spreadDown(three, base, 0);
    expect([...aggregated(three, top).subarray(0, 3)].map(value => Math.round(value * 1e9) / 1e9)).toEqual([200, 80, 120]);
    expect([...top]).toEqual([80 / 3, 160 / 3, 60, 60]);
    expect([...aggregated(three, spreadDown(three, base, 1)).subarray(0, 3)]).toEqual([150, 60, 90]);
    expect(() => spreadDown(crossed, [1, 1, 1, 1, 1, 1, 1, 1, 1], 0)).toThrow('crossed, not nested');
  });
});

describe('temporalHierarchy', () => {
  it('reconciles months, quarters and a year by the same algebra', () => {
    const hierarchy = temporalHierarchy(12, [12, 3]);
    const base = [1300, 290, 310, 330, 350, ...Array.from({ length: 12 }, (_, t) => 95 + 2 * t)];
    const made = reconcile({ hierarchy, base, errors: structuralErrors(hierarchy) });
    expect(made[0]).toBe(made.subarray(5).reduce((a, b) => a + b, 0));
    expect(made[0]).toBeGreaterThan(1272);
    expect(made[0]).toBeLessThan(1300);
    expect(() => temporalHierarchy(12, [5])).toThrow('Blocks of 5 do not divide 12 periods');
  });
});

describe('ownErrors', () => {
  it('moves the node with the larger variance more, and never a certain one by much', () => {
    const made = reconcile({ hierarchy: two, base: [100, 40, 50], errors: ownErrors([4, 1, 0]) });
    expect(made[2]).toBeCloseTo(50, 5);
    expect(made[0]).toBeCloseTo(92, 5);
  });
});
