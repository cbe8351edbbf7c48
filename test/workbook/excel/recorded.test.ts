import { acceptEdits, logEdits } from '../../../src/actions/logEdits';
import { recordedWorkbook } from '../../../src/actions/recordedWorkbook';
import { partsToKeep, unattributedEdits } from '../../../src/actions/unattributedEdits';
import { contractTables } from '../../../src/actions/contractTables';
import { verifyWorkbook } from '../../../src/actions/verifyWorkbook';
import { writeSettings } from '../../../src/actions/writeSettings';
import { excelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { digestsSheet } from '../../../src/workbook/sheets';
import type { SheetDescription } from '../../../src/workbook/sheets/description';
import { openBook, quiet } from './fixtures';

const clock = { now: () => '2026-11-23T08:00:00Z' };
const items: SheetDescription = {
  name: 'Items', tabColor: '#2F75B5', cells: [], charts: [], freeze: { rows: 1, columns: 0 },
  table: {
    name: 'm_Items', row: 0, columns: [{ header: 'item', key: true, width: 12, format: '@' }, { header: 'name', width: 12, format: '@' }, { header: 'moq', width: 12 }, { header: 'launch', width: 12, format: 'yyyy-mm-dd' }],
    rows: [{ cells: ['007', 'Trimmer', 10.5, 46_000] }, { cells: ['B', '=Mower', 1e-7, null] }],
  },
};

/** Types into a cell as a person does, past Concord. */
async function typed(address: string, value: string | number): Promise<void> {
  await Excel.run(async context => {
    context.workbook.worksheets.getItem('Items').getRange(address).values = [[value]];
    await context.sync();
  });
}

describe('the record of changes through office.js', () => {
  it('finds what was typed past Concord and nothing of what Concord wrote, logs it into a chain that verifies', async () => {
    const book = await openBook();
    try {
      const plain = excelWorkbook();
      await plain.write([items], quiet);
      await plain.write([digestsSheet(partsToKeep(await contractTables(plain)))], quiet);
      const own = recordedWorkbook(plain);
      const seen = async () => (await unattributedEdits(own)).changes.map(({ rowKey, column, old, new: fresh }) => [rowKey, column, old, fresh]);
      expect(await seen()).toEqual([]);
      await typed('C2', 12);
      await own.setCells([{ cell: { sheet: 'Items', address: 'B3' }, content: 'Mower' }]);
      await writeSettings(own, { horizonMonths: 12, horizonWeeks: 26, serviceDefault: 0.9, leadTimeDaysDefault: 20, currency: 'EUR' });
      expect(await seen()).toEqual([['007', 'moq', '10.5', '12']]);
      await logEdits({ workbook: own, clock }, (await unattributedEdits(own)).changes, { actor: 'E. Berger', reason: 'Lots' });
      await typed('C3', 5);
      await logEdits({ workbook: own, clock }, (await unattributedEdits(own)).changes);
      expect((await own.table('x_Audit'))?.values.slice(1).map(row => row.slice(0, 9))).toEqual([
        [1, '2026-11-23T08:00:00Z', 'E. Berger', 'declared', 'm_Items', '007', 'moq', '10.5', '12'],
        [2, '2026-11-23T08:00:00Z', 'unknown', 'unknown', 'm_Items', 'B', 'moq', '1e-7', '5'],
      ]);
      expect((await verifyWorkbook(own)).checks.find(({ check }) => check === 'C15')).toMatchObject({ result: 'pass', rows: 2 });
      await typed('B2', 'Another');
      await acceptEdits(own, (await unattributedEdits(own)).changes);
      expect(await seen()).toEqual([]);
    } finally {
      book.close();
    }
  });
});
