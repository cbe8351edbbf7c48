import type { CellValue } from '../grid/grid';
import { invalidArgument } from '../protocol/errors';
import { formatAbsolute, quoteSheet } from './address';
import type { SeriesRecord } from './annex';
import { sheetNameOf, type CellArea } from './cellArea';

/** `Sheet1!$A$1:$B$2`. */
export const referenceOf = (range: CellArea): string => `${quoteSheet(sheetNameOf(range.grid, range.sheetId))}!${formatAbsolute(range.rect)}`;

const TYPES = /^(Line(Markers)?(Stacked(100)?)?|Area(Stacked(100)?)?|(Column|Bar)(Clustered|Stacked(100)?)|Pie(Exploded)?|Doughnut|XYScatter(Smooth|Lines)?(NoMarkers)?|Radar(Markers|Filled)?|Bubble|Waterfall|Histogram|Pareto|Treemap|Funnel|Boxwhisker)$/i;
/** Throws InvalidArgument for what is not a chart type this host knows. */
export function chartType(value: unknown): string {
  if (typeof value !== 'string' || !TYPES.test(value)) throw invalidArgument();
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** Reads a block as Excel does: a text (or empty) first row names the series, a text first column is the categories. */
export function seriesFrom(range: CellArea, seriesBy: string): SeriesRecord[] {
  const { rect } = range, values = range.grid.values(range.sheetId, rect);
  const isLabel = (value: CellValue | undefined): boolean => typeof value !== 'number';
  const top = values[0] ?? [];
  const header = rect.h > 1 && top.slice(rect.w > 1 ? 1 : 0).every(isLabel) && top.some(value => value !== '') ? 1 : 0;
  const labels = rect.w > 1 && values.slice(header).every(row => isLabel(row[0])) ? 1 : 0;
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && rect.w - labels > rect.h - header);
  const part = (r: number, c: number, size: { readonly h: number; readonly w: number }): string => `${quoteSheet(sheetNameOf(range.grid, range.sheetId))}!${formatAbsolute({ r: rect.r + r, c: rect.c + c, ...size })}`;
  const series = (k: number, name: CellValue | null, places: Pick<SeriesRecord, 'nameRef' | 'values' | 'categories'>): SeriesRecord => ({ name: name === null ? `Series${k + 1}` : String(name), ...places, chartType: null, state: {} });
  const count = byRows ? rect.h - header : rect.w - labels, cell = { h: 1, w: 1 };
  return Array.from({ length: count }, (_, k) => {
    if (byRows) {
      const size = { h: 1, w: rect.w - labels };
      return series(k, labels ? values[header + k]?.[0] ?? '' : null, { nameRef: labels ? part(header + k, 0, cell) : null, values: part(header + k, labels, size), categories: header ? part(0, labels, size) : null });
    }
    const size = { h: rect.h - header, w: 1 };
    return series(k, header ? top[labels + k] ?? '' : null, { nameRef: header ? part(0, labels + k, cell) : null, values: part(header, labels + k, size), categories: labels ? part(header, 0, size) : null });
  });
}
