import { evaluateAssertion } from '../../../src/plan/checks/assertion/evaluateAssertion';
import { parseAssertion } from '../../../src/plan/checks/assertion/parseAssertion';
import { figureBook } from '../../../src/plan/checks/figureTable';
import { runTests, testNotice } from '../../../src/plan/checks/planTests';

const book = figureBook([
  {
    name: 'p_Consensus', headers: ['family', 'channel', 'figure', '3 months', '2026-11', '2026-12', '2027-01'],
    rows: [['Mowers', 'DIY', 'consensus', 60, 10, 20, 30], ['Trimmers', 'DIY', 'consensus', 6, 1, 2, 3], ['Mowers', 'DIY', 'budget', 99, 33, 33, null]],
  },
  {
    name: 'p_Forecast', headers: ['item', 'channel', 'loc', 'figure', '2026-10', '2026-11', '2026-12', 'model'],
    rows: [['A', null, null, 'history', 8, null, null, null], ['A', null, null, 'baseline', null, 5, 6, 'Theta'], ['A', null, null, 'upper', null, 7, 5, null]],
  },
  { name: 'p_StockParams', headers: ['item', 'loc', 'safety stock', 'reorder point', 'order-up-to'], rows: [['HGP-T230', 'HAM', 120, 400, 900], ['HGP-T230', 'VER', 80, 300, 200], ['A', 'HAM', 5, 1, 2]] },
  { name: 't_Demand', headers: ['item', 'date', 'qty'], rows: [['A', 46000, 5], ['A', 46000, 5]] },
]);
const run = (assertion: string, tolerance = 0) => evaluateAssertion(parseAssertion(assertion), book, tolerance);

describe('evaluateAssertion', () => {
  it.each([
    ['sum(consensus, family="Mowers", period>=2026-11, period<=2026-12) >= 30', true, '30'],
    ['sum(consensus, family="mowers", period > 2026-11) = 50', true, '50'],
    ['sum(consensus, period=2026-Q4) = 33', true, '33'],
    ['sum(consensus, period>=2026-W53) = 33', true, '33'],
    ['max(consensus) <= 1.5 * max(history)', false, '30'],
    ['mean(consensus, family=Trimmers) = 2', true, '2'],
    ['count(budget) = 2', true, '2'],
    ['safety stock(item="HGP-T230", loc="HAM") between 100 and 500', true, '120'],
    ['min([order-up-to] - [reorder point], item="HGP-T230") >= 0', false, '-100'],
    ['p_StockParams[reorder point](item="A") = 100%', true, '1'],
    ['sum(t_Demand[qty]) = 10', true, '10'],
    ['-(2 + 3) * 4 / 2 - 1 = -11', true, '-11'],
    ['sum(consensus / budget, family="Mowers") <= 0.91', true, '0.909090909'],
    ['min(consensus) ≥ 1', true, '1'],
  ])('%s', (assertion, holds, value) => {
    expect(run(assertion)).toEqual({ holds, value });
  });

  it('tests every value that both figures have, and names the first that does not hold', () => {
    expect(run('every(upper >= baseline)')).toEqual({ holds: false, value: '1 of 2; first at item A, period 2026-12: 5 against 6' });
    expect(run('every(upper >= baseline, period=2026-11)').holds).toBe(true);
    expect(run('every(consensus <= 10 * mean(consensus))').holds).toBe(true);
  });

  it('lets every comparison be missed by the tolerance and no more', () => {
    expect([run('max(consensus) <= 29', 1), run('max(consensus) <= 28.9', 1), run('max(consensus) < 30', 0), run('max(consensus) <> 30', 1)].map(({ holds }) => holds)).toEqual([true, false, false, false]);
  });
});

describe('runTests', () => {
  const valueOf = (assertion: string): string => runTests([{ test: 'T', assertion, tolerance: 0, override: '' }], book)[0].value;

  it.each([
    ['sum(consensus >= 1', 'At character 15: expected “,” and a filter, or “)”, found “>=”.'],
    ['sum(consensus', 'At character 14: expected “,” and a filter, or “)”, found the end.'],
    ['sum(consensus) 5', 'At character 16: expected a comparison (<=, <, >=, >, =, <> or between … and …), found “5”.'],
    ['sum(consensus) > 5 6', 'At character 20: expected the end of the assertion, found “6”.'],
    ['max(consensus) <= ', 'At character 19: expected a number, a figure or sum, min, max, mean, count, found the end.'],
    ['sum(consensus, family="Mowers) > 1', 'At character 23: a text begins here and is never closed with ".'],
    ['max(consensus) ! 3', 'At character 16: “!” means nothing here.'],
    ['max(profit) > 3', 'At character 5: no plan table has a figure “profit”.'],
    ['max(m_Nothing[x]) > 3', 'At character 5: there is no table m_Nothing in this workbook.'],
    ['max(consensus, item="A") > 3', 'At character 16: the figure has no key “item”; it has family, channel, 3 months, period.'],
    ['max(consensus, period>=soon) > 3', 'At character 16: “soon” is no period; write 2026-11, 2026-W45, 2026-Q4, 2026 or a day.'],
    ['safety stock > 3', 'At character 1: this is 3 values; filter it to one, or use sum, min, max, mean, count or every.'],
    ['sum(consensus, family="None") >= 0', 'At character 1: no value matches.'],
    ['every(consensus >= 0, family="None")', 'At character 1: no value matches, so nothing was tested.'],
    ['sum(consensus) / (1 - 1) > 0', 'At character 16: this divides by 0.'],
    ['', 'At character 1: expected a number, a figure or sum, min, max, mean, count, found the end.'],
  ])('says where and what: %s', (assertion, message) => {
    expect(valueOf(assertion)).toBe(message);
  });

  it('tells a failed test as a warning, and one with a reason as overridden', () => {
    const [failed, overridden, passed] = runTests(['', 'agreed', ''].map((override, i) => ({ test: `T${i}`, assertion: i === 2 ? '1 = 1' : '1 = 2', tolerance: 0, override })), book).map(testNotice);
    expect(failed).toMatchObject({ severity: 'warning', code: 'test-failed' });
    expect(overridden).toMatchObject({ severity: 'info', code: 'test-overridden', message: expect.stringContaining('agreed') });
    expect(passed).toBeNull();
  });
});
