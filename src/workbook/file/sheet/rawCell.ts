import type { CellContent, Formula } from '../../sheets/description';
import { DAYS_1904, isDateFormat } from '../read/numberFormats';
import { encodeCellText } from '../xml/text';

/** Longest text a cell can hold. */
const LONGEST = 32_767;

/** A cell as its XML, apart from where it stands. */
export interface RawCell {
  readonly style: number;
  /** `t`: how the value is to be read; null for numbers. */
  readonly type: string | null;
  /** Further attributes as written (`cm`, `vm`), with a leading blank each. */
  readonly rest: string;
  /** XML inside the cell. */
  readonly inner: string;
  /** The whole cell as it stood and its address: written again as it was while it stays there. */
  readonly source?: { readonly address: string; readonly xml: string };
}

/** How cells are written in the workbook at hand. */
export interface CellWriting {
  readonly prefix: string;
  readonly date1904: boolean;
  /** A described formula as the file stores it in a cell. */
  readonly stored: (formula: string, place: Place) => string;
}

/** Zero-based row and column of a cell. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export const isFormula = (content: CellContent): content is Formula => typeof content === 'object' && content !== null && 'formula' in content;

/** A cell of this content and style. Text is always written as text. Throws RangeError for text no cell can hold. */
export function rawCell(content: CellContent, look: { readonly style: number; readonly format: string; readonly place: Place }, writing: CellWriting): RawCell {
  const { prefix } = writing;
  const { style } = look;
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  const number = (value: number): string => String((writing.date1904 && isDateFormat(look.format) ? value - DAYS_1904 : value) + 0);
  if (isFormula(content)) {
    const { value } = content;
    const f = `<${prefix}f>${encodeCellText(writing.stored(content.formula, look.place))}</${prefix}f>`;
    if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return { style, type: null, rest: '', inner: f };
    if (typeof value === 'string') return { style, type: 'str', rest: '', inner: f + v(encodeCellText(value)) };
    return { style, type: typeof value === 'boolean' ? 'b' : null, rest: '', inner: f + v(typeof value === 'boolean' ? String(Number(value)) : number(value)) };
  }
  if (content === null || content === '' || (typeof content === 'number' && !Number.isFinite(content))) return { style, type: null, rest: '', inner: '' };
  if (typeof content === 'number') return { style, type: null, rest: '', inner: v(number(content)) };
  if (typeof content === 'boolean') return { style, type: 'b', rest: '', inner: v(String(Number(content))) };
  if (typeof content === 'object') return { style, type: 'e', rest: '', inner: v(encodeCellText(content.error)) };
  if (content.length > LONGEST) throw new RangeError(`The text "${content.slice(0, 40)}…" has ${String(content.length)} characters; a cell holds ${String(LONGEST)}. Shorten it.`);
  const space = /^\s|\s$|\n/.test(content) ? ' xml:space="preserve"' : '';
  return { style, type: 'inlineStr', rest: '', inner: `<${prefix}is><${prefix}t${space}>${encodeCellText(content)}</${prefix}t></${prefix}is>` };
}

/** The cell's XML at an address. */
export function renderCell(cell: RawCell, address: string, prefix: string): string {
  if (cell.source?.address === address) return cell.source.xml;
  const style = cell.style === 0 ? '' : ` s="${String(cell.style)}"`;
  const type = cell.type === null ? '' : ` t="${cell.type}"`;
  const open = `<${prefix}c r="${address}"${style}${type}${cell.rest}`;
  return cell.inner === '' ? `${open}/>` : `${open}>${cell.inner}</${prefix}c>`;
}

/** The cell with its formula put in other words; `array` is where it stands when it is an array formula of one cell. */
export function withFormula(cell: RawCell, formula: string, prefix: string, array?: string): RawCell {
  const attributes = array === undefined ? '' : ` t="array" ref="${array}"`;
  const f = `<${prefix}f${attributes}>${encodeCellText(formula)}</${prefix}f>`;
  const inner = cell.inner.replace(new RegExp(`<${prefix}f\\b[^>]*?(?:/>|>[^<]*</${prefix}f>)`), () => f);
  return { ...cell, inner, source: undefined };
}
