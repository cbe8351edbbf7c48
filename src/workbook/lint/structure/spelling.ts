/** Letters to change, add, drop or swap to turn one text into the other; `limit` + 1 stands for anything more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2] + 1 : Infinity;
      row.push(Math.min(row[j - 1] + 1, last[j] + 1, last[j - 1] + cost, swap));
    }
    [before, last] = [last, row];
  }
  return Math.min(last[b.length], limit + 1);
}

const bare = (text: string): string => text.toLowerCase().replace(/[\s_\-.]+/g, '');

/** The one of `names` that `text` is nearly spelt like, but for a letter or two; undefined when there is none or several are. */
export function nearlyNamed(text: string, names: readonly string[]): string | undefined {
  const wanted = bare(text);
  const limit = wanted.length <= 3 ? 0 : wanted.length <= 6 ? 1 : 2;
  const near = names.map((name) => ({ name, far: editDistance(wanted, bare(name), limit) })).filter(({ far }) => far <= limit).sort((x, y) => x.far - y.far);
  return near.length > 1 && near[1].far === near[0].far ? undefined : near[0]?.name;
}
