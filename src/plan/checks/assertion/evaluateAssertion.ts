import type { FigureBook } from '../figureTable';
import { figurePoints, filtered, type Point } from './figurePoints';
import type { AggregateName, Assertion, Comparator, Comparison, Expression, Filter } from './syntax';
import { AssertionFault } from './tokens';

/** Whether an assertion holds, and the figure that was found, as a person reads it. */
export interface Verdict {
  readonly holds: boolean;
  readonly value: string;
}

/** Numbers by key, or one number that holds for every key. */
type Values = number | ReadonlyMap<string, Point>;

/**
 * Computes an assertion on the tables there are. A figure nobody filled is an error, never 0. `tolerance` is by how much a
 * comparison may be missed.
 * @throws {AssertionFault} when a figure is missing, ambiguous or not one number where one is needed.
 */
export function evaluateAssertion(assertion: Assertion, book: FigureBook, tolerance: number): Verdict {
  if (assertion.kind === 'every') return everyVerdict(assertion, book, tolerance);
  const [value, ...limits] = sidesOf(assertion.comparison).map(side => single(side, book));
  return { holds: compares(assertion.comparison, [value, ...limits], tolerance), value: shown(value) };
}

function everyVerdict({ comparison, filters, at }: Extract<Assertion, { kind: 'every' }>, book: FigureBook, tolerance: number): Verdict {
  const sides = sidesOf(comparison).map(side => valuesOf(side, book, filters));
  const points = sides.find((side): side is ReadonlyMap<string, Point> => typeof side !== 'number');
  if (!points) throw new AssertionFault(at, 'every(…) needs a figure inside; compare single numbers without it.');
  const rows = [...points].flatMap(([id, { keys }]) => {
    const values = sides.map(side => (typeof side === 'number' ? side : side.get(id)?.value));
    return values.every(value => value !== undefined) ? [{ keys, values: values as number[] }] : [];
  });
  if (rows.length === 0) throw new AssertionFault(at, 'no value matches, so nothing was tested.');
  const broken = rows.filter(({ values }) => !compares(comparison, values, tolerance));
  const first = broken[0] as (typeof rows)[number] | undefined;
  const where = first ? `; first at ${[...first.keys].filter(([, text]) => text !== '').map(([header, text]) => `${header} ${text}`).join(', ')}: ${first.values.map(shown).join(' against ')}` : '';
  return { holds: broken.length === 0, value: `${rows.length - broken.length} of ${rows.length}${where}` };
}

const sidesOf = (comparison: Comparison): readonly Expression[] =>
  comparison.kind === 'between' ? [comparison.value, comparison.low, comparison.high] : [comparison.left, comparison.right];

function compares(comparison: Comparison, [value, first, second]: readonly number[], tolerance: number): boolean {
  return comparison.kind === 'between'
    ? compare(value, '>=', first, tolerance) && compare(value, '<=', second, tolerance)
    : compare(value, comparison.comparator, first, tolerance);
}

function compare(left: number, comparator: Comparator, right: number, tolerance: number): boolean {
  switch (comparator) {
    case '<=': return left - right <= tolerance;
    case '>=': return right - left <= tolerance;
    case '<': return left < right + tolerance;
    case '>': return left > right - tolerance;
    case '=': return Math.abs(left - right) <= tolerance;
    case '<>': return Math.abs(left - right) > tolerance;
  }
}

/** An expression that has to be one number. */
function single(expression: Expression, book: FigureBook): number {
  const values = valuesOf(expression, book, []);
  if (typeof values === 'number') return values;
  const at = placeOf(expression);
  if (values.size === 0) throw new AssertionFault(at, 'no value matches.');
  if (values.size > 1) throw new AssertionFault(at, `this is ${values.size} values; filter it to one, or use sum, min, max, mean, count or every.`);
  return [...values.values()][0].value;
}

function valuesOf(expression: Expression, book: FigureBook, filters: readonly Filter[]): Values {
  switch (expression.kind) {
    case 'number': return expression.value;
    case 'negative': return mapped(valuesOf(expression.of, book, filters), value => -value);
    case 'figure': return byId(filtered(figurePoints(book, expression), [...expression.filters, ...filters]));
    case 'aggregate': return aggregate(expression, book);
    case 'arithmetic': {
      const { operator, at } = expression;
      return joined(valuesOf(expression.left, book, filters), valuesOf(expression.right, book, filters), (left, right) => calculated(left, operator, right, at));
    }
  }
}

/** Rows that repeat their keys, such as bookings of one day, are told apart by their number. */
function byId(points: readonly Point[]): ReadonlyMap<string, Point> {
  const times = new Map<string, number>();
  return new Map(points.map(point => {
    const time = (times.get(point.id) ?? 0) + 1;
    times.set(point.id, time);
    return [time === 1 ? point.id : `${point.id}\u0000#${time}`, point];
  }));
}

const reductions: Readonly<Record<AggregateName, (values: readonly number[]) => number>> = {
  sum: values => values.reduce((total, value) => total + value, 0),
  mean: values => values.reduce((total, value) => total + value, 0) / values.length,
  min: values => values.reduce((least, value) => Math.min(least, value)),
  max: values => values.reduce((most, value) => Math.max(most, value)),
  count: values => values.length,
};

function aggregate({ name, of, filters, at }: Extract<Expression, { kind: 'aggregate' }>, book: FigureBook): number {
  const values = valuesOf(of, book, filters);
  if (typeof values === 'number') throw new AssertionFault(at, `${name}(…) needs a figure inside.`);
  if (values.size === 0 && name !== 'count') throw new AssertionFault(at, 'no value matches.');
  return reductions[name]([...values.values()].map(({ value }) => value));
}

const mapped = (values: Values, change: (value: number) => number): Values =>
  typeof values === 'number' ? change(values) : new Map([...values].map(([id, point]) => [id, { ...point, value: change(point.value) }]));

/** Two sides key by key; where both have keys, only keys that both have. */
function joined(left: Values, right: Values, join: (left: number, right: number) => number): Values {
  if (typeof left === 'number') return mapped(right, value => join(left, value));
  if (typeof right === 'number') return mapped(left, value => join(value, right));
  return new Map([...left].flatMap(([id, point]) => {
    const other = right.get(id);
    return other ? [[id, { ...point, value: join(point.value, other.value) }] as const] : [];
  }));
}

function calculated(left: number, operator: '+' | '-' | '*' | '/', right: number, at: number): number {
  switch (operator) {
    case '+': return left + right;
    case '-': return left - right;
    case '*': return left * right;
    case '/':
      if (right === 0) throw new AssertionFault(at, 'this divides by 0.');
      return left / right;
  }
}

const placeOf = (expression: Expression): number => {
  switch (expression.kind) {
    case 'number': return 1;
    case 'negative': return placeOf(expression.of);
    case 'figure': case 'aggregate': case 'arithmetic': return expression.at;
  }
};

const shown = (value: number): string => String(Number(value.toPrecision(9)));
