import fc from 'fast-check';
import { auditDrafts, partsToKeep, unattributedEdits } from '../../src/actions/unattributedEdits';
import type { CellValue, TableRegion } from '../../src/workbook/cells';
import { VALUES_UP_TO } from '../../src/workbook/digests/keptRows';
import { memoryReader, type MemoryTable } from '../workbook/memoryReader';

type Rows = readonly (readonly CellValue[])[];
const region = (table: string, values: Rows): TableRegion => ({ table, sheet: table, row: 0, column: 0, values });
const sheet = (table: string, values: Rows): MemoryTable => ({ table, name: table, values });

/** What is found in `now` after `before` was kept. */
function editsOf(table: string, before: Rows, now: Rows | null) {
  const parts = partsToKeep([region(table, before)]);
  const kept: Rows = [['table', 'part', 'kept', 'rows', 'content'], ...parts.map(part => [part.table, part.part, part.kept, part.rows, part.content])];
  return unattributedEdits(memoryReader([sheet('x_Digests', kept), ...(now ? [sheet(table, now)] : [])]));
}

const ITEMS = ['item', 'name', 'moq', 'my remark'];
const items: Rows = [ITEMS, ['A', 'Trimmer', 10, null], ['B', 'Mower', 20, 'x'], ['C', 'Saw', null, null]];
const DEMAND = ['item', 'date', 'qty'];
const demand: Rows = [DEMAND, ...Array.from({ length: VALUES_UP_TO + 500 }, (_, i): CellValue[] => [`I${i % 50}`, 46_000 + Math.floor(i / 50), i])];

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

  it('finds changed, added and removed rows of a large table by their digests', async () => {
    const now = demand.map((row, index) => (index === 7 ? [row[0], row[1], 999_999] : row)).filter((_, index) => index !== 9);
    const { changes } = await editsOf('t_Demand', demand, [...now, ['Z', 47_000, 1]]);
    expect(changes.map(({ kind, rowKey, column, old }) => ({ kind, rowKey, column, old }))).toEqual(expect.arrayContaining([
      { kind: 'changed', rowKey: expect.stringMatching(/^I6\|46000/), column: null, old: null },
      { kind: 'added', rowKey: expect.stringMatching(/^Z\|47000/), column: null, old: null },
      { kind: 'removed', rowKey: null, column: null, old: null },
    ]));
    expect(changes).toHaveLength(3);
    expect(changes.find(({ kind }) => kind === 'changed')?.cell).toEqual({ sheet: 't_Demand', address: 'A8' });
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
    const book = memoryReader([sheet('x_Digests', [['table', 'part', 'kept', 'rows', 'content'], ['m_Items', 1, 'values', 3, '[{']]), sheet('m_Items', items)]);
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
});
