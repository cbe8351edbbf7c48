import { BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, IBorderData, IBorderStyleData, IStyleData, ITextDecoration, Nullable } from '@univerjs/core';
import type { BorderLine, Style } from '../grid';

type Sides = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';
const SIDES: readonly (readonly [Sides, 't' | 'b' | 'l' | 'r'])[] = [['borderTop', 't'], ['borderBottom', 'b'], ['borderLeft', 'l'], ['borderRight', 'r']];
const HORIZONTAL = new Map([
  ['Left', HorizontalAlign.LEFT], ['Center', HorizontalAlign.CENTER], ['Right', HorizontalAlign.RIGHT], ['Justify', HorizontalAlign.JUSTIFIED],
  ['CenterAcrossSelection', HorizontalAlign.CENTER], ['Distributed', HorizontalAlign.DISTRIBUTED], ['Fill', HorizontalAlign.LEFT],
]);
const VERTICAL = new Map([['Top', VerticalAlign.TOP], ['Center', VerticalAlign.MIDDLE], ['Bottom', VerticalAlign.BOTTOM], ['Justify', VerticalAlign.TOP], ['Distributed', VerticalAlign.MIDDLE]]);
const INDENT_PIXELS = 9;

/** Border style and weight together make one of Univer's lines. */
const LINES = new Map([
  ['Continuous Hairline', BorderStyleTypes.HAIR], ['Continuous Thin', BorderStyleTypes.THIN], ['Continuous Medium', BorderStyleTypes.MEDIUM], ['Continuous Thick', BorderStyleTypes.THICK],
  ['Dash Thin', BorderStyleTypes.DASHED], ['Dash Medium', BorderStyleTypes.MEDIUM_DASHED], ['Dot Thin', BorderStyleTypes.DOTTED],
  ['DashDot Thin', BorderStyleTypes.DASH_DOT], ['DashDot Medium', BorderStyleTypes.MEDIUM_DASH_DOT], ['DashDotDot Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['DashDotDot Medium', BorderStyleTypes.MEDIUM_DASH_DOT_DOT], ['SlantDashDot Medium', BorderStyleTypes.SLANT_DASH_DOT], ['Double Thick', BorderStyleTypes.DOUBLE],
]);

/** Style members Univer has no place for; they travel in the cell's custom data. */
const CUSTOM = ['locked', 'formulaHidden', 'styleName', 'underline', 'horizontal', 'indent'] as const;
type CustomKey = (typeof CUSTOM)[number];
type CustomStyle = { [K in CustomKey]?: Style[K] };

/** A patch in Univer's words. A member that is null there goes back to the default. */
export function styleTo(patch: Style): IStyleData {
  const style: Record<string, unknown> = {};
  const put = (key: keyof IStyleData, member: unknown, value: unknown): void => { if (member !== undefined) style[key] = member === null ? null : value; };
  put('n', patch.numberFormat, patch.numberFormat === 'General' ? null : { pattern: patch.numberFormat });
  put('bg', patch.fill, { rgb: patch.fill });
  put('cl', patch.color, { rgb: patch.color });
  put('bl', patch.bold, patch.bold ? 1 : 0);
  put('it', patch.italic, patch.italic ? 1 : 0);
  put('ul', patch.underline, decoration(patch.underline !== 'None'));
  put('st', patch.strikethrough, decoration(patch.strikethrough === true));
  put('ff', patch.font, patch.font);
  put('fs', patch.size, patch.size);
  put('ht', patch.horizontal, HORIZONTAL.get(patch.horizontal ?? '') ?? null);
  put('vt', patch.vertical, VERTICAL.get(patch.vertical ?? '') ?? null);
  put('tb', patch.wrap, patch.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW);
  put('pd', patch.indent, { l: 2 + INDENT_PIXELS * (patch.indent ?? 0), r: 2 + INDENT_PIXELS * (patch.indent ?? 0) });
  const borders: IBorderData = {};
  for (const [member, side] of SIDES) {
    const line = patch[member];
    if (line !== undefined) borders[side] = line === null || line.style === 'None' ? null : { s: lineOf(line), cl: { rgb: line.color } };
  }
  if (Object.keys(borders).length) style.bd = borders;
  return style;
}

/** The part of a patch that goes into the cell's custom data, or null when there is none. */
export function customTo(patch: Style): CustomStyle | null {
  const entries = CUSTOM.filter(key => patch[key] !== undefined).map(key => [key, patch[key]]);
  return entries.length ? (Object.fromEntries(entries) as CustomStyle) : null;
}

/** The looks of a cell, without what is default. */
export function styleFrom(s: Nullable<IStyleData>, cell: Nullable<ICellData>): Style {
  const custom = (cell?.custom ?? {}) as CustomStyle;
  const style: Record<string, unknown> = {};
  const put = (key: keyof Style, value: unknown): void => { if (value !== undefined && value !== null && value !== false) style[key] = value; };
  if (s) {
    put('numberFormat', s.n?.pattern);
    put('fill', s.bg?.rgb ?? null);
    put('color', s.cl?.rgb ?? null);
    put('bold', s.bl === 1);
    put('italic', s.it === 1);
    put('underline', s.ul?.s === 1 ? custom.underline ?? 'Single' : null);
    put('strikethrough', s.st?.s === 1);
    put('font', s.ff);
    put('size', s.fs);
    put('horizontal', s.ht ? custom.horizontal ?? nameOf(HORIZONTAL, s.ht) : null);
    put('vertical', s.vt ? nameOf(VERTICAL, s.vt) : null);
    put('wrap', s.tb === WrapStrategy.WRAP);
    for (const [member, side] of SIDES) put(member, borderFrom(s.bd?.[side]));
  }
  put('indent', custom.indent || null);
  put('formulaHidden', custom.formulaHidden);
  put('styleName', custom.styleName);
  if (custom.locked === false) style.locked = false;
  return style;
}

const decoration = (on: boolean): ITextDecoration => ({ s: on ? 1 : 0 });

const lineOf = (line: BorderLine): BorderStyleTypes =>
  LINES.get(`${line.style} ${line.weight}`) ?? (line.style === 'Double' ? BorderStyleTypes.DOUBLE : LINES.get(`${line.style} Thin`) ?? BorderStyleTypes.THIN);

function borderFrom(border: Nullable<IBorderStyleData>): BorderLine | null {
  if (!border?.s) return null;
  const [style = 'Continuous', weight = 'Thin'] = (nameOf(LINES, border.s) ?? '').split(' ');
  return { style, weight, color: border.cl?.rgb ?? '#000000' };
}

function nameOf<T>(names: ReadonlyMap<string, T>, value: T): string | undefined {
  for (const [name, candidate] of names) if (candidate === value) return name;
  return undefined;
}
