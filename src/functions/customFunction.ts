import { InvalidArgument } from '../engine/errors';
import type { Given, Parameter } from './parameter';
import { readArguments } from './readArguments';

/** A cell of a result that spills: tables hold words and truth values beside numbers; '' is an empty cell. */
export type ResultCell = number | string | boolean;
export type FunctionResult = number | ResultCell[][];
export type Family = 'Demand' | 'Inventory' | 'Workbook';

/** A call that shows the function; a test runs it. Arguments as the command line takes them. */
export interface Example {
  readonly arguments: readonly unknown[];
  readonly result: FunctionResult;
}

interface Declared<P extends readonly Parameter[]> {
  /** Without the namespace: `SAFETY.STOCK`. Letters, digits, `_` and `.`. */
  readonly name: string;
  readonly family: Family;
  /** One sentence: what it gives, with the unit. */
  readonly sentence: string;
  readonly parameters: P;
  readonly result: {
    readonly shape: 'number' | 'matrix' | 'table';
    /** What the number or the columns are. `matrix`: numbers; `table`: words, truth values and empty cells as well. */
    readonly help: string;
  };
  readonly examples: readonly Example[];
  /** Loads what the function needs before its first call; undefined where it needs nothing. */
  readonly prepare?: () => Promise<void>;
}

/** A custom function, from which metadata, registration, command line, help page and tests are made. */
export interface CustomFunction extends Declared<readonly Parameter[]> {
  /** Reads raw arguments and computes. Throws InvalidArgument with a sentence for the user. */
  run(given: readonly unknown[]): FunctionResult;
}

const isFinite = (result: FunctionResult): boolean => [result].flat(2).every((cell) => typeof cell !== 'number' || Number.isFinite(cell));

/** Declares a custom function: data about it, and a computation over its checked arguments. */
export function defineFunction<const P extends readonly Parameter[]>(
  { compute, ...declared }: Declared<P> & { compute(given: Given<P>): FunctionResult },
): CustomFunction {
  return {
    ...declared,
    run(given) {
      const result = compute(readArguments(declared.parameters, given));
      if (isFinite(result)) return result;
      throw new InvalidArgument(`${declared.name} has no finite result for these arguments; check their size.`, 'number');
    },
  };
}
