import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One series of a development set: what is known, and what came after. */
export interface BenchSeries {
  readonly id: string;
  readonly season: number;
  readonly history: Float64Array;
  readonly actual: Float64Array;
}

export const SETS = [
  'm1_monthly', 'm1_quarterly', 'm1_yearly', 'tourism_monthly', 'tourism_quarterly', 'tourism_yearly',
  'hospital_monthly', 'ausretail_monthly', 'uciretail_weekly', 'carparts_monthly', 'oil_monthly',
] as const;

/** The folder of development data beside the repository, or null when this machine has none. */
export function dataFolder(): string | null {
  const folder = fileURLToPath(new URL('../../shared/bench/data', import.meta.url));
  return existsSync(folder) ? folder : null;
}

/** Reads `SET_train.csv` and `SET_test.csv` (their columns: shared/bench/README.md). */
export function readSet(folder: string, set: string): BenchSeries[] {
  const after = new Map(rows(`${folder}/${set}_test.csv`).map(([id, ...cells]) => [id, numbers(cells)]));
  return rows(`${folder}/${set}_train.csv`).flatMap(([id, season, , ...cells]) => {
    const actual = after.get(id);
    return actual ? [{ id, season: Number(season), history: numbers(cells), actual }] : [];
  });
}

/** The same question asked one horizon earlier, within what is known: to choose by without looking at the test tables. */
export function inside({ id, season, history, actual }: BenchSeries): BenchSeries {
  const end = history.length - actual.length;
  return { id, season, history: history.subarray(0, end), actual: history.subarray(end) };
}

/** Whether a series is long enough to be asked one horizon earlier. */
export const reachesBack = ({ season, history, actual }: BenchSeries): boolean => history.length - actual.length >= Math.max(2 * season + 3, 6);

function rows(file: string): string[][] {
  return readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean).slice(1).map((line) => line.replaceAll('"', '').split(','));
}

function numbers(cells: readonly string[]): Float64Array {
  const end = cells.findIndex((cell) => cell === '' || cell === 'NA');
  return Float64Array.from(end < 0 ? cells : cells.slice(0, end), Number);
}
