import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { SAMPLE_SEED, sampleCompany } from '../src/sample/sampleCompany';
import { sampleSheets } from '../src/sample/sampleSheets';
import type { SampleRow, SampleTable } from '../src/sample/sampleTable';
import { newWorkbookFile } from '../src/workbook/file/newWorkbookFile';

const ROWS = 200_000;
const FILE = '.cache/bench/demand.xlsx';
const LAST_WEEK = Date.UTC(2026, 9, 26);
const MS_PER_WEEK = 7 * 86_400_000;

/** Prints CPU and peak memory of reading and of checking a workbook of 200,000 (or as many as asked) demand rows, each in a process of its own. */
export async function benchLint([asked]: readonly string[]): Promise<void> {
  const rows = asked === undefined ? ROWS : Number(asked);
  if (!Number.isInteger(rows) || rows < 1 || rows > 1_000_000) {
    console.error(`bench: lint takes a number of demand rows up to 1,000,000, not “${asked}”.`);
    process.exitCode = 2;
    return;
  }
  const tables = sampleCompany(SAMPLE_SEED).map(table => (table.spec.name === 't_Demand' ? withRows(table, rows) : table));
  const book = newWorkbookFile();
  await book.write(sampleSheets(tables), { progress: () => undefined, signal: new AbortController().signal });
  const bytes = await book.bytes();
  mkdirSync('.cache/bench', { recursive: true });
  writeFileSync(FILE, bytes);
  console.log(`${rows} demand rows beside the sample's other tables, ${(bytes.length / 1e6).toFixed(1)} MB`.padEnd(64) + 'CPU s'.padStart(8) + 'peak MB'.padStart(9));
  for (const [name, part] of [['open and read into a plan\'s input', 'read'], ['open and check', 'lint'], ['open, read and check', 'both']] as const) {
    const child = spawnSync(process.execPath, ['--import', 'tsx', 'bench/lintOnce.ts', FILE, part], { encoding: 'utf8' });
    if (child.status !== 0) throw new Error(`The measured process failed: ${child.stderr}`);
    const { cpu, peak, said } = JSON.parse(child.stdout) as { cpu: number; peak: number; said: string };
    console.log(name.padEnd(64) + cpu.toFixed(1).padStart(8) + peak.toFixed(0).padStart(9) + `   ${said}`);
  }
}

/** The table with weekly demand of each item and customer, as far back as the rows reach. */
function withRows(demand: SampleTable, count: number): SampleTable {
  const pairs = [...new Map(demand.rows.map(row => [`${String(row.item)} ${String(row.channel)} ${String(row.customer)} ${String(row.loc)}`, row])).values()];
  const rows = Array.from({ length: count }, (_, at): SampleRow => {
    const week = Math.floor(at / pairs.length), { item, channel, customer, loc } = pairs[at % pairs.length];
    return { item, channel, customer, loc, date: new Date(LAST_WEEK - week * MS_PER_WEEK).toISOString().slice(0, 10), qty: 20 + ((at * 7_919) % 83) };
  });
  return { ...demand, rows };
}
