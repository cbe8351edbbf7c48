import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Interval } from '../../src/engine/forecasting/types';
import type { Answer } from '../score';
import type { BenchSeries } from '../sets';

/** One method of a peer on a sample of series: CPU milliseconds a series, and an answer for each series or null where it failed. */
export interface PeerRun {
  readonly name: string;
  readonly ms: number;
  readonly answers: readonly (Answer | null)[];
}

/** A forecasting package outside the repository, run in a process of its own. */
interface Peer {
  readonly name: string;
  readonly command: readonly string[];
  /** Ends well only where the package is there. */
  readonly probe: readonly string[];
}

const FOLDER = process.env.CONCORD_PEERS ?? `${homedir()}/.cache/concord-peers`;
const script = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const own = `${FOLDER}/python/bin/python`;
const python = existsSync(own) ? own : 'python3';
const augurs = `${FOLDER}/node_modules/@bsull/augurs`;

const PEERS: readonly Peer[] = [
  { name: 'statsforecast', command: [python, script('runStatsforecast.py')], probe: [python, '-c', 'import statsforecast'] },
  { name: 'R forecast', command: ['Rscript', '--vanilla', script('runForecast.R')], probe: ['Rscript', '-e', 'library(forecast); library(jsonlite)'] },
  { name: 'augurs', command: [process.execPath, script('runAugurs.mjs'), augurs], probe: [process.execPath, '-e', `require('node:fs').accessSync(${JSON.stringify(`${augurs}/ets.js`)})`] },
];

/** The peers this machine has, and the names of those it has not. */
export function installedPeers(): { readonly there: readonly Peer[]; readonly missing: readonly string[] } {
  const there = PEERS.filter(({ probe: [program, ...words] }) => spawnSync(program, words, { stdio: 'ignore' }).status === 0);
  return { there, missing: PEERS.filter((peer) => !there.includes(peer)).map(({ name }) => name) };
}

interface RawRun {
  readonly ms: number;
  readonly answers: readonly ({ readonly mean: readonly number[]; readonly lo: Readonly<Record<string, readonly number[]>>; readonly hi: Readonly<Record<string, readonly number[]>> } | null)[];
}

/** Every method of a peer on series of one season and horizon. `levels` in per cent. */
export function runPeer({ name, command: [program, ...words] }: Peer, series: readonly BenchSeries[], levels: readonly number[]): PeerRun[] {
  const ask = { season: series[0].season, horizon: series[0].actual.length, levels, series: series.map(({ history }) => Array.from(history)) };
  const threads = { OMP_NUM_THREADS: '1', NUMBA_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  const { status, stdout, stderr } = spawnSync(program, words, { input: JSON.stringify(ask), encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...threads } });
  if (status !== 0) throw new Error(`${name} failed: ${stderr.trim().split('\n').at(-1) ?? 'no message'}`);
  const runs = JSON.parse(stdout) as Record<string, RawRun>;
  return Object.entries(runs).map(([method, { ms, answers }]) => ({
    name: `${name} ${method}`,
    ms,
    answers: answers.map((answer) => answer && { mean: answer.mean, intervals: levels.flatMap((level) => intervalOf(answer, level)) }),
  }));
}

function intervalOf({ lo, hi }: NonNullable<RawRun['answers'][number]>, level: number): Interval[] {
  if (!Object.hasOwn(lo, level) || !Object.hasOwn(hi, level)) return [];
  return [{ level: level / 100, lower: Float64Array.from(lo[level]), upper: Float64Array.from(hi[level]) }];
}
