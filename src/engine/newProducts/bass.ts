import { InvalidArgument } from '../errors';

/** Who buys a new product (Bass 1969): `innovation` [p] of their own accord, `imitation` [q] because others did; both per period. */
export interface Diffusion {
  readonly innovation: number;
  readonly imitation: number;
}

/**
 * Share of the market that has bought `periods` after the launch, 0–1 (Bass 1969, A new product growth model for consumer
 * durables, eq. 6, closed form); 0 before it.
 * @throws {InvalidArgument} for an innovation that is not above 0, a negative imitation or a missing time.
 * @example adoptedShare({ innovation: 0.03, imitation: 0.38 }, 1) // 0.035758…
 */
export function adoptedShare({ innovation, imitation }: Diffusion, periods: number): number {
  if (!(innovation > 0 && Number.isFinite(innovation))) throw new InvalidArgument(`The innovation p is ${innovation}; give a number above 0, such as 0.03.`, 'number');
  if (!(imitation >= 0 && Number.isFinite(imitation))) throw new InvalidArgument(`The imitation q is ${imitation}; give a number of 0 or more, such as 0.38.`, 'number');
  if (Number.isNaN(periods)) throw new InvalidArgument('The time since the launch is missing; give a number of periods.');
  if (periods <= 0) return 0;
  const decay = Math.exp(-(innovation + imitation) * periods);
  return (1 - decay) / (1 + (imitation / innovation) * decay);
}

/**
 * First purchases between each of the times and the one after it: `times.length − 1` values in units of the market.
 * `times` are periods since the launch and may pass unevenly, so that a season can slow and speed the diffusion without changing its sum.
 * @throws {InvalidArgument} as `adoptedShare`, and for a negative market.
 * @example adoptions({ innovation: 0.03, imitation: 0.38 }, 1000, [0, 1, 2]) // 35.758…, 49.298…
 */
export function adoptions(diffusion: Diffusion, market: number, times: ArrayLike<number>): Float64Array {
  if (!(market >= 0 && Number.isFinite(market))) throw new InvalidArgument(`The market is ${market}; give a number of units of 0 or more.`, 'number');
  const shares = Float64Array.from(times, (time) => adoptedShare(diffusion, time));
  return Float64Array.from({ length: Math.max(0, shares.length - 1) }, (_, t) => market * Math.max(0, shares[t + 1] - shares[t]));
}
