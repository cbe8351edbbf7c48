import type { TableSpec } from './tableSpec';

/** The runs: what was planned when, from what, with what result. */
export const runs = {
  name: 'x_Runs',
  sheet: 'Runs',
  owner: 'concord',
  about: 'A row per run. Equal fingerprints mean equal inputs and equal plans.',
  absent: 'Written by the first run.',
  columns: [
    { name: 'run', type: 'int', key: true, min: 1, help: 'Number of the run.', example: 112 },
    { name: 'ts', type: 'txt', unit: 'UTC', help: 'When, as an ISO timestamp.', example: '2026-11-09T09:12:00Z' },
    { name: 'engine', type: 'txt', help: 'Version of Concord.', example: '0.1.0' },
    { name: 'seed', type: 'int', help: 'Seed of the random streams.', example: 1 },
    { name: 'series', type: 'int', min: 0, help: 'Series planned.', example: 164 },
    { name: 'input', type: 'txt', help: 'Fingerprint of the input.', example: '7c419e0212ab34cd' },
    { name: 'plan', type: 'txt', help: 'Fingerprint of the plan.', example: '51f09c77a0b2d9e4' },
    { name: 'ms', type: 'int', min: 0, unit: 'milliseconds', help: 'How long it took.', example: 4210 },
  ],
} as const satisfies TableSpec;
