import type { Chart, ChartKind, ChartSeriesInfo } from 'hucre';
import type { Grid } from '../grid/grid';
import type { ChartRecord, PlainRecord, SeriesRecord } from '../objects/annex';
import { pointAnchor } from './chartAnchor';
import type { SeriesLooks } from './readChartLooks';

/** The reader does not tell the direction of bars, so they open as columns. */
const TYPES: Partial<Record<ChartKind, string>> = {
  line: 'Line', line3D: 'Line', bar: 'ColumnClustered', bar3D: 'ColumnClustered', pie: 'Pie', pie3D: 'Pie', ofPie: 'Pie', doughnut: 'Doughnut', scatter: 'XYScatter', area: 'Area', area3D: 'Area',
};
const DASHES: Readonly<Record<string, string>> = { dash: 'Dash', lgDash: 'Dash', sysDash: 'SquareDot', dot: 'RoundDot', sysDot: 'RoundDot', dashDot: 'DashDot', lgDashDot: 'DashDot', lgDashDotDot: 'DashDotDot' };
const LEGEND: Readonly<Record<string, string>> = { top: 'Top', bottom: 'Bottom', left: 'Left', right: 'Right', topRight: 'Corner' };
const DEFAULT_ANCHOR = { left: 300, top: 60, width: 360, height: 216 };

export interface ChartInput {
  readonly id: string;
  readonly sheetId: string;
  readonly grid: Grid;
  /** For its name, where the file gives none. */
  readonly number: number;
  readonly looks: ReadonlyMap<string, SeriesLooks>;
}

/** A chart of a file as the record the add-in would have made. */
export function readChart(chart: Chart, { id, sheetId, grid, number, looks }: ChartInput): ChartRecord {
  const order = (info: ChartSeriesInfo): number => looks.get(info.valuesRef ?? '')?.order ?? info.index;
  const series = [...(chart.series ?? [])].sort((a, b) => order(a) - order(b)).map(info => readSeries(info, chart, looks.get(info.valuesRef ?? ''))), [main] = chart.kinds;
  const lineFirst = chart.kinds.includes('line') ? 'line' : main;
  return {
    id, sheetId, name: chart.frameTitle ?? `Chart ${number}`, chartType: typeOf(lineFirst ?? 'line', chart), anchor: anchorOf(chart, sheetId, grid), series,
    state: {
      title: { text: chart.title ?? '', visible: Boolean(chart.title) },
      legend: chart.legend === false ? { visible: false } : { visible: true, position: LEGEND[chart.legend ?? 'bottom'] ?? 'Bottom' },
    },
  };
}

function anchorOf({ anchor }: Chart, sheetId: string, grid: Grid): ChartRecord['anchor'] {
  if (!anchor?.to) return { ...DEFAULT_ANCHOR };
  const corner = ({ row, col }: { readonly row: number; readonly col: number }) => ({ row, rowShare: 0, column: col, columnShare: 0 });
  return pointAnchor(grid, sheetId, { from: corner(anchor.from), to: corner(anchor.to) });
}

function readSeries(info: ChartSeriesInfo, chart: Chart, looks: SeriesLooks | undefined): SeriesRecord {
  const isLine = info.kind === 'line' || info.kind === 'scatter';
  const color = typeof info.color === 'string' ? `#${info.color.toUpperCase()}` : isLine ? looks?.lineColor ?? null : null;
  const { width, dash } = info.stroke ?? {};
  const line: PlainRecord = { ...(isLine && color && { color }), ...(width !== undefined && { weight: width }), ...(dash && DASHES[dash] && { lineStyle: DASHES[dash] }) };
  const fill: PlainRecord = isLine || !color ? {} : { color, cleared: false };
  return {
    name: info.name ?? '', nameRef: looks?.nameRef ?? null, values: info.valuesRef ?? null, categories: info.categoriesRef ?? null,
    chartType: typeOf(info.kind, chart), state: { format: { line, fill: looks?.isCleared && !isLine ? { cleared: true } : fill } },
  };
}

function typeOf(kind: ChartKind, { areaGrouping, barGrouping, lineGrouping }: Chart): string {
  const type = TYPES[kind] ?? 'Line', grouping = kind === 'area' ? areaGrouping : kind === 'bar' ? barGrouping : kind === 'line' ? lineGrouping : undefined;
  if (grouping !== 'stacked' && grouping !== 'percentStacked') return type;
  return type.replace('Clustered', '') + (grouping === 'stacked' ? 'Stacked' : 'Stacked100');
}
