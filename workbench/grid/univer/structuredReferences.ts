import { formatAbsolute, columnName, quoteSheet } from '../../objects/address';
import type { Rect } from '../grid';

/** A table as formulas see it. */
export interface TableShape {
  readonly name: string;
  readonly sheet: string;
  /** Header row included. */
  readonly rect: Rect;
  readonly headers: readonly string[];
}
/** The cell a formula stands in. */
export interface FormulaPlace {
  readonly sheet: string;
  readonly r: number;
  readonly c: number;
}

/** Whether a formula may hold structured references. */
export const speaksOfTables = (formula: string): boolean => formula.includes('[');

/**
 * A formula with its structured references (`t[col]`, `t[@col]`, `[@col]` inside the table, `t[[#This Row],[a]:[b]]`,
 * `t[#Headers]`) spelt as cells. A table, column or row that is not there becomes `#REF!` or, for a row, `#VALUE!`.
 * @param tables all tables of the workbook
 * @example toCellReferences('=SUM(t[qty])', tables, place) // => '=SUM($B$2:$B$9)'
 */
export function toCellReferences(formula: string, tables: readonly TableShape[], place: FormulaPlace): string {
  let out = '';
  for (let at = 0; at < formula.length;) {
    const part = partAt(formula, at);
    const isReference = part.startsWith('[') && formula[at + part.length] !== '!' && !/^\[\d+\]/.test(part);
    if (isReference) {
      const name = /[\p{L}\p{N}_.\\]*$/u.exec(out)?.[0] ?? '';
      out = out.slice(0, out.length - name.length) + cellsOf(part, tableFor(name, tables, place), place);
    } else out += part;
    at += part.length;
  }
  return out;
}

/** The string, quoted sheet name, bracket group or single character that begins at `at`. */
function partAt(formula: string, at: number): string {
  const first = formula.charAt(at);
  if (first === '"' || first === "'") {
    const closing = new RegExp(`${first}(?:[^${first}]|${first}${first})*${first}`, 'y');
    closing.lastIndex = at;
    return closing.exec(formula)?.[0] ?? formula.slice(at);
  }
  if (first !== '[') return first;
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const char = formula[end];
    if (char === "'") end++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return formula.slice(at, end + 1);
  }
  return formula.slice(at);
}

function tableFor(name: string, tables: readonly TableShape[], { sheet, r, c }: FormulaPlace): TableShape | undefined {
  if (name !== '') return tables.find(table => table.name.toLowerCase() === name.toLowerCase());
  return tables.find(({ rect, sheet: home }) => home === sheet && r >= rect.r && r < rect.r + rect.h && c >= rect.c && c < rect.c + rect.w);
}

type Rows = 'data' | 'this' | 'headers' | 'all';
const ITEMS: Readonly<Record<string, Rows>> = { '#data': 'data', '#this row': 'this', '#headers': 'headers', '#all': 'all' };

function cellsOf(group: string, table: TableShape | undefined, place: FormulaPlace): string {
  if (!table) return '#REF!';
  const { rows, first, last } = readGroup(group.slice(1, -1).trim());
  const from = first === null ? 0 : indexOf(first, table), to = last === null ? (first === null ? table.rect.w - 1 : from) : indexOf(last, table);
  if (from < 0 || to < 0) return '#REF!';
  const sheet = table.sheet === place.sheet ? '' : `${quoteSheet(table.sheet)}!`;
  const columns = { c: table.rect.c + Math.min(from, to), w: Math.abs(to - from) + 1 };
  if (rows === 'this') {
    if (place.r <= table.rect.r || place.r >= table.rect.r + table.rect.h) return '#VALUE!';
    const cell = (column: number): string => `$${columnName(column)}${place.r + 1}`;
    return sheet + cell(columns.c) + (columns.w > 1 ? `:${cell(columns.c + columns.w - 1)}` : '');
  }
  const { r, h } = table.rect;
  const span = rows === 'headers' ? { r, h: 1 } : rows === 'all' ? { r, h } : { r: r + 1, h: Math.max(1, h - 1) };
  return sheet + formatAbsolute({ ...columns, ...span });
}

/** Which rows and columns the text between the outer brackets means; null for no column given. */
function readGroup(text: string): { readonly rows: Rows; readonly first: string | null; readonly last: string | null } {
  if (text.startsWith('@')) return { rows: 'this', ...readColumns(text.slice(1).trim()) };
  if (!text.startsWith('[')) {
    const item = ITEMS[text.toLowerCase()];
    return item ? { rows: item, first: null, last: null } : { rows: 'data', ...readColumns(text) };
  }
  let rows: Rows = 'data', rest = text;
  for (let item = /^\[\s*(#[^\]]+)\]\s*,?\s*/.exec(rest); item; item = /^\[\s*(#[^\]]+)\]\s*,?\s*/.exec(rest)) {
    const next = ITEMS[item[1]?.trim().toLowerCase() ?? ''];
    rows = (rows === 'headers' && next === 'data') ? 'all' : next ?? rows;
    rest = rest.slice(item[0].length);
  }
  return { rows, ...readColumns(rest) };
}

function readColumns(text: string): { readonly first: string | null; readonly last: string | null } {
  if (text === '') return { first: null, last: null };
  const bracketed = /^\[((?:[^'\]]|'.)*)\](?:\s*:\s*\[((?:[^'\]]|'.)*)\])?$/.exec(text);
  return { first: unescape(bracketed?.[1] ?? text), last: bracketed?.[2] === undefined ? null : unescape(bracketed[2]) };
}

const unescape = (name: string): string => name.replace(/'(.)/g, '$1');
const indexOf = (column: string, { headers }: TableShape): number => headers.findIndex(header => header.toLowerCase() === column.toLowerCase());
