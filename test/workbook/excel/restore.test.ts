import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { SheetDescription } from '../../../src/workbook/sheets/description';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { HostError } from '../../../workbench/protocol/errors';
import { dump, months, openBook, plan, quiet, stock } from './fixtures';

const first = { items: ['A', 'B', 'C'], periods: months(11, 4) };
const SITUATIONS: Readonly<Record<string, readonly [before: readonly SheetDescription[] | null, after: readonly SheetDescription[]]>> = {
  'a first write': [null, plan(first)],
  'more rows': [plan(first), plan({ ...first, items: ['A', 'AA', 'B', 'C', 'D'], level: 1 }, 2)],
  'fewer rows': [plan(first), plan({ ...first, items: ['B'], level: 1 }, 2)],
  'other marks': [[stock(first)], [{ ...stock(first), table: { ...stock(first).table, rows: stock(first).table.rows.map(row => ({ ...row, styles: {} })) } }, ...plan(first).slice(2)]],
  'rolled periods': [plan(first), plan({ ...first, periods: months(12, 5), level: 1 }, 2)],
};

type Fault = 'before it is done' | 'half-way' | 'after it is done';
const FAULTS: readonly Fault[] = ['before it is done', 'half-way', 'after it is done'];
type Book = NodeHost & { readonly close: () => void };

async function prepared(before: readonly SheetDescription[] | null): Promise<Book> {
  const book = await openBook();
  book.grid.write('{sheet-1}', { r: 0, c: 0, h: 2, w: 2 }, [['mine', 1], ['=B1*2', 'x']]);
  if (before) await excelWorkbook().write(before, quiet);
  return book;
}

/** Lets the n-th request from now on fail, once. Returns whether it came to that. */
function failRequest({ session }: NodeHost, n: number, fault: Fault): () => boolean {
  const { handle } = session;
  let count = 0;
  session.handle = async text => {
    if (++count !== n) return handle.call(session, text);
    if (fault === 'before it is done') return { status: 5012, text: '' };
    const actions = (JSON.parse(text) as { readonly Actions: readonly unknown[] }).Actions.length;
    const stop = fault === 'half-way' ? session.failOn(index => (index >= actions / 2 ? new HostError('GeneralException', 'injected', 500) : undefined)) : null;
    const answer = await handle.call(session, text);
    stop?.();
    return stop ? answer : { status: 5012, text: '' };
  };
  return () => {
    session.handle = handle;
    return count >= n;
  };
}

/** Grouping is what a remark may be about. */
const withoutOutline = (dumped: unknown): unknown => JSON.parse(JSON.stringify(dumped, (key, value: unknown) => (key === 'outline' ? undefined : value)));

describe.each(Object.keys(SITUATIONS))('excelWorkbook().write of %s', name => {
  const [before, after] = SITUATIONS[name];
  let was: unknown, complete: unknown;
  beforeAll(async () => {
    const book = await prepared(before);
    was = dump(book);
    await excelWorkbook().write(after, quiet);
    complete = dump(book);
    book.close();
  });

  it.each(FAULTS)('is whole or leaves the workbook as it was when any one request fails %s', async fault => {
    let book = await prepared(before), failed = 0;
    for (let n = 1, isFresh = true; ; n++) {
      const wasReached = failRequest(book, n, fault);
      const result = await excelWorkbook().write(after, quiet).catch((caught: Error) => caught);
      if (!wasReached()) break;
      if (result instanceof Error) {
        expect(dump(book)).toEqual(was);
        failed++;
        isFresh = false;
        continue;
      }
      if (isFresh) {
        const [is, whole] = result.remarks ? [withoutOutline(dump(book)), withoutOutline(complete)] : [dump(book), complete];
        expect(is).toEqual(whole);
      } else n--; // ids were used up by the attempts taken back: the same once more in a new workbook
      book.close();
      book = await prepared(before);
      isFresh = true;
    }
    book.close();
    expect(failed).toBeGreaterThan(5);
  }, 60_000);

  it('leaves the workbook as it was when cancelled between any two requests, and says so', async () => {
    const book = await prepared(before);
    let cancelled = 0;
    for (let n = 1; ; n++) {
      const stop = new AbortController();
      let count = 0;
      const error = await excelWorkbook().write(after, { signal: stop.signal, progress: () => { if (++count === n) stop.abort(); } }).then(() => null, (caught: Error) => caught);
      if (!error) break;
      cancelled++;
      expect(error.name).toBe('AbortError');
      expect(dump(book)).toEqual(was);
    }
    book.close();
    expect(cancelled).toBeGreaterThan(1);
  }, 60_000);
});
