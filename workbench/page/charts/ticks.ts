/**
 * Round values for an axis, about `count` of them, from at or below `low` to at or above `high`.
 * @example ticks({ low: 0, high: 1416, count: 4 }) // => [0, 500, 1000, 1500]
 */
export function ticks({ low, high, count }: { readonly low: number; readonly high: number; readonly count: number }): number[] {
  const span = high - low || Math.abs(high) || 1;
  const rough = span / count, power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5].find(candidate => candidate * power >= rough) ?? 10);
  const first = Math.floor(low / step), last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: Math.max(1, last - first) + 1 }, (_, i) => (first + i) * step);
}
