import { plantFaults } from '../../../src/sample/faults';
import { sampleCompany } from '../../../src/sample/sampleCompany';
import { sampleSheets } from '../../../src/sample/sampleSheets';
import type { SampleTable } from '../../../src/sample/sampleTable';
import { applyFix } from '../../../src/actions/applyFix';
import { columnLetters } from '../../../src/workbook/columnLetters';
import { newWorkbookFile } from '../../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../../src/workbook/file/openWorkbookFile';
import type { WorkbookFile } from '../../../src/workbook/file/workbookFile';
import { lint } from '../../../src/workbook/lint';

const watch = { progress: () => undefined, signal: new AbortController().signal };

async function written(tables: readonly SampleTable[]): Promise<WorkbookFile> {
  const workbook = newWorkbookFile({ name: 'sample.xlsx' });
  await workbook.write(sampleSheets(tables), watch);
  return openWorkbookFile(workbook.bytes(), { name: 'sample.xlsx' });
}

describe('linting the sample company', () => {
  it('finds nothing above info in the clean one', async () => {
    const { findings, counts } = await lint(await written(sampleCompany()));
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(counts).toMatchObject({ error: 0, warning: 0 });
  }, 60_000);

  it('finds every planted fault of the dirty one at its cell and nothing else above info; fixes are applied and taken back', async () => {
    const { tables, planted } = plantFaults(sampleCompany());
    const workbook = await written(tables);
    const before = await lint(workbook);
    const headerRow = new Map((await workbook.tables()).map(({ sheet, address }) => [sheet, Number(/\d+/.exec(address)?.[0])]));
    const seen = before.findings.filter(({ severity }) => severity !== 'info').map(({ code, cell }) => `${code} ${cell?.sheet}!${cell?.address}`);
    expect([...seen].sort()).toEqual(planted.map(({ rule, sheet, row, columnIndex }) => `${rule} ${sheet}!${columnLetters(columnIndex)}${(headerRow.get(sheet) ?? NaN) + row + 1}`).sort());

    const fixes = before.findings.flatMap(({ fix }) => fix ?? []);
    expect(fixes.length).toBeGreaterThanOrEqual(3);
    const undo = [];
    for (const fix of fixes) undo.unshift(await applyFix(workbook, fix));
    const mended = await lint(await openWorkbookFile(workbook.bytes()));
    expect(mended.findings.filter(({ severity }) => severity !== 'info')).toHaveLength(seen.length - fixes.length);
    for (const fix of undo) await applyFix(workbook, fix);
    expect((await lint(await openWorkbookFile(workbook.bytes()))).findings).toEqual(before.findings);
  }, 120_000);
});
