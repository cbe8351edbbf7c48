import { addSample, WorkbookNotEmpty } from '../../src/actions/addSample';
import type { Progress } from '../../src/actions/ports';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { templateSheets } from '../../src/workbook/template';

/** Milliseconds; alone it takes seconds. */
const PATIENCE = 120_000;
const silent = (signal = new AbortController().signal) => ({ progress: (_: Progress) => undefined, signal });
const notes = { name: 'Items', tabColor: '#808080', cells: [{ row: 0, column: 0, content: 'My list' }], table: { name: 'Mine', row: 2, columns: [{ header: 'a', width: 10 }], rows: [{ cells: [1] }] }, charts: [], freeze: { rows: 0, columns: 0 } };

describe('addSample', () => {
  it('writes every table of the sample beside sheets of the user, and names faults by the cells they were written to', async () => {
    const workbook = newWorkbookFile();
    await workbook.write([notes], silent());
    const { tables, report, faults } = await addSample(workbook, silent(), { state: 'dirty' });
    expect(report.sheetsMade.length).toBe(tables.length);
    expect((await workbook.table('Mine'))?.values[1]).toEqual([1]);
    expect((await workbook.table('m_Items'))?.sheet).toBe('Items (Concord)');
    expect((await workbook.table('t_Demand'))?.values.length).toBe((tables.find(({ name }) => name === 't_Demand')?.rows ?? 0) + 1);
    expect(faults.find(({ rule }) => rule === 'eol-before-launch')?.cell).toMatch(/^Items \(Concord\)!H\d+$/);
    const named = faults.find(({ rule }) => rule === 'formula-text');
    expect((await workbook.region(named?.cell ?? ''))?.values[0][0]).toMatch(/^=HYPERLINK/);
  }, PATIENCE);

  it('refuses a workbook that has input tables, names them and writes nothing', async () => {
    const workbook = newWorkbookFile();
    await workbook.write(templateSheets().slice(1, 3), silent());
    const before = workbook.bytes();
    await expect(addSample(workbook, silent())).rejects.toThrow(WorkbookNotEmpty);
    await expect(addSample(workbook, silent())).rejects.toThrow('t_Demand, m_Items');
    expect(workbook.bytes()).toEqual(before);
  });

  it('stops when it is cancelled and leaves the workbook as it was', async () => {
    const workbook = newWorkbookFile();
    const stopped = new AbortController();
    const watch = { progress: ({ stage }: Progress) => { if (stage === 'write') stopped.abort(); }, signal: stopped.signal };
    await expect(addSample(workbook, watch)).rejects.toMatchObject({ name: 'AbortError' });
    expect(await workbook.sheets()).toEqual([]);
  }, PATIENCE);
});
