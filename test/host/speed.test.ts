import { createNodeHost } from '../../workbench/node/officeHost';

/** Limits are several times what was measured (load 0.06 s; 5,000 × 24 in 0.3 s; 100 runs in 0.1 s), for machines that do other work too. */
describe('the Node host is quick enough for tests', () => {
  const timed = async (work: () => Promise<unknown>): Promise<number> => { const start = performance.now(); await work(); return performance.now() - start; };

  it('loads office.js within a second', async () => {
    expect(await timed(() => createNodeHost())).toBeLessThan(1_000);
  });
  it('writes 5,000 × 24 values, reads them back, and runs 100 small batches', async () => {
    const { Excel } = await createNodeHost();
    const rows = Array.from({ length: 5_000 }, (_, i) => Array.from({ length: 24 }, (__, j) => i * 1.5 + j));
    const write = await timed(() => Excel.run(async context => { context.workbook.worksheets.getFirst().getRange('A1:X5000').values = rows; await context.sync(); }));
    const read = await timed(() => Excel.run(async context => {
      const range = context.workbook.worksheets.getFirst().getUsedRange().load('values');
      await context.sync();
      expect(range.values[4_999]?.[23]).toBe(7_521.5);
    }));
    const small = await timed(async () => {
      for (let i = 0; i < 100; i++) await Excel.run(async context => { const cell = context.workbook.worksheets.getFirst().getRange('A1').load('values'); await context.sync(); return cell; });
    });
    expect(write).toBeLessThan(3_000);
    expect(read).toBeLessThan(3_000);
    expect(small).toBeLessThan(3_000);
    if (process.env.MEASURE) console.log({ write, read, small });
  });
});
