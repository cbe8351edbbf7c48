import { forecast } from '../src/engine/forecasting/forecast';
import { naive2, sNaive } from './peers/naive2';
import { hasStatsforecast, statsforecast } from './peers/statsforecast';
import { score } from './score';
import type { Answer, Score } from './score';
import { dataFolder, inside, reachesBack, readSet, SETS } from './sets';
import type { BenchSeries } from './sets';

const TIERS = ['fast', 'auto'] as const;
const LEVELS = [0.8, 0.95];
const WARM_UP = 30;

/** Asks about the last horizon of the training part instead of the test part. */
const INSIDE = '--inside';

/** Prints accuracy and speed of each tier and peer on each set, or on the sets named; with `--inside` on the training parts alone. */
export function benchForecast(words: readonly string[]): void {
  const names = words.filter((word) => word !== INSIDE);

  const folder = dataFolder();
  if (!folder) {
    console.log('bench: the development series (../shared/bench/data beside the repository) are not on this machine; nothing to measure.');
    return;
  }
  const unknown = names.find((name) => !SETS.some((set) => set === name));
  if (unknown !== undefined) {
    console.error(`bench: there is no set "${unknown}"; there are: ${SETS.join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const peers = hasStatsforecast();
  if (!peers) console.log('statsforecast is not installed (pip install statsforecast, outside the repository): peers are Naive2 and sNaive only.');
  console.log(`${'set'.padEnd(18)}${'method'.padEnd(24)}${['sMAPE', 'MASE', 'OWA', 'bias', 'cov80', 'cov95', 'ms'].map((head) => head.padStart(8)).join('')}`);
  const within = words.includes(INSIDE);
  const read = (set: string): BenchSeries[] => (within ? readSet(folder, set).filter(reachesBack).map(inside) : readSet(folder, set));
  for (const set of names.length > 0 ? names : SETS) benchSet({ set, folder, series: read(set), peers: peers && !within ? 'withStatsforecast' : 'inProcess' });
}

interface SetToBench {
  readonly set: string;
  readonly folder: string;
  readonly series: readonly BenchSeries[];
  readonly peers: 'withStatsforecast' | 'inProcess';
}

function benchSet({ set, folder, series, peers }: SetToBench): void {
  const print = (name: string, figures: Score): void => { console.log(lineOf(set, name, figures)); };
  for (const tier of TIERS) {
    const answer = (one: BenchSeries): Answer => forecast(one.history, { horizon: one.actual.length, season: one.season, levels: LEVELS, method: tier });
    series.slice(0, WARM_UP).forEach(answer);
    print(`Concord ${tier}`, score(series, answer));
  }
  print('Naive2', score(series, (one) => ({ mean: naive2(one.history, one.season, one.actual.length) })));
  print('sNaive', score(series, (one) => ({ mean: sNaive(one.history, one.season, one.actual.length) })));
  if (peers === 'inProcess') return;
  for (const [name, run] of Object.entries(statsforecast(`${folder}/${set}_train.csv`, series[0].season))) {
    const answered = series.filter(({ id }) => Object.hasOwn(run.forecasts, id));
    print(`${name} (${answered.length})`, { ...score(answered, ({ id }) => ({ mean: run.forecasts[id] })), msPerSeries: run.ms });
  }
}

function lineOf(set: string, name: string, { smape, mase, owa, bias, coverage, msPerSeries }: Score): string {
  const share = (level: number): string => {
    const found = coverage.find((one) => one.level === level);
    return found ? (100 * found.share).toFixed(1) : '';
  };
  const cells = [smape.toFixed(2), mase.toFixed(3), owa.toFixed(3), bias.toFixed(3), share(0.8), share(0.95), msPerSeries.toFixed(2)];
  return `${set.padEnd(18)}${name.padEnd(24)}${cells.map((cell) => cell.padStart(8)).join('')}`;
}
