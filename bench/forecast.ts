import { writeFileSync } from 'node:fs';
import { forecast } from '../src/engine/forecasting/forecast';
import type { Tier } from '../src/engine/forecasting/types';
import { installedPeers, runPeer } from './peers/installed';
import { naive2, sNaive } from './peers/naive2';
import { score } from './score';
import type { Answer } from './score';
import { dataFolder, inside, reachesBack, readSet, SETS } from './sets';
import type { BenchSeries } from './sets';
import { accuracyPage, headLine, lineOf } from './table';
import type { Row } from './table';

const TIERS: readonly Tier[] = ['fast', 'auto', 'accurate'];
const LEVELS = [0.8, 0.95];
const WARM_UP = 30;
/** Series a set that the slow tier is measured on, and that peers are, unless told. */
const MOST_FOR_ACCURATE = 300;
const SAMPLE = 20;

const USAGE = `usage: npm run bench -- forecast [--inside] [--peers N] [--write FILE] [SET…]
  --inside      asks about the last horizon of the training part instead of the test part
  --peers N     series of each set that the installed peers are measured on; 0 = no peers; default ${SAMPLE}
  --write FILE  writes the run as a page, such as docs/accuracy.md
sets: ${SETS.join(', ')}`;

interface Request {
  readonly names: readonly string[];
  readonly within: boolean;
  readonly sample: number;
  readonly file: string | null;
}

function parse(words: readonly string[]): Request | null {
  const names: string[] = [];
  let within = false;
  let sample = SAMPLE;
  let file: string | null = null;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--inside') within = true;
    else if (words[i] === '--peers') sample = Number(words[++i]);
    else if (words[i] === '--write') file = words[++i] ?? '';
    else names.push(words[i]);
  }
  const known = names.every((name) => SETS.some((set) => set === name));
  return known && Number.isInteger(sample) && sample >= 0 && file !== '' ? { names: names.length > 0 ? names : SETS, within, sample, file } : null;
}

/** Prints accuracy and speed of each tier and peer on each set, or on the sets named. */
export function benchForecast(words: readonly string[]): void {
  const request = parse(words);
  if (!request) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const folder = dataFolder();
  if (!folder) {
    console.log('bench: the development series (../shared/bench/data beside the repository) are not on this machine; nothing to measure.');
    return;
  }
  const { there, missing } = request.sample > 0 ? installedPeers() : { there: [], missing: [] };
  if (missing.length > 0) console.log(`Not installed: ${missing.join(', ')} (bench/peers/install.sh installs them outside the repository).`);
  console.log(headLine());
  const rows: Row[] = [];
  for (const set of request.names) {
    const all = readSet(folder, set);
    const series = request.within ? all.filter(reachesBack).map(inside) : all;
    for (const row of rowsOf(set, series, there, request.sample)) {
      console.log(lineOf(row));
      rows.push(row);
    }
  }
  if (request.file !== null) writeFileSync(request.file, accuracyPage(rows, `npm run bench -- forecast ${words.join(' ')}`, missing));
}

function* rowsOf(set: string, series: readonly BenchSeries[], peers: ReturnType<typeof installedPeers>['there'], sample: number): Generator<Row> {
  for (const tier of TIERS) yield tierRow(set, tier, tier === 'accurate' ? spaced(series, MOST_FOR_ACCURATE) : series);
  yield inProcess(set, 'Naive2', series, (one) => ({ mean: naive2(one.history, one.season, one.actual.length) }));
  yield inProcess(set, 'sNaive', series, (one) => ({ mean: sNaive(one.history, one.season, one.actual.length) }));
  if (peers.length === 0) return;
  const few = spaced(series, sample);
  for (const tier of TIERS) yield tierRow(set, tier, few);
  for (const peer of peers) {
    for (const { name, ms, answers } of runPeer(peer, few, LEVELS.map((level) => 100 * level))) {
      const answered = few.flatMap((one, i) => { const answer = answers[i]; return answer ? [{ one, answer }] : []; });
      const found = new Map(answered.map(({ one, answer }) => [one, answer]));
      const asked = answered.map(({ one }) => one);
      yield { set, method: name, series: asked.length, figures: { ...score(asked, (one) => found.get(one) ?? { mean: [] }), msPerSeries: ms } };
    }
  }
}

function tierRow(set: string, method: Tier, series: readonly BenchSeries[]): Row {
  const answer = (one: BenchSeries): Answer => forecast(one.history, { horizon: one.actual.length, season: one.season, levels: LEVELS, method });
  series.slice(0, WARM_UP).forEach(answer);
  return inProcess(set, `Concord ${method}`, series, answer);
}

const inProcess = (set: string, method: string, series: readonly BenchSeries[], answer: (one: BenchSeries) => Answer): Row =>
  ({ set, method, series: series.length, figures: score(series, answer) });

/** At most `most` series, evenly spaced over the set. */
const spaced = (series: readonly BenchSeries[], most: number): readonly BenchSeries[] => series.filter((_, i) => i % Math.ceil(series.length / most) === 0);
