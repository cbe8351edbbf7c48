import type { CustomFunction } from './customFunction';
import { isOptional, type Parameter } from './parameter';

/** A parameter as Excel's custom functions metadata states it. */
interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: 'any';
  readonly dimensionality: 'scalar' | 'matrix';
  readonly optional?: true;
}

/** A function as Excel's custom functions metadata states it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly type: 'number' | 'any'; readonly dimensionality: 'scalar' | 'matrix' };
}

/**
 * Every parameter is declared `any`: Excel would turn blank cells into 0 and refuse text with a bare `#VALUE!`
 * where ours are missing values and a sentence.
 */
function parameterMetadata(parameter: Parameter): ParameterMetadata {
  return {
    name: parameter.name,
    description: parameter.help,
    type: 'any',
    dimensionality: parameter.kind === 'series' || parameter.kind === 'matrix' ? 'matrix' : 'scalar',
    ...(isOptional(parameter) ? { optional: true as const } : {}),
  };
}

/** The metadata of one function for Excel's `functions.json`; id and name are the same, without namespace. */
export function functionMetadata({ name, sentence, parameters, result }: Omit<CustomFunction, 'run'>): FunctionMetadata {
  return {
    id: name,
    name,
    description: sentence,
    parameters: parameters.map(parameterMetadata),
    result: { type: result.shape === 'table' ? 'any' : 'number', dimensionality: result.shape === 'number' ? 'scalar' : 'matrix' },
  };
}
