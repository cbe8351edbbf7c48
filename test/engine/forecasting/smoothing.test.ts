import oracle from '../../oracles/smoothing-oracles.json';
import { bestEts, etsAverage, etsCandidates } from '../../../src/engine/forecasting/models/autoEts';
import { autoCes, complexSmoothing } from '../../../src/engine/forecasting/models/complexSmoothing';
import type { ComplexForm } from '../../../src/engine/forecasting/models/complexSmoothing';
import { ets } from '../../../src/engine/forecasting/models/ets';
import type { EtsFit } from '../../../src/engine/forecasting/models/ets';
import { etsName, SLOTS } from '../../../src/engine/forecasting/models/etsForm';
import type { EtsForm } from '../../../src/engine/forecasting/models/etsForm';
import { etsGradient, etsPass, etsTape } from '../../../src/engine/forecasting/models/etsRecursion';
import { etsErrorVariance } from '../../../src/engine/forecasting/models/etsVariance';
import { randomStream } from '../../../src/engine/simulation/randomStream';

interface EtsCase {
  readonly series: keyof typeof oracle.series;
  readonly asked: string;
  readonly chosen: string;
  readonly minus2LogLikelihood: number;
  readonly aicc: number;
  readonly parameters: readonly (number | null)[];
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

const etsCases = oracle.ets as readonly EtsCase[];
const named = etsCases.map((each) => [`${each.series} ${each.asked}`, each] as const);

/** The series with its largest magnitude at 1, and that magnitude. */
function scaled(name: EtsCase['series']): { readonly values: Float64Array; readonly unit: number; readonly season: number; readonly shift: number } {
  const { season, values } = oracle.series[name];
  const unit = Math.max(...values.map(Math.abs));
  return { values: Float64Array.from(values, (value) => value / unit), unit, season, shift: 2 * values.length * Math.log(unit) };
}

function formOf(chosen: string): EtsForm {
  const [, error, trend, damped, season] = /^ETS\((.),(.)(d?),(.)\)$/.exec(chosen) ?? [];
  return { error, trend, damped: damped === 'd', season } as EtsForm;
}

/** The oracle's parameters in our order: its seasonal indices come newest first and leave the last out. */
function natural({ chosen, parameters }: EtsCase, unit: number, length: number): Float64Array {
  const { trend, season } = formOf(chosen);
  const m = season === 'N' ? 0 : length;
  const [alpha, beta, gamma, phi, level, ...rest] = parameters.map((value) => value ?? 0);
  const p = Float64Array.from({ length: SLOTS + m });
  p.set([alpha, beta / alpha, gamma / (1 - alpha), parameters[3] === null ? 1 : phi, level / unit, trend === 'N' ? 0 : rest[0] / unit]);
  const indices = rest.slice(trend === 'N' ? 0 : 1);
  const last = (season === 'M' ? m : 0) - indices.reduce((sum, index) => sum + index, 0);
  [...indices, last].slice(0, m).forEach((index, j) => { p[SLOTS + m - 1 - j] = season === 'M' ? index : index / unit; });
  return p;
}

describe('etsPass', () => {
  it.each(named)('gives the likelihood of statsforecast at its parameters (%s, relative 1e-8)', (_, each) => {
    const { values, unit, season, shift } = scaled(each.series);
    const form = formOf(each.chosen);
    const likelihood = etsPass(values, form, natural(each, unit, season), etsTape(values.length, form.season === 'N' ? 0 : season)) + shift;
    expect(Math.abs(likelihood / each.minus2LogLikelihood - 1)).toBeLessThan(1e-8);
  });

  const everyForm: EtsForm[] = (['A', 'M'] as const).flatMap((error) => (['N', 'A', 'M'] as const).flatMap((trend) => (['N', 'A', 'M'] as const).map((season) => ({ error, trend, damped: trend !== 'N', season }))));

  it.each(everyForm.map((form) => [etsName(form), form] as const))('has the gradient that differences show (%s, 1e-6)', (_, form) => {
    const { values } = scaled('quarterly');
    const m = form.season === 'N' ? 0 : 4;
    const indices = { N: [], A: [0.03, -0.02, 0.01, -0.02], M: [1.05, 0.96, 1.02, 0.97] }[form.season];
    const p = Float64Array.of(0.3, 0.2, 0.15, 0.9, 0.6, form.trend === 'M' ? 1.01 : 0.006, ...indices);
    const tape = etsTape(values.length, m);
    const gradient = new Float64Array(p.length);
    etsPass(values, form, p, tape);
    etsGradient(values, form, p, tape, gradient);
    p.forEach((_value, i) => {
      const at = (step: number): number => etsPass(values, form, p.map((value, k) => (k === i ? value + step : value)), tape);
      const slope = (at(1e-6) - at(-1e-6)) / 2e-6;
      expect(Math.abs(gradient[i] - slope)).toBeLessThan(1e-6 * (1 + Math.abs(slope)));
    });
  });
});

describe('ets', () => {
  const fitOf = ({ series, asked, chosen }: EtsCase): EtsFit => {
    const { values, season } = scaled(series);
    const fit = asked === 'ZZZ' ? bestEts(values, season) : ets(values, season, formOf(chosen));
    if (!fit) throw new Error('no fit');
    return fit;
  };

  /** The simplex search of statsforecast stops short of some maxima; ours stays this far below at most. */
  const FROM_MAXIMUM = 1.2;

  it.each(named)('is as likely as statsforecast makes it, or likelier, and the criterion follows (%s)', (_, each) => {
    const { shift } = scaled(each.series);
    const fit = fitOf(each);
    expect(fit.name).toBe(each.chosen);
    expect(fit.likelihood + shift).toBeLessThan(each.minus2LogLikelihood + FROM_MAXIMUM);
    expect(fit.criterion - fit.likelihood).toBeCloseTo(each.aicc - each.minus2LogLikelihood, 5);
  });

  const alike = named.filter(([, each]) => Math.abs(fitOf(each).likelihood + scaled(each.series).shift - each.minus2LogLikelihood) < 0.3);

  it('reaches the same maximum in most cases', () => {
    expect(alike.length).toBeGreaterThanOrEqual(18);
  });

  it.each(alike)('forecasts what statsforecast does where both found the same maximum (%s, 2 % of the largest value)', (_, each) => {
    const { unit } = scaled(each.series);
    fitOf(each).forecast(each.mean.length).forEach((value, h) => { expect(Math.abs(value - each.mean[h] / unit)).toBeLessThan(0.02); });
  });

  it('is null for histories too short, and for seasons of which two are not known', () => {
    expect(ets(Float64Array.of(1, 0.9, 1, 0.8), 1, { error: 'A', trend: 'N', damped: false, season: 'N' })).toBeNull();
    expect(ets(Float64Array.from({ length: 9 }, (_, t) => 1 / (t + 1)), 4, { error: 'A', trend: 'N', damped: false, season: 'A' })).toBeNull();
  });
});

describe('etsErrorVariance', () => {
  const closed = named.filter(([, each]) => each.asked !== 'ZZZ' && !each.chosen.endsWith('M)'));

  it.each(closed)('is that of statsforecast but for its divisor of the variance, n − k − 1 (%s, 3 %)', (_, each) => {
    const { values, unit, season, shift } = scaled(each.series);
    const form = formOf(each.chosen);
    const fit = ets(values, season, form);
    if (!fit) throw new Error('no fit');
    if (Math.abs(fit.likelihood + shift - each.minus2LogLikelihood) > 0.3) return;
    const counted = 3 + (form.trend === 'N' ? 0 : 2) + (form.damped ? 1 : 0) + (form.season === 'N' ? 0 : season);
    const divisor = Math.sqrt((values.length - counted + 1) / (values.length - counted - 1));
    etsErrorVariance(fit, each.deviation.length)?.forEach((variance, h) => {
      expect(Math.abs((Math.sqrt(variance) * divisor * unit) / each.deviation[h] - 1)).toBeLessThan(0.03);
    });
  });

  it('agrees with 20,000 simulated paths of a model with multiplicative season (4 %)', () => {
    const { values } = scaled('monthlyNoTrend');
    const fit = ets(values, 12, { error: 'M', trend: 'A', damped: true, season: 'M' });
    if (!fit) throw new Error('no fit');
    const moved: EtsFit = { ...fit, alpha: 0.4, beta: 0.1, gamma: 0.2, phi: 0.9, variance: 0.01 };
    const path = moved.forecast(6);
    const variance = etsErrorVariance({ ...moved, forecast: () => pathOf(moved, 6, () => 0) }, 6);
    const { normal } = randomStream(1, ['ets']);
    const sum = new Float64Array(6);
    const squares = new Float64Array(6);
    const PATHS = 20_000;
    for (let k = 0; k < PATHS; k++) pathOf(moved, 6, (h) => 0.1 * normal(6 * k + h)).forEach((value, h) => { sum[h] += value / PATHS; squares[h] += value ** 2 / PATHS; });
    expect(path).toHaveLength(6);
    sum.forEach((mean, h) => { expect(Math.abs(Math.sqrt(squares[h] - mean ** 2) / Math.sqrt(variance?.[h] ?? NaN) - 1)).toBeLessThan(0.04); });
  });

  it('has no closed form for a multiplicative trend', () => {
    const { values } = scaled('trend');
    const fit = ets(values, 1, { error: 'M', trend: 'M', damped: true, season: 'N' });
    expect(fit && etsErrorVariance(fit, 3)).toBeNull();
  });

  /** ETS(M,Ad,M) as its equations are written (Hyndman et al. 2008, table 2.3), from the last states of a fit. */
  function pathOf({ alpha, beta, gamma, phi, last }: EtsFit, horizon: number, error: (h: number) => number): Float64Array {
    let { level, slope } = last;
    const slots = Float64Array.from(last.slots);
    return Float64Array.from({ length: horizon }, (_, h) => {
      const e = error(h);
      const base = level + phi * slope;
      const value = base * slots[h % 12] * (1 + e);
      level = base * (1 + alpha * e);
      slope = phi * slope + beta * base * e;
      slots[h % 12] *= 1 + gamma * e;
      return value;
    });
  }
});

describe('etsCandidates', () => {
  it('are the fifteen stable models for positive seasonal histories, six for others, additive errors where not positive', () => {
    expect(etsCandidates(12, true).map(etsName)).toHaveLength(15);
    expect(etsCandidates(1, true).map(etsName)).toEqual(['ETS(A,N,N)', 'ETS(A,A,N)', 'ETS(A,Ad,N)', 'ETS(M,N,N)', 'ETS(M,A,N)', 'ETS(M,Ad,N)']);
    expect(etsCandidates(4, false).every(({ error, season }) => error === 'A' && season !== 'M')).toBe(true);
  });
});

describe('etsAverage', () => {
  it('lies between the forecasts of the models it averages', () => {
    const { values, season } = scaled('monthly');
    const paths = etsCandidates(season, true).map((form) => ets(values, season, form, 'tempered')?.forecast(3) ?? []);
    etsAverage(values, season).forecast(3).forEach((value, h) => {
      expect(value).toBeGreaterThan(Math.min(...paths.map((path) => path[h])));
      expect(value).toBeLessThan(Math.max(...paths.map((path) => path[h])));
    });
  });
});

interface CesCase {
  readonly series: EtsCase['series'];
  readonly form: ComplexForm;
  readonly weights: readonly (number | null)[];
  readonly mean: readonly number[];
}

describe('complexSmoothing', () => {
  /** Stability of the level's recursion (Svetunkov, Kourentzes & Ord 2022); statsforecast does not ask for it. */
  const stable = (a0: number, a1: number): boolean => (a0 - 2.5) ** 2 + a1 ** 2 > 1.25 && (a0 - 0.5) ** 2 + (a1 - 1) ** 2 > 0.25 && (a0 - 1.5) ** 2 + (a1 - 0.5) ** 2 < 1.5;
  const cases = (oracle.ces as readonly CesCase[]).filter(({ series, form, weights: [a0, a1] }) => form !== 'simple' && (form === 'none') === (scaled(series).season === 1) && stable(a0 ?? 0, a1 ?? 0));

  it.each(cases.filter(({ series }) => series !== 'aroundZero').map((each) => [`${each.series} ${each.form}`, each] as const))('forecasts what statsforecast does (%s, 3 % of the largest value)', (_, { series, form, mean }) => {
    const { values, unit, season } = scaled(series);
    complexSmoothing(values, season, form).forecast(mean.length).forEach((value, h) => { expect(Math.abs(value - mean[h] / unit)).toBeLessThan(0.03); });
  });

  it('keeps its weights where errors die out', () => {
    for (const series of Object.keys(oracle.series) as EtsCase['series'][]) {
      const { values, season } = scaled(series);
      const { weights } = complexSmoothing(values, season, 'none');
      expect(stable(weights[0], weights[1])).toBe(true);
    }
  });

  it('takes a season where there is one', () => {
    const { values } = scaled('monthlyNoTrend');
    const [low, high] = [0, 4].map((h) => autoCes(values, 12).forecast(12)[h]);
    expect(high - low).toBeGreaterThan(0.2);
  });
});
