import { InvalidArgument } from '../engine/errors';
import { finite, notNegative, positive, share } from '../engine/inventory/argumentChecks';
import { asCell, isBlank, shown } from './cell';
import { dayOfSerial, firstDay, parsePeriod } from '../engine/time/period';
import { defaultOf, isOptional, type Accepted, type DateParameter, type Given, type NumberParameter, type Parameter, type Series, type TextParameter, type WordParameter } from './parameter';
import { readMatrix, readSeries } from './readSeries';

const largestCount = 1000;
const plainNumber = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

function count(name: string, value: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= largestCount) return value;
  throw new InvalidArgument(`${name} is ${value}; give a whole number from 1 to ${largestCount}.`, 'number');
}

const checks: Readonly<Record<Accepted, (name: string, value: number) => number>> = { any: finite, notNegative, positive, share, count };

/** What a number parameter takes, in words. */
export const acceptedInWords: Readonly<Record<Accepted, string>> = {
  any: 'a number',
  notNegative: 'a number of 0 or more',
  positive: 'a number above 0',
  share: 'a share above 0 and below 1',
  count: `a whole number from 1 to ${largestCount}`,
};

function readNumber({ name, accepts }: NumberParameter, value: unknown): number {
  const number = typeof value === 'string' && plainNumber.test(value) ? Number(value) : value;
  if (typeof number === 'number') return checks[accepts](name, number);
  throw new InvalidArgument(`${name} is ${shown(value)}; give ${acceptedInWords[accepts]}.`);
}

function readWord({ name, words }: WordParameter, value: unknown): string {
  const word = typeof value === 'string' ? words.find((each) => each.toLowerCase() === value.trim().toLowerCase()) : undefined;
  if (word !== undefined) return word;
  throw new InvalidArgument(`${name} is ${shown(value)}; give one of ${words.map((each) => `"${each}"`).join(', ')}.`);
}

function readText({ name }: TextParameter, value: unknown): string {
  if (typeof value === 'string') return value.trim();
  throw new InvalidArgument(`${name} is ${shown(value)}; give a text.`);
}

/** Serial numbers from 1950 to 2100, beyond which a number is hardly a date. */
const [FIRST_SERIAL, LAST_SERIAL] = [18_264, 73_415];

function readDate({ name }: DateParameter, value: unknown): number {
  const text = typeof value === 'string' && !plainNumber.test(value) ? parsePeriod(value.trim()) : null;
  if (text) return firstDay(text.ordinal, text.bucket);
  const serial = typeof value === 'string' ? Number(value) : value;
  if (typeof serial === 'number' && serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return dayOfSerial(serial);
  throw new InvalidArgument(`${name} is ${shown(value)}; give a date between 1950 and 2100, or a text such as "2026-01-01".`);
}

function leftOut(parameter: Parameter): number | string | undefined {
  if (isOptional(parameter)) return defaultOf(parameter);
  throw new InvalidArgument(`${parameter.name} is missing or an empty cell; give a value: ${parameter.help}.`);
}

function readOne(parameter: Parameter, argument: unknown): number | string | Series | readonly Float64Array[] | undefined {
  if (parameter.kind === 'series') {
    return isBlank(argument) ? (leftOut(parameter) as undefined) : readSeries(parameter, argument);
  }
  if (parameter.kind === 'matrix') return isBlank(argument) ? (leftOut(parameter) as undefined) : readMatrix(parameter, argument);
  const value = asCell(parameter.name, argument);
  if (isBlank(value)) return leftOut(parameter);
  switch (parameter.kind) {
    case 'number':
      return readNumber(parameter, value);
    case 'word':
      return readWord(parameter, value);
    case 'text':
      return readText(parameter, value);
    case 'date':
      return readDate(parameter, value);
  }
}

/**
 * Arguments as Excel or the command line hands them over (null, undefined and empty cells stand for omitted ones),
 * checked against the parameters and under their names.
 * Throws InvalidArgument for the first argument at fault, and when there are more arguments than parameters.
 */
export function readArguments<const P extends readonly Parameter[]>(parameters: P, given: readonly unknown[]): Given<P> {
  if (given.length > parameters.length) {
    throw new InvalidArgument(`There are ${given.length} arguments; at most ${parameters.length} are taken: ${parameters.map((parameter) => parameter.name).join(', ')}.`);
  }
  // Each value was read by its own parameter's kind, which is what Given<P> says; the compiler cannot follow the loop.
  return Object.fromEntries(parameters.map((parameter, index) => [parameter.name, readOne(parameter, given[index])])) as Given<P>;
}
