// A window of two axes as a sum of columns times rows, by pivoted cross approximation: the largest number left over is
// the pivot, its column and row explain all numbers in the same lines, and what they leave is explained next.
// (M. Bebendorf, Approximation of boundary element matrices, Numerische Mathematik 86, 2000.)

/** A column and a row whose products are a part of a window. */
export interface Pair {
  readonly column: readonly number[];
  readonly row: readonly number[];
}

/**
 * What may be left over, relative to the window, in the Euclidean norm. A product of two filters that was rounded to
 * float32 number by number is off by u = 2^-24 in each of the four numbers that a step reads, 2^-22 in all. Twice that
 * is allowed, so that sums of a few such products are found too.
 */
const tolerance = 2 ** -21;

// Loops and lists in place of `map` and typed arrays: a layer has thousands of small windows, and a plan looks at all.

/** A power of two near the root of how much larger a column is than its row: exact numbers stay exact. */
function balanced(column: number[], row: number[]): Pair {
  const scale = 2 ** Math.round(Math.log2(survey(row).squares / survey(column).squares) / 4);
  for (let k = 0; k < column.length; k++) column[k]! *= scale;
  for (let l = 0; l < row.length; l++) row[l]! /= scale;
  return { column, row };
}

/** The sum of the squares, and where the largest number is. */
function survey(numbers: ArrayLike<number>): { readonly squares: number; readonly pivot: number } {
  let [squares, pivot, largest] = [0, 0, 0];
  for (let at = 0; at < numbers.length; at++) {
    const square = numbers[at]! * numbers[at]!;
    squares += square;
    if (square > largest) [pivot, largest] = [at, square];
  }
  return { squares, pivot };
}

/**
 * The pairs whose sum is the window up to the tolerance; undefined where more than `most` would be needed, or where a
 * number is not finite.
 *
 * @param rest the window; in the end what the pairs leave of it
 */
export function crossApproximation(
  rest: Float64Array,
  [rows, columns]: readonly [number, number],
  most: number,
): Pair[] | undefined {
  const pairs: Pair[] = [];
  let { squares, pivot } = survey(rest);
  if (!Number.isFinite(squares)) return undefined;
  const small = tolerance ** 2 * squares;
  while (squares > small) {
    if (pairs.length === most) return undefined;
    const [i, j] = [Math.floor(pivot / columns), pivot % columns];
    const value = rest[pivot]!;
    const [column, row]: [number[], number[]] = [[], []];
    for (let l = 0; l < columns; l++) row.push(rest[i * columns + l]! / value);
    for (let k = 0; k < rows; k++) {
      const factor = rest[k * columns + j]!;
      column.push(factor);
      for (let l = 0; l < columns; l++) rest[k * columns + l]! -= factor * row[l]!;
    }
    pairs.push(balanced(column, row));
    ({ squares, pivot } = survey(rest));
  }
  return pairs;
}
