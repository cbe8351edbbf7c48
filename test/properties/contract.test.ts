import fc from 'fast-check';
import { contract } from '../../src/workbook/contract';
import type { TableSpec } from '../../src/workbook/contract';
import type { WorkbookReader } from '../../src/workbook/cells';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import { readContractTable } from '../../src/workbook/read/contractTable';
import { findingList } from '../../src/workbook/read/findingList';
import { contractRow, contractSheet } from '../../src/workbook/template';
import { memoryReader } from '../workbook/memoryReader';
import { contractRows, type ContractRow } from './contractRows';

const quiet = { progress: () => undefined, signal: new AbortController().signal };
const filledTable = fc.constantFrom(...contract).chain((spec) => contractRows(spec).map((rows) => ({ spec, rows })));
const sorted = (rows: readonly ContractRow[] | null): readonly string[] => (rows ?? []).map((row) => JSON.stringify(row)).sort();

async function read(reader: WorkbookReader, spec: TableSpec) {
  const findings = findingList();
  const rows = await readContractTable(reader, spec, findings);
  return { rows: sorted(rows as readonly ContractRow[] | null), findings: findings.list() };
}

const inMemory = (spec: TableSpec, rows: readonly (readonly unknown[])[], headers: readonly string[]): WorkbookReader =>
  memoryReader([{ name: spec.sheet, table: spec.name, values: [[...headers], ...rows] as never }]);

describe('readContractTable', () => {
  it('reads back exactly what was written, in memory and through a file', async () => {
    await fc.assert(fc.asyncProperty(filledTable, async ({ spec, rows }) => {
      const cells = rows.map((row) => contractRow(spec, row));
      const expected = { rows: sorted(rows), findings: [] };
      expect(await read(inMemory(spec, cells.map((row) => row.cells), spec.columns.map(({ name }) => name)), spec)).toEqual(expected);
      const file = newWorkbookFile();
      await file.write([contractSheet(spec, { rows: cells })], quiet);
      expect(await read(await openWorkbookFile(file.bytes()), spec)).toEqual(expected);
    }), { numRuns: 150 });
  }, 60_000);

  it('does not care about the order of rows and columns, the case of headers, or further columns', async () => {
    const moved = filledTable.chain(({ spec, rows }) => fc.record({
      spec: fc.constant(spec), rows: fc.constant(rows),
      rowOrder: fc.shuffledSubarray([...rows.keys()], { minLength: rows.length }), columnOrder: fc.shuffledSubarray([...spec.columns.keys()], { minLength: spec.columns.length }),
    }));
    await fc.assert(fc.asyncProperty(moved, async ({ spec, rows, rowOrder, columnOrder }) => {
      const headers = ['mine', ...columnOrder.map((at) => spec.columns[at].name.toUpperCase().replaceAll('_', ' '))];
      const cells = rowOrder.map((at) => contractRow(spec, rows[at]).cells).map((row) => ['anything', ...columnOrder.map((at) => row[at])]);
      expect(await read(inMemory(spec, cells, headers), spec)).toEqual({ rows: sorted(rows), findings: [] });
    }), { numRuns: 150 });
  });

  it('never throws, whatever the cells hold, and gives only rows that fit the table', async () => {
    const anything = fc.oneof(fc.string({ maxLength: 12 }), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }));
    const messy = fc.constantFrom(...contract).chain((spec) => fc.array(fc.array(anything, { minLength: spec.columns.length, maxLength: spec.columns.length }), { maxLength: 12 }).map((rows) => ({ spec, rows })));
    await fc.assert(fc.asyncProperty(messy, async ({ spec, rows }) => {
      const findings = findingList();
      const kept = (await readContractTable(inMemory(spec, rows, spec.columns.map(({ name }) => name)), spec, findings)) as readonly ContractRow[];
      for (const row of kept) {
        for (const { name, type, values, optional, default: fallback } of spec.columns) {
          const value = row[name];
          if (value === null) expect([name, optional && fallback === undefined]).toEqual([name, true]);
          else if (values) expect(values).toContain(value);
          else expect([name, typeof value]).toEqual([name, type === 'int' || type === 'dec' || type === 'pct' ? 'number' : type === 'bool' ? 'boolean' : 'string']);
        }
      }
      expect(kept.length).toBeLessThanOrEqual(rows.length);
    }), { numRuns: 300 });
  });
});
