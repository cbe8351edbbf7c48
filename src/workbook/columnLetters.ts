const known: string[] = [];

/** Letters of a zero-based column. @example columnLetters(27) // 'AB' */
export function columnLetters(column: number): string {
  const found = known[column];
  if (found !== undefined) return found;
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  known[column] = letters;
  return letters;
}
