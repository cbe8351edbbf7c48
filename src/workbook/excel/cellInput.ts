import type { CellValue } from '../cells';
import type { CellContent, Formula } from '../sheets/description';

/** What is handed to `Range.formulas`; `null` leaves the cell alone. */
export type Input = string | number | boolean | null;

const ERRORS = /^#(N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!)$/;
/** Text Excel might turn into a number, date or logical although it begins with a letter: `Nov-26`, `DEC1`, `true`. */
const MONTH_LIKE = /^\p{L}{3,12}\.?[\s\-/.,]*\d/u;
const LOGICALS = new Set(['true', 'false', 'wahr', 'falsch', 'vrai', 'faux', 'verdadero', 'falso', 'vero', 'verdadeiro', 'waar', 'onwaar', 'prawda', 'fałsz', 'sant', 'falskt', 'sand', 'falsk', 'tosi', 'epätosi', 'истина', 'ложь']);

/**
 * Text as Excel keeps it: with the apostrophe that forbids taking it for a formula, number, date, logical or error
 * wherever that could happen. The apostrophe is not part of the cell's text and is not shown in the cell.
 */
export function textInput(text: string): string {
  if (text === '') return '';
  const isPlain = /^\p{L}/u.test(text) && !MONTH_LIKE.test(text) && !LOGICALS.has(text.toLowerCase());
  return isPlain ? text : `'${text}`;
}

/** A value as input. Nothing known is an empty cell; so is a number that is not finite. */
export function valueInput(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  return typeof value === 'string' ? textInput(value) : value;
}

export const isFormula = (content: CellContent): content is Formula => typeof content === 'object' && content !== null && 'formula' in content;

export const isErrorText = (value: unknown): boolean => typeof value === 'string' && ERRORS.test(value);

/** Whether a cell that was read holds what the input says. `sameFormula` compares formula texts. */
export function holds(cell: { readonly value: CellValue; readonly formula: string | null }, input: string | number | boolean, sameFormula: (a: string, b: string) => boolean): boolean {
  const { value, formula } = cell;
  if (typeof input === 'string' && input.length > 1 && input.startsWith('=')) return formula !== null && sameFormula(formula, input);
  if (formula !== null) return false;
  if (typeof input === 'number') return typeof value === 'number' && Math.abs(value - input) <= 1e-13 * Math.abs(input);
  if (typeof input === 'boolean') return value === input;
  if (input === '') return value === null;
  if (isErrorText(input)) return typeof value === 'object' && value !== null && value.error === input;
  return value === (input.startsWith("'") ? input.slice(1) : input);
}
