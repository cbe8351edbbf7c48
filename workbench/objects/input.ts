import type { CellInput, CellValue } from '../grid/grid';
import { invalidArgument } from '../protocol/errors';
import { parseDate } from './dateInput';

/** What Excel makes of an input: what goes into the cell, and the number format a General cell gets with it. */
export interface ParsedInput {
  readonly input: CellInput;
  readonly format?: string;
}
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;
const GROUPED = /^[-+]?\$?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * Reads a value as Excel (en-US) does when it is assigned or typed: numbers, logicals, percentages and dates in text
 * become values, `=`, `+` and `-` start a formula, a leading apostrophe keeps text. `year` is the year of dates without one.
 * Throws InvalidArgument for what no cell can hold.
 */
export function parseInput(value: unknown, year: number): ParsedInput {
  if (value === null || value === undefined) return { input: null };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument();
    return { input: value };
  }
  if (typeof value === 'boolean') return { input: value };
  if (typeof value !== 'string') throw invalidArgument();
  if (value.length > MAX_TEXT) throw invalidArgument();
  if (value.startsWith("'")) return { input: { text: value.slice(1) } };
  return parseText(value, year);
}
function parseText(value: string, year: number): ParsedInput {
  const text = value.trim();
  if (text === '') return { input: value };
  if (NUMBER.test(text)) return { input: Number(text) };
  if (/^true$/i.test(text)) return { input: true };
  if (/^false$/i.test(text)) return { input: false };
  const amount = parseAmount(text) ?? parseDate(text, year);
  if (amount) return { input: amount.value, format: amount.format };
  if (value.startsWith('=') && value.length > 1) return { input: checkFormula(value) };
  if (/^[+-]./.test(value)) return { input: checkFormula(`=${value}`) };
  return { input: value };
}
function parseAmount(text: string): { readonly value: number; readonly format: string } | null {
  const plain = Number(text.replace(/[$,%]/g, ''));
  if (GROUPED.test(text)) return { value: plain, format: text.includes('.') ? '#,##0.00' : '#,##0' };
  if (/^[-+]?(\d+\.?\d*|\.\d+)\s*%$/.test(text)) return { value: plain / 100, format: text.includes('.') ? '0.00%' : '0%' };
  if (/^[-+]?\$\d+(\.\d*)?$/.test(text)) return { value: plain, format: text.includes('.') ? '$#,##0.00' : '$#,##0' };
  return null;
}

/** Refuses what Excel refuses to enter as a formula: unbalanced parentheses or quotes, or too long. Throws InvalidArgument. */
function checkFormula(formula: string): string {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, '""').replace(/'(?:[^']|'')*'/g, "''");
  let depth = 0, lowest = 0;
  for (const letter of bare) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    lowest = Math.min(lowest, depth);
  }
  const isBroken = depth !== 0 || lowest < 0 || /[^"]"(?!")[^"]*$/.test(bare.replace(/""/g, '')) || /[-+*/^&,(]\s*$/.test(bare);
  if (isBroken || formula.length > MAX_FORMULA) throw invalidArgument();
  return formula;
}

/** Excel.RangeValueType of a cell's value. */
export function valueType(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA)$/.test(value) ? 'Error' : 'String';
}
