import type { DrawnChart, DrawnSeries } from './chartModel';
import { drawLegend } from './drawLegend';
import { svg, svgText } from './svg';
import { ticks } from './ticks';

/** Size of a drawing in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}
/** From category index and value to pixels. */
interface Scale {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly step: number;
}
const MARGIN = { left: 14, right: 18, top: 14, bottom: 10 };
const TITLE = 26;
const LEGEND = 22;
const LABELS = 20;
const TICK_SPACE = 48;
const CHARACTER = 6.2;
const BAR_SHARE = 0.66;

/** An Excel-like drawing of a chart: areas below columns below lines, round ticks, a legend of samples. */
export function drawChart(chart: DrawnChart, { width, height }: Size): SVGElement {
  const top = MARGIN.top + (chart.title ? TITLE : 0) + (chart.legend === 'top' ? LEGEND : 0);
  const bottom = height - MARGIN.bottom - LABELS - (chart.legend === 'bottom' ? LEGEND : 0);
  const values = ticks({ low: low(chart), high: high(chart), count: Math.max(2, Math.min(6, Math.floor((bottom - top) / TICK_SPACE))) });
  const first = values[0] ?? 0, last = values.at(-1) ?? 1;
  const left = MARGIN.left + CHARACTER * Math.max(...values.map(value => format(value).length)) + 4;
  const step = (width - MARGIN.right - left) / Math.max(1, chart.categories.length);
  const scale: Scale = { x: i => left + (i + 0.5) * step, y: value => bottom - ((value - first) / (last - first)) * (bottom - top), step };
  const drawing = svg('svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': chart.title || 'Chart' });
  if (chart.title) drawing.append(svgText(chart.title, { class: 'title', x: MARGIN.left, y: MARGIN.top + 12 }));
  for (const value of values) {
    drawing.append(
      svg('line', { class: value === 0 ? 'axis' : 'gridline', x1: left, x2: width - MARGIN.right, y1: scale.y(value), y2: scale.y(value) }),
      svgText(format(value), { class: 'label', x: left - 6, y: scale.y(value) + 4, 'text-anchor': 'end' }));
  }
  drawing.append(...categoryLabels(chart, scale, bottom + 15), ...drawSeries(chart, scale));
  if (chart.legend !== 'none') drawing.append(drawLegend(chart.series, { width, y: chart.legend === 'top' ? top - 10 : height - MARGIN.bottom - 2 }));
  return drawing;
}

const tops = (series: DrawnSeries): number[] => series.values.flatMap((value, i) => (value === null ? [] : [value + (series.base[i] ?? 0)]));
const low = (chart: DrawnChart): number => chart.minimum ?? Math.min(0, ...chart.series.flatMap(tops));
const high = (chart: DrawnChart): number => chart.maximum ?? Math.max(0, ...chart.series.flatMap(tops));
const format = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 6 });

/** As many labels as have room. */
function categoryLabels({ categories }: DrawnChart, { x, step }: Scale, y: number): SVGElement[] {
  const widest = CHARACTER * Math.max(1, ...categories.map(category => category.length)) + 14;
  const every = Math.max(1, Math.ceil(widest / step));
  return categories.flatMap((category, i) => (i % every === 0 ? [svgText(category, { class: 'label', x: x(i), y, 'text-anchor': 'middle' })] : []));
}

function drawSeries(chart: DrawnChart, scale: Scale): SVGElement[] {
  const of = (...kinds: string[]): DrawnSeries[] => chart.series.filter(series => kinds.includes(series.kind));
  const bars = of('column', 'bar'), isStacked = bars.some(series => series.base.some(base => base !== 0));
  const share = isStacked ? 1 : Math.max(1, bars.length);
  return [
    ...of('area').map(series => area(series, scale)),
    ...bars.map((series, k) => columns(series, scale, { width: (scale.step * BAR_SHARE) / share, index: isStacked ? 0 : k, count: share })),
    ...of('line').map(series => line(series, scale)),
  ];
}

/** Runs of neighbouring points that have a value. */
function runs(series: DrawnSeries): number[][] {
  const found: number[][] = [];
  series.values.forEach((value, i) => {
    if (value === null) return;
    const open = found.at(-1);
    if (open?.at(-1) === i - 1) open.push(i);
    else found.push([i]);
  });
  return found;
}

function area(series: DrawnSeries, { x, y }: Scale): SVGElement {
  const path = runs(series).map(run => {
    const upper = run.map(i => `${x(i)},${y((series.base[i] ?? 0) + (series.values[i] ?? 0))}`);
    const lower = run.map(i => `${x(i)},${y(series.base[i] ?? 0)}`).reverse();
    return `M${[...upper, ...lower].join('L')}Z`;
  }).join('');
  return svg('path', { class: 'area', 'data-series': series.name, d: path, fill: series.color ?? 'none' });
}

function line(series: DrawnSeries, { x, y }: Scale): SVGElement {
  const path = runs(series).map(run => `M${run.map(i => `${x(i)},${y(series.values[i] ?? 0)}`).join('L')}`).join('');
  return svg('path', {
    class: 'line', 'data-series': series.name, d: path, fill: 'none', stroke: series.color ?? 'none', 'stroke-width': series.width,
    'stroke-linejoin': 'round', 'stroke-linecap': 'round', ...(series.dash && { 'stroke-dasharray': series.dash }),
  });
}

function columns(series: DrawnSeries, { x, y }: Scale, { width, index, count }: { readonly width: number; readonly index: number; readonly count: number }): SVGElement {
  const rects = series.values.flatMap((value, i) => {
    if (value === null) return [];
    const from = y(series.base[i] ?? 0), to = y((series.base[i] ?? 0) + value);
    return [svg('rect', { x: x(i) - (width * count) / 2 + index * width, y: Math.min(from, to), width, height: Math.abs(to - from) })];
  });
  return svg('g', { 'data-series': series.name, fill: series.color ?? 'none' }, ...rects);
}
