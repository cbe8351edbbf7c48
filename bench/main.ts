import { benchForecast } from './forecast';

/** `npm run bench [-- forecast [--inside] [SET…]]`: accuracy and speed of the engine on the development series, beside named peers. */
const [part = 'forecast', ...words] = process.argv.slice(2);
if (part === 'forecast') benchForecast(words);
else {
  console.error(`bench: there is no part "${part}"; there is: forecast.`);
  process.exitCode = 2;
}
