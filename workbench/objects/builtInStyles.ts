import type { BorderLine, Style } from '../grid/grid';
import type { NamedStyleRecord } from './annex';

/** Which groups of looks a style sets, as its `includeX` properties say. */
export interface StyleIncludes {
  readonly includeNumber: boolean;
  readonly includeFont: boolean;
  readonly includeAlignment: boolean;
  readonly includeBorder: boolean;
  readonly includePatterns: boolean;
  readonly includeProtection: boolean;
}
export const ALL_INCLUDED: StyleIncludes = { includeNumber: true, includeFont: true, includeAlignment: true, includeBorder: true, includePatterns: true, includeProtection: true };
const only = (...groups: (keyof StyleIncludes)[]): StyleIncludes => Object.fromEntries(Object.keys(ALL_INCLUDED).map(key => [key, groups.includes(key as keyof StyleIncludes)])) as unknown as StyleIncludes;
const box = (color: string, style = 'Continuous'): Style => {
  const line: BorderLine = { style, color, weight: style === 'Double' ? 'Thick' : 'Thin' };
  return { borderTop: line, borderBottom: line, borderLeft: line, borderRight: line };
};
const font = only('includeFont'), painted = only('includeFont', 'includePatterns'), boxed = only('includeFont', 'includePatterns', 'includeBorder'), lined = only('includeFont', 'includeBorder'), number = only('includeNumber');
const under = (color: string, weight: string): Style => ({ borderBottom: { style: 'Continuous', color, weight } });

/** Excel's own styles with the Office theme's colours. The first name is Excel.BuiltInStyle's, the second the one people see. */
const TABLE: readonly (readonly [string, string, Style, StyleIncludes])[] = [
  ['Normal', 'Normal', {}, ALL_INCLUDED],
  ['Input', 'Input', { fill: '#FFCC99', color: '#3F3F76', ...box('#7F7F7F') }, boxed],
  ['Output', 'Output', { fill: '#F2F2F2', color: '#3F3F3F', bold: true, ...box('#3F3F3F') }, boxed],
  ['Calculation', 'Calculation', { fill: '#F2F2F2', color: '#FA7D00', bold: true, ...box('#7F7F7F') }, boxed],
  ['CheckCell', 'Check Cell', { fill: '#A5A5A5', color: '#FFFFFF', bold: true, ...box('#3F3F3F', 'Double') }, boxed],
  ['LinkedCell', 'Linked Cell', { color: '#FA7D00', borderBottom: { style: 'Double', color: '#FF8001', weight: 'Thick' } }, lined],
  ['Note', 'Note', { fill: '#FFFFCC', ...box('#B2B2B2') }, only('includePatterns', 'includeBorder')],
  ['WarningText', 'Warning Text', { color: '#FF0000' }, font],
  ['ExplanatoryText', 'Explanatory Text', { color: '#7F7F7F', italic: true }, font],
  ['Good', 'Good', { fill: '#C6EFCE', color: '#006100' }, painted],
  ['Bad', 'Bad', { fill: '#FFC7CE', color: '#9C0006' }, painted],
  ['Neutral', 'Neutral', { fill: '#FFEB9C', color: '#9C5700' }, painted],
  ['SheetTitle', 'Title', { color: '#44546A', size: 18, font: 'Calibri Light' }, font],
  ['Heading1', 'Heading 1', { color: '#44546A', size: 15, bold: true, ...under('#4472C4', 'Thick') }, lined],
  ['Heading2', 'Heading 2', { color: '#44546A', size: 13, bold: true, ...under('#A2B8E1', 'Thick') }, lined],
  ['Heading3', 'Heading 3', { color: '#44546A', size: 11, bold: true, ...under('#8EA9DB', 'Medium') }, lined],
  ['Heading4', 'Heading 4', { color: '#44546A', size: 11, bold: true }, font],
  ['Total', 'Total', { bold: true, borderTop: { style: 'Continuous', color: '#4472C4', weight: 'Thin' }, borderBottom: { style: 'Double', color: '#4472C4', weight: 'Thick' } }, lined],
  ['Comma', 'Comma', { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' }, number],
  ['Currency', 'Currency', { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' }, number],
  ['Percent', 'Percent', { numberFormat: '0%' }, number],
];
export interface BuiltInStyle extends NamedStyleRecord {
  /** Excel.BuiltInStyle's name, without spaces. */
  readonly key: string;
}
export const BUILT_IN: readonly BuiltInStyle[] = TABLE.map(([key, name, looks, includes]) => ({ key, name, builtIn: true, looks, includes: { ...includes } }));
