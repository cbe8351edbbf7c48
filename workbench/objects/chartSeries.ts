import { invalidArgument } from '../protocol/errors';
import { HostCollection, HostObject, surface, type Surface } from '../protocol/hostObject';
import type { Plain, SeriesRecord } from './annex';
import { textOf } from './cellLooks';
import { SERIES_FIELDS, dataLabelsShape, seriesFormatShape } from './chartShapes';
import { chartType, referenceOf } from './chartData';
import type { ChartView } from './chartView';
import { Range } from './range';
import { RecordObject, partOf } from './recordObject';

const FIELDS = Object.keys(SERIES_FIELDS);
const OWN = surface<ChartSeries>('ChartSeries', { write: ['name', 'chartType'], navs: ['format', 'dataLabels'], methods: ['setValues', 'setXAxisValues', 'delete'] });
const SERIES: Surface = { ...OWN, scalars: [...OWN.scalars, ...FIELDS], writable: [...OWN.writable, ...FIELDS] };

export class ChartSeries extends HostObject {
  constructor(private readonly chart: ChartView, private readonly record: SeriesRecord) { super(); }
  get surface(): Surface { return SERIES; }
  get name(): string { return this.record.name; }
  set name(value: unknown) { this.record.name = textOf(value); this.record.nameRef = null; this.chart.touched(); }
  get chartType(): string { return this.record.chartType ?? this.chart.chartType; }
  set chartType(value: unknown) { this.record.chartType = chartType(value); this.chart.touched(); }
  get format(): RecordObject { return new RecordObject(seriesFormatShape, partOf(this.record.state, 'format'), () => this.chart.touched()); }
  get dataLabels(): RecordObject { return new RecordObject(dataLabelsShape, partOf(this.record.state, 'dataLabels'), () => this.chart.touched()); }
  override read(name: string): unknown {
    return FIELDS.includes(name) ? this.record.state[name] ?? SERIES_FIELDS[name as keyof typeof SERIES_FIELDS] : super.read(name);
  }
  override write(name: string, value: unknown): void {
    if (!FIELDS.includes(name)) return super.write(name, value);
    this.record.state[name] = value as Plain;
    this.chart.touched();
  }
  setValues(range: unknown): void { this.record.values = referenceOf(cells(range)); this.chart.touched(); }
  setXAxisValues(range: unknown): void { this.record.categories = referenceOf(cells(range)); this.chart.touched(); }
  delete(): void {
    const { series } = this.chart.record;
    series.splice(series.indexOf(this.record), 1);
    this.chart.touched();
  }
}
function cells(range: unknown): Range {
  if (!(range instanceof Range)) throw invalidArgument();
  return range;
}

const COLLECTION = surface<ChartSeriesCollection>('ChartSeriesCollection', { read: ['count'], methods: ['add', 'getCount', 'getItemAt'] });
export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  constructor(private readonly chart: ChartView) { super(); }
  get surface(): Surface { return COLLECTION; }
  items(): ChartSeries[] { return this.chart.record.series.map(record => new ChartSeries(this.chart, record)); }
  matches(item: ChartSeries, key: unknown): boolean { return item.name === key; }
  add(name?: unknown, index?: number): ChartSeries {
    const { series } = this.chart.record;
    const record: SeriesRecord = { name: name === undefined ? `Series${series.length + 1}` : textOf(name), nameRef: null, values: null, categories: null, chartType: null, state: {} };
    series.splice(index ?? series.length, 0, record);
    this.chart.touched();
    return new ChartSeries(this.chart, record);
  }
}
