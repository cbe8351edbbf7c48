import type { PeriodId } from '../../engine/time/period';
import { expectedDemand } from '../../plan/demand/expectedDemand';
import type { Plan, SeriesForecast } from '../../plan/model/plan';
import { seriesId, type SeriesKey } from '../../plan/model/planInput';
import type { CellContent, ChartDescription, LooseCell, SheetDescription, TableColumn, TableRow } from './description';
import { FORMAT, TAB_COLOR, WIDTH } from './formats';
import { unitLine } from './words';

/** History shown beside the plan: two years where the bucket is months, one where it is weeks. */
const HISTORY_SHOWN = { day: 56, week: 52, month: 24, quarter: 12, year: 10 } as const;
/** History columns that stay in sight when the older ones are folded away. */
const HISTORY_OPEN = 3;

const KEYS = ['item', 'channel', 'loc', 'figure'] as const;
const CHOICE_ROW = 2;
const BAND = { labels: 3, history: 4, forecast: 5, lower: 6, width: 7, last: 14 } as const;
const HEADER_ROW = 15;
/** Period columns in sight that the chart stands over. */
const CHART_COLUMNS = 10;
/** A series whose mean is below this is shown with a decimal. */
const SLOW = 10;

/** The cells in which a planner says what the chart shows: item, loc, channel. */
export const CHART_CHOICE = 'B3:D3';

/**
 * The Forecast sheet: `p_Forecast` with history, baseline and band per series, and a chart of the series a planner picks,
 * at first the largest. `picked` is what stands in the choice now.
 */
export function forecastSheet(plan: Plan, picked: SeriesKey | null): SheetDescription {
  const largest = largestSeries(plan);
  const shown = (picked && plan.forecasts.find(({ key }) => seriesId(key) === seriesId(picked))) ?? (picked ? null : largest);
  const history = plan.history.slice(-HISTORY_SHOWN[plan.bucket]);
  const periods = [...history, ...plan.periods];
  return {
    name: 'Forecast',
    tabColor: TAB_COLOR.plan,
    cells: [
      { row: 0, column: 0, content: 'Forecast', style: 'title' },
      { row: 1, column: 0, content: `${unitLine(plan)} · P10–P90 band · plan ${plan.fingerprint.slice(0, 8)} · Concord writes this table; your own columns beside it stay`, style: 'subtitle' },
      ...choiceCells(largest.key, KEYS.length + foldedCount(history.length)),
      ...chartCells(history, plan, shown),
    ],
    table: {
      name: 'p_Forecast',
      row: HEADER_ROW,
      columns: columns(history.length, periods),
      rows: plan.forecasts.flatMap(series => seriesRows(series, plan.history.length - history.length, plan.periods.length)),
    },
    charts: [chart(history.length, plan.periods.length)],
    rowGroups: [{ from: BAND.labels, to: BAND.last }],
    freeze: { rows: HEADER_ROW + 1, columns: KEYS.length },
    landscape: true,
  };
}

/** Of so many history columns, how many are folded away. */
const foldedCount = (historyCount: number): number => Math.max(0, historyCount - HISTORY_OPEN);

function columns(historyCount: number, periods: readonly PeriodId[]): readonly TableColumn[] {
  const width = { item: WIDTH.id, channel: WIDTH.name, loc: WIDTH.loc, figure: WIDTH.figure };
  return [
    ...KEYS.map(header => ({ header, key: true, width: width[header], format: FORMAT.text })),
    ...periods.map((header, index) => ({
      header, period: true, align: 'right' as const, width: WIDTH.period, format: FORMAT.quantity,
      ...(index < foldedCount(historyCount) && { outline: 1, folded: true }),
    })),
    { header: 'model', width: WIDTH.name, format: FORMAT.text },
  ];
}

function seriesRows(series: SeriesForecast, hidden: number, horizon: number): readonly TableRow[] {
  const shown = Array.from(series.history.subarray(hidden), blankIfUnknown);
  const past = shown.map(() => null);
  const future = new Array<null>(horizon).fill(null);
  const known = expectedDemand(series).reduce((sum, value) => sum + value, 0) / horizon;
  const format = Math.abs(known) < SLOW ? FORMAT.slowMover : undefined;
  const row = (figure: string, cells: readonly CellContent[], model: string | null, style?: 'muted'): TableRow => ({
    cells: [series.key.item, series.key.channel || null, series.key.loc || null, figure, ...cells, model], format, style,
  });
  const launches = series.newProduct ? [row('new product', [...past, ...series.newProduct], series.model)] : [];
  if (series.newProduct && series.history.every(Number.isNaN)) return launches;
  const effect = (kind: 'calendar' | 'drivers' | 'events'): readonly TableRow[] => {
    const behind = series.takenOut?.[kind]?.subarray(hidden);
    const ahead = series[kind];
    return ahead || behind?.some(value => value !== 0 && !Number.isNaN(value))
      ? [row(kind, [...(behind ? Array.from(behind, blankIfUnknown) : past), ...(ahead ?? future)], null, kind === 'events' ? undefined : 'muted')] : [];
  };
  return [
    row('history', [...shown, ...future], null),
    ...(series.cleansed ? [row('cleansed', [...Array.from(series.cleansed.subarray(hidden), blankIfUnknown), ...future], null, 'muted')] : []),
    row('baseline', [...past, ...series.baseline], series.model),
    row('lower', [...past, ...series.lower], null, 'muted'),
    row('upper', [...past, ...series.upper], null, 'muted'),
    ...effect('calendar'), ...effect('drivers'), ...effect('events'),
    ...launches,
    ...(series.sensed ? [row('sensed', [...past, ...series.sensed], null)] : []),
  ];
}

const blankIfUnknown = (value: number): number | null => (Number.isNaN(value) ? null : value);

function largestSeries(plan: Plan): SeriesForecast {
  const total = (series: SeriesForecast): number => expectedDemand(series).reduce((sum, value) => sum + value, 0);
  return plan.forecasts.reduce((largest, series) => (total(series) > total(largest) ? series : largest));
}

function choiceCells({ item, channel, loc }: SeriesKey, hintColumn: number): readonly LooseCell[] {
  const choice = { style: 'input' as const, format: FORMAT.text, onceOnly: true, row: CHOICE_ROW };
  return [
    { row: CHOICE_ROW, column: 0, content: 'Chart shows', style: 'label' },
    { ...choice, column: 1, content: item },
    { ...choice, column: 2, content: loc || null },
    { ...choice, column: 3, content: channel || null },
    { row: CHOICE_ROW, column: hintColumn, content: 'type item, loc and channel as in the table', style: 'hint' },
  ];
}

/**
 * The chart's own numbers, looked up by the choice above it, so that it follows without the add-in. Forecast and band
 * begin at the last known demand, so that the lines join.
 */
function chartCells(history: readonly PeriodId[], plan: Plan, shown: SeriesForecast | null): readonly LooseCell[] {
  const future = plan.periods;
  const expected = shown && expectedDemand(shown);
  const figures = ['baseline', ...addedFigures(plan)];
  const start = KEYS.length;
  const label = (period: PeriodId, index: number): LooseCell => ({ row: BAND.labels, column: start + index, content: period, style: 'muted', format: FORMAT.text });
  const cell = (row: number, index: number, content: CellContent): LooseCell => ({ row, column: start + index, content, style: 'muted', format: FORMAT.quantity });
  const known = (index: number): number | null => (shown ? blankIfUnknown(shown.history[shown.history.length - history.length + index]) ?? 0 : null);
  const last = history.length - 1;
  const joint = lookUp(history[last], 'history', known(last));
  return [
    ...[...history, ...future].map(label),
    ...history.map((period, index) => cell(BAND.history, index, lookUp(period, 'history', known(index)))),
    cell(BAND.forecast, last, joint),
    cell(BAND.lower, last, joint),
    cell(BAND.width, last, 0),
    ...future.flatMap((period, index) => [
      cell(BAND.forecast, history.length + index, { formula: `=${figures.map(figure => lookUpText(period, figure)).join('+')}`, value: expected ? expected[index] : null }),
      cell(BAND.lower, history.length + index, lookUp(period, 'lower', shown ? shown.lower[index] : null)),
      cell(BAND.width, history.length + index, {
        formula: `=${lookUpText(period, 'upper')}-${lookUpText(period, 'lower')}`,
        value: shown ? shown.upper[index] - shown.lower[index] : null,
      }),
    ]),
  ];
}

/** Figures of this plan that are added to the baseline. */
const addedFigures = ({ forecasts }: Plan): readonly string[] =>
  ([['events', 'events'], ['newProduct', 'new product'], ['sensed', 'sensed']] as const).flatMap(([part, figure]) => (forecasts.some(series => series[part]) ? [figure] : []));

const lookUpText = (period: PeriodId, figure: string): string =>
  `SUMIFS(p_Forecast[${period}],p_Forecast[item],"="&$B$3,p_Forecast[channel],"="&$D$3,p_Forecast[loc],"="&$C$3,p_Forecast[figure],"${figure}")`;
const lookUp = (period: PeriodId, figure: string, value: number | null): CellContent => ({ formula: `=${lookUpText(period, figure)}`, value });

function chart(historyCount: number, horizon: number): ChartDescription {
  const from = KEYS.length;
  const to = from + historyCount + horizon - 1;
  const series = (name: string, row: number) => ({ name, row, fromColumn: from, toColumn: to });
  return {
    name: 'Concord Forecast',
    title: 'History, forecast and P10–P90 band',
    categoryRow: BAND.labels,
    fromColumn: from,
    toColumn: to,
    series: [
      { ...series('Lower', BAND.lower), kind: 'bandFloor', color: '#FFFFFF' },
      { ...series('P10–P90', BAND.width), kind: 'band', color: '#DCE9F5' },
      { ...series('History', BAND.history), kind: 'line', color: '#404040', width: 1.5 },
      { ...series('Forecast', BAND.forecast), kind: 'line', color: '#2E75B6', width: 2.5 },
    ],
    anchor: { row: BAND.labels, column: 0, toRow: BAND.last + 1, toColumn: from + foldedCount(historyCount) + CHART_COLUMNS },
  };
}
