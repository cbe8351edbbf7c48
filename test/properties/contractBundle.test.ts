import fc from 'fast-check';
import { contract } from '../../src/workbook/contract';
import type { TableSpec } from '../../src/workbook/contract';
import type { CellValue } from '../../src/workbook/cells';
import { exportBundle } from '../../src/workbook/bundle/exportBundle';
import { importBundle } from '../../src/workbook/bundle/importBundle';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import type { WorkbookFile } from '../../src/workbook/file/workbookFile';
import type { SheetDescription } from '../../src/workbook/sheets/description';
import { contractRow, contractSheet } from '../../src/workbook/template';
import { contractRows } from './contractRows';

const quiet = { progress: () => undefined, signal: new AbortController().signal };

/** What people put beside a table: anything a cell can hold. */
const own: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), fc.boolean(), fc.constant(null),
  fc.constantFrom('12', 'line\nbreak', ' spaced ', '"', 'TRUE', '#N/A', '2026-11-02', '=A1', 'tab\tbed', '_x000D_', 'a\rb'), fc.constantFrom({ error: '#N/A' }, { error: '#VALUE!' }),
);
const ownColumns = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9 ,"äß%()-]{1,12}$/).map((name) => `my ${name.trim()}`), { maxLength: 2, selector: (name) => name.toLowerCase() });
const ownFormat = fc.constantFrom('General', '0.00', 'yyyy-mm-dd', 'dd/mm/yyyy hh:mm', '@');

function sheetOf(spec: TableSpec): fc.Arbitrary<SheetDescription> {
  return fc.tuple(contractRows(spec, 5), ownColumns, ownFormat).chain(([rows, headers, format]) =>
    fc.tuple(
      fc.array(fc.array(own, { minLength: headers.length, maxLength: headers.length }), { minLength: rows.length, maxLength: rows.length }),
      fc.shuffledSubarray([...Array(spec.columns.length + headers.length).keys()], { minLength: spec.columns.length + headers.length }),
    ).map(([beside, order]) => {
      const all = [...spec.columns.map(({ name }) => name), ...headers];
      const sheet = contractSheet(spec, { headers: order.map((at) => all[at]), rows: rows.map((row, r) => ({ cells: order.map((at) => [...contractRow(spec, row).cells, ...beside[r]][at]) })) });
      return { ...sheet, table: { ...sheet.table, columns: sheet.table.columns.map((column) => (headers.includes(column.header) ? { ...column, format } : column)) } };
    }));
}

const workbook = fc.uniqueArray(fc.constantFrom(...contract), { minLength: 1, maxLength: 4, selector: ({ name }) => name }).chain((specs) => fc.tuple(...specs.map(sheetOf)));

async function written(sheets: readonly SheetDescription[]): Promise<WorkbookFile> {
  const file = newWorkbookFile();
  await file.write(sheets, quiet);
  return openWorkbookFile(file.bytes());
}

describe('a bundle', () => {
  it('of any workbook is the same bytes again after import', async () => {
    await fc.assert(fc.asyncProperty(workbook, async (sheets) => {
      const first = (await exportBundle(await written(sheets))).files;
      const again = (await exportBundle(await written(importBundle(first, 'refused').sheets))).files;
      const asText = (files: ReadonlyMap<string, Uint8Array>) => [...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]);
      expect(asText(again)).toEqual(asText(first));
    }), { numRuns: 120 });
  }, 60_000);
});
