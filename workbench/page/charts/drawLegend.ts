import type { DrawnSeries } from './chartModel';
import { svg, svgText } from './svg';

const SAMPLE = 26;
const GAP = 18;
const CHARACTER = 6.2;

/** Samples and names of the series that can be seen, in one centred row. */
export function drawLegend(series: readonly DrawnSeries[], { width, y }: { readonly width: number; readonly y: number }): SVGElement {
  const visible = series.filter(s => s.color !== null);
  const widths = visible.map(s => SAMPLE + 6 + s.name.length * CHARACTER);
  let x = Math.max(8, (width - widths.reduce((sum, w) => sum + w + GAP, -GAP)) / 2);
  const entries = visible.flatMap((s, i) => {
    const at = x;
    x += (widths[i] ?? 0) + GAP;
    return [sample(s, at, y - 4), svgText(s.name, { class: 'label', x: at + SAMPLE + 6, y })];
  });
  return svg('g', { class: 'legend' }, ...entries);
}

function sample(series: DrawnSeries, x: number, y: number): SVGElement {
  const color = series.color ?? 'none';
  if (series.kind !== 'line') return svg('rect', { x, y: y - 5, width: SAMPLE, height: 10, fill: color });
  return svg('line', { x1: x, x2: x + SAMPLE, y1: y, y2: y, stroke: color, 'stroke-width': series.width, ...(series.dash && { 'stroke-dasharray': series.dash }) });
}
