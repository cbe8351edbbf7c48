import { adoptions } from '../engine/newProducts/bass';
import { likeProfile } from '../engine/newProducts/likeProfile';
import { defineFunction } from './customFunction';
import { spill } from './readSeries';

export const npiBass = defineFunction({
  name: 'NPI.BASS',
  family: 'Demand',
  sentence: 'First purchases of a new product per period since its launch, by Bass diffusion.',
  parameters: [
    { name: 'p', kind: 'number', accepts: 'positive', help: 'innovation: share of the market that buys of its own accord, per period, such as 0.03 a year' },
    { name: 'q', kind: 'number', accepts: 'notNegative', help: 'imitation: how much the ones who bought draw others in, per period, such as 0.38 a year' },
    { name: 'market', kind: 'number', accepts: 'notNegative', help: 'size of the market, in units' },
    { name: 'periods', kind: 'number', accepts: 'count', help: 'number of periods, 1 to 1,000; of the length that p and q are given for' },
  ],
  result: { shape: 'matrix', help: 'adoptions, a row per period' },
  examples: [{ arguments: [0.03, 0.38, 1000, 2], result: [[35.75816425644162], [49.29811714574054]] }],
  compute: ({ p, q, market, periods }) => spill([adoptions({ innovation: p, imitation: q }, market, Array.from({ length: periods + 1 }, (_, t) => t))], 'down'),
});

export const npiLike = defineFunction({
  name: 'NPI.LIKE',
  family: 'Demand',
  sentence: 'Demand of a new item like that of a known one: its profile from the launch on, times a scale.',
  parameters: [
    { name: 'reference_profile', kind: 'series', blanks: 'refused', help: 'demand of the known item per period; one whole season, or as many periods as are wanted' },
    { name: 'scale', kind: 'number', accepts: 'notNegative', help: 'the new item’s demand as a multiple of it, such as 0.6' },
    { name: 'horizon', kind: 'number', accepts: 'count', help: 'number of periods, 1 to 1,000; a shorter profile begins again' },
    { name: 'start', kind: 'number', accepts: 'count', default: 1, help: 'place in the profile of the first period of sale: 3 where it begins in January and the launch is in March' },
  ],
  result: { shape: 'matrix', help: 'demand; a row per period, or one row when the profile is a row' },
  examples: [{ arguments: [[[10], [20], [30]], 0.5, 4, 2], result: [[10], [15], [5], [10]] }],
  compute: ({ reference_profile, scale, horizon, start }) => spill([likeProfile({ profile: reference_profile.values, scale, horizon, start })], reference_profile.runs),
});
