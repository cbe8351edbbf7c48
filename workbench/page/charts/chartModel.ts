import type { ChartRecord, Plain, SeriesRecord } from '../../objects/annex';
import type { CellValue } from '../../grid/grid';

export type SeriesKind = 'line' | 'area' | 'column' | 'bar';
/** A series as it is drawn. `base` is what it stands on where series are stacked. */
export interface DrawnSeries {
  readonly name: string;
  readonly kind: SeriesKind;
  readonly values: readonly (number | null)[];
  readonly base: readonly number[];
  /** Null: drawn without colour, only to lift what stands on it. */
  readonly color: string | null;
  readonly width: number;
  /** SVG dash array, empty for a solid line. */
  readonly dash: string;
}
export interface DrawnChart {
  readonly title: string;
  readonly legend: 'top' | 'bottom' | 'none';
  readonly valueTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly minimum: number | null;
  readonly maximum: number | null;
}
/** The cells a reference such as `Sheet1!$B$2:$B$9` names, as values and as shown. */
export type ReadCells = (reference: string | null) => { readonly values: readonly CellValue[]; readonly texts: readonly string[] };

const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;
const DASHES: Readonly<Record<string, string>> = { Dash: '6 4', DashDot: '6 3 1 3', DashDotDot: '6 3 1 3 1 3', Dot: '1 4', RoundDot: '1 4', SquareDot: '2 3', GrayDash: '6 4' };
const DEFAULT_WIDTH = 2.25;

/** Makes of a chart record, as the add-in has built it, what can be drawn. */
export function chartModel(chart: ChartRecord, read: ReadCells): DrawnChart {
  const stacks = new Map<string, number[]>();
  const series = chart.series.map((record, i) => drawnSeries({ chart, record, color: COLORS[i % COLORS.length] ?? COLORS[0], stacks, read }));
  const longest = chart.series.reduce<SeriesRecord | null>((best, s) => best ?? (s.categories ? s : null), null);
  const count = Math.max(0, ...series.map(s => s.values.length));
  const labels = longest ? read(longest.categories).texts : [];
  return {
    title: shown(chart.state.title) ? text(member(chart.state.title, 'text')) : '',
    legend: !shown(chart.state.legend) ? 'none' : member(chart.state.legend, 'position') === 'Top' ? 'top' : 'bottom',
    valueTitle: text(member(member(member(chart.state.axes, 'valueAxis'), 'title'), 'text')),
    categories: Array.from({ length: count }, (_, i) => labels[i] ?? String(i + 1)),
    series,
    minimum: number(member(member(chart.state.axes, 'valueAxis'), 'minimum')),
    maximum: number(member(member(chart.state.axes, 'valueAxis'), 'maximum')),
  };
}

interface SeriesInput {
  readonly chart: ChartRecord;
  readonly record: SeriesRecord;
  readonly color: string;
  /** Kind of stack → its height so far. */
  readonly stacks: Map<string, number[]>;
  readonly read: ReadCells;
}

function drawnSeries({ chart, record, color, stacks, read }: SeriesInput): DrawnSeries {
  const type = record.chartType ?? chart.chartType, kind = kindOf(type);
  const values = read(record.values).values.map(value => (typeof value === 'number' ? value : null));
  const base = values.map(() => 0);
  if (/Stacked/.test(type)) {
    const height = stacks.get(kind) ?? [];
    values.forEach((value, i) => {
      base[i] = height[i] ?? 0;
      height[i] = base[i] + (value ?? 0);
    });
    stacks.set(kind, height);
  }
  const line = member(member(record.state, 'format'), 'line'), fill = member(member(record.state, 'format'), 'fill');
  const isFilled = kind !== 'line', cleared = member(fill, 'cleared') === true || member(fill, 'color') === '';
  return {
    name: seriesName(record, read), kind, values, base,
    color: isFilled ? (cleared ? null : text(member(fill, 'color')) || color) : text(member(line, 'color')) || color,
    width: number(member(line, 'weight')) ?? DEFAULT_WIDTH,
    dash: DASHES[text(member(line, 'lineStyle'))] ?? '',
  };
}

const kindOf = (type: string): SeriesKind => (/^Area/.test(type) ? 'area' : /^(3D)?Column/.test(type) ? 'column' : /^(3D)?Bar/.test(type) ? 'bar' : 'line');
const seriesName = (record: SeriesRecord, read: ReadCells): string => (record.nameRef ? read(record.nameRef).texts[0] ?? '' : '') || record.name;
const member = (plain: Plain, key: string): Plain => (plain && typeof plain === 'object' && !Array.isArray(plain) ? plain[key] : undefined);
const shown = (part: Plain): boolean => member(part, 'visible') !== false;
const text = (plain: Plain): string => (typeof plain === 'string' ? plain : '');
const number = (plain: Plain): number | null => (typeof plain === 'number' ? plain : null);
