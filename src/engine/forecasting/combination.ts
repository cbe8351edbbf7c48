import type { Ballot, Fit } from './models/fit';

export interface Member {
  readonly name: string;
  readonly fit: Fit;
  /** The same fit before the season was put back, for the explanation. */
  readonly bare?: Fit;
}

export interface Combined extends Fit {
  /** Members that voted, and those that were refused because their path ran away. */
  readonly voters: readonly string[];
  readonly refused: readonly string[];
  readonly ballot: (horizon: number) => Ballot;
}

/** A path may leave the middle of the others by this many times the range of the history before it loses its vote. */
const RUNAWAY = 1.5;

export interface Bounds {
  /** Largest less smallest value of the history. */
  readonly range: number;
  /** Periods ahead over which members are judged. */
  readonly horizon: number;
  /** The least value the series can take; every member's path is held above it. */
  readonly floor: number;
}

/** The equal-weight mean of the members' paths; a member that explodes has no vote. */
export function combined(members: readonly Member[], { range, horizon, floor }: Bounds): Combined {
  const pathOf = ({ fit }: Member, steps: number): Float64Array => fit.forecast(steps).map((value) => Math.max(floor, value));
  const paths = members.map((member) => pathOf(member, horizon));
  const middle = medianPath(paths, horizon);
  const sane = paths.map((path) => path.every((value, h) => Math.abs(value - middle[h]) <= RUNAWAY * range));
  const voters = members.filter((_, i) => sane[i]);
  const voting = voters.length > 0 ? voters : members.slice(0, 1);
  return {
    voters: voting.map(({ name }) => name),
    refused: members.filter((member) => !voting.includes(member)).map(({ name }) => name),
    get fitted() {
      return meanPath(voting.map(({ fit }) => fit.fitted));
    },
    ballot: (steps) => ({
      members: members.map((member) => ({
        name: member.name,
        path: pathOf(member, steps),
        weight: voting.includes(member) ? 1 / voting.length : 0,
        ...(member.bare && { bare: member.bare.forecast(steps) }),
      })),
    }),
    forecast: (steps) => meanPath(steps === horizon ? paths.filter((_, i) => voting.includes(members[i])) : voting.map((member) => pathOf(member, steps))),
  };
}

/** Mean of what is there: a model that needs a run-up has no fitted value at first. */
export function meanPath(paths: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(paths[0].length);
  for (let h = 0; h < mean.length; h++) {
    let sum = 0;
    let count = 0;
    for (const path of paths) {
      if (Number.isNaN(path[h])) continue;
      sum += path[h];
      count++;
    }
    mean[h] = count > 0 ? sum / count : NaN;
  }
  return mean;
}

function medianPath(paths: readonly Float64Array[], horizon: number): Float64Array {
  const median = new Float64Array(horizon);
  const sorted = new Float64Array(paths.length);
  for (let h = 0; h < horizon; h++) {
    let count = 0;
    for (const path of paths) if (Number.isFinite(path[h])) sorted[count++] = path[h];
    const values = sorted.subarray(0, count).sort();
    const half = count >> 1;
    if (count > 0) median[h] = count % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
  return median;
}
