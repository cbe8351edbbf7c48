import { ArrayValueObject, BaseFunction, BooleanValueObject, ErrorType, ErrorValueObject, NumberValueObject, StringValueObject } from '@univerjs/engine-formula';
import type { BaseValueObject } from '@univerjs/engine-formula';
import type { CellValue, CustomFunction, FunctionParameter, FunctionResult } from '../grid';

const MOST_ARGUMENTS = 255;
const CELL_ERROR = /^#(BUSY!|CONNECT!|GETTING_DATA|N\/A|VALUE!|DIV\/0!|NUM!|REF!|NAME\?|NULL!|CALC!|SPILL!)$/;

/** A Univer function whose body is elsewhere. It passes on the arguments Excel would pass and answers at once. */
export class RoutedFunction extends BaseFunction {
  readonly #fn: CustomFunction;

  constructor(fn: CustomFunction) {
    super(fn.id);
    this.#fn = fn;
    this.minParams = fn.parameters.findLastIndex(parameter => !parameter.optional && !parameter.repeating) + 1;
    this.maxParams = fn.parameters.some(parameter => parameter.repeating) ? MOST_ARGUMENTS : fn.parameters.length;
  }

  override calculate(...objects: BaseValueObject[]): BaseValueObject {
    const error = objects.find(object => object.isError());
    if (error) return error;
    const args: unknown[] = [];
    for (const [i, parameter] of this.#fn.parameters.entries()) {
      const object = objects[i];
      if (parameter.repeating) args.push(objects.slice(i).map(each => argumentOf(each, parameter)));
      else args.push(object ? argumentOf(object, parameter) : null);
    }
    const bad = args.flat().find(argument => argument instanceof ErrorValueObject);
    if (bad instanceof ErrorValueObject) return bad;
    return resultOf(this.#fn.call(args, { sheetId: this.subUnitId ?? '', r: this.row, c: this.column }));
  }
}

/** By functions.json: a matrix parameter gets rows of cells, a scalar one the single cell; numbers must be numbers. */
function argumentOf(object: BaseValueObject, { dimensionality, type }: FunctionParameter): unknown {
  const cells: unknown[][] = object.isArray() ? (object as ArrayValueObject).toValue() as unknown[][] : [[object.isNull() ? null : object.getValue()]];
  if (dimensionality === 'matrix') return cells.map(row => row.map(value => value ?? ''));
  const value = cells[0]?.[0] ?? null;
  if (type !== 'number' || value === null || typeof value === 'number') return value;
  const number = Number(value);
  return value === '' || Number.isNaN(number) ? ErrorValueObject.create(ErrorType.VALUE) : number;
}

function resultOf(result: FunctionResult): BaseValueObject {
  if (!isMatrix(result)) return objectOf(result);
  const calculateValueList = result.map(row => row.map(objectOf));
  return ArrayValueObject.create({ calculateValueList, rowCount: result.length, columnCount: result[0]?.length ?? 0, unitId: '', sheetId: '', row: -1, column: -1 });
}

function objectOf(value: CellValue | null): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (value !== null && CELL_ERROR.test(value)) return ErrorValueObject.create(value as ErrorType);
  return StringValueObject.create(value ?? '');
}

const isMatrix = (result: FunctionResult): result is readonly (readonly (CellValue | null)[])[] => Array.isArray(result);
