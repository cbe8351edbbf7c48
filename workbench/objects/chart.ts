import { HostObject, surface, type Identity, type Surface } from '../protocol/hostObject';
import type { Axis } from '../grid/grid';
import type { ChartRecord } from './annex';
import { textOf } from './cellLooks';
import { areaFormatShape, axesShape, dataLabelsShape, plotAreaShape, points, titleShape } from './chartShapes';
import { chartType, seriesFrom } from './chartData';
import { ChartLegend } from './chartLegend';
import type { ChartView } from './chartView';
import { ChartSeriesCollection } from './chartSeries';
import type { HostContext } from './context';
import { Range, rangeOf } from './range';
import { RecordObject, partOf, type RecordShape } from './recordObject';
import { invalidArgument } from '../protocol/errors';

const POINTS_PER_PIXEL = 0.75;
const SURFACE = surface<Chart>('Chart', {
  read: ['id'], write: ['name', 'chartType', 'left', 'top', 'width', 'height', 'displayBlanksAs', 'plotBy', 'plotVisibleOnly', 'style'],
  navs: ['title', 'legend', 'axes', 'series', 'format', 'plotArea', 'dataLabels', 'worksheet'],
  methods: ['setData', 'setPosition', 'activate', 'delete'],
});

export class Chart extends HostObject implements ChartView {
  constructor(readonly session: HostContext, readonly record: ChartRecord) { super(); }
  get surface(): Surface { return SURFACE; }
  override identity(): Identity { return { Id: this.id }; }
  override get eventTarget(): string { return this.id; }
  touched(): void { this.session.change(() => this.session.document.chartsChanged()); }
  get id(): string { return this.record.id; }
  get worksheet(): HostObject { return this.session.worksheet(this.record.sheetId); }
  get title(): RecordObject { return this.#part('title', titleShape); }
  get legend(): ChartLegend { return new ChartLegend(this); }
  get axes(): RecordObject { return this.#part('axes', axesShape); }
  get format(): RecordObject { return this.#part('format', areaFormatShape); }
  get plotArea(): RecordObject { return this.#part('plotArea', plotAreaShape); }
  get dataLabels(): RecordObject { return this.#part('dataLabels', dataLabelsShape); }
  get series(): ChartSeriesCollection { return new ChartSeriesCollection(this); }
  #part(name: string, shape: RecordShape): RecordObject { return new RecordObject(shape, partOf(this.record.state, name), () => this.touched()); }

  get name(): string { return this.record.name; }
  set name(value: unknown) { this.record.name = textOf(value); this.touched(); }
  get chartType(): string { return this.record.chartType; }
  set chartType(value: unknown) { this.record.chartType = chartType(value); this.touched(); }
  get left(): number { return this.record.anchor.left; }
  set left(value: unknown) { this.record.anchor.left = points(value); this.touched(); }
  get top(): number { return this.record.anchor.top; }
  set top(value: unknown) { this.record.anchor.top = points(value); this.touched(); }
  get width(): number { return this.record.anchor.width; }
  set width(value: unknown) { this.record.anchor.width = points(value); this.touched(); }
  get height(): number { return this.record.anchor.height; }
  set height(value: unknown) { this.record.anchor.height = points(value); this.touched(); }
  get displayBlanksAs(): unknown { return this.record.state.displayBlanksAs ?? 'NotPlotted'; }
  set displayBlanksAs(value: unknown) { this.record.state.displayBlanksAs = textOf(value); this.touched(); }
  get plotBy(): unknown { return this.record.state.plotBy ?? 'Columns'; }
  set plotBy(value: unknown) { this.record.state.plotBy = textOf(value); this.touched(); }
  get plotVisibleOnly(): unknown { return this.record.state.plotVisibleOnly ?? true; }
  set plotVisibleOnly(value: unknown) { this.record.state.plotVisibleOnly = value === true; this.touched(); }
  get style(): unknown { return this.record.state.style ?? 2; }
  set style(value: unknown) { this.record.state.style = points(value); this.touched(); }

  /** Lays the chart over the cells from the start cell's top left to the end cell's bottom right corner. */
  setPosition(startCell: unknown, endCell?: unknown): void {
    const start = this.#rect(startCell), end = endCell === undefined ? null : this.#rect(endCell), { anchor } = this.record;
    anchor.left = this.#distance('column', 0, start.c);
    anchor.top = this.#distance('row', 0, start.r);
    if (end) {
      anchor.width = this.#distance('column', start.c, end.c + end.w);
      anchor.height = this.#distance('row', start.r, end.r + end.h);
    }
    this.touched();
  }
  setData(source: unknown, seriesBy = 'Auto'): void {
    if (!(source instanceof Range)) throw invalidArgument();
    this.record.series.splice(0, this.record.series.length, ...seriesFrom(source, seriesBy));
    this.touched();
  }
  activate(): void { this.session.select(this.record.sheetId, { r: 0, c: 0, h: 1, w: 1 }); }
  delete(): void {
    const { annex } = this.session.document;
    annex.charts = annex.charts.filter(chart => chart !== this.record);
    this.touched();
  }
  #rect(cell: unknown): Range['rect'] { return rangeOf(this.session, cell, this.record.sheetId).rect; }
  /** Points from one line's start to another's; hidden lines take no room. */
  #distance(axis: Axis, from: number, to: number): number {
    let pixels = 0;
    for (let i = from; i < to; i++) {
      const { size, hidden } = this.session.grid.line(this.record.sheetId, axis, i);
      if (!hidden) pixels += size;
    }
    return pixels * POINTS_PER_PIXEL;
  }
}
