import type { ChartDescription, ChartSeries } from '../../sheets/description';
import { cellAddress, quotedSheet } from '../address';
import { encodeEntities } from '../xml/text';
import { tag } from '../xml/tree';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** English Metric Units of a point. */
const EMU_PER_POINT = 12_700;
const CATEGORY_AXIS = 111_111_111;
const VALUE_AXIS = 222_222_222;
/** As many category labels as stand side by side without turning. */
const LABELS = 14;
const GRID = 'D9D9D9';
const TEXT = '595959';

const val = (name: string, value: string | number): string => tag(`c:${name}`, { val: value });
const solid = (color: string): string => tag('a:solidFill', {}, tag('a:srgbClr', { val: color.replace('#', '').toUpperCase() }));
const NO_LINE = tag('a:ln', {}, '<a:noFill/>');
const textProperties = (size: number, color: string, bold: 0 | 1): string =>
  tag('c:txPr', {}, `<a:bodyPr/><a:lstStyle/>${tag('a:p', {}, tag('a:pPr', {}, tag('a:defRPr', { sz: size, b: bold }, solid(color))) + '<a:endParaRPr lang="en-US"/>')}`);

/** A chart part: lines over two stacked areas of which the lower one is not filled, the two together making a band. */
export function chartPart(chart: ChartDescription, sheet: string): string {
  const areas = chart.series.filter(series => series.kind !== 'line');
  const lines = chart.series.filter(series => series.kind === 'line');
  const order = (series: ChartSeries): number => chart.series.indexOf(series);
  const axes = val('axId', CATEGORY_AXIS) + val('axId', VALUE_AXIS);
  const area = areas.length === 0 ? '' : tag('c:areaChart', {}, val('grouping', 'stacked') + val('varyColors', 0)
    + areas.map(series => areaSeries(series, chart, sheet, order(series))).join('') + axes);
  const line = lines.length === 0 ? '' : tag('c:lineChart', {}, val('grouping', 'standard') + val('varyColors', 0)
    + lines.map(series => lineSeries(series, chart, sheet, order(series))).join('') + val('marker', 1) + axes);
  const floors = chart.series.flatMap(series => (series.kind === 'bandFloor' ? [tag('c:legendEntry', {}, val('idx', order(series)) + val('delete', 1))] : []));
  const plot = tag('c:plotArea', {}, '<c:layout/>' + area + line + categoryAxis(chart.toColumn - chart.fromColumn + 1) + valueAxis());
  const legend = tag('c:legend', {}, val('legendPos', 'b') + floors.join('') + val('overlay', 0) + textProperties(900, TEXT, 0));
  const body = tag('c:chart', {}, title(chart.title) + val('autoTitleDeleted', 0) + plot + legend + val('plotVisOnly', 0) + val('dispBlanksAs', 'gap'));
  const frame = tag('c:spPr', {}, solid('FFFFFF') + tag('a:ln', { w: 9525 }, solid(GRID)));
  return DECLARATION + tag('c:chartSpace', { 'xmlns:c': CHART, 'xmlns:a': MAIN, 'xmlns:r': RELATIONSHIPS }, val('roundedCorners', 0) + body + frame);
}

function title(text: string): string {
  const run = tag('a:r', {}, tag('a:rPr', { lang: 'en-US', sz: 1200, b: 1 }, solid('1F3A4D')) + `<a:t>${encodeEntities(text)}</a:t>`);
  const paragraph = tag('a:p', {}, tag('a:pPr', {}, tag('a:defRPr', { sz: 1200, b: 1 })) + run);
  return tag('c:title', {}, tag('c:tx', {}, tag('c:rich', {}, `<a:bodyPr/><a:lstStyle/>${paragraph}`)) + val('overlay', 0));
}

function lineSeries(series: ChartSeries, chart: ChartDescription, sheet: string, index: number): string {
  const stroke = tag('a:ln', { w: Math.round((series.width ?? 1.5) * EMU_PER_POINT), cap: 'rnd' },
    solid(series.color) + (series.dash ? tag('a:prstDash', { val: 'dash' }) : '') + '<a:round/>');
  return tag('c:ser', {}, head(series, index) + tag('c:spPr', {}, stroke) + tag('c:marker', {}, val('symbol', 'none')) + data(series, chart, sheet) + val('smooth', 0));
}

function areaSeries(series: ChartSeries, chart: ChartDescription, sheet: string, index: number): string {
  const fill = series.kind === 'bandFloor' ? '<a:noFill/>' : solid(series.color);
  return tag('c:ser', {}, head(series, index) + tag('c:spPr', {}, fill + NO_LINE) + data(series, chart, sheet));
}

const head = (series: ChartSeries, index: number): string => val('idx', index) + val('order', index) + tag('c:tx', {}, `<c:v>${encodeEntities(series.name)}</c:v>`);

function data(series: ChartSeries, chart: ChartDescription, sheet: string): string {
  const range = (row: number, from: number, to: number): string => {
    const [start, end] = [cellAddress(row, from), cellAddress(row, to)].map(address => address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'));
    return `<c:f>${encodeEntities(`${quotedSheet(sheet)}!${start}:${end}`)}</c:f>`;
  };
  return tag('c:cat', {}, tag('c:strRef', {}, range(chart.categoryRow, chart.fromColumn, chart.toColumn)))
    + tag('c:val', {}, tag('c:numRef', {}, range(series.row, series.fromColumn, series.toColumn)));
}

function categoryAxis(categories: number): string {
  return tag('c:catAx', {}, val('axId', CATEGORY_AXIS) + tag('c:scaling', {}, val('orientation', 'minMax')) + val('delete', 0) + val('axPos', 'b')
    + tag('c:numFmt', { formatCode: 'General', sourceLinked: 0 }) + val('majorTickMark', 'none') + val('minorTickMark', 'none') + val('tickLblPos', 'low')
    + tag('c:spPr', {}, tag('a:ln', { w: 9525 }, solid('BFBFBF'))) + textProperties(900, TEXT, 0)
    + val('crossAx', VALUE_AXIS) + val('crosses', 'autoZero') + val('auto', 0) + val('lblAlgn', 'ctr') + val('lblOffset', 100)
    + val('tickLblSkip', Math.ceil(categories / LABELS)) + val('noMultiLvlLbl', 1));
}

function valueAxis(): string {
  return tag('c:valAx', {}, val('axId', VALUE_AXIS) + tag('c:scaling', {}, val('orientation', 'minMax')) + val('delete', 0) + val('axPos', 'l')
    + tag('c:majorGridlines', {}, tag('c:spPr', {}, tag('a:ln', { w: 9525 }, solid(GRID)))) + tag('c:numFmt', { formatCode: '#,##0', sourceLinked: 0 })
    + val('majorTickMark', 'none') + val('minorTickMark', 'none') + val('tickLblPos', 'nextTo') + tag('c:spPr', {}, NO_LINE) + textProperties(900, TEXT, 0)
    + val('crossAx', CATEGORY_AXIS) + val('crosses', 'autoZero') + val('crossBetween', 'midCat'));
}

/** A drawing part that places charts; `ids[i]` is the link to the part of `charts[i]`. */
export function drawingPart(charts: readonly ChartDescription[], ids: readonly string[]): string {
  const corner = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${String(column)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = charts.map(({ name, title: description, anchor }, index) => {
    const identity = tag('xdr:cNvPr', { id: index + 2, name, descr: description });
    const frame = tag('xdr:graphicFrame', { macro: '' },
      tag('xdr:nvGraphicFramePr', {}, identity + '<xdr:cNvGraphicFramePr/>')
      + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
      + tag('a:graphic', {}, tag('a:graphicData', { uri: CHART }, tag('c:chart', { 'xmlns:c': CHART, 'r:id': ids[index] }))));
    return tag('xdr:twoCellAnchor', { editAs: 'oneCell' }, corner('from', anchor.row, anchor.column) + corner('to', anchor.toRow, anchor.toColumn) + frame + '<xdr:clientData/>');
  });
  return DECLARATION + tag('xdr:wsDr', { 'xmlns:xdr': SHEET_DRAWING, 'xmlns:a': MAIN, 'xmlns:r': RELATIONSHIPS }, anchors.join(''));
}

