import { launchRamp } from '../../../src/engine/newProducts/launchRamp';
import { likeProfile } from '../../../src/engine/newProducts/likeProfile';
import { DEVIATION_OF_PLANNED, seenScale } from '../../../src/engine/newProducts/seenScale';

describe('likeProfile', () => {
  it('begins where the launch stands in the profile and repeats it', () => {
    expect([...likeProfile({ profile: [10, 20, 30], scale: 0.5, horizon: 5, start: 2 })]).toEqual([10, 15, 5, 10, 15]);
  });
  it('says which argument is out of range', () => {
    expect(() => likeProfile({ profile: [1, NaN], scale: 1, horizon: 2 })).toThrow('value number 2 is missing');
    expect(() => likeProfile({ profile: [1, 2], scale: 1, horizon: 2, start: 3 })).toThrow('from 1 to 2');
    expect(() => likeProfile({ profile: [1, 2], scale: -1, horizon: 2 })).toThrow('The scale is -1');
  });
});

describe('seenScale', () => {
  it('is the planned scale before any sale', () => {
    expect(seenScale([], [], 0.6)).toEqual({ value: 0.6, seen: null, weight: 0, deviation: 0.6 * DEVIATION_OF_PLANNED, periods: 0 });
    expect(seenScale([NaN, 3], [5, 0], 0.6).seen).toBeNull();
  });
  it('moves from the plan to the sales as they become many and even', () => {
    const reference = [100, 120, 90, 110, 100, 95];
    const sold = reference.map((value, t) => value * (t % 2 === 0 ? 0.82 : 0.78));
    const weights = [1, 2, 4, 6].map(n => seenScale(sold.slice(0, n), reference.slice(0, n), 0.5).weight);
    expect(weights).toEqual([...weights].sort((a, b) => a - b));
    expect(seenScale(sold, reference, 0.5).value).toBeCloseTo(0.8, 2);
    expect(seenScale(reference.map(value => 0.8 * value), reference, 0.5)).toMatchObject({ weight: 1, deviation: 0 });
  });
});

describe('launchRamp', () => {
  it('finds how an item came up, whatever its season, and never falls', () => {
    const season = [60, 80, 100, 120, 140, 160, 150, 120, 100, 80, 70, 60];
    const up = [0.2, 0.35, 0.6, 0.8, 0.95];
    const sold = Array.from({ length: 30 }, (_, t) => season[t % 12] * (up[t] ?? 1));
    const ramp = launchRamp(sold, 12);
    up.forEach((share, t) => expect(ramp[t]).toBeCloseTo(share, 6));
    expect([...ramp]).toEqual([...ramp].sort((a, b) => a - b));
    expect(ramp[11]).toBe(1);
  });
  it('says nothing with less than two seasons', () => {
    expect(launchRamp(new Float64Array(23).fill(5), 12)).toHaveLength(0);
  });
});
