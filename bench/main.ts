import { benchForecast } from './forecast';
import { benchFunctions } from './functions';
import { benchLeadTime } from './leadTime';
import { benchLint } from './lint';

/**
 * `npm run bench [-- forecast [--inside] [--peers N] [--write FILE] [SET…]]`: accuracy and speed of the engine on the development series, beside named peers.
 * `npm run bench -- functions`: 1,000 spilled forecasts, alone and in the built workbench.
 * `npm run bench -- lint [ROWS]`: reading and checking a workbook of 200,000 demand rows.
 * `npm run bench -- leadtime [SET…]`: how often demand over a lead time stays within what was to hold it 95 times in a hundred.
 */
const PARTS: Readonly<Record<string, (words: readonly string[]) => void | Promise<void>>> = { forecast: benchForecast, functions: benchFunctions, lint: benchLint, leadtime: benchLeadTime };
const [part = 'forecast', ...words] = process.argv.slice(2);
const run = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
if (run) await run(words);
else {
  console.error(`bench: there is no part "${part}"; there are: ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
}
