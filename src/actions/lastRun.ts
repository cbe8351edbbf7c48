import type { CellValue, WorkbookReader } from '../workbook/cells';
import { runs } from '../workbook/contract';

/** What the workbook remembers of the newest run. */
export interface LastRun {
  readonly run: number;
  /** ISO timestamp in UTC. */
  readonly ts: string;
  readonly engine: string;
  readonly seed: number;
  readonly series: number;
  /** Fingerprints of input and plan. */
  readonly input: string;
  readonly plan: string;
  readonly ms: number;
}

/** The newest run in `x_Runs`; null when there is none. */
export async function lastRun(reader: WorkbookReader): Promise<LastRun | null> {
  const table = await reader.table(runs.name);
  if (!table) return null;
  const [headers = [], ...rows] = table.values;
  const at = (row: readonly CellValue[], name: keyof LastRun): CellValue => row[headers.indexOf(name)] ?? null;
  const number = (cell: CellValue): number => (typeof cell === 'number' ? cell : 0);
  const text = (cell: CellValue): string => (cell === null || typeof cell === 'object' ? '' : String(cell));
  const newest = rows.filter(row => typeof at(row, 'run') === 'number').sort((a, b) => number(at(a, 'run')) - number(at(b, 'run'))).at(-1);
  if (!newest) return null;
  return {
    run: number(at(newest, 'run')), ts: text(at(newest, 'ts')), engine: text(at(newest, 'engine')), seed: number(at(newest, 'seed')),
    series: number(at(newest, 'series')), input: text(at(newest, 'input')), plan: text(at(newest, 'plan')), ms: number(at(newest, 'ms')),
  };
}
