/** Splits `Sheet!A1:B2`, `'My sheet'!A1` or `Sheet!` at the last `!`; null when there is none. */
export function splitSheet(source: string): { readonly sheet: string; readonly address: string } | null {
  const at = source.lastIndexOf('!');
  if (at < 1) return null;
  const name = source.slice(0, at);
  const quoted = name.length > 1 && name.startsWith("'") && name.endsWith("'");
  return { sheet: quoted ? name.slice(1, -1).replaceAll("''", "'") : name, address: source.slice(at + 1) };
}
