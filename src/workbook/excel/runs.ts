/** A stretch of neighbours that look alike: `from` up to, not including, `to`. */
export interface Run<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** Stretches of equal values; what is undefined belongs to none. */
export function runsOf<T extends string | number>(values: readonly (T | undefined)[]): readonly Run<T>[] {
  const runs: Run<T>[] = [];
  values.forEach((value, index) => {
    const last = runs.at(-1);
    if (value === undefined) return;
    if (last && last.to === index && last.value === value) runs[runs.length - 1] = { ...last, to: index + 1 };
    else runs.push({ from: index, to: index + 1, value });
  });
  return runs;
}

/** One stretch per level and group: a line at level 2 lies in a stretch of level 1 and one of level 2. */
export function levels(outlines: readonly (number | undefined)[]): readonly Run<number>[] {
  const deepest = Math.max(0, ...outlines.map(level => level ?? 0));
  return Array.from({ length: deepest }, (_, index) => index + 1).flatMap(level => runsOf(outlines.map(line => ((line ?? 0) >= level ? level : undefined))));
}
