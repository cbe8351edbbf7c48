import { intersect, parseReference } from '../../objects/address';
import type { CellValue, Grid, Place, Rect } from '../grid';
import type { Calculate, MemoryGrid } from '../memoryGrid';
import { FUNCTIONS, compare, isError, single, toNumber, type Value } from './functions';
import { parse, type Node } from './parse';
import { structuredCells } from './structuredReference';

/** Pass → cell → value. */
const results = new WeakMap<object, Map<string, Value>>();
const parsed = new Map<string, Node | null>();

/**
 * A small formula engine for tests: arithmetic, comparisons, references, tables, names, the aggregates and look-ups of
 * our sheets, and custom functions. An unknown function is `#NAME?`, a circular reference `#REF!`; arrays do not spill.
 * One pass remembers what it has worked out.
 */
export const evaluator: Calculate = (formula, at, grid) => {
  const known = results.get(grid.pass) ?? new Map<string, Value>();
  results.set(grid.pass, known);
  return single(new Evaluation(grid, at, known).run(formula, new Set()));
};

class Evaluation {
  constructor(private readonly grid: MemoryGrid, private readonly at: Place, private readonly known: Map<string, Value>) {}

  /** `path` holds the cells that wait for this one. */
  run(formula: string, path: ReadonlySet<string>): Value {
    const key = `${this.at.sheetId}!${this.at.r},${this.at.c}`, before = this.known.get(key);
    if (before !== undefined) return before;
    if (path.has(key)) return '#REF!';
    if (!parsed.has(formula)) parsed.set(formula, parse(formula));
    const node = parsed.get(formula), value = node ? this.#value(node, new Set(path).add(key)) : '#NAME?';
    this.known.set(key, value);
    return value;
  }
  #value(node: Node, path: ReadonlySet<string>): Value {
    switch (node.kind) {
      case 'constant': return node.value;
      case 'reference': case 'structured': case 'name': return this.#cells(this.#place(node), path) ?? this.#named(node, path);
      case 'percent': return this.#arithmetic(this.#value(node.operand, path), 100, (x, y) => x / y);
      case 'unary': return node.operator === '-' ? this.#arithmetic(0, this.#value(node.operand, path), (x, y) => x - y) : this.#value(node.operand, path);
      case 'binary': return node.operator === ':' ? this.#cells(this.#between(node.left, node.right), path) ?? '#REF!' : this.#binary(node, path);
      case 'call': return this.#call(node.name.toUpperCase(), node.args, path);
    }
  }
  #binary({ operator, left, right }: Extract<Node, { kind: 'binary' }>, path: ReadonlySet<string>): Value {
    const a = this.#value(left, path), b = this.#value(right, path);
    switch (operator) {
      case '+': return this.#arithmetic(a, b, (x, y) => x + y);
      case '-': return this.#arithmetic(a, b, (x, y) => x - y);
      case '*': return this.#arithmetic(a, b, (x, y) => x * y);
      case '/': return this.#arithmetic(a, b, (x, y) => (y === 0 ? NaN : x / y), '#DIV/0!');
      case '^': return this.#arithmetic(a, b, (x, y) => x ** y);
      default: break;
    }
    const x = single(a), y = single(b);
    if (isError(x)) return x;
    if (isError(y)) return y;
    if (operator === '&') return String(x) + String(y);
    const order = compare(x, y);
    return { '=': order === 0, '<>': order !== 0, '<': order < 0, '>': order > 0, '<=': order <= 0, '>=': order >= 0 }[operator] ?? '#NAME?';
  }
  /** A number, or over rows of cells a number for each. */
  #arithmetic(a: Value, b: Value, work: (x: number, y: number) => number, bad = '#NUM!'): Value {
    const one = (x: CellValue, y: CellValue): CellValue => {
      const p = toNumber(x), q = toNumber(y);
      if (typeof p === 'string') return p;
      if (typeof q === 'string') return q;
      const result = work(p, q);
      return Number.isFinite(result) ? result : bad;
    };
    if (Array.isArray(a)) return (a as CellValue[][]).map((row, i) => row.map((x, j) => one(x, Array.isArray(b) ? (b as CellValue[][])[i]?.[j] ?? '#N/A' : b as CellValue)));
    return Array.isArray(b) ? (b as CellValue[][]).map(row => row.map(y => one(a as CellValue, y))) : one(a as CellValue, b as CellValue);
  }
  #call(name: string, args: readonly (Node | null)[], path: ReadonlySet<string>): Value {
    const value = (index: number): Value => { const node = args[index]; return node ? this.#value(node, path) : ''; };
    if (name === 'IF') {
      const test = toNumber(single(value(0)));
      return typeof test === 'string' ? test : test !== 0 ? value(1) : args.length > 2 ? value(2) : false;
    }
    if (name === 'IFERROR') { const first = value(0); return isError(single(first)) ? value(1) : first; }
    const fn = FUNCTIONS[name];
    if (fn) return fn(...args.map((_, i) => value(i)));
    const custom = this.grid.functions.get(name);
    if (!custom) return '#NAME?';
    const given = custom.parameters.map((parameter, i) => (i >= args.length || !args[i] ? null : parameter.dimensionality === 'matrix' ? rows(value(i)) : single(value(i))));
    const result = custom.call(given, this.at);
    return result === null ? '' : typeof result === 'object' ? result.map(row => row.map(cell => cell ?? '')) : result;
  }
  #place(node: Node): { readonly sheetId: string; readonly rect: Rect } | null {
    if (node.kind === 'structured') return structuredCells(node.text, this.at, this.grid);
    if (node.kind !== 'reference') return null;
    const { sheet, rect } = parseReference(node.text);
    const sheetId = sheet === null ? this.at.sheetId : this.grid.sheets().find(s => s.name.toLowerCase() === sheet.toLowerCase())?.id;
    return sheetId === undefined ? null : { sheetId, rect };
  }
  #between(left: Node, right: Node): { readonly sheetId: string; readonly rect: Rect } | null {
    const a = this.#place(left), b = this.#place(right);
    if (!a || !b || a.sheetId !== b.sheetId) return null;
    const r = Math.min(a.rect.r, b.rect.r), c = Math.min(a.rect.c, b.rect.c);
    return { sheetId: a.sheetId, rect: { r, c, h: Math.max(a.rect.r + a.rect.h, b.rect.r + b.rect.h) - r, w: Math.max(a.rect.c + a.rect.w, b.rect.c + b.rect.w) - c } };
  }
  #named(node: Node, path: ReadonlySet<string>): Value {
    if (node.kind !== 'name') return '#REF!';
    const names = this.grid.names().filter(name => name.name.toLowerCase() === node.text.toLowerCase());
    const name = names.find(n => n.sheetId === this.at.sheetId) ?? names.find(n => n.sheetId === null);
    const meaning = name && parse(`=${name.reference}`);
    return meaning ? this.#value(meaning, path) : '#NAME?';
  }
  /** Values of cells; formulas among them that were not worked out in this pass yet are. */
  #cells(place: { readonly sheetId: string; readonly rect: Rect } | null, path: ReadonlySet<string>): Value | null {
    if (!place) return null;
    const used = this.grid.used(place.sheetId, 'contents'), isEndless = place.rect.h * place.rect.w > 100_000;
    const rect = isEndless ? used && intersect(place.rect, { r: 0, c: 0, h: used.r + used.h, w: used.c + used.w }) : place.rect;
    if (!rect) return [['']];
    return fresh(this.grid, { ...place, rect }, (formula, at) => single(new Evaluation(this.grid, at, this.known).run(formula, path)));
  }
}
function fresh(grid: Grid, { sheetId, rect }: { readonly sheetId: string; readonly rect: Rect }, work: (formula: string, at: Place) => CellValue): CellValue[][] {
  const values = grid.values(sheetId, rect), formulas = grid.formulas(sheetId, rect);
  return values.map((row, i) => row.map((value, j) => {
    const formula = formulas[i]?.[j];
    const isFormula = typeof formula === 'string' && formula !== value && formula.startsWith('=');
    return isFormula ? work(formula, { sheetId, r: rect.r + i, c: rect.c + j }) : value;
  }));
}
const rows = (value: Value): readonly (readonly CellValue[])[] => (Array.isArray(value) ? value as CellValue[][] : [[value as CellValue]]);
