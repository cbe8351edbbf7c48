import type { BorderLineStyle, BorderSide, CellStyle, Color, FontStyle } from 'hucre';
import { resolveThemeColor } from 'hucre/xlsx';
import type { BorderLine, Style } from '../grid/grid';

/** Office's border lines and Excel's style and weight for them. */
const LINES: readonly (readonly [BorderLineStyle, string, string])[] = [
  ['hair', 'Continuous', 'Hairline'], ['thin', 'Continuous', 'Thin'], ['medium', 'Continuous', 'Medium'], ['thick', 'Continuous', 'Thick'],
  ['dashed', 'Dash', 'Thin'], ['mediumDashed', 'Dash', 'Medium'], ['dotted', 'Dot', 'Thin'], ['dashDot', 'DashDot', 'Thin'], ['mediumDashDot', 'DashDot', 'Medium'],
  ['dashDotDot', 'DashDotDot', 'Thin'], ['mediumDashDotDot', 'DashDotDot', 'Medium'], ['slantDashDot', 'SlantDashDot', 'Medium'], ['double', 'Double', 'Thick'],
];
const SIDES = [['borderTop', 'top'], ['borderBottom', 'bottom'], ['borderLeft', 'left'], ['borderRight', 'right']] as const;
type FileAlignment = NonNullable<CellStyle['alignment']>;

/** What colours and fonts of a file mean. */
export interface FileLooks {
  readonly themeColors?: readonly string[];
  readonly defaultFont?: FontStyle;
}

/** A grid style in the file library's words; undefined when there is nothing to say. */
export function toFileStyle(s: Style): CellStyle | undefined {
  const font: FontStyle = {
    ...(s.bold && { bold: true }), ...(s.italic && { italic: true }), ...(s.strikethrough && { strikethrough: true }),
    ...(s.underline && s.underline !== 'None' && { underline: s.underline === 'Double' ? 'double' as const : true }),
    ...(s.color && { color: { rgb: hex(s.color) } }), ...(s.font && { name: s.font }), ...(s.size && { size: s.size }),
  };
  const alignment: FileAlignment = {
    ...(s.horizontal && s.horizontal !== 'General' && { horizontal: lower(s.horizontal).replace('centerAcrossSelection', 'centerContinuous') as FileAlignment['horizontal'] }),
    ...(s.vertical && { vertical: lower(s.vertical) as FileAlignment['vertical'] }), ...(s.wrap && { wrapText: true }), ...(s.indent && { indent: s.indent }),
  };
  const border = Object.fromEntries(SIDES.flatMap(([member, side]) => (s[member] ? [[side, toSide(s[member])]] : [])));
  const protection = { ...(s.locked === false && { locked: false }), ...(s.formulaHidden && { hidden: true }) };
  const style: CellStyle = {
    ...(hasKeys(font) && { font }), ...(hasKeys(alignment) && { alignment }), ...(hasKeys(border) && { border }), ...(hasKeys(protection) && { protection }),
    ...(s.fill && { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: hex(s.fill) } } }), ...(s.numberFormat && { numFmt: s.numberFormat }),
  };
  return hasKeys(style) ? style : undefined;
}

/** A file's cell style in the grid's words, without what is default. */
export function fromFileStyle({ font = {}, fill, border, alignment = {}, numFmt, protection }: CellStyle, looks: FileLooks): Style {
  const style: Record<string, unknown> = {};
  const put = (key: keyof Style, value: unknown): void => { if (value !== undefined && value !== null && value !== false && value !== '') style[key] = value; };
  put('bold', font.bold);
  put('italic', font.italic);
  put('strikethrough', font.strikethrough);
  put('underline', font.underline ? (/^double/.test(String(font.underline)) ? 'Double' : 'Single') : null);
  const color = colorOf(font.color, looks);
  put('color', color === '#000000' ? null : color);
  put('font', font.name === looks.defaultFont?.name ? null : font.name);
  put('size', font.size === looks.defaultFont?.size ? null : font.size);
  put('fill', fill?.type === 'pattern' && fill.pattern !== 'none' ? colorOf(fill.fgColor ?? fill.bgColor, looks) : null);
  put('numberFormat', numFmt === 'General' ? null : numFmt);
  put('horizontal', alignment.horizontal === 'general' ? null : alignment.horizontal && capital(alignment.horizontal).replace('CenterContinuous', 'CenterAcrossSelection'));
  put('vertical', alignment.vertical === 'bottom' ? null : alignment.vertical && capital(alignment.vertical));
  put('wrap', alignment.wrapText);
  put('indent', alignment.indent || null);
  for (const [member, side] of SIDES) put(member, fromSide(border?.[side], looks));
  put('formulaHidden', protection?.hidden);
  if (protection?.locked === false) style.locked = false;
  return style;
}

/** A sheet's tab colour and the like: `#RRGGBB`, or null when none is given. */
export function colorOf(color: Color | undefined, { themeColors }: FileLooks): string | null {
  if (color?.rgb) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme === undefined || !themeColors?.length) return null;
  return `#${resolveThemeColor([...themeColors], color.theme, color.tint).slice(-6).toUpperCase()}`;
}

function toSide({ style, weight, color }: BorderLine): BorderSide {
  const line = LINES.find(([, s, w]) => s === style && w === weight) ?? LINES.find(([, s]) => s === style);
  return { style: line?.[0] ?? 'thin', color: { rgb: hex(color) } };
}

function fromSide(side: BorderSide | undefined, looks: FileLooks): BorderLine | null {
  const line = side && LINES.find(([name]) => name === side.style);
  return line ? { style: line[1], weight: line[2], color: colorOf(side.color, looks) ?? '#000000' } : null;
}

export const hex = (color: string): string => color.replace('#', '').toUpperCase();
const hasKeys = (record: object): boolean => Object.keys(record).length > 0;
const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
