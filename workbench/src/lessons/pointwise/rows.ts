// The other side of this lesson's claims: matrices by their schoolbook definitions, exact on whole numbers.
import type { Rows } from 'faltung/analysis';

/** `(A·B)[i, j] = Σ A[i, k] · B[k, j]`. */
export const product = (a: Rows, b: Rows): number[][] =>
  a.map((row) => b[0]!.map((_, column) => row.reduce((sum, value, k) => sum + value * b[k]![column]!, 0) + 0));

/** The determinant of three rows, by the rule of Sarrus. */
export function determinant([a, b, c]: Rows): number {
  const along = (i: number, j: number, k: number) => a![i]! * b![j]! * c![k]!;
  const falling = along(0, 1, 2) + along(1, 2, 0) + along(2, 0, 1);
  return falling - along(2, 1, 0) - along(0, 2, 1) - along(1, 0, 2);
}
