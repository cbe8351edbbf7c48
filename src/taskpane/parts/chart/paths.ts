/** Device pixels of a plot: where index `i` and value `v` stand. */
export interface Scale {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

const at = (value: number): string => value.toFixed(1);

/** An SVG path through the known values; it breaks at NaN, and a value that stands alone becomes a dot. */
export function linePath(values: ArrayLike<number>, { x, y }: Scale): string {
  let path = '';
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? NaN;
    if (Number.isNaN(value)) continue;
    const joined = index > 0 && !Number.isNaN(values[index - 1] ?? NaN);
    path += `${joined ? 'L' : 'M'}${at(x(index))} ${at(y(value))}`;
    const alone = !joined && Number.isNaN(values[index + 1] ?? NaN);
    if (alone) path += 'h0.01';
  }
  return path;
}

/** A closed SVG path between two lines over the indices where both are known (one run of them). */
export function areaPath(lower: ArrayLike<number>, upper: ArrayLike<number>, { x, y }: Scale): string {
  const known = Array.from({ length: lower.length }, (_, index) => index).filter((index) => !Number.isNaN(lower[index] ?? NaN) && !Number.isNaN(upper[index] ?? NaN));
  if (known.length === 0) return '';
  const top = known.map((index) => `${at(x(index))} ${at(y(upper[index] ?? 0))}`);
  const bottom = known.map((index) => `${at(x(index))} ${at(y(lower[index] ?? 0))}`).reverse();
  return `M${[...top, ...bottom].join('L')}Z`;
}

/** Smallest and largest known value over several lines; `[0, 0]` when nothing is known. */
export function extent(lines: readonly Iterable<number>[]): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const line of lines) {
    for (const value of line) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return low > high ? [0, 0] : [low, high];
}
