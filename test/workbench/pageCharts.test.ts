import type { ChartRecord, SeriesRecord } from '../../workbench/objects/annex';
import { chartModel } from '../../workbench/page/charts/chartModel';
import { ticks } from '../../workbench/page/charts/ticks';

describe('ticks', () => {
  it.each([
    [{ low: 0, high: 1416, count: 4 }, [0, 500, 1000, 1500]],
    [{ low: -3, high: 9, count: 4 }, [-5, 0, 5, 10]],
    [{ low: 0, high: 0, count: 4 }, [0, 0.25]],
  ])('of %j are round and hold both ends', (axis, expected) => {
    const got = ticks(axis);
    expect(got[0]).toBeLessThanOrEqual(axis.low);
    expect(got.at(-1)).toBeGreaterThanOrEqual(axis.high);
    expect(got.slice(0, expected.length)).toEqual(expected);
  });
});

describe('chartModel', () => {
  const series = (name: string, values: string, chartType: string | null, fill: Record<string, string | boolean> = {}): SeriesRecord => ({ name, nameRef: null, values, categories: 'S!$A$1:$A$2', chartType, state: { format: { fill, line: { color: '#404040', lineStyle: 'Dash' } } } });
  const chart: ChartRecord = {
    id: 'c', sheetId: 's', name: 'Trend', chartType: 'Line', anchor: { left: 0, top: 0, width: 300, height: 200 }, state: { title: { text: 'Band' } },
    series: [series('lower', 'low', 'AreaStacked', { cleared: true }), series('width', 'wide', 'AreaStacked', { color: '#D6E4F2', cleared: false }), series('plan', 'plan', null)],
  };
  const cells: Record<string, readonly (number | string)[]> = { low: [10, ''], wide: [5, 6], plan: [12, 13], 'S!$A$1:$A$2': ['2027-04', '2027-05'] };
  const model = chartModel(chart, reference => ({ values: cells[reference ?? ''] ?? [], texts: (cells[reference ?? ''] ?? []).map(String) }));

  it('stacks areas on each other and leaves a cleared one without colour', () => {
    expect(model.series.map(({ kind, base, color }) => ({ kind, base, color }))).toEqual([
      { kind: 'area', base: [0, 0], color: null }, { kind: 'area', base: [10, 0], color: '#D6E4F2' }, { kind: 'line', base: [0, 0], color: '#404040' },
    ]);
  });
  it('takes empty cells for gaps, and texts for categories', () => {
    expect(model.series[0]?.values).toEqual([10, null]);
    expect([model.categories, model.title, model.series[2]?.dash]).toEqual([['2027-04', '2027-05'], 'Band', '6 4']);
  });
});
