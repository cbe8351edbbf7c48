import { airline } from '../../../src/engine/forecasting/models/airline';
import { arima } from '../../../src/engine/forecasting/models/arima';
import { adida, imapa } from '../../../src/engine/forecasting/models/adida';
import { croston } from '../../../src/engine/forecasting/models/croston';
import { dampedTrend, holt } from '../../../src/engine/forecasting/models/dampedTrend';
import { dynamicOptimizedTheta } from '../../../src/engine/forecasting/models/dynamicOptimizedTheta';
import { holtWinters } from '../../../src/engine/forecasting/models/holtWinters';
import { onLogScale } from '../../../src/engine/forecasting/models/logScale';
import { drift, historicAverage, naive, seasonalNaive } from '../../../src/engine/forecasting/models/naive';
import { optimizedTheta } from '../../../src/engine/forecasting/models/optimizedTheta';
import { ses } from '../../../src/engine/forecasting/models/ses';
import { leastSquaresLine, theta } from '../../../src/engine/forecasting/models/theta';
import { windowAverage } from '../../../src/engine/forecasting/models/windowAverage';
import { tsb } from '../../../src/engine/forecasting/models/tsb';

const of = (...values: number[]): Float64Array => Float64Array.from(values);
const line = (n: number, first = 10, slope = 2): Float64Array => Float64Array.from({ length: n }, (_, t) => first + slope * t);
const close = (actual: ArrayLike<number>, expected: readonly number[], digits = 9): void => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => { expect(actual[i]).toBeCloseTo(value, digits); });
};

describe('naïve models', () => {
  it('repeat the last value, the last season, the mean of all or of a window, or the line from first to last', () => {
    close(naive(of(3, 5)).forecast(2), [5, 5]);
    close(seasonalNaive(of(9, 1, 2, 3), 3).forecast(4), [1, 2, 3, 1]);
    close(historicAverage(of(1, 2, 6)).forecast(1), [3]);
    close(windowAverage(of(9, 1, 2, 6), 3).forecast(2), [3, 3]);
    close(drift(of(1, 4, 5)).forecast(2), [7, 9]);
  });
});

describe('ses', () => {
  it('follows ℓ + α (y − ℓ): levels 11, 12.5, 10.25 from 10 at α = ½', () => {
    const fit = ses(of(12, 14, 8), { alpha: 0.5, firstLevel: 10 });
    close(fit.fitted, [10, 11, 12.5]);
    close(fit.forecast(2), [10.25, 10.25]);
  });

  it('starts from the least-squares level: with α = ½ and two values that is (3 y₁ + 2 y₂) / 5', () => {
    // errors y1 − ℓ and y2 − (y1 + ℓ)/2 are squared and summed; the derivative is 0 at ℓ = (3 y1 + 2 y2) / 5
    expect(ses(of(10, 20), { alpha: 0.5, firstLevel: 14 }).level).toBe(16);
    expect(ses(of(10, 20)).firstLevel).toBeCloseTo((3 * 10 + 2 * 20) / 5, 9);
  });
});

describe('theta', () => {
  it('fits the least-squares line', () => {
    const { intercept, slope } = leastSquaresLine(of(1, 3, 5, 7));
    expect(intercept).toBeCloseTo(1, 12);
    expect(slope).toBeCloseTo(2, 12);
  });

  it('rises by half the least-squares slope (Hyndman & Billah 2003)', () => {
    const history = of(4, 9, 5, 12, 8, 15, 11, 14);
    const path = theta(history).forecast(4);
    const { slope } = leastSquaresLine(history);
    close(path.slice(1).map((value, h) => value - path[h]), [slope / 2, slope / 2, slope / 2]);
  });

  it.each([['Theta', theta], ['OptimizedTheta', optimizedTheta], ['DynamicOptimizedTheta', dynamicOptimizedTheta]])('%s forecasts a constant by itself', (_, fit) => {
    close(fit(of(7, 7, 7, 7, 7, 7)).forecast(3), [7, 7, 7], 6);
  });

  it.each([['OptimizedTheta', optimizedTheta], ['DynamicOptimizedTheta', dynamicOptimizedTheta]])('%s goes on with a straight line, as θ may grow', (_, fit) => {
    const path = fit(line(30)).forecast(3);
    [70, 72, 74].forEach((value, h) => { expect(Math.abs(path[h] - value)).toBeLessThan(1); });
  });
});

describe('trend models', () => {
  it('Holt goes on with a straight line', () => {
    close(holt(line(24)).forecast(3), [58, 60, 62], 2);
  });

  it('the damped trend adds ever smaller steps of one ratio', () => {
    const path = dampedTrend(of(10, 13, 15, 18, 22, 23, 27, 30, 31, 35)).forecast(4);
    const steps = path.slice(1).map((value, h) => value - path[h]);
    expect(steps[1] / steps[0]).toBeCloseTo(steps[2] / steps[1], 9);
    expect(steps[1] / steps[0]).toBeGreaterThanOrEqual(0.8);
    expect(steps[1] / steps[0]).toBeLessThanOrEqual(0.98 + 1e-9);
  });

  it('ARIMA finds the drift of a straight line', () => {
    close(arima(line(24)).forecast(3), [58, 60, 62], 3);
  });
});

describe('seasonal models', () => {
  const pattern = [5, -2, 1, -4];
  const seasonal = Float64Array.from({ length: 24 }, (_, t) => 50 + t + pattern[t % 4]);
  const next = [74 + 5, 75 - 2, 76 + 1, 77 - 4];

  it('the airline model goes on exactly where trend and season are exact, for its errors are all 0', () => {
    close(airline(seasonal, 4).forecast(4), next);
  });

  it('additive Holt-Winters keeps the pattern of the season', () => {
    const path = holtWinters(seasonal, 4, 'additive').forecast(4);
    next.forEach((value, h) => { expect(Math.abs(path[h] - value)).toBeLessThan(1); });
  });

  it('multiplicative Holt-Winters keeps the factors of the season', () => {
    const factors = [1.4, 0.8, 1, 0.8];
    const path = holtWinters(Float64Array.from({ length: 24 }, (_, t) => 100 * factors[t % 4]), 4, 'multiplicative').forecast(4);
    close(path, [140, 80, 100, 80], 3);
  });

  it('on the log scale a geometric history goes on geometrically', () => {
    close(onLogScale((history) => drift(history))(of(1, 2, 4, 8), 1).forecast(2), [16, 32]);
  });
});

describe('intermittent models', () => {
  // demand 3 in period 2 and 5 in period 5: size 3 + 0.1 × 2 = 3.2, interval 2 + 0.1 × (3 − 2) = 2.1
  const sparse = of(0, 3, 0, 0, 5);

  it('Croston (1972) divides the smoothed size by the smoothed interval', () => {
    close(croston(sparse, 'CROSTON', 0.1).forecast(1), [3.2 / 2.1]);
  });

  it('SBA takes 1 − α/2 of it', () => {
    close(croston(sparse, 'SBA', 0.1).forecast(1), [(0.95 * 3.2) / 2.1]);
  });

  it('Croston stays where it is after the last demand, TSB comes down', () => {
    const dying = of(4, 0, 4, 0, 4, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    expect(croston(dying, 'CROSTON', 0.1).forecast(1)[0]).toBeGreaterThan(1.5);
    expect(tsb(dying, { alpha: 0.1, beta: 0.2 }).forecast(1)[0]).toBeLessThan(0.6);
  });

  it('TSB smooths probability and size: ½ → ¼ → ⅝ of 4 at α = β = ½', () => {
    close(tsb(of(0, 4), { alpha: 0.5, beta: 0.5 }).forecast(2), [2.5, 2.5]);
  });

  it('ADIDA and IMAPA give the mean rate of demand that comes evenly', () => {
    const even = Float64Array.from({ length: 24 }, (_, t) => (t % 3 === 2 ? 6 : 0));
    close(adida(even).forecast(1), [2]);
    expect(imapa(even).forecast(1)[0]).toBeGreaterThan(1.5);
    expect(imapa(even).forecast(1)[0]).toBeLessThan(3);
  });

  it('forecast nothing where nothing ever sold', () => {
    for (const fit of [croston(new Float64Array(5), 'SBA'), tsb(new Float64Array(5)), adida(new Float64Array(5)), imapa(new Float64Array(5))]) {
      close(fit.forecast(2), [0, 0]);
    }
  });
});
