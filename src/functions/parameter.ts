/** What every parameter of a custom function says about itself. */
interface Described {
  /** As written in formulas' help: lower case with underscores. */
  readonly name: string;
  /** What it is, with its unit. */
  readonly help: string;
  /** What leaving it out means, where that is not a plain value; makes the parameter optional. */
  readonly absent?: string;
}

/** Which numbers a parameter takes. `count`: a whole number from 1 to 1,000; `share`: above 0 and below 1. */
export type Accepted = 'any' | 'notNegative' | 'positive' | 'share' | 'count';

export interface NumberParameter extends Described {
  readonly kind: 'number';
  readonly accepts: Accepted;
  /** Value when left out; makes the parameter optional. */
  readonly default?: number;
}

/** One of a few words, read without regard to case. */
export interface WordParameter extends Described {
  readonly kind: 'word';
  readonly words: readonly string[];
  readonly default?: string;
}

/** A text the function itself understands, such as a model's name. */
export interface TextParameter extends Described {
  readonly kind: 'text';
  readonly default?: string;
}

/** A date as Excel's serial number or as text such as 2026-01-31; the function receives its day number. */
export interface DateParameter extends Described {
  readonly kind: 'date';
}

/** One row or one column of numbers, oldest first. */
export interface SeriesParameter extends Described {
  readonly kind: 'series';
  /** Whether blank cells are missing values or a mistake. */
  readonly blanks: 'missing' | 'refused';
}

/** A block of numbers without gaps. */
export interface MatrixParameter extends Described {
  readonly kind: 'matrix';
}

export type Parameter = DateParameter | NumberParameter | WordParameter | TextParameter | SeriesParameter | MatrixParameter;

/** A series as a function receives it: missing values are NaN; results run the way the input ran. */
export interface Series {
  readonly values: Float64Array;
  readonly runs: 'down' | 'across';
}

type Kept<P extends Parameter> = P extends WordParameter ? P['words'][number] : P extends NumberParameter | DateParameter ? number : P extends TextParameter ? string : P extends MatrixParameter ? readonly Float64Array[] : Series;

/** The values a function receives for its parameters, under the parameters' names. */
export type Given<P extends readonly Parameter[]> = {
  readonly [Each in P[number] as Each['name']]: Each extends { readonly absent: string } ? Kept<Each> | undefined : Kept<Each>;
};

/** The value used when the parameter is left out; undefined where there is none. */
export function defaultOf(parameter: Parameter): number | string | undefined {
  return parameter.kind === 'series' || parameter.kind === 'matrix' || parameter.kind === 'date' ? undefined : parameter.default;
}

export function isOptional(parameter: Parameter): boolean {
  return parameter.absent !== undefined || defaultOf(parameter) !== undefined;
}

/** `lead_time`, `[review = 0]`, `[season = detected]`: a parameter as the lists of functions write it. */
export function signatureOf(parameter: Parameter): string {
  if (!isOptional(parameter)) return parameter.name;
  const value = defaultOf(parameter);
  if (value === undefined) return `[${parameter.name}]`;
  return `[${parameter.name} = ${typeof value === 'string' ? `"${value}"` : value}]`;
}
