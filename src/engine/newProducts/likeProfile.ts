import { InvalidArgument } from '../errors';

/** How a new item follows a known one. */
export interface LikeProfile {
  /** Demand of the known item per period, oldest first. */
  readonly profile: ArrayLike<number>;
  /** Demand of the new item as a multiple of it. */
  readonly scale: number;
  readonly horizon: number;
  /** Place in the profile of the first period of sale, 1 = its first: 3 where the profile begins in January and the launch is in March. */
  readonly start?: number;
}

/**
 * Demand of a new item like that of a known one: the profile from `start` on, times the scale. A profile shorter than the horizon
 * begins again, so one whole season of it repeats as a season.
 * @throws {InvalidArgument} for a profile with a missing value or none, a negative scale, a start outside the profile.
 * @example likeProfile({ profile: [10, 20, 30], scale: 0.5, horizon: 4, start: 2 }) // 10, 15, 5, 10
 */
export function likeProfile({ profile, scale, horizon, start = 1 }: LikeProfile): Float64Array {
  const { length } = profile;
  if (length === 0) throw new InvalidArgument('The profile is empty; give the demand of the known item.');
  for (let t = 0; t < length; t++) {
    if (!Number.isFinite(profile[t])) throw new InvalidArgument(`The profile’s value number ${t + 1} is missing; give a number, 0 where there was no demand.`);
  }
  if (!(scale >= 0 && Number.isFinite(scale))) throw new InvalidArgument(`The scale is ${scale}; give a number of 0 or more, such as 0.6.`, 'number');
  if (!Number.isInteger(start) || start < 1 || start > length) throw new InvalidArgument(`The start is ${start}; give a place in the profile, a whole number from 1 to ${length}.`, 'number');
  if (!Number.isInteger(horizon) || horizon < 1) throw new InvalidArgument(`The horizon is ${horizon}; give a whole number of periods of 1 or more.`, 'number');
  return Float64Array.from({ length: horizon }, (_, t) => scale * profile[(start - 1 + t) % length]);
}
