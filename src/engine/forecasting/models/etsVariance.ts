import type { EtsFit } from './ets';

/**
 * Variance of the error one to `horizon` periods ahead, squared units, from the model itself (Hyndman, Koehler, Ord & Snyder 2005;
 * 2008, ch. 6): exact for additive errors and for multiplicative errors without multiplicative season, within one season exact
 * and close beyond where the season is multiplicative. Null for models with a multiplicative trend, which have no closed form:
 * simulate those. Weights are taken as known, so the variance is the least there can be.
 */
export function etsErrorVariance(fit: EtsFit, horizon: number): Float64Array | null {
  const { form, variance, last } = fit;
  if (form.trend === 'M' || (form.error === 'A' && form.season === 'M')) return null;
  const ahead = (h: number): number => weightAhead(fit, h);
  if (form.error === 'A') {
    let sum = 1;
    return Float64Array.from({ length: horizon }, (_, h) => {
      if (h > 0) sum += ahead(h) ** 2;
      return variance * sum;
    });
  }
  const path = fit.forecast(horizon);
  const m = last.slots.length;
  const indexAt = (h: number): number => (form.season === 'M' ? last.slots[h % m] : 1);
  const mean = path.map((value, h) => value / indexAt(h));
  const squares = new Float64Array(horizon);
  for (let h = 0; h < horizon; h++) {
    squares[h] = mean[h] ** 2;
    for (let j = 1; j <= h; j++) squares[h] += variance * ahead(j) ** 2 * squares[h - j];
  }
  return squares.map((square, h) => {
    const moved = form.season === 'M' ? (1 + variance * fit.gamma ** 2) ** Math.floor(h / m) : 1;
    return indexAt(h) ** 2 * (square * (1 + variance) * moved - mean[h] ** 2);
  });
}

/** By how much an error moves the forecast `j` periods later [c_j]; a multiplicative season leaves level and trend to be told. */
function weightAhead({ form, alpha, beta, gamma, phi, last }: EtsFit, j: number): number {
  const m = last.slots.length;
  const damping = phi === 1 ? j : (phi * (1 - phi ** j)) / (1 - phi);
  return alpha + (form.trend === 'A' ? (beta / phi) * damping : 0) + (form.season === 'A' && j % m === 0 ? gamma : 0);
}
