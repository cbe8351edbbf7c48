/** A sheet name nobody uses, `taken` being lower case: the wanted one, or with "(Concord)" behind it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let n = 1; ; n++) {
    const other = n === 1 ? `${name} (Concord)` : `${name} (Concord ${n})`;
    if (!taken.has(other.toLowerCase())) return other;
  }
}
