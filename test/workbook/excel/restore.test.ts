import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import type { SheetDescription } from '../../../src/workbook/sheets/description';
import type { NodeHost } from '../../../workbench/node/officeHost';
import { dump, months, openBook, plan, quiet } from './fixtures';

const first = { items: ['A', 'B', 'C'], periods: months(11, 4) };
const SITUATIONS: Readonly<Record<string, readonly [before: readonly SheetDescription[] | null, after: readonly SheetDescription[]]>> = {
  'a first write': [null, plan(first)],
  'more rows': [plan(first), plan({ ...first, items: ['A', 'AA', 'B', 'C', 'D'], level: 1 }, 2)],
  'fewer rows': [plan(first), plan({ ...first, items: ['B'], level: 1 }, 2)],
  'rolled periods': [plan(first), plan({ ...first, periods: months(12, 5), level: 1 }, 2)],
};

type Fault = 'before it is done' | 'half-way' | 'after it is done';
const FAULTS: readonly Fault[] = ['before it is done', 'half-way', 'after it is done'];

/** Counts requests and lets the n-th fail. Returns whether it came to that. */
function failRequest({ session, Excel: _ }: NodeHost, n: number, fault: Fault): () => boolean {
  const { handle } = session;
  let count = 0, isHit = false;
  session.handle = async text => {
    if (++count !== n) return handle.call(session, text);
    isHit = true;
    if (fault === 'before it is done') return { status: 5012, text: '' };
    if (fault === 'after it is done') {
      await handle.call(session, text);
      return { status: 5012, text: '' };
    }
    const actions = (JSON.parse(text) as { readonly Actions: readonly unknown[] }).Actions.length;
    const stop = session.failOn(index => (index >= actions / 2 ? Object.assign(new Error('injected'), { code: 'GeneralException', httpStatusCode: 500 }) as never : undefined));
    const answer = await handle.call(session, text);
    stop();
    return answer;
  };
  return () => {
    session.handle = handle;
    return isHit;
  };
}

describe.each(Object.keys(SITUATIONS))('excelWorkbook().write of %s', name => {
  const [before, after] = SITUATIONS[name];
  let book: NodeHost & { readonly close: () => void };
  beforeEach(async () => {
    book = await openBook();
    book.grid.write('{sheet-1}', { r: 0, c: 0, h: 2, w: 2 }, [['mine', 1], ['=B1*2', 'x']]);
    if (before) await excelWorkbook().write(before, quiet);
  });
  afterEach(() => book.close());

  it.each(FAULTS)('leaves the workbook as it was when any request fails %s', async fault => {
    const was = dump(book);
    let requests = 0, failed = 0;
    for (let n = 1; ; n++) {
      const stop = failRequest(book, n, fault);
      const error = await excelWorkbook().write(after, quiet).then(() => null, (caught: Error) => caught);
      if (!stop()) break;
      requests++;
      if (!error) break;
      failed++;
      expect(error.message).toMatch(/Nothing was changed\.$|^Excel|connection/);
      expect(dump(book)).toEqual(was);
    }
    expect(failed).toBeGreaterThan(5);
    expect(requests).toBeLessThanOrEqual(failed + 1);
  }, 60_000);

  it('leaves the workbook as it was when cancelled between any two requests', async () => {
    const was = dump(book);
    for (let n = 1; ; n++) {
      const stop = new AbortController();
      let count = 0;
      const watch = { signal: stop.signal, progress: () => { if (++count === n) stop.abort(); } };
      const error = await excelWorkbook().write(after, watch).then(() => null, (caught: Error) => caught);
      if (!error) break;
      expect(error.name).toBe('AbortError');
      expect(dump(book)).toEqual(was);
      expect(n).toBeLessThan(50);
    }
    expect(dump(book)).not.toEqual(was);
  }, 60_000);
});
