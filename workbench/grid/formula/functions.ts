import type { CellValue } from '../grid';

/** An argument or result while a formula is worked out: a value, or rows of them. */
export type Value = CellValue | readonly (readonly CellValue[])[];
export const isError = (value: Value | undefined): value is string => typeof value === 'string' && /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|BUSY!)$/.test(value);
export const cells = (value: Value): readonly CellValue[] => (Array.isArray(value) ? value.flat() : [value as CellValue]);
export const single = (value: Value): CellValue => cells(value)[0] ?? '';
export function toNumber(value: CellValue): number | string {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return Number(value);
  if (isError(value)) return value;
  if (value === '') return 0;
  return Number.isFinite(Number(value)) ? Number(value) : '#VALUE!';
}
/** `<`, `=` and `>` over Excel's order of numbers, texts and logicals. */
export function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);
  const [x, y] = [a === '' ? blankAs(b) : a, b === '' ? blankAs(a) : b];
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === 'string' && typeof y === 'string') return x.toLowerCase() < y.toLowerCase() ? -1 : x.toLowerCase() > y.toLowerCase() ? 1 : 0;
  return Number(x) - Number(y);
}
const blankAs = (other: CellValue): CellValue => (typeof other === 'number' ? 0 : typeof other === 'boolean' ? false : '');

/** Whether a cell meets a criterion as SUMIFS understands it: `5`, `">=3"`, `"<>x"`, `"a*"`. */
export function meets(cell: CellValue, criterion: CellValue): boolean {
  const [, operator = '=', rest = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(String(criterion)) ?? [];
  const wanted: CellValue = typeof criterion === 'string' ? (rest !== '' && Number.isFinite(Number(rest)) ? Number(rest) : rest) : criterion;
  const isNumeric = typeof wanted === 'number';
  if (operator === '=' || operator === '<>') {
    const isMatch = isNumeric ? Number(cell) === wanted && cell !== '' : typeof wanted === 'boolean' ? cell === wanted : pattern(wanted).test(String(cell));
    return (operator === '=') === isMatch;
  }
  if (typeof cell !== typeof wanted || cell === '') return false;
  const order = compare(cell, wanted);
  return operator === '<' ? order < 0 : operator === '>' ? order > 0 : operator === '<=' ? order <= 0 : order >= 0;
}
const pattern = (text: string): RegExp => new RegExp(`^${text.replace(/~([*?~])/g, (_, c: string) => `\\${c}`).replace(/(?<!\\)[.+^${}()|[\]]/g, '\\$&').replace(/(?<!\\)\*/g, '.*').replace(/(?<!\\)\?/g, '.')}$`, 'is');

const numbers = (args: readonly Value[]): number[] => args.flatMap(arg => (Array.isArray(arg) ? cells(arg).filter((v): v is number => typeof v === 'number') : [Number(toNumber(arg as CellValue))]));
const firstError = (args: readonly Value[]): string | undefined => args.flatMap(arg => [...cells(arg)]).find((v): v is string => isError(v));
const sum = (list: readonly number[]): number => list.reduce((total, x) => total + x, 0);
const aggregate = (reduce: (list: readonly number[]) => CellValue) => (...args: Value[]): Value => firstError(args) ?? reduce(numbers(args));
function matching(pairs: readonly Value[]): (index: number) => boolean {
  const tests = Array.from({ length: Math.floor(pairs.length / 2) }, (_, i) => ({ range: cells(pairs[2 * i] ?? ''), criterion: single(pairs[2 * i + 1] ?? '') }));
  return index => tests.every(({ range, criterion }) => meets(range[index] ?? '', criterion));
}
function round(value: Value, digits: Value): Value {
  const x = Number(toNumber(single(value))), scale = 10 ** Number(toNumber(single(digits)));
  return (Math.sign(x) * Math.round(Number((Math.abs(x) * scale).toPrecision(15)))) / scale;
}
function lookup(wanted: Value, list: Value): number { return cells(list).findIndex(cell => cell !== '' && compare(cell, single(wanted)) === 0); }

/** The functions our sheets and tests use; everything else is left to a real engine. */
export const FUNCTIONS: Readonly<Record<string, (...args: Value[]) => Value>> = {
  SUM: aggregate(sum),
  AVERAGE: aggregate(list => (list.length === 0 ? '#DIV/0!' : sum(list) / list.length)),
  MIN: aggregate(list => (list.length === 0 ? 0 : Math.min(...list))),
  MAX: aggregate(list => (list.length === 0 ? 0 : Math.max(...list))),
  COUNT: (...args) => args.flatMap(arg => [...cells(arg)]).filter(v => typeof v === 'number').length,
  COUNTA: (...args) => args.flatMap(arg => [...cells(arg)]).filter(v => v !== '').length,
  SUMPRODUCT: (...args) => firstError(args) ?? sum(cells(args[0] ?? 0).map((_, i) => args.reduce<number>((product, arg) => product * Number(toNumber(cells(arg)[i] ?? 0)), 1))),
  SUBTOTAL: (kind, ...args) => (FUNCTIONS[({ 1: 'AVERAGE', 2: 'COUNT', 3: 'COUNTA', 4: 'MAX', 5: 'MIN', 9: 'SUM' } as Record<number, string>)[Number(single(kind)) % 100] ?? ''] ?? (() => '#VALUE!'))(...args),
  SUMIFS: (range, ...pairs) => { const is = matching(pairs); return firstError([range]) ?? sum(cells(range).filter((v, i): v is number => typeof v === 'number' && is(i))); },
  SUMIF: (range, criterion, totals) => FUNCTIONS.SUMIFS?.(totals ?? range, range, criterion) ?? '#VALUE!',
  COUNTIFS: (...pairs) => { const is = matching(pairs); return cells(pairs[0] ?? '').filter((_, i) => is(i)).length; },
  ROUND: round,
  ABS: value => Math.abs(Number(toNumber(single(value)))),
  AND: (...args) => args.flatMap(arg => [...cells(arg)]).every(v => Boolean(toNumber(v))),
  OR: (...args) => args.flatMap(arg => [...cells(arg)]).some(v => Boolean(toNumber(v))),
  NOT: value => !toNumber(single(value)),
  NA: () => '#N/A',
  MATCH: (wanted, list) => { const at = lookup(wanted, list); return at < 0 ? '#N/A' : at + 1; },
  INDEX: (array, row, column) => { const rows = Array.isArray(array) ? array as CellValue[][] : [[array as CellValue]]; const flat = rows.length === 1 && column === undefined; return (flat ? rows[0]?.[Number(row) - 1] : rows[Number(row) - 1]?.[Number(column ?? 1) - 1]) ?? '#REF!'; },
  XLOOKUP: (wanted, list, results, missing) => { const at = lookup(wanted, list); return at < 0 ? missing ?? '#N/A' : cells(results)[at] ?? '#REF!'; },
};
