/**
 * Forecasts of a set of series by @bsull/augurs, for bench/peers/installed.ts: AutoETS (which knows no season) and, where there is a
 * season, MSTL with AutoETS on the rest.
 *
 * usage: node runAugurs.mjs FOLDER_OF_AUGURS < ask.json     (install outside the repository: see bench/peers/install.sh)
 * stdin and stdout are those of runStatsforecast.py. Times are CPU times of this process.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const load = async (name) => {
  const module = await import(pathToFileURL(`${folder}/${name}.js`).href);
  await module.default({ module_or_path: readFileSync(`${folder}/${name}_bg.wasm`) });
  return module;
};
const [{ AutoETS }, { MSTL }] = [await load('ets'), await load('mstl')];
const { season, horizon, levels, series } = JSON.parse(readFileSync(0, 'utf8'));

const MODELS = {
  AutoETS: () => new AutoETS(1, 'ZZN'),
  ...(season > 1 ? { 'MSTL+AutoETS': () => MSTL.ets([season]) } : {}),
};

function answerOf(make, values) {
  const model = make();
  try {
    model.fit(Float64Array.from(values));
    const found = levels.map((level) => model.predict(horizon, level / 100));
    const mean = Array.from(found[0].point);
    const bound = (side) => Object.fromEntries(levels.flatMap((level, i) => (found[i].intervals ? [[level, Array.from(found[i].intervals[side])]] : [])));
    model.free();
    return mean.every(Number.isFinite) ? { mean, lo: bound('lower'), hi: bound('upper') } : null;
  } catch (failure) {
    console.error(`${failure}`); // the peer's memory is left as it is: a model that failed cannot be freed
    return null;
  }
}

const runs = {};
for (const [name, make] of Object.entries(MODELS)) {
  answerOf(make, series[0]);
  const start = process.cpuUsage();
  const answers = series.map((values) => answerOf(make, values));
  const { user, system } = process.cpuUsage(start);
  runs[name] = { ms: (user + system) / 1000 / series.length, answers };
}
process.stdout.write(JSON.stringify(runs));
