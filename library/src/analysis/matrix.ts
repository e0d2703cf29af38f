import { conv } from '../ops/conv.ts';
import { convShapes, type ConvProblem } from '../ops/problem.ts';
import { checkInputs } from '../ops/bilinear.ts';
import { ShapeError } from '../tensor/errors.ts';
import { sizeOf } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** Cells a matrix may have at most: 32 MB of numbers, about what a page can still draw or a command print. */
export const mostMatrixCells = 4_000_000;

/** A matrix by rows. */
export type Rows = readonly (readonly number[])[];

/**
 * The matrix C of a convolution or transposed convolution on one image: `y = C · x` with both flattened in row-major
 * order. One row an output cell, one column an input cell; weights are shared along diagonals, everything else is
 * zero.
 *
 * The transposed convolution with the same weights has the transpose of C ({@link transposedMatrix}).
 *
 * @param w weights of the problem's shape
 * @throws {ShapeError} `matrix-too-large` above {@link mostMatrixCells} cells; `shape-mismatch`
 *
 * @example
 * convolutionMatrix(convProblem([1, 1, 4], [1, 1, 2]), tensor([1, 1, 2], [-1, 1]))[1]; // 0, -1, 1, 0
 */
export function convolutionMatrix(problem: ConvProblem, w: Tensor): Rows {
  checkInputs(problem.op, ['w'], convShapes(problem), { w });
  const { rows, columns } = matrixSize(problem);
  const matrix = Array.from({ length: rows }, () => new Array<number>(columns).fill(0));
  // With a boundary several taps may meet in one cell: they add up.
  for (const { x, y, w: tap } of conv.terms({ ...problem, batch: 1 })) matrix[y]![x]! += w.data[tap]!;
  return matrix;
}

/** One weight standing in the matrix: its row is an output cell, its column an input cell. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  /** Offset of the weight. */
  readonly weight: number;
}

/**
 * Which weight stands where in the matrix, by rows; cells that are not listed are zero. Two entries may share a cell
 * when a boundary lets a window read a sample twice.
 *
 * @throws {ShapeError} `matrix-too-large`
 *
 * @example Every weight stands once for each output it takes part in
 * const cells = matrixCells(convProblem([1, 1, 4, 4], [1, 1, 3, 3]));
 * cells.filter(({ weight }) => weight === 0).map(({ column }) => column); // 0, 1, 4, 5
 */
export function matrixCells(problem: ConvProblem): MatrixCell[] {
  matrixSize(problem);
  const cells = Array.from(conv.terms({ ...problem, batch: 1 }), ({ x, w, y }) => ({ row: y, column: x, weight: w }));
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** Rows and columns of a problem's matrix, refused when there are too many cells. */
export function matrixSize(problem: ConvProblem): { rows: number; columns: number } {
  const { x, y } = convShapes({ ...problem, batch: 1 });
  const [rows, columns] = [sizeOf(y), sizeOf(x)];
  const cells = rows * columns;
  if (cells > mostMatrixCells)
    throw new ShapeError('matrix-too-large', { rows, columns, cells, limit: mostMatrixCells });
  return { rows, columns };
}

/**
 * A matrix with rows and columns exchanged.
 *
 * @example
 * transposedMatrix([[1, 2], [3, 4]])[0]; // 1, 3
 */
export const transposedMatrix = (matrix: Rows): Rows =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column]!));
