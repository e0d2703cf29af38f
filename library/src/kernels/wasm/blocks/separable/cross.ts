// A window of two axes as a sum of columns times rows, by pivoted cross approximation: the largest number left over is
// the pivot, its column and row explain all numbers in the same lines, and what they leave is explained next.
// (M. Bebendorf, Approximation of boundary element matrices, Numerische Mathematik 86, 2000.)

/** A column and a row whose products are a part of a window. */
export interface Pair {
  readonly column: Float64Array;
  readonly row: Float64Array;
}

/**
 * What may be left over, relative to the window, in the Euclidean norm. A product of two filters that was rounded to
 * float32 number by number is off by u = 2^-24 in each of the four numbers that a step reads, 2^-22 in all. Twice that
 * is allowed, so that sums of a few such products are found too.
 */
const tolerance = 2 ** -21;

/** A power of two near the root of how much larger a column is than its row: exact numbers stay exact. */
function balance({ column, row }: Pair): Pair {
  const norm = (numbers: Float64Array): number => Math.hypot(...numbers);
  const scale = 2 ** Math.round(Math.log2(norm(row) / norm(column)) / 2);
  return { column: column.map((value) => value * scale), row: row.map((value) => value / scale) };
}

/** The sum of the squares, and where the largest number is. */
function survey(numbers: Float64Array): { readonly squares: number; readonly pivot: number } {
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
 */
export function crossApproximation(
  window: Float64Array,
  [rows, columns]: readonly [number, number],
  most: number,
): Pair[] | undefined {
  const rest = window.slice();
  const pairs: Pair[] = [];
  let { squares, pivot } = survey(rest);
  if (!Number.isFinite(squares)) return undefined;
  const small = tolerance ** 2 * squares;
  while (squares > small) {
    if (pairs.length === most) return undefined;
    const [i, j] = [Math.floor(pivot / columns), pivot % columns];
    const value = rest[pivot]!;
    const column = Float64Array.from({ length: rows }, (_, k) => rest[k * columns + j]!);
    const row = Float64Array.from({ length: columns }, (_, k) => rest[i * columns + k]! / value);
    for (let k = 0; k < rows; k++) {
      const factor = column[k]!;
      for (let l = 0; l < columns; l++) rest[k * columns + l]! -= factor * row[l]!;
    }
    pairs.push(balance({ column, row }));
    ({ squares, pivot } = survey(rest));
  }
  return pairs;
}
