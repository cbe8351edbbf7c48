import { createNodeHost } from '../../workbench/node/officeHost';

describe('createNodeHost', () => {
  it('loads the real office.js, which writes and reads values', async () => {
    const { Excel } = await createNodeHost();
    const got = await Excel.run(async context => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B3');
      range.values = [['Item', 'Qty'], ['a', 1], ['b', 2]];
      range.load('values,address');
      await context.sync();
      return [range.values, range.address];
    });
    expect(got).toEqual([[['Item', 'Qty'], ['a', 1], ['b', 2]], 'Sheet1!A1:B3']);
  });
  it('raises errors of this realm with the library’s code and location', async () => {
    const { Excel, OfficeExtension } = await createNodeHost();
    const attempt = Excel.run(async context => {
      context.workbook.worksheets.getItem('Nope').load('name');
      await context.sync();
    });
    const error: unknown = await attempt.catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
  });
});
