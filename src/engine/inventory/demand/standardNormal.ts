import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalPdf from '@stdlib/stats-base-dists-normal-pdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';

const density = (z: number): number => normalPdf(z, 0, 1);

/** Probability that a standard normal quantity is above z, accurate in the far tail. */
export const upperTail = (z: number): number => normalCdf(-z, 0, 1);

/** Standard normal quantile k = Φ⁻¹(p), p in (0, 1). */
export const safetyFactor = (probability: number): number => normalQuantile(probability, 0, 1);

/**
 * Standard normal loss G(z) = φ(z) − z(1 − Φ(z)), the expected excess over z.
 * Source: Silver, Pyke & Thomas (2017), appendix II.
 * @example standardLoss(0.3); // => 0.26676124211721
 */
export const standardLoss = (z: number): number => Math.max(0, density(z) - z * upperTail(z));

/**
 * Second-order standard normal loss ∫ G from z up = ½[(z² + 1)(1 − Φ(z)) − zφ(z)].
 * Source: Snyder & Shen (2019), appendix C.
 * @example standardSecondLoss(0.3); // => 0.151030102587942
 */
export const standardSecondLoss = (z: number): number => Math.max(0, ((z * z + 1) * upperTail(z) - z * density(z)) / 2);
