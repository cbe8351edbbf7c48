import { invalidArgument } from '../protocol/errors';
import { HostCollection, same, surface, type Surface } from '../protocol/hostObject';
import type { ChartRecord } from './annex';
import { Chart } from './chart';
import { chartType, seriesFrom } from './chartData';
import type { HostContext } from './context';
import { Range } from './range';

const SURFACE = surface<ChartCollection>('ChartCollection', { read: ['count'], methods: ['add', 'getCount', 'getItem', 'getItemAt'] });

/** The charts of a sheet. They are records in the annex: the chart layer draws them, the file writer saves them. */
export class ChartCollection extends HostCollection<Chart> {
  constructor(private readonly session: HostContext, private readonly sheetId: string) { super(); }
  get surface(): Surface { return SURFACE; }
  override get eventTarget(): string { return this.sheetId; }
  items(): Chart[] { return this.session.document.annex.charts.filter(chart => chart.sheetId === this.sheetId).map(chart => new Chart(this.session, chart)); }
  matches(item: Chart, key: unknown): boolean { return item.id === key || same(item.name, key); }
  add(type: unknown, source: unknown, seriesBy = 'Auto'): Chart {
    if (!(source instanceof Range)) throw invalidArgument();
    const { document } = this.session;
    let n = 1;
    while (this.items().some(chart => same(chart.name, `Chart ${n}`))) n++;
    const record: ChartRecord = {
      id: document.newId(), sheetId: this.sheetId, name: `Chart ${n}`, chartType: chartType(type), anchor: { left: 300, top: 60, width: 360, height: 216 }, series: seriesFrom(source, seriesBy), state: {},
    };
    document.annex.charts.push(record);
    const chart = new Chart(this.session, record);
    chart.touched();
    return chart;
  }
}
