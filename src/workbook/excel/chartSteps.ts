import type { ChartDescription, ChartSeries } from '../sheets/description';
import { rangeAt } from './session';
import { CALL_SIZE, type Step } from './step';

/** A native chart on a new sheet: lines over two stacked areas, of which the lower has no fill. */
export function chartStep(sheet: string, chart: ChartDescription): Step {
  return {
    sheet,
    size: (10 + chart.series.length * 10) * CALL_SIZE,
    alone: true,
    run: async context => {
      const first = chart.series[0];
      const made = context.workbook.worksheets.getItem(sheet).charts.add('Line', rangeOf(context, sheet, first), 'Rows');
      made.name = chart.name;
      made.plotVisibleOnly = false;
      made.series.load('count');
      await context.sync();
      for (let left = made.series.count; left > 0; left--) made.series.getItemAt(left - 1).delete();
      for (const series of chart.series) draw(made.series.add(nameOf(series)), series, { values: rangeOf(context, sheet, series), labels: rangeOf(context, sheet, { ...chart, row: chart.categoryRow }) });
      made.title.text = chart.title;
      made.legend.position = 'Bottom';
      const { row, column, toRow, toColumn } = chart.anchor;
      made.setPosition(cellAt(context, sheet, row, column), cellAt(context, sheet, toRow - 1, toColumn - 1));
    },
  };
}

function draw(series: Excel.ChartSeries, { kind, color, dash, width }: ChartSeries, { values, labels }: { readonly values: Excel.Range; readonly labels: Excel.Range }): void {
  series.chartType = kind === 'line' ? 'Line' : 'AreaStacked';
  series.setValues(values);
  series.setXAxisValues(labels);
  if (kind === 'bandFloor') series.format.fill.clear();
  if (kind === 'band') series.format.fill.setSolidColor(color);
  if (kind !== 'line') {
    series.format.line.clear();
    return;
  }
  series.markerStyle = 'None';
  series.format.line.color = color;
  series.format.line.weight = width ?? 1.5;
  if (dash) series.format.line.lineStyle = 'Dash';
}

/** The unfilled area below the band is no series to a reader: without name, fill and line its place in the legend stays blank. */
const nameOf = ({ kind, name }: ChartSeries): string => (kind === 'bandFloor' ? ' ' : name);

const rangeOf = (context: Excel.RequestContext, sheet: string, { row, fromColumn, toColumn }: { readonly row: number; readonly fromColumn: number; readonly toColumn: number }): Excel.Range =>
  rangeAt(context, sheet, { row, column: fromColumn, rows: 1, columns: toColumn - fromColumn + 1 });

const cellAt = (context: Excel.RequestContext, sheet: string, row: number, column: number): Excel.Range => rangeAt(context, sheet, { row, column, rows: 1, columns: 1 });
