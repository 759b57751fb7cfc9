/** A symmetric positive definite matrix of `size` rows as L·Lᵀ, row by row; only the lower half is read and written. */
export type Factor = { size: number; lower: Float64Array };

/** Takes the matrix over and factors it in place. @throws RangeError when it is not positive definite */
export function factorize(matrix: Float64Array, size: number): Factor {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] as number;
      for (let k = 0; k < column; k++)
        sum -= (matrix[row * size + k] as number) * (matrix[column * size + k] as number);
      if (row > column) matrix[row * size + column] = sum / (matrix[column * size + column] as number);
      else if (sum > 0) matrix[row * size + row] = Math.sqrt(sum);
      else throw new RangeError("the matrix is not positive definite");
    }
  }
  return { size, lower: matrix };
}

/** v with L·v = right. */
export function forward({ size, lower }: Factor, right: Float64Array): Float64Array {
  const solution = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = right[row] as number;
    for (let k = 0; k < row; k++) sum -= (lower[row * size + k] as number) * (solution[k] as number);
    solution[row] = sum / (lower[row * size + row] as number);
  }
  return solution;
}

/** v with Lᵀ·v = right. */
export function backward({ size, lower }: Factor, right: Float64Array): Float64Array {
  const solution = Float64Array.from(right);
  for (let row = size - 1; row >= 0; row--) {
    const value = (solution[row] as number) / (lower[row * size + row] as number);
    solution[row] = value;
    for (let k = 0; k < row; k++) solution[k] = (solution[k] as number) - (lower[row * size + k] as number) * value;
  }
  return solution;
}

export function squaredLength(vector: Float64Array): number {
  return vector.reduce((sum, value) => sum + value * value, 0);
}

/** Twice the sum of the logarithms on the diagonal: the logarithm of the matrix's determinant. */
export function logDeterminant({ size, lower }: Factor): number {
  let sum = 0;
  for (let row = 0; row < size; row++) sum += Math.log(lower[row * size + row] as number);
  return 2 * sum;
}
