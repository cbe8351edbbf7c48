import { applyImport, changesOf, PreviewOutdated } from '../../src/actions/applyImport';
import { previewImport } from '../../src/actions/previewImport';
import { EditedSince, undoImport } from '../../src/actions/undoImport';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import type { WorkbookFile } from '../../src/workbook/file/workbookFile';
import { addTemplate } from '../../src/actions/addTemplate';

const quiet = { progress: () => undefined, signal: new AbortController().signal };

const ERP = `Artikel-Nr;Bezeichnung;Materialart;Mengeneinheit;Lieferzeit (Wochen);Standardpreis;Mindestbestellmenge
A-1;Schere 20 cm;Fertigerzeugnis;Stk;3;12,50;1.000
A-2;Schere 25 cm;Fertigerzeugnis;Stk;2;14,20;500
A-3;Stahl;Rohstoff;kg;6;2,05;2.000`;

async function book(): Promise<WorkbookFile> {
  const file = newWorkbookFile({ name: 'book.xlsx' });
  await addTemplate(file, quiet);
  return file;
}

const rowsOf = async (file: WorkbookFile, table: string, columns: readonly string[]) => {
  const region = await file.table(table);
  const [headers = [], ...body] = region?.values ?? [];
  return body.filter(row => row.some(cell => cell !== null)).map(row => columns.map(column => row[headers.indexOf(column)]));
};

describe('previewImport', () => {
  it('knows items from a German ERP export, with units and decimal commas', async () => {
    const file = await book();
    const { proposal, plan } = await previewImport(file, { origin: { text: ERP }, answers: {} });
    expect(proposal.blocker).toBeNull();
    expect(proposal.mapping.target).toBe('m_Items');
    expect(proposal.mapping.columns.map(({ field }) => field)).toEqual(['item', 'name', 'type', 'uom', 'lead_time_d', 'unit_cost', 'moq']);
    expect(proposal.mapping.units).toMatchObject({ lead_time_d: 'week', moq: 'one' });
    expect(plan?.counts).toEqual({ added: 3, changed: 0, unchanged: 0, removed: 0, leftOut: 0 });
  });
});

describe('applyImport', () => {
  it('writes rows into the blank rows of a template and proposes nothing new the second time', async () => {
    const file = await book();
    const { counts } = await applyImport(file, { origin: { text: ERP }, answers: {} }, quiet);
    expect(counts.added).toBe(3);
    expect(await rowsOf(file, 'm_Items', ['item', 'type', 'lead_time_d', 'unit_cost', 'moq'])).toEqual([['A-1', 'FG', 21, 12.5, 1000], ['A-2', 'FG', 14, 14.2, 500], ['A-3', 'RM', 42, 2.05, 2000]]);
    const again = await previewImport(file, { origin: { text: ERP }, answers: {} });
    expect(again.proposal.remembered).toBe(true);
    expect(again.plan?.counts).toEqual({ added: 0, changed: 0, unchanged: 3, removed: 0, leftOut: 0 });
  });

  it('updates by key, takes it back, and refuses to once the table was edited', async () => {
    const file = await book();
    await applyImport(file, { origin: { text: ERP }, answers: {} }, quiet);
    const before = await file.table('m_Items');
    const changed = ERP.replace('14,20', '15,00').replace('A-3;Stahl', 'A-4;Stahl');
    const preview = await previewImport(file, { origin: { text: changed }, answers: { mode: 'replace' } });
    expect(preview.plan?.counts).toMatchObject({ added: 1, changed: 1, unchanged: 1, removed: 1 });
    const done = await applyImport(file, { origin: { text: changed }, answers: { mode: 'replace' }, agreed: changesOf(preview) }, quiet);
    expect((await rowsOf(file, 'm_Items', ['item', 'unit_cost']))).toEqual([['A-1', 12.5], ['A-2', 15], ['A-4', 2.05]]);
    if (!done.undo) throw new Error('no undo');
    await expect(applyImport(file, { origin: { text: ERP }, answers: { mode: 'replace' }, agreed: changesOf(preview) }, quiet)).rejects.toThrow(PreviewOutdated);
    await undoImport(file, done.undo, quiet);
    expect((await file.table('m_Items'))?.values).toEqual(before?.values);
    await expect(undoImport(file, done.undo, quiet)).rejects.toThrow(EditedSince);
  });

  it('says that it cannot be undone when the table cannot be read again afterwards; the import stands', async () => {
    const file = await book();
    const { table, write } = { table: file.table.bind(file), write: file.write.bind(file) };
    let written = false;
    jest.spyOn(file, 'write').mockImplementation(async (...args) => {
      const report = await write(...args);
      written = true;
      return report;
    });
    jest.spyOn(file, 'table').mockImplementation(async name => {
      if (written) throw new Error('Excel does not answer.');
      return table(name);
    });
    const done = await applyImport(file, { origin: { text: ERP }, answers: {} }, quiet);
    expect(done.undo).toBeNull();
    expect(done.report.remarks?.join()).toContain('cannot be undone');
    jest.restoreAllMocks();
    expect(await rowsOf(file, 'm_Items', ['item'])).toEqual([['A-1'], ['A-2'], ['A-3']]);
  });
});
