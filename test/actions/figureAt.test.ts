import { figureAt } from '../../src/actions/figureAt';
import { memoryReader } from '../workbook/memoryReader';

const book = memoryReader([{
  name: 'Forecast', table: 'p_Forecast', at: { row: 15, column: 0 },
  values: [['item', 'channel', 'loc', 'figure', '2026-11', 'model', 'my note'], ['T230', 'DIY', null, 'baseline', 100, 'Theta', 'x']],
}, { name: 'Sales', table: 't_Demand', values: [['item', 'date', 'qty'], ['T230', '2026-11', 5]] }]);

describe('figureAt', () => {
  it('names the number of the plan that stands in a cell', async () => {
    expect(await figureAt(book, { sheet: 'Forecast', row: 16, column: 4 })).toEqual({ figure: 'baseline', item: 'T230', period: '2026-11', channel: 'DIY', loc: '' });
  });

  it('names none for a header, a key, a column that is no period, a place outside, or a table that is no plan', async () => {
    const places = [[15, 4], [16, 0], [16, 5], [16, 6], [17, 4], [3, 4]].map(([row, column]) => ({ sheet: 'Forecast', row, column }));
    for (const place of [...places, { sheet: 'Sales', row: 1, column: 2 }, { sheet: 'Gone', row: 1, column: 2 }]) expect(await figureAt(book, place)).toBeNull();
  });
});
