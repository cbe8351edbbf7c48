/** Number of letters to insert, delete or replace to turn one word into another (Levenshtein 1965). */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + Number(from[i - 1] !== to[j - 1]));
    row = next;
  }
  return row[to.length];
}

/**
 * The name a misspelt one most likely meant; undefined when none is within half its letters. A `SOP.` before it is ignored.
 * @example nearestName('SAFTYSTOCK', ['EOQ', 'SAFETY.STOCK']); // => 'SAFETY.STOCK'
 */
export function nearestName(misspelt: string, names: readonly string[]): string | undefined {
  const word = misspelt.trim().toUpperCase().replace(/^SOP\./, '').slice(0, 64);
  const ranked = names.map((name) => ({ name, distance: editDistance(word, name) })).sort((a, b) => a.distance - b.distance);
  return ranked[0] !== undefined && ranked[0].distance <= word.length / 2 ? ranked[0].name : undefined;
}
