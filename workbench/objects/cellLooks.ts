import type { BorderLine, Rect, Style } from '../grid/grid';
import { invalidArgument } from '../protocol/errors';

/** What carries cell looks: a range of cells, or a named style. */
export interface LooksOwner {
  /** The looks of each cell looked at. */
  looks(): readonly Style[];
  apply(patch: Style): void;
  /** The cells along one side, or null where there is only one (named) style. */
  readonly rect: Rect | null;
  applyTo(rect: Rect, patch: Style): void;
  looksOf(rect: Rect): readonly Style[];
}

type StyleValue = Style[keyof Style];
/** The value all cells share, with Excel's default where none is set; null when they differ. */
export function uniform<T extends StyleValue>(styles: readonly Style[], key: keyof Style, fallback: T): T | null {
  const seen = new Set(styles.map(style => style[key] ?? fallback));
  return seen.size === 1 ? [...seen][0] as T : null;
}
export function borderKey(side: string): 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight' | null {
  return ({ EdgeTop: 'borderTop', EdgeBottom: 'borderBottom', EdgeLeft: 'borderLeft', EdgeRight: 'borderRight' } as const)[side] ?? null;
}
export const NO_LINE: BorderLine = { style: 'None', color: '#000000', weight: 'Thin' };

/** `#rrggbb` or an HTML colour name, as `#RRGGBB`. Throws InvalidArgument. */
export function colorOf(value: unknown): string {
  if (typeof value !== 'string') throw invalidArgument();
  const named = NAMED[value.toLowerCase()];
  const color = named ?? (value.startsWith('#') ? value : `#${value}`);
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument();
  return color.toUpperCase();
}
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00', orange: '#FFA500', gray: '#808080', grey: '#808080', silver: '#C0C0C0',
  purple: '#800080', maroon: '#800000', navy: '#000080', teal: '#008080', olive: '#808000', lime: '#00FF00', aqua: '#00FFFF', fuchsia: '#FF00FF', pink: '#FFC0CB', brown: '#A52A2A',
  darkgreen: '#006400', darkblue: '#00008B', darkred: '#8B0000', lightgray: '#D3D3D3', lightgrey: '#D3D3D3', lightblue: '#ADD8E6', lightgreen: '#90EE90', lightyellow: '#FFFFE0', gold: '#FFD700',
};
export const textOf = (value: unknown): string => { if (typeof value !== 'string') throw invalidArgument(); return value; };
export const flagOf = (value: unknown): boolean => { if (typeof value !== 'boolean') throw invalidArgument(); return value; };
export const numberOf = (value: unknown, least: number, most: number): number => {
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw invalidArgument();
  return value;
};
export const oneOf = (value: unknown, allowed: readonly string[]): string => {
  const match = allowed.find(name => name.toLowerCase() === String(value).toLowerCase());
  if (match === undefined) throw invalidArgument();
  return match;
};
