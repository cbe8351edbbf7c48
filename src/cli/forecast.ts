import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import type { Forecast, ForecastOptions } from '../engine/forecasting/types';
import { UsageError } from './command';
import type { CliIo, Command } from './command';
import { csvCell, csvRecords, CsvError } from './csv';
import { FORECAST_HELP, forecastOptions } from './forecastOptions';
import type { ForecastCommandOptions } from './forecastOptions';
import { RowError, seriesColumns, seriesRow } from './seriesRow';
import type { SeriesColumns, SeriesRow } from './seriesRow';

const MOST_ERRORS_SHOWN = 20;
const PROGRESS_EVERY_MS = 200;

/** `concord forecast`: forecasts a file or a stream of series. */
export const forecastCommand: Command = {
  name: 'forecast',
  summary: 'forecast every series of a CSV file',
  help: FORECAST_HELP,
  async run(args, io) {
    const asked = forecastOptions(args);
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

interface Engine {
  forecast(history: ArrayLike<number>, options: ForecastOptions): Forecast;
  quantileOf(result: Forecast, probability: number): Float64Array;
}

type Sink = (text: string) => unknown;

/** The engine, and the method's name as the engine writes it. */
async function loadEngine(word: string): Promise<{ readonly engine: Engine; readonly method: string }> {
  const [{ forecast }, { quantileOf }, { methodNamed }, { InvalidArgument }] = await Promise.all([
    import('../engine/forecasting/forecast'),
    import('../engine/forecasting/futures'),
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
    engine: { forecast: (history, options) => translated(() => forecast(history, options), RowError), quantileOf },
    method: typeof found === 'string' ? found : found.name,
  };
}

/** Reads, forecasts and writes series one at a time; returns the exit code. */
async function forecastAll(options: ForecastCommandOptions, engine: Engine, io: CliIo, write: Sink): Promise<number> {
  const source = (options.input === null ? io.stdin : (await open(options.input)).createReadStream()) as AsyncIterable<string | Uint8Array>;
  const seen = new Map<string, number>();
  const progress = progressOn(io);
  let columns: SeriesColumns | null = null;
  let failures = 0;
  const report = (message: string): void => {
    failures++;
    if (failures <= MOST_ERRORS_SHOWN) io.stderr.write(`concord forecast: ${message}\n`);
  };
  await write(`id,method,step,mean${options.levels.map((level) => `,lo${level},hi${level}`).join('')}${options.quantiles.map((quantile) => `,p${quantile}`).join('')}\n`);
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

function forecastLines(row: SeriesRow, options: ForecastCommandOptions, engine: Engine): string {
  const season = row.freq ?? options.frequency;
  const result = engine.forecast(row.values, {
    horizon: row.horizon ?? options.horizon,
    levels: options.levels.map((level) => level / 100),
    method: options.method,
    ...(season === undefined ? {} : { season }),
  });
  const quantiles = options.quantiles.map((quantile) => engine.quantileOf(result, quantile / 100));
  const start = `${csvCell(row.id)},${options.method}`;
  let text = '';
  result.mean.forEach((mean, h) => {
    text += `${start},${h + 1},${figure(mean)}`;
    for (const { lower, upper } of result.intervals) text += `,${figure(lower[h])},${figure(upper[h])}`;
    for (const path of quantiles) text += `,${figure(path[h])}`;
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

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
}
