/** Numbers from −½ to ½ that look like noise and are the same everywhere: a linear congruential sequence (Numerical Recipes' constants), well mixed. */
export function noise(n: number, seed = 1): number[] {
  let state = seed;
  return Array.from({ length: n }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 2 ** 24 - 0.5;
  });
}
