/** Pivots below this share of the largest diagonal are taken as 0: their row depends on the ones before. */
const NEGLIGIBLE = 1e-12;

/**
 * Solves A x = b for a symmetric positive semi-definite A (Cholesky, LDL' without pivoting, Golub & Van Loan 4.1): rows that depend on earlier ones
 * get 0, so that redundant equations do no harm. `a` holds the rows of A, `size × size`, and is overwritten.
 */
export function solveSymmetric(a: Float64Array, b: Float64Array): Float64Array {
  const size = b.length;
  let largest = 0;
  for (let i = 0; i < size; i++) largest = Math.max(largest, a[i * size + i]);
  const pivots = new Float64Array(size);
  const x = Float64Array.from(b);
  for (let j = 0; j < size; j++) {
    let pivot = a[j * size + j];
    for (let k = 0; k < j; k++) pivot -= a[j * size + k] * a[j * size + k] * pivots[k];
    pivots[j] = pivot > NEGLIGIBLE * largest ? pivot : 0;
    for (let i = j + 1; i < size; i++) {
      let entry = a[i * size + j];
      for (let k = 0; k < j; k++) entry -= a[i * size + k] * a[j * size + k] * pivots[k];
      a[i * size + j] = pivots[j] > 0 ? entry / pivots[j] : 0;
    }
  }
  for (let i = 0; i < size; i++) for (let k = 0; k < i; k++) x[i] -= a[i * size + k] * x[k];
  for (let i = 0; i < size; i++) x[i] = pivots[i] > 0 ? x[i] / pivots[i] : 0;
  for (let i = size - 1; i >= 0; i--) for (let k = i + 1; k < size; k++) x[i] -= a[k * size + i] * x[k];
  return x;
}
