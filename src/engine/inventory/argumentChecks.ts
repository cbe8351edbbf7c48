import { InvalidArgument } from '../errors';

const wrongKind = (name: string, value: unknown, accepted: string): InvalidArgument =>
  new InvalidArgument(`${name} is ${String(value)}; give ${accepted}.`, typeof value === 'number' && !Number.isNaN(value) ? 'number' : 'value');

/** Passes a finite number through. Throws InvalidArgument naming `name` otherwise. */
export function finite(name: string, value: number): number {
  if (!Number.isFinite(value)) throw wrongKind(name, value, 'a finite number');
  return value;
}

/** Passes a finite number of 0 or more through. Throws InvalidArgument naming `name` otherwise. */
export function notNegative(name: string, value: number): number {
  if (!Number.isFinite(value) || value < 0) throw wrongKind(name, value, 'a number of 0 or more');
  return value;
}

/** Passes a finite number above 0 through. Throws InvalidArgument naming `name` otherwise. */
export function positive(name: string, value: number): number {
  if (!Number.isFinite(value) || value <= 0) throw wrongKind(name, value, 'a number above 0');
  return value;
}

/** Passes a share strictly between 0 and 1 through. Throws InvalidArgument naming `name` otherwise. */
export function share(name: string, value: number): number {
  if (!(value > 0 && value < 1)) throw wrongKind(name, value, 'a share above 0 and below 1, such as 0.95 for 95 %');
  return value;
}

/** Passes one of the accepted words through. Throws InvalidArgument naming `name` and the words otherwise. */
export function oneOf<Word extends string>(name: string, value: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw wrongKind(name, `"${value}"`, `one of ${words.map((word) => `"${word}"`).join(', ')}`);
  return found;
}
