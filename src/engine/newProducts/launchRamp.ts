/**
 * How a known item came up after its own launch: for each of the first `season` periods its demand as a share of its later level,
 * 0–1 and never falling; empty where its launch cannot be seen over two seasons. Each period is set against the same one a
 * season later, so that the season drops out, and the rest is made monotone by pooling adjacent violators (Ayer et al. 1955).
 * @param sold demand per period from the launch on, NaN where unknown
 * @example launchRamp([25, 50, 100, 100, 100, 100, 100, 100], 4) // 0.25, 0.5, 1, 1
 */
export function launchRamp(sold: ArrayLike<number>, season: number): Float64Array {
  if (season < 2 || sold.length < 2 * season) return new Float64Array(0);
  const ratios = Float64Array.from({ length: season }, (_, t) => (sold[t + season] > 0 && sold[t] >= 0 ? sold[t] / sold[t + season] : NaN));
  const settled = ratios.subarray(season >> 1).filter((ratio) => !Number.isNaN(ratio)).sort();
  if (settled.length === 0) return new Float64Array(0);
  const level = settled[settled.length >> 1];
  if (!(level > 0)) return new Float64Array(0);
  return rising(ratios.map((ratio) => (Number.isNaN(ratio) ? 1 : Math.min(1, ratio / level))));
}

function rising(values: Float64Array): Float64Array {
  const blocks: { sum: number; count: number }[] = [];
  for (const value of values) {
    blocks.push({ sum: value, count: 1 });
    while (blocks.length > 1) {
      const [before, last] = blocks.slice(-2);
      if (before.sum / before.count <= last.sum / last.count) break;
      blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  return Float64Array.from(blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count)));
}
