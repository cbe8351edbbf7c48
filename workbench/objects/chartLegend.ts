import { HostCollection, HostObject, surface, type Surface } from '../protocol/hostObject';
import type { SeriesRecord } from './annex';
import { flagOf } from './cellLooks';
import type { ChartView } from './chartView';
import { legendShape } from './chartShapes';
import { RecordObject, partOf } from './recordObject';

/** A chart's legend, with an entry per series; a hidden one is `legendEntry: false` in the series' record. */
export class ChartLegend extends RecordObject {
  constructor(private readonly chart: ChartView) { super(legendShape, partOf(chart.record.state, 'legend'), () => chart.touched()); }
  override get surface(): Surface { const own = super.surface; return { ...own, navs: [...own.navs, 'legendEntries'] }; }
  override read(name: string): unknown { return name === 'legendEntries' ? new ChartLegendEntryCollection(this.chart) : super.read(name); }
}

const ENTRY = surface<ChartLegendEntry>('ChartLegendEntry', { read: ['index'], write: ['visible'] });
export class ChartLegendEntry extends HostObject {
  constructor(private readonly chart: ChartView, private readonly series: SeriesRecord) { super(); }
  get surface(): Surface { return ENTRY; }
  get index(): number { return this.chart.record.series.indexOf(this.series); }
  get visible(): boolean { return this.series.state.legendEntry !== false; }
  set visible(value: unknown) { this.series.state.legendEntry = flagOf(value); this.chart.touched(); }
}
const COLLECTION = surface<ChartLegendEntryCollection>('ChartLegendEntryCollection', { methods: ['getCount', 'getItemAt'] });
export class ChartLegendEntryCollection extends HostCollection<ChartLegendEntry> {
  constructor(private readonly chart: ChartView) { super(); }
  get surface(): Surface { return COLLECTION; }
  items(): ChartLegendEntry[] { return this.chart.record.series.map(series => new ChartLegendEntry(this.chart, series)); }
  matches(item: ChartLegendEntry, key: unknown): boolean { return item.index === key; }
}
