/** Cholesky's factor L of a symmetric positive definite matrix A = L Lᵀ, row by row, and the logarithm of A's determinant. */
export interface PositiveFactor {
  readonly factor: Float64Array;
  readonly order: number;
  readonly logDeterminant: number;
}

/**
 * Factors a matrix given row by row; only its lower triangle is read, and it is overwritten. `leastPivot` stands in for smaller pivots,
 * where rounding may leave a nearly singular matrix short of positive definite.
 */
export function positiveFactor(matrix: Float64Array, order: number, leastPivot = -Infinity): PositiveFactor {
  const n = order;
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j];
      for (let k = 0; k < j; k++) sum -= matrix[i * n + k] * matrix[j * n + k];
      matrix[i * n + j] = i === j ? Math.sqrt(Math.max(sum, leastPivot)) : sum / matrix[j * n + j];
    }
    logDeterminant += 2 * Math.log(matrix[i * n + i]);
  }
  return { factor: matrix, order, logDeterminant };
}

/** The x of A x = b, from A's factor. */
export function solvedBy({ factor, order: n }: PositiveFactor, right: Float64Array): Float64Array {
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    let sum = x[i];
    for (let k = 0; k < i; k++) sum -= factor[i * n + k] * x[k];
    x[i] = sum / factor[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i];
    for (let k = i + 1; k < n; k++) sum -= factor[k * n + i] * x[k];
    x[i] = sum / factor[i * n + i];
  }
  return x;
}

/** Diagonal of A's inverse, from A's factor. */
export function inverseDiagonal(factored: PositiveFactor): Float64Array {
  return Float64Array.from({ length: factored.order }, (_, i) => {
    const unit = new Float64Array(factored.order);
    unit[i] = 1;
    return solvedBy(factored, unit)[i];
  });
}

/**
 * Solves A x = b for a symmetric positive definite matrix, row by row, which is overwritten (Cholesky 1910, as in Golub & Van Loan 2013,
 * section 4.2).
 * @example solvePositive(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 1)) // 0.5, 0
 */
export const solvePositive = (matrix: Float64Array, right: Float64Array): Float64Array => solvedBy(positiveFactor(matrix, right.length), right);
