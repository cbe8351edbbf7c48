import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { Forecast, ForecastOptions } from '../engine/forecasting/types';
import { UsageError } from './command';
import type { CliIo, Command } from './command';
import { csvCell, csvRecords, CsvError } from './csv';
import { RowError, seriesColumns, seriesRow } from './seriesRow';
import type { SeriesColumns, SeriesRow } from './seriesRow';

const DEFAULT_HORIZON = 12;
const MOST_ERRORS_SHOWN = 20;
const PROGRESS_EVERY_MS = 200;

const HELP = `concord forecast IN.csv --out OUT.csv [options]
concord forecast --stdin [options]

Forecasts every series of a CSV file.

  --out FILE       where the forecasts go
  --stdin          read the CSV from standard input and write each series' forecast to standard output as soon as it is read
  --horizon H      periods to forecast (default ${DEFAULT_HORIZON})
  --frequency N    periods in a season: 12 for months, 4 quarters, 52 weeks, 7 days, 1 for none (default: looked for in each series)
  --levels LIST    intervals in per cent (default 80,95)
  --method NAME    auto, fast, accurate, or a model such as Theta, DampedTrend, SES, Croston, TSB (default auto)

IN.csv has a header row. The first column is the series' id; columns named freq and h next to it override --frequency and
--horizon for their row; then come the values, oldest first. Rows may differ in length. An empty cell or NA is a missing value;
at the end of a row it is padding.

OUT.csv: id,method,step,mean,lo80,hi80,lo95,hi95 (a pair of columns for each level), one row for each period ahead;
method is the one asked for.

A row that cannot be read is reported with its line and column and left out; the others are forecast.
Exit code: 0 all forecast, 1 some left out, 2 the command line was not understood.
`;

interface Options {
  readonly input: string | null;
  readonly out: string | null;
  readonly horizon: number;
  readonly frequency: number | undefined;
  readonly levels: readonly number[];
  readonly method: string;
}

/** `concord forecast`: forecasts a file or a stream of series. */
export const forecastCommand: Command = {
  name: 'forecast',
  summary: 'forecast every series of a CSV file',
  help: HELP,
  async run(args, io) {
    const asked = optionsOf(args);
    const { engine, method } = await loadEngine(asked.method);
    const options = { ...asked, method };
    if (options.out === null) return forecastAll(options, engine, io, (text) => { io.stdout.write(text); });
    const part = `${options.out}.part`;
    const file = createWriteStream(part);
    try {
      await once(file, 'open');
      const code = await forecastAll(options, engine, io, (text) => (file.write(text) ? undefined : once(file, 'drain')));
      file.end();
      await once(file, 'finish');
      await rename(part, options.out);
      return code;
    } catch (error) {
      file.destroy();
      await rm(part, { force: true });
      if (!isFileError(error)) throw error;
      const fault = error.path === options.input ? `${options.input} cannot be read` : `${options.out} cannot be written`;
      io.stderr.write(`concord forecast: ${fault} (${error.code}); check the path and that no other program holds the file.\n`);
      return 1;
    }
  },
};

type Engine = (history: ArrayLike<number>, options: ForecastOptions) => Forecast;
type Sink = (text: string) => unknown;

/** The engine, and the method's name as the engine writes it. */
async function loadEngine(word: string): Promise<{ readonly engine: Engine; readonly method: string }> {
  const [{ forecast }, { methodNamed }, { InvalidArgument }] = await Promise.all([
    import('../engine/forecasting/forecast'),
    import('../engine/forecasting/methods'),
    import('../engine/errors'),
  ]);
  const translated = <T>(work: () => T, Problem: new (message: string) => Error): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof InvalidArgument ? new Problem(error.message) : error;
    }
  };
  const found = translated(() => methodNamed(word), UsageError);
  return {
    engine: (history, options) => translated(() => forecast(history, options), RowError),
    method: typeof found === 'string' ? found : found.name,
  };
}

/** Reads, forecasts and writes series one at a time; returns the exit code. */
async function forecastAll(options: Options, engine: Engine, io: CliIo, write: Sink): Promise<number> {
  const source = (options.input === null ? io.stdin : createReadStream(options.input)) as AsyncIterable<string | Uint8Array>;
  const seen = new Map<string, number>();
  const progress = progressOn(io);
  let columns: SeriesColumns | null = null;
  let failures = 0;
  const report = (message: string): void => {
    failures++;
    if (failures <= MOST_ERRORS_SHOWN) io.stderr.write(`concord forecast: ${message}\n`);
  };
  await write(`id,method,step,mean${options.levels.map((level) => `,lo${level},hi${level}`).join('')}\n`);
  try {
    for await (const record of csvRecords(source)) {
      if (!columns) {
        columns = seriesColumns(record);
        continue;
      }
      try {
        const row = seriesRow(record, columns);
        const before = seen.get(row.id);
        if (before !== undefined) throw new RowError(`line ${row.line}: series ${row.id} stands on line ${before} already; give each series its own id.`);
        await write(forecastLines(row, options, engine));
        seen.set(row.id, row.line);
        progress(seen.size);
      } catch (error) {
        if (!(error instanceof RowError)) throw error;
        report(error.message.startsWith('line ') ? error.message : `line ${record.line}: ${error.message}`);
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    report(error.message);
  }
  progress(null);
  if (seen.size === 0 && failures === 0) report('the input holds no series; it takes a header row and at least one row of id and values.');
  if (failures > 0) {
    io.stderr.write(`concord forecast: ${seen.size} series forecast, ${failures} left out${failures > MOST_ERRORS_SHOWN ? ` (the first ${MOST_ERRORS_SHOWN} are named above)` : ''}.\n`);
  }
  return failures > 0 ? 1 : 0;
}

function forecastLines(row: SeriesRow, options: Options, engine: Engine): string {
  const season = row.freq ?? options.frequency;
  const result = engine(row.values, {
    horizon: row.horizon ?? options.horizon,
    levels: options.levels.map((level) => level / 100),
    method: options.method,
    ...(season === undefined ? {} : { season }),
  });
  const start = `${csvCell(row.id)},${options.method}`;
  let text = '';
  result.mean.forEach((mean, h) => {
    text += `${start},${h + 1},${figure(mean)}`;
    for (const { lower, upper } of result.intervals) text += `,${figure(lower[h])},${figure(upper[h])}`;
    text += '\n';
  });
  return text;
}

/** Ten significant digits: more than any history bears, and free of rounding noise. */
const figure = (value: number): string => String(Number(value.toPrecision(10)));

function progressOn({ stderr }: CliIo): (done: number | null) => void {
  if (!stderr.isTTY) return () => undefined;
  let shown = 0;
  return (done) => {
    const now = Date.now();
    if (done === null) stderr.write('\r\u001b[K');
    else if (now - shown >= PROGRESS_EVERY_MS) {
      shown = now;
      stderr.write(`\r${done} series forecast`);
    }
  };
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  if (positionals.length > 1) throw new UsageError(`"${positionals[1]}" is one file too many; concord forecast takes one IN.csv.`);
  const input = positionals[0] ?? null;
  if (values.stdin && input !== null) throw new UsageError(`Give either a file ("${input}") or --stdin, not both.`);
  if (!values.stdin && input === null) throw new UsageError('Say which file to forecast: concord forecast IN.csv --out OUT.csv, or --stdin.');
  if (!values.stdin && values.out === undefined) throw new UsageError('Say where the forecasts go: --out OUT.csv.');
  const levels = (values.levels ?? '80,95').split(',').map((word) => word.trim());
  const wrong = levels.find((word) => !/^\d+(\.\d+)?$/.test(word) || !(Number(word) > 0 && Number(word) < 100));
  if (wrong !== undefined) throw new UsageError(`--levels takes per cents between 0 and 100, such as 80,95; "${wrong}" is not one.`);
  return {
    input,
    out: values.out ?? null,
    horizon: wholeNumber('--horizon', values.horizon) ?? DEFAULT_HORIZON,
    frequency: wholeNumber('--frequency', values.frequency),
    levels: [...new Set(levels.map(Number))],
    method: values.method ?? 'auto',
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: text, stdin: { type: 'boolean' }, horizon: text, frequency: text, levels: text, method: text },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(flag: string, word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (!/^\d+$/.test(word) || Number(word) < 1) throw new UsageError(`${flag} takes a whole number of 1 or more; "${word}" is not one.`);
  return Number(word);
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
