/** Weighted least squares by the normal equations, with a trace of ridge, so that a term that says nothing gets no weight; rows of `design` against `target`. */
export function leastSquares(design: readonly (readonly number[])[], target: readonly number[], weights: readonly number[]): number[] {
  const k = design[0].length;
  const system = Array.from({ length: k }, () => new Array<number>(k + 1).fill(0));
  design.forEach((row, r) => {
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) system[i][j] += weights[r] * row[i] * row[j];
      system[i][k] += weights[r] * row[i] * target[r];
    }
  });
  const trace = system.reduce((sum, row, i) => sum + row[i], 0);
  for (let i = 0; i < k; i++) system[i][i] += 1e-9 * trace;
  for (let i = 0; i < k; i++) {
    for (let r = i + 1; r < k; r++) {
      const factor = system[r][i] / system[i][i];
      for (let c = i; c <= k; c++) system[r][c] -= factor * system[i][c];
    }
  }
  const solution = new Array<number>(k).fill(0);
  for (let i = k - 1; i >= 0; i--) {
    let rest = system[i][k];
    for (let c = i + 1; c < k; c++) rest -= system[i][c] * solution[c];
    solution[i] = rest / system[i][i];
  }
  return solution;
}
