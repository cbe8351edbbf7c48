import { colorOf, numberOf } from './cellLooks';
import type { RecordShape } from './recordObject';

const LINE_FIELDS = { color: '#000000', lineStyle: 'Automatic', weight: 0.75 };
const line = (name: string): RecordShape => ({
  name, fields: LINE_FIELDS,
  methods: { clear: state => { delete state.color; state.lineStyle = 'None'; } },
});
const fill: RecordShape = {
  name: 'ChartFill', fields: {},
  methods: {
    setSolidColor: (state, [color]) => { state.color = colorOf(color); state.cleared = false; },
    clear: state => { delete state.color; state.cleared = true; },
  },
};
const font: RecordShape = { name: 'ChartFont', fields: { bold: false, color: '#595959', italic: false, name: 'Calibri', size: 10, underline: 'None' } };
const boxed = (name: string): RecordShape => ({ name, fields: {}, parts: { font, fill, border: line('ChartBorder') } });

export const titleShape: RecordShape = { name: 'ChartTitle', fields: { text: '', visible: true, overlay: false, position: 'Top', horizontalAlignment: 'Center' }, parts: { format: boxed('ChartTitleFormat') } };
export const legendShape: RecordShape = { name: 'ChartLegend', fields: { visible: true, position: 'Bottom', overlay: false }, parts: { format: boxed('ChartLegendFormat') } };
const gridlines = (visible: boolean): RecordShape => ({ name: 'ChartGridlines', fields: { visible }, parts: { format: { name: 'ChartGridlinesFormat', fields: {}, parts: { line: line('ChartLineFormat') } } } });
const axis = (type: 'Category' | 'Value'): RecordShape => ({
  name: 'ChartAxis',
  fields: {
    type, minimum: null, maximum: null, majorUnit: null, minorUnit: null, numberFormat: 'General', linkNumberFormat: true, visible: true, tickLabelPosition: 'NextToAxis', tickLabelSpacing: null,
    tickMarkSpacing: 1, majorTickMark: 'None', minorTickMark: 'None', categoryType: 'Automatic', baseTimeUnit: 'Days', reversePlotOrder: false, scaleType: 'Linear', logBase: 10, displayUnit: 'None',
    isBetweenCategories: true, textOrientation: 0, position: 'Automatic', offset: 100,
  },
  readOnly: ['type'],
  parts: {
    title: { name: 'ChartAxisTitle', fields: { text: '', visible: true, textOrientation: 0 }, parts: { format: boxed('ChartAxisTitleFormat') } },
    majorGridlines: gridlines(type === 'Value'), minorGridlines: gridlines(false),
    format: { name: 'ChartAxisFormat', fields: {}, parts: { font, line: line('ChartLineFormat'), fill } },
  },
});
export const axesShape: RecordShape = { name: 'ChartAxes', fields: {}, parts: { categoryAxis: axis('Category'), valueAxis: axis('Value') } };
export const areaFormatShape: RecordShape = { name: 'ChartAreaFormat', fields: { roundedCorners: false }, parts: { font, fill, border: line('ChartBorder') } };
export const plotAreaShape: RecordShape = { name: 'ChartPlotArea', fields: { position: 'Automatic' }, parts: { format: { name: 'ChartPlotAreaFormat', fields: {}, parts: { fill, border: line('ChartBorder') } } } };
export const dataLabelsShape: RecordShape = {
  name: 'ChartDataLabels', fields: { position: 'BestFit', showValue: false, showSeriesName: false, showCategoryName: false, showLegendKey: false, numberFormat: 'General', separator: ',' }, parts: { format: boxed('ChartDataLabelFormat') },
};
export const seriesFormatShape: RecordShape = { name: 'ChartSeriesFormat', fields: {}, parts: { fill, line: line('ChartLineFormat') } };
/** Properties of a series that are plain values, with what Excel has before they are set. */
export const SERIES_FIELDS = {
  axisGroup: 'Primary', filtered: false, gapWidth: 150, overlap: 0, hasDataLabels: false, markerStyle: 'Automatic', markerSize: 5, markerBackgroundColor: null, markerForegroundColor: null, smooth: false,
  showShadow: false, plotOrder: null,
} as const;
export const points = (value: unknown): number => numberOf(value, 0, 1_000_000);
