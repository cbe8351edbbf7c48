/** Neighbouring lines that are grouped together, at a level from 1 on. */
export interface OutlineGroup {
  readonly from: number;
  readonly count: number;
  readonly level: number;
}

/**
 * The groups that outline levels make: at every level each run of neighbouring lines of that level or deeper.
 * @param levels line index → level 1…8
 * @example outlineGroups({ 3: 1, 4: 2, 5: 1 }) // => [{ from: 3, count: 3, level: 1 }, { from: 4, count: 1, level: 2 }]
 */
export function outlineGroups(levels: Readonly<Record<number, number>>): OutlineGroup[] {
  const deepest = Math.max(0, ...Object.values(levels));
  const lines = Object.keys(levels).map(Number).sort((a, b) => a - b);
  return Array.from({ length: deepest }, (_, i) => i + 1).flatMap(level => {
    const groups: { from: number; count: number; level: number }[] = [];
    for (const line of lines) {
      if ((levels[line] ?? 0) < level) continue;
      const open = groups.at(-1);
      if (open && open.from + open.count === line) open.count++;
      else groups.push({ from: line, count: 1, level });
    }
    return groups;
  });
}
