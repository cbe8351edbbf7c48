import { parseArgs } from 'node:util';
import { UsageError } from './command';

const DEFAULT_HORIZON = 12;

export const FORECAST_HELP = `concord forecast IN.csv --out OUT.csv [options]
concord forecast --stdin [options]

Forecasts every series of a CSV file.

  --out FILE       where the forecasts go
  --stdin          read the CSV from standard input and write each series' forecast to standard output as soon as it is read
  --horizon H      periods to forecast (default ${DEFAULT_HORIZON})
  --frequency N    periods in a season: 12 for months, 4 quarters, 52 weeks, 7 days, 1 for none (default: looked for in each series)
  --levels LIST    intervals in per cent (default 80,95)
  --quantiles LIST values the series stays at or below, by per cent from 1 to 99: 5,50,95 (default none)
  --method NAME    auto, fast, accurate, or a model such as Theta, DampedTrend, SES, Croston, TSB (default auto)

IN.csv has a header row. The first column is the series' id; columns named freq and h next to it override --frequency and
--horizon for their row; then come the values, oldest first. Rows may differ in length. An empty cell or NA is a missing value;
at the end of a row it is padding.

OUT.csv: id,method,step,mean,lo80,hi80,lo95,hi95 (a pair of columns for each level; then p5,p50,p95, one for each quantile), one row
for each period ahead; method is the one asked for.

A row that cannot be read is reported with its line and column and left out; the others are forecast.
Exit code: 0 all forecast, 1 some left out, 2 the command line was not understood.
`;

/** What `concord forecast` was asked to do; levels and quantiles in per cent. */
export interface ForecastCommandOptions {
  readonly input: string | null;
  readonly out: string | null;
  readonly horizon: number;
  readonly frequency: number | undefined;
  readonly levels: readonly number[];
  readonly quantiles: readonly number[];
  readonly method: string;
}

/**
 * Reads the words after `concord forecast`.
 * @throws {UsageError} naming the word that was not understood and what is accepted.
 */
export function forecastOptions(args: readonly string[]): ForecastCommandOptions {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) throw new UsageError(`"${positionals[1]}" is one file too many; concord forecast takes one IN.csv.`);
  const input = positionals[0] ?? null;
  if (values.stdin && input !== null) throw new UsageError(`Give either a file ("${input}") or --stdin, not both.`);
  if (!values.stdin && input === null) throw new UsageError('Say which file to forecast: concord forecast IN.csv --out OUT.csv, or --stdin.');
  if (!values.stdin && values.out === undefined) throw new UsageError('Say where the forecasts go: --out OUT.csv.');
  return {
    input,
    out: values.out ?? null,
    horizon: wholeNumber('--horizon', values.horizon) ?? DEFAULT_HORIZON,
    frequency: wholeNumber('--frequency', values.frequency),
    levels: perCents('--levels', values.levels ?? '80,95', '80,95'),
    quantiles: values.quantiles === undefined ? [] : perCents('--quantiles', values.quantiles, '5,50,95'),
    method: values.method ?? 'auto',
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: text, stdin: { type: 'boolean' }, horizon: text, frequency: text, levels: text, quantiles: text, method: text },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function perCents(flag: string, list: string, example: string): readonly number[] {
  const words = list.split(',').map((word) => word.trim());
  const wrong = words.find((word) => !/^\d+(\.\d+)?$/.test(word) || !(Number(word) > 0 && Number(word) < 100));
  if (wrong !== undefined) throw new UsageError(`${flag} takes per cents between 0 and 100, such as ${example}; "${wrong}" is not one.`);
  return [...new Set(words.map(Number))];
}

function wholeNumber(flag: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (!/^\d+$/.test(word) || Number(word) < 1) throw new UsageError(`${flag} takes a whole number of 1 or more; "${word}" is not one.`);
  return Number(word);
}
