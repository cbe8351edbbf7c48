import fc from 'fast-check';
import { auditDrafts, partsToKeep, unattributedEdits } from '../../src/actions/unattributedEdits';
import type { CellValue, TableRegion } from '../../src/workbook/cells';
import { keptOfRegion, keptParts } from '../../src/workbook/digests/keptRows';
import { memoryReader, type MemoryTable } from '../workbook/memoryReader';

type Rows = readonly (readonly CellValue[])[];
const region = (table: string, values: Rows): TableRegion => ({ table, sheet: table, row: 0, column: 0, values });
const sheet = (table: string, values: Rows): MemoryTable => ({ table, name: table, values });

const digestRows = (parts: ReturnType<typeof partsToKeep>): Rows =>
  [['table', 'part', 'kept', 'rows', 'hash', 'content'], ...parts.map(part => [part.table, part.part, part.kept, part.rows, part.hash, part.content])];

/** What is found in `now` after `before` was kept. */
function editsOf(table: string, before: Rows, now: Rows | null) {
  const kept = digestRows(partsToKeep([region(table, before)]));
  return unattributedEdits(memoryReader([sheet('x_Digests', kept), ...(now ? [sheet(table, now)] : [])]));
}

const ITEMS = ['item', 'name', 'moq', 'my remark'];
const items: Rows = [ITEMS, ['A', 'Trimmer', 10, null], ['B', 'Mower', 20, 'x'], ['C', 'Saw', null, null]];
const DEMAND = ['item', 'date', 'qty'];
const demand: Rows = [DEMAND, ...Array.from({ length: 1_500 }, (_, i): CellValue[] => [`I${i % 50}`, 46_000 + Math.floor(i / 50), i])];

describe('unattributedEdits', () => {
  it('knows nothing before a run has kept the inputs', async () => {
    expect(await unattributedEdits(memoryReader([sheet('m_Items', items)]))).toEqual({ known: false, changes: [] });
  });

  it('names column, old, new and cell in a small table, added and removed rows', async () => {
    const { changes } = await editsOf('m_Items', items, [ITEMS, ['A', 'Trimmer', 12, null], ['C', 'Saw', 5, null], ['D', 'New', null, null]]);
    expect(changes).toHaveLength(4);
    expect(changes).toEqual(expect.arrayContaining([
      { table: 'm_Items', rowKey: 'A', kind: 'changed', column: 'moq', old: '10', new: '12', cell: { sheet: 'm_Items', address: 'C2' } },
      { table: 'm_Items', rowKey: 'C', kind: 'changed', column: 'moq', old: '', new: '5', cell: { sheet: 'm_Items', address: 'C3' } },
      expect.objectContaining({ rowKey: 'D', kind: 'added', old: null }),
      expect.objectContaining({ rowKey: 'B', kind: 'removed', old: '{"item":"B","name":"Mower","moq":"20"}', new: null, cell: null }),
    ]));
  });

  it('does not mind the order of rows and columns of the user’s own', async () => {
    const mine = items.map((row, index) => (index === 0 ? row : [...row.slice(0, 3), 'another remark']));
    expect((await editsOf('m_Items', items, [mine[0], ...mine.slice(1).reverse()])).changes).toEqual([]);
  });

  it('knows the old value in a table of thousands of rows too', async () => {
    const now = demand.map((row, index) => (index === 7 ? [row[0], row[1], 999_999] : row)).filter((_, index) => index !== 9);
    const { changes } = await editsOf('t_Demand', demand, [...now, ['Z', 47_000, 1]]);
    expect(changes).toHaveLength(3);
    expect(changes).toEqual(expect.arrayContaining([
      { table: 't_Demand', kind: 'changed', rowKey: expect.stringMatching(/^I6\|46000/), column: 'qty', old: '6', new: '999999', cell: { sheet: 't_Demand', address: 'C8' } },
      expect.objectContaining({ kind: 'added', rowKey: expect.stringMatching(/^Z\|47000/), column: null, old: null }),
      expect.objectContaining({ kind: 'removed', rowKey: expect.stringMatching(/^I8\|46000/), old: '{"item":"I8","date":"46000","qty":"8"}', new: null }),
    ]));
  });

  it('says only that a table changed where it was too large to keep its rows', async () => {
    const kept = keptOfRegion(region('t_Demand', demand));
    const parts = kept ? keptParts(kept, 1000) : [];
    expect(parts).toEqual([expect.objectContaining({ kept: 'count', rows: 1500, content: '' })]);
    const of = (values: Rows) => unattributedEdits(memoryReader([sheet('x_Digests', digestRows(parts)), sheet('t_Demand', values)]));
    expect((await of([...demand].map((row, index) => (index === 0 ? row : demand[demand.length - index])))).changes).toEqual([]);
    expect((await of(demand.slice(0, -1))).changes).toEqual([
      { table: 't_Demand', rowKey: null, kind: 'changed', column: null, old: '1500 rows', new: '1499 rows', cell: { sheet: 't_Demand', address: 'A1' } },
    ]);
  });

  it('names a table that came since, and none that is empty', async () => {
    const kept = digestRows(partsToKeep([region('m_Items', items)]));
    const { changes } = await unattributedEdits(memoryReader([sheet('x_Digests', kept), sheet('m_Items', items), sheet('t_Demand', demand), sheet('m_Families', [['family', 'name']])]));
    expect(changes).toMatchObject([{ table: 't_Demand', rowKey: null, kind: 'added', new: '1500 rows' }]);
  });

  it('lists every row of a table that was deleted', async () => {
    expect((await editsOf('m_Items', items, null)).changes.map(({ kind }) => kind)).toEqual(['removed', 'removed', 'removed']);
  });

  it('finds exactly the cells that changed, for random small tables', async () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,4}$/), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(names, fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true }), async (ids, which, value) => {
      const before: Rows = [DEMAND, ...ids.map((id, i): CellValue[] => [id, 46_000, i])];
      const row = which % ids.length;
      const now = before.map((cells, i) => (i === row + 1 ? [cells[0], cells[1], value] : cells));
      const { changes } = await editsOf('t_Demand', before, now);
      if (value === row) expect(changes).toEqual([]);
      else expect(changes).toMatchObject([{ kind: 'changed', column: 'qty', old: String(row), cell: { address: `C${row + 2}` } }]);
    }), { numRuns: 50 });
  });

  it('keeps each part short enough for a cell, and 45,000 rows under a megabyte', () => {
    const parts = partsToKeep([region('t_Demand', [DEMAND, ...Array.from({ length: 45_000 }, (_, i): CellValue[] => [`I${i % 150}`, 45_000 + Math.floor(i / 150), i])])]);
    expect(Math.max(...parts.map(({ content }) => content.length))).toBeLessThanOrEqual(32_000);
    expect(parts.reduce((sum, { content }) => sum + content.length, 0)).toBeLessThan(1_000_000);
    expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(45_000);
  });

  it('says so when what was kept was edited', async () => {
    const book = memoryReader([sheet('x_Digests', [['table', 'part', 'kept', 'rows', 'hash', 'content'], ['m_Items', 1, 'values', 3, '00', 'q1bK']]), sheet('m_Items', items)]);
    await expect(unattributedEdits(book)).rejects.toThrow(/x_Digests keeps of m_Items was edited/);
  });
});

describe('auditDrafts', () => {
  it('gives the rows in the columns of x_Audit, without number and hashes', async () => {
    const { changes } = await editsOf('m_Items', items, [ITEMS, ['A', 'Trimmer', 12, null], ...items.slice(2)]);
    expect(auditDrafts(changes, '2026-11-23T08:00:00Z')).toEqual([{
      ts_utc: '2026-11-23T08:00:00Z', actor: 'unknown', actor_source: 'unknown', table: 'm_Items', row_key: 'A', column: 'moq', old: '10', new: '12',
      reason: 'UNATTRIBUTED', comment: 'Row changed without the add-in, found at opening',
    }]);
  });

  it('gives one entry for a table with more changes than a log should hold, saying how many', async () => {
    const { changes } = await editsOf('t_Demand', demand, demand.map((row, index) => (index > 0 && index <= 300 ? [row[0], row[1], -1] : row)));
    expect(changes.length).toBe(300);
    expect(auditDrafts(changes, '2026-11-23T08:00:00Z', { actor: 'E. Berger', reason: 'ERP' })).toEqual([expect.objectContaining({
      actor: 'E. Berger', actor_source: 'declared', table: 't_Demand', row_key: '*', reason: 'ERP', comment: expect.stringContaining('300 changed'),
    })]);
  });

  it('writes out dates that are kept as serial numbers', async () => {
    const before: Rows = [['item', 'launch'], ['A', 46_000]];
    const { changes } = await editsOf('m_Items', before, [['item', 'launch'], ['A', 46_031], ['B', 46_000]]);
    expect(auditDrafts(changes, 't')).toMatchObject([{ row_key: 'A', column: 'launch', old: '2025-12-09', new: '2026-01-09' }, { row_key: 'B', new: '{"item":"B","launch":"2025-12-09"}' }]);
  });
});
