import type { ChartLineDashStyle, ChartSeries, SheetChart, WriteChartKind } from 'hucre';
import type { Grid } from '../grid/grid';
import type { ChartRecord, Plain, SeriesRecord } from '../objects/annex';
import { cellAnchor } from './chartAnchor';
import { hex } from './fileStyle';

const KINDS: readonly (readonly [RegExp, WriteChartKind])[] = [
  [/^Line/, 'line'], [/^(3D)?Bar/, 'bar'], [/^(3D)?Column/, 'column'], [/^(3D)?Pie/, 'pie'], [/^Doughnut/, 'doughnut'], [/^XY/, 'scatter'], [/^(3D)?Area/, 'area'],
];
const DASHES: Readonly<Record<string, ChartLineDashStyle>> = {
  Dash: 'dash', DashDot: 'dashDot', DashDotDot: 'lgDashDotDot', Dot: 'sysDot', RoundDot: 'sysDot', SquareDot: 'sysDash', GrayDash: 'dash', Continuous: 'solid',
};

export const kindOf = (chartType: string): WriteChartKind => KINDS.find(([pattern]) => pattern.test(chartType))?.[1] ?? 'line';
const groupingOf = (chartType: string): 'stacked' | 'percentStacked' | undefined => (/Stacked100/.test(chartType) ? 'percentStacked' : /Stacked/.test(chartType) ? 'stacked' : undefined);

/** A chart in the file library's words. It writes one kind for all series; charts of several kinds are completed by `putComboCharts`. */
export function writeChart(grid: Grid, chart: ChartRecord): SheetChart {
  const { from, to } = cellAnchor(grid, chart.sheetId, chart.anchor), type = kindOf(chart.chartType), grouping = groupingOf(chart.chartType);
  const title = text(member(chart.state.title, 'text')), legend = text(member(chart.state.legend, 'position')) || 'Bottom';
  const axisTitle = text(member(member(member(chart.state.axes, 'valueAxis'), 'title'), 'text'));
  return {
    type, ...(title ? { title } : { showTitle: false, autoTitleDeleted: true }),
    legend: member(chart.state.legend, 'visible') === false ? false : legendPosition(legend),
    series: chart.series.filter(series => series.values !== null).map(series => writeSeries(series, type)),
    anchor: { from: { row: from.row, col: from.column }, to: { row: to.row + Math.round(to.rowShare), col: to.column + Math.round(to.columnShare) } },
    ...(grouping && (type === 'bar' || type === 'column' ? { barGrouping: grouping, overlap: 100 } : type === 'area' ? { areaGrouping: grouping } : type === 'line' ? { lineGrouping: grouping } : {})),
    ...(type === 'line' && { showLineMarkers: /Markers/.test(chart.chartType) }),
    frameTitle: chart.name, dispBlanksAs: 'gap',
    ...(axisTitle && { axes: { y: { title: axisTitle } } }),
  };
}

function writeSeries(series: SeriesRecord, type: WriteChartKind): ChartSeries {
  const { color, width, dash } = seriesLook(series, type !== 'line');
  return {
    name: series.name, values: series.values ?? '', ...(series.categories && { categories: series.categories }), ...(color && { color: hex(color) }),
    ...((width !== null || dash) && { stroke: { ...(width !== null && { width }), ...(dash && { dash }) } }),
  };
}

/** Colour, line width (points) and dash of a series; `isCleared` for a fill that was taken away. */
export function seriesLook(series: SeriesRecord, isFilled: boolean): { readonly color: string | null; readonly width: number | null; readonly dash: ChartLineDashStyle | null; readonly isCleared: boolean } {
  const format = series.state.format, line = member(format, 'line'), fill = member(format, 'fill'), weight = member(line, 'weight');
  return {
    color: text(member(isFilled ? fill : line, 'color')) || null, width: typeof weight === 'number' ? weight : null,
    dash: DASHES[text(member(line, 'lineStyle'))] ?? null, isCleared: member(fill, 'cleared') === true,
  };
}

const legendPosition = (position: string): Exclude<SheetChart['legend'], false | undefined> =>
  position === 'Top' ? 'top' : position === 'Left' ? 'left' : position === 'Right' ? 'right' : position === 'Corner' ? 'topRight' : 'bottom';
const member = (plain: Plain, key: string): Plain => (plain && typeof plain === 'object' && !Array.isArray(plain) ? plain[key] : undefined);
const text = (plain: Plain): string => (typeof plain === 'string' ? plain : '');
