/**
 * Three to five round ticks (1, 2, 2.5 or 5 × 10ⁿ) that cover `[low, high]`; zero is always among or below them.
 * @example ticks(0, 48_000) // [0, 20000, 40000, 60000]
 */
export function ticks(low: number, high: number): readonly number[] {
  const from = Math.min(0, low);
  const to = Math.max(0, high);
  if (!Number.isFinite(from) || !Number.isFinite(to) || from === to) return [0, 1];
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((part) => part * power).find((size) => Math.ceil(to / size - 1e-9) - Math.floor(from / size + 1e-9) <= 4) ?? 10 * power;
  const first = Math.floor(from / step + 1e-9);
  const last = Math.ceil(to / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}
