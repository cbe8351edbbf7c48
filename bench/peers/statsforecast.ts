import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface PeerRun {
  readonly ms: number;
  readonly forecasts: Readonly<Record<string, readonly number[]>>;
}

const SCRIPT = fileURLToPath(new URL('runStatsforecast.py', import.meta.url));

/** Whether python3 on this machine can import statsforecast. */
export const hasStatsforecast = (): boolean => spawnSync('python3', ['-c', 'import statsforecast'], { stdio: 'ignore' }).status === 0;

/** AutoETS and DynamicOptimizedTheta of statsforecast on a set, in a Python process of their own. */
export function statsforecast(trainFile: string, season: number): Readonly<Record<string, PeerRun>> {
  const run = spawnSync('python3', [SCRIPT, trainFile, String(season)], { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, OMP_NUM_THREADS: '1' } });
  if (run.status !== 0) throw new Error(`statsforecast failed: ${run.stderr.trim().split('\n').at(-1) ?? 'no message'}`);
  return JSON.parse(run.stdout) as Record<string, PeerRun>;
}
