import { acceptEdits, EditsMoved, logEdits } from '../../src/actions/logEdits';
import { applyImport } from '../../src/actions/applyImport';
import { undoImport } from '../../src/actions/undoImport';
import { recordedWorkbook } from '../../src/actions/recordedWorkbook';
import { partsToKeep, unattributedEdits } from '../../src/actions/unattributedEdits';
import { verifyWorkbook } from '../../src/actions/verifyWorkbook';
import { writeSettings } from '../../src/actions/writeSettings';
import { addTemplate } from '../../src/actions/addTemplate';
import { contractTables } from '../../src/actions/contractTables';
import { newWorkbookFile } from '../../src/workbook/file/newWorkbookFile';
import { openWorkbookFile } from '../../src/workbook/file/openWorkbookFile';
import type { WorkbookFile } from '../../src/workbook/file/workbookFile';
import { digestsSheet } from '../../src/workbook/sheets';
import type { SheetDescription } from '../../src/workbook/sheets/description';

const quiet = { progress: () => undefined, signal: new AbortController().signal };
const clock = { now: () => '2026-11-23T08:00:00Z' };

const sheet = (name: string, table: string, headers: readonly string[], rows: readonly (readonly (string | number | null)[])[], append = false): SheetDescription => ({
  name, tabColor: '#2F75B5', cells: [], charts: [], freeze: { rows: 1, columns: 0 },
  table: { name: table, row: 0, append, columns: headers.map((header, index) => ({ header, key: index === 0, width: 12 })), rows: rows.map(cells => ({ cells })) },
});

/** A file with items and families that Concord has taken note of. */
async function keptBook(): Promise<WorkbookFile> {
  const book = newWorkbookFile();
  await book.write([
    sheet('Items', 'm_Items', ['item', 'name', 'moq'], [['A', 'Trimmer', 10], ['B', 'Mower', 20], ['C', '=saw', 30]]),
    sheet('Families', 'm_Families', ['family', 'name'], [['F', 'Tools']]),
  ], quiet);
  await book.write([digestsSheet(partsToKeep(await contractTables(book)))], quiet);
  return book;
}

const at = (address: string, content: string | number) => [{ cell: { sheet: 'Items', address }, content }];
const seen = async (book: WorkbookFile) => (await unattributedEdits(book)).changes.map(({ table, rowKey, kind, column, old, new: fresh }) => [table, rowKey, kind, column, old, fresh]);

describe('logEdits', () => {
  it('puts every edit into the log, chained, and lists it no more', async () => {
    const book = await keptBook();
    await book.setCells([...at('C2', 12), ...at('B3', '=SUM(1,2)')]);
    const { changes } = await unattributedEdits(book);
    const entries = await logEdits({ workbook: book, clock }, changes, { actor: 'E. Berger', reason: 'New lots' });
    expect(entries).toMatchObject([
      { seq: 1, actor: 'E. Berger', actor_source: 'declared', table: 'm_Items', row_key: 'A', column: 'moq', old: '10', new: '12', reason: 'New lots', prev: '' },
      { seq: 2, row_key: 'B', column: 'name', old: 'Mower', new: '=SUM(1,2)', prev: entries[0].hash },
    ]);
    expect(await seen(book)).toEqual([]);
    const again = await openWorkbookFile(book.bytes());
    expect((await verifyWorkbook(again)).checks.find(({ check }) => check === 'C15')).toMatchObject({ result: 'pass', rows: 2 });
    await again.setCells(at('C4', 31));
    await logEdits({ workbook: again, clock }, (await unattributedEdits(again)).changes);
    expect((await again.table('x_Audit'))?.values.slice(1).map(row => [row[0], row[2], row[3]])).toEqual([[1, 'E. Berger', 'declared'], [2, 'E. Berger', 'declared'], [3, 'unknown', 'unknown']]);
    expect((await verifyWorkbook(again)).checks.find(({ check }) => check === 'C15')).toMatchObject({ result: 'pass', rows: 3 });
  });

  it('shows an altered entry as C15 at its cell', async () => {
    const book = await keptBook();
    await book.setCells(at('C2', 12));
    await logEdits({ workbook: book, clock }, (await unattributedEdits(book)).changes);
    await book.setCells([{ cell: { sheet: 'Audit', address: 'I5' }, content: '13' }]);
    expect((await verifyWorkbook(book)).checks.find(({ check }) => check === 'C15')).toMatchObject({ result: 'fail', worstCell: { sheet: 'Audit', address: 'M5' }, note: expect.stringContaining('entry 1 was altered') });
  });

  it('writes nothing when the inputs changed again since the list was shown', async () => {
    const book = await keptBook();
    await book.setCells(at('C2', 12));
    const { changes } = await unattributedEdits(book);
    await book.setCells(at('C3', 21));
    await expect(logEdits({ workbook: book, clock }, changes)).rejects.toThrow(EditsMoved);
    await expect(acceptEdits(book, changes)).rejects.toThrow(EditsMoved);
    expect(await book.table('x_Audit')).toBeNull();
    expect(await seen(book)).toHaveLength(2);
  });
});

describe('acceptEdits', () => {
  it('takes note of the inputs without an entry', async () => {
    const book = await keptBook();
    await book.setCells(at('C2', 12));
    await acceptEdits(book, (await unattributedEdits(book)).changes);
    expect(await seen(book)).toEqual([]);
    expect(await book.table('x_Audit')).toBeNull();
  });
});

describe('recordedWorkbook', () => {
  it('does not list what Concord wrote, and still lists what a person changed before', async () => {
    const book = await keptBook();
    const own = recordedWorkbook(book);
    await book.setCells(at('C2', 12));
    const undo = await own.setCells(at('B2', 'Trimmer 23'));
    expect(await seen(book)).toEqual([['m_Items', 'A', 'changed', 'moq', '10', '12']]);
    await own.setCells(undo);
    expect(await seen(book)).toEqual([['m_Items', 'A', 'changed', 'moq', '10', '12']]);
    await own.write([sheet('Items', 'm_Items', ['item', 'name', 'moq'], [['A', 'Trimmer', 15], ['B', 'Mower', 20], ['D', 'New', 5]], true)], quiet);
    expect(await seen(book)).toEqual([]);
  });

  it('takes over rows that Concord adds, changes and leaves out, beside added and removed rows of a person', async () => {
    const book = await keptBook();
    await book.write([sheet('Items', 'm_Items', ['item', 'name', 'moq'], [['A', 'Trimmer', 10], ['C', '=saw', 30], ['E', 'Typed', 1]])], quiet);
    await recordedWorkbook(book).write([sheet('Items', 'm_Items', ['item', 'name', 'moq'], [['C', '=saw', 33], ['E', 'Typed', 1], ['N', 'Imported', 7]])], quiet);
    expect(await seen(book)).toEqual([['m_Items', 'E', 'added', null, null, '{"item":"E","name":"Typed","moq":"1"}'], ['m_Items', 'B', 'removed', null, '{"item":"B","name":"Mower","moq":"20"}', null]]);
  });

  it('covers the actions that write inputs: settings and the template', async () => {
    const book = await keptBook();
    const own = recordedWorkbook(book);
    await writeSettings(own, { horizonMonths: 12, horizonWeeks: 26, serviceDefault: 0.9, leadTimeDaysDefault: 20, currency: 'EUR' });
    await addTemplate(own, quiet);
    await writeSettings(own, { horizonMonths: 18, horizonWeeks: 26, serviceDefault: 0.9, leadTimeDaysDefault: 20, currency: 'EUR' });
    expect(await seen(book)).toEqual([]);
    await book.setCells([{ cell: { sheet: 'Settings', address: 'B4' }, content: 24 }]);
    expect(await seen(book)).toEqual([['m_Settings', 'HorizonMonths', 'changed', 'value', '18', '24']]);
  });

  it('covers an import and its undo, and still lists what a person typed beside', async () => {
    const book = newWorkbookFile();
    await addTemplate(book, quiet);
    await book.write([digestsSheet(partsToKeep(await contractTables(book)))], quiet);
    const own = recordedWorkbook(book);
    const text = (price: string): string => `item;name;type;unit_cost;moq\nA;Trimmer;FG;${price};10\nB;Mower;FG;20;5`;
    await applyImport(own, { origin: { text: text('12') }, answers: {} }, quiet);
    expect(await seen(book)).toEqual([]);
    const items = await book.table('m_Items');
    const [moq, row] = [items?.values[0].indexOf('moq') ?? -1, (items?.row ?? 0) + 2];
    await book.setCells([{ cell: { sheet: items?.sheet ?? '', address: `${String.fromCharCode(65 + moq)}${row}` }, content: 11 }]);
    const { undo, counts } = await applyImport(own, { origin: { text: text('13').replace(';10', ';11') }, answers: { mode: 'replace' } }, quiet);
    expect(counts).toMatchObject({ changed: 1 });
    expect(await seen(book)).toEqual([['m_Items', 'A', 'changed', 'moq', '10', '11']]);
    if (!undo) throw new Error('no undo');
    await undoImport(own, undo, quiet);
    expect(await seen(book)).toEqual([['m_Items', 'A', 'changed', 'moq', '10', '11']]);
  });

  it('writes as the workbook itself where nothing is kept', async () => {
    const book = newWorkbookFile();
    await recordedWorkbook(book).write([sheet('Items', 'm_Items', ['item', 'name', 'moq'], [['A', 'Trimmer', 10]])], quiet);
    expect((await book.tables()).map(({ name }) => name)).toEqual(['m_Items']);
    expect(await unattributedEdits(book)).toEqual({ known: false, changes: [] });
  });
});
