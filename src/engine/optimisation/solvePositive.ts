/**
 * Solves A x = b for a symmetric positive definite matrix by Cholesky's method, and tells the logarithm of its determinant. `matrix`
 * holds A row by row and is overwritten by its factor.
 * @example solvePositive(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 1)).x // 0.5, 0
 */
export function solvePositive(matrix: Float64Array, right: Float64Array): { readonly x: Float64Array; readonly logDeterminant: number } {
  const n = right.length;
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k] * matrix[j * n + k];
      matrix[i * n + j] = i === j ? Math.sqrt(sum) : sum / matrix[j * n + j];
    }
    logDeterminant += 2 * Math.log(matrix[i * n + i]);
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= matrix[i * n + k] * x[k];
    x[i] /= matrix[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= matrix[k * n + i] * x[k];
    x[i] /= matrix[i * n + i];
  }
  return { x, logDeterminant };
}
