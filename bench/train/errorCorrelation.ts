/**
 * Derives the figures of src/engine/forecasting/errorCorrelation.ts and prints them: `npx tsx bench/train/errorCorrelation.ts`.
 *
 * Over the trials of ./trials.ts, the products of two errors of one forecast are averaged by the steps between them and by how
 * persistent the series is; the law shared + perPersistence · persistence · fading ^ steps is fitted to them by least squares.
 */
import { errorSizes } from '../../src/engine/forecasting/errorScale';
import { ERROR_TABLES } from '../../src/engine/forecasting/pooledErrors';
import { leastSquares } from './leastSquares';
import { weighedTrials } from './trials';

const FARTHEST = 12;
const PERSISTENCE_STEPS = 5;
/** Errors beyond this many of their size count as this large. */
const MOST = 4;

for (const [kind, trials] of weighedTrials()) {
  const squares = new Float64Array(PERSISTENCE_STEPS);
  const mass = new Float64Array(PERSISTENCE_STEPS);
  const products = Array.from(squares, () => new Float64Array(FARTHEST + 1));
  const pairs = Array.from(squares, () => new Float64Array(FARTHEST + 1));
  for (const { traits, origins, errors, weight } of trials) {
    const sizes = errorSizes(traits, origins, ERROR_TABLES[kind], errors.length);
    const scaled = errors.map((error, h) => Math.max(-MOST, Math.min(MOST, error / sizes[h])));
    const bin = Math.min(PERSISTENCE_STEPS - 1, Math.floor(traits.persistence * PERSISTENCE_STEPS));
    scaled.forEach((value, h) => {
      squares[bin] += weight * value * value;
      mass[bin] += weight;
      for (let lag = 1; lag <= FARTHEST && h + lag < scaled.length; lag++) {
        products[bin][lag] += weight * value * scaled[h + lag];
        pairs[bin][lag] += weight;
      }
    });
  }
  let best = { error: Infinity, fading: 0, law: [0, 0] };
  for (let fading = 0.3; fading < 0.99; fading += 0.05) {
    const design: number[][] = [];
    const target: number[] = [];
    const weights: number[] = [];
    products.forEach((sums, bin) => {
      for (let lag = 1; lag <= FARTHEST; lag++) {
        if (pairs[bin][lag] === 0) continue;
        design.push([1, ((bin + 0.5) / PERSISTENCE_STEPS) * fading ** lag]);
        target.push(sums[lag] / pairs[bin][lag] / (squares[bin] / mass[bin]));
        weights.push(pairs[bin][lag]);
      }
    });
    const law = leastSquares(design, target, weights);
    const error = target.reduce((sum, value, i) => sum + weights[i] * (value - law[0] - law[1] * design[i][1]) ** 2, 0);
    if (error < best.error) best = { error, fading, law };
  }
  console.log(`${kind}: shared ${best.law[0].toFixed(2)}, perPersistence ${best.law[1].toFixed(2)}, fading ${best.fading.toFixed(2)}`);
  products.forEach((sums, bin) => {
    if (mass[bin] > 0) console.log(`  persistence ${((bin + 0.5) / PERSISTENCE_STEPS).toFixed(1)}: ${[1, 2, 3, 6, 12].map((lag) => (sums[lag] / pairs[bin][lag] / (squares[bin] / mass[bin])).toFixed(2)).join(' ')} at 1, 2, 3, 6, 12 steps`);
  });
}
