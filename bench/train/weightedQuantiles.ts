/** For each probability the smallest value with at least that share of the weight at or below it. */
export function weightedQuantiles(points: readonly { readonly value: number; readonly weight: number }[], probabilities: readonly number[]): number[] {
  const sorted = points.toSorted((a, b) => a.value - b.value);
  const mass = new Float64Array(sorted.length);
  let total = 0;
  sorted.forEach(({ weight }, i) => {
    total += weight;
    mass[i] = total;
  });
  return probabilities.map((probability) => {
    const at = mass.findIndex((sum) => sum >= probability * total);
    return sorted[at < 0 ? sorted.length - 1 : at].value;
  });
}
