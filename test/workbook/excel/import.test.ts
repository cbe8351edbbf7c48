import { applyImport } from '../../../src/actions/applyImport';
import { previewImport } from '../../../src/actions/previewImport';
import { EditedSince, undoImport } from '../../../src/actions/undoImport';
import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { contractSheet } from '../../../src/workbook/template';
import { items } from '../../../src/workbook/contract';
import { HostError } from '../../../workbench/protocol/errors';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { dump, openBook, quiet } from './fixtures';

const SOURCE = 'item\tname\tmoq\tlaunch\nB\tBeta two\t25\t2026-03-01\nD\tDelta\t10\t2026-04-01\nC\tGamma\t30\t2026-01-05\n';
const request = (mode: string) => ({ origin: { text: SOURCE }, answers: { target: 'm_Items', mode } });
type Book = NodeHost & { readonly close: () => void };

/** Items with a column of people's own to the right that holds formulas, a formula in a column of ours, and a cell below. */
async function prepared(): Promise<Book> {
  const book = await openBook();
  const row = (item: string, name: string, moq: number) => ({ cells: [item, name, 'FG', moq, 46_000] });
  const sheet = contractSheet(items, { headers: ['item', 'name', 'type', 'moq', 'launch'], rows: [row('A', 'Alpha', 5), row('B', 'Beta', 20), row('C', 'Gamma', 30)] });
  await excelWorkbook().write([sheet], quiet);
  await Excel.run(async context => {
    const table = context.workbook.tables.getItem('m_Items');
    table.columns.add(-1, [['mine'], ['=[@moq]*2'], ['=[@moq]*2'], ['=[@moq]*2']]);
    const { worksheet } = table;
    worksheet.getRange('D5').formulas = [['=2+3']];
    worksheet.getRange('B6').format.fill.color = '#FFFF00';
    worksheet.getRange('A12').values = [['note below']];
    await context.sync();
  });
  return book;
}

const column = async (name: string) => {
  const table = await excelWorkbook().table('m_Items');
  const at = table?.values[0].indexOf(name) ?? -1;
  return table?.values.slice(1).map((row, r) => table.formulas?.[r + 1][at] ?? row[at]);
};

describe('applyImport into the open workbook', () => {
  it('keeps order, formulas, colours and what people put beside the rows', async () => {
    const book = await prepared();
    const { counts } = await applyImport(excelWorkbook(), request('update'), quiet);
    expect(counts).toEqual({ added: 1, changed: 2, unchanged: 1, removed: 0, leftOut: 0 });
    expect(await column('item')).toEqual(['A', 'B', 'C', 'D']);
    expect(await column('name')).toEqual(['Alpha', 'Beta two', 'Gamma', 'Delta']);
    expect(await column('moq')).toEqual(['=2+3', 25, 30, 10]);
    expect((await column('mine'))?.every(cell => typeof cell === 'string' && cell.includes('moq'))).toBe(true);
    expect((await excelWorkbook().region('Items!A12'))?.values).toEqual([['note below']]);
    const fill = await Excel.run(async context => {
      const cell = context.workbook.worksheets.getItem('Items').getRange('B6').load('format/fill/color');
      await context.sync();
      return cell.format.fill.color;
    });
    expect(fill.toUpperCase()).toBe('#FFFF00');
    book.close();
  });

  it.each(['append', 'update', 'replace'])('of mode %s is taken back to the cell by its undo', async mode => {
    const book = await prepared();
    const before = await excelWorkbook().table('m_Items');
    const { undo } = await applyImport(excelWorkbook(), request(mode), quiet);
    if (!undo) throw new Error('nothing to undo');
    await undoImport(excelWorkbook(), undo, quiet);
    const after = await excelWorkbook().table('m_Items');
    expect(after?.values).toEqual(before?.values);
    expect(after?.formulas).toEqual(before?.formulas);
    book.close();
  });

  it('refuses its undo with a sentence once the table was edited', async () => {
    const book = await prepared();
    const { undo } = await applyImport(excelWorkbook(), request('update'), quiet);
    if (!undo) throw new Error('nothing to undo');
    await Excel.run(async context => {
      context.workbook.worksheets.getItem('Items').getRange('B5').values = [['edited']];
      await context.sync();
    });
    await expect(undoImport(excelWorkbook(), undo, quiet)).rejects.toThrow(EditedSince);
    expect((await column('name'))?.[1]).toBe('Beta two');
    book.close();
  });

  it.each(['update', 'replace'])('of mode %s is whole or leaves the workbook as it was, whichever request fails', async mode => {
    let book = await prepared();
    const was = dump(book);
    let failed = 0;
    for (let n = 1; ; n++) {
      const { handle } = book.session;
      let count = 0;
      book.session.handle = async text => {
        if (++count !== n) return handle.call(book.session, text);
        const actions = (JSON.parse(text) as { readonly Actions: readonly unknown[] }).Actions.length;
        const stop = book.session.failOn(index => (index >= actions / 2 ? new HostError('GeneralException', 'injected', 500) : undefined));
        const answer = await handle.call(book.session, text);
        stop();
        return answer;
      };
      const result = await applyImport(excelWorkbook(), request(mode), quiet).catch((caught: Error) => caught);
      book.session.handle = handle;
      if (count < n) break;
      if (result instanceof Error) {
        expect(dump(book)).toEqual(was);
        failed++;
        continue;
      }
      book.close();
      book = await prepared();
    }
    book.close();
    expect(failed).toBeGreaterThan(3);
  }, 120_000);

  it('cancelled, leaves the workbook as it was', async () => {
    const book = await prepared();
    const was = dump(book);
    const controller = new AbortController();
    const watch = { signal: controller.signal, progress: ({ stage }: { readonly stage: string }) => { if (stage === 'write') controller.abort(); } };
    await expect(applyImport(excelWorkbook(), request('replace'), watch)).rejects.toMatchObject({ name: 'AbortError' });
    expect(dump(book)).toEqual(was);
    book.close();
  });
});

describe('previewImport', () => {
  it('writes nothing', async () => {
    const book = await prepared();
    const was = dump(book);
    await previewImport(excelWorkbook(), request('replace'));
    expect(dump(book)).toEqual(was);
    book.close();
  });
});
