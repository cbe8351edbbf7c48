import { strFromU8, strToU8 } from 'fflate';
import type { Zippable } from 'fflate';
import type { CellValue, Grid } from '../grid/grid';
import { parseReference } from '../objects/address';
import type { ChartRecord, SeriesRecord } from '../objects/annex';
import type { Document } from '../objects/document';
import { hex } from './fileStyle';
import { kindOf, seriesLook } from './writeChart';

const EMU_PER_POINT = 12_700;
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
/** Parts of a plot in the order they are drawn, each with its element. */
const PARTS = [['area', 'c:areaChart'], ['column', 'c:barChart'], ['bar', 'c:barChart'], ['line', 'c:lineChart']] as const;
const COLORS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];

/**
 * The file library writes charts of one kind. Where series are of several (lines over stacked areas), its plot is replaced
 * by ours; drawing, anchor, title and legend stay. Returns whether there was such a chart.
 */
export function putComboCharts(parts: Zippable, { grid, annex }: Document): boolean {
  const charts = grid.sheets().flatMap(sheet => annex.charts.filter(chart => chart.sheetId === sheet.id)); // as the library numbers them
  let isPatched = false;
  charts.forEach((chart, i) => {
    const path = `xl/charts/chart${i + 1}.xml`, part = parts[path];
    if (!isCombined(chart) || !(part instanceof Uint8Array)) return;
    const plot = `<c:plotArea><c:layout/>${plots(chart, grid)}${AXES}</c:plotArea>`;
    parts[path] = strToU8(strFromU8(part).replace(/<c:plotArea>[\s\S]*<\/c:plotArea>/, () => plot));
    isPatched = true;
  });
  return isPatched;
}

const typeOf = (chart: ChartRecord, series: SeriesRecord): string => series.chartType ?? chart.chartType;
const isCombined = (chart: ChartRecord): boolean =>
  new Set(chart.series.map(series => typeOf(chart, series))).size > 1 || chart.series.some(series => kindOf(typeOf(chart, series)) === 'area');

function plots(chart: ChartRecord, grid: Grid): string {
  return PARTS.map(([kind, element]) => {
    const own = chart.series.map((series, index) => ({ series, index })).filter(({ series }) => series.values !== null && kindOf(typeOf(chart, series)) === kind);
    if (own.length === 0) return '';
    const isStacked = own.some(({ series }) => /Stacked/.test(typeOf(chart, series)));
    const isBar = element === 'c:barChart';
    const direction = isBar ? `<c:barDir val="${kind === 'bar' ? 'bar' : 'col'}"/>` : '';
    const grouping = `<c:grouping val="${isStacked ? 'stacked' : isBar ? 'clustered' : 'standard'}"/><c:varyColors val="0"/>`;
    const foot = isBar ? `<c:gapWidth val="80"/>${isStacked ? '<c:overlap val="100"/>' : ''}` : element === 'c:lineChart' ? '<c:marker val="1"/>' : '';
    const series = own.map(({ series: record, index }) => seriesXml(record, { index, isLine: kind === 'line', grid })).join('');
    return `<${element}>${direction}${grouping}${series}${foot}<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></${element}>`;
  }).join('');
}

function seriesXml(series: SeriesRecord, { index, isLine, grid }: { readonly index: number; readonly isLine: boolean; readonly grid: Grid }): string {
  const { color, width, dash, isCleared } = seriesLook(series, !isLine);
  const solid = `<a:solidFill><a:srgbClr val="${color ? hex(color) : COLORS[index % COLORS.length]}"/></a:solidFill>`;
  const line = `<a:ln w="${Math.round((width ?? 2.25) * EMU_PER_POINT)}" cap="rnd">${solid}${dash ? `<a:prstDash val="${dash}"/>` : ''}<a:round/></a:ln>`;
  const look = isLine ? line : isCleared ? '<a:noFill/><a:ln><a:noFill/></a:ln>' : `${solid}<a:ln><a:noFill/></a:ln>`;
  const name = series.nameRef ? `<c:strRef><c:f>${escape(series.nameRef)}</c:f>${strings([series.name])}</c:strRef>` : `<c:v>${escape(series.name)}</c:v>`;
  const categories = series.categories ? `<c:cat><c:strRef><c:f>${escape(series.categories)}</c:f>${strings(cells(grid, series.categories, 'texts').map(String))}</c:strRef></c:cat>` : '';
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${name}</c:tx><c:spPr>${look}</c:spPr>${isLine ? '<c:marker><c:symbol val="none"/></c:marker>' : ''}` +
    `${categories}<c:val><c:numRef><c:f>${escape(series.values ?? '')}</c:f>${numbers(cells(grid, series.values ?? '', 'values'))}</c:numRef></c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
}

function cells(grid: Grid, reference: string, what: 'values' | 'texts'): CellValue[] {
  const { sheet, rect } = parseReference(reference), id = grid.sheets().find(candidate => candidate.name === sheet)?.id;
  return id === undefined ? [] : grid[what](id, rect).flat();
}

const points = (values: readonly CellValue[], keep: (value: CellValue) => boolean): string =>
  values.map((value, i) => (keep(value) ? `<c:pt idx="${i}"><c:v>${escape(String(value))}</c:v></c:pt>` : '')).join('');
const strings = (values: readonly string[]): string => `<c:strCache><c:ptCount val="${values.length}"/>${points(values, () => true)}</c:strCache>`;
const numbers = (values: readonly CellValue[]): string =>
  `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points(values, value => typeof value === 'number')}</c:numCache>`;

const GREY = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';
const AXES =
  `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/>` +
  `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${GREY}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
  `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines>${GREY}</c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/>` +
  `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
