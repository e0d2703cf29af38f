// Calls on numbers without regard to axes: sums, products, means, other shapes of the same numbers.
import { multiply as product, multiplyProblem } from '../ops/multiply.ts';
import { reduce, reduceProblem } from '../ops/reduce.ts';
import { reshape as reshaping, reshapeProblem } from '../ops/reshape.ts';
import { scale as scaling, scaleProblem } from '../ops/scale.ts';
import type { TensorLike } from '../tensor/like.ts';
import { sizeOf, type Shape } from '../tensor/shape.ts';
import { plus } from './plus.ts';
import { record } from './record.ts';
import { read, type Variable } from './variable.ts';

/**
 * Adds two tensors of one shape, cell by cell.
 *
 * @throws {ShapeError} `shape-mismatch`
 *
 * @example
 * add(tensor([2], [1, 2]), tensor([2], [10, 20])).data; // 11, 22
 */
export const add = (a: TensorLike, b: TensorLike): Variable => plus(read(a, 'input'), read(b, 'other input'));

/**
 * Multiplies by a number, or by a tensor of the same shape cell by cell.
 *
 * @throws {ShapeError} `shape-mismatch`
 *
 * @example
 * multiply(tensor([2], [1, 2]), 3).data; // 3, 6
 */
export function multiply(a: TensorLike, b: TensorLike | number): Variable {
  const x = read(a, 'input');
  if (typeof b === 'number') return record(scaling.y, scaleProblem(x.shape, b), { x });
  return record(product.y, multiplyProblem(x.shape), { x, w: read(b, 'other input') });
}

/**
 * The first tensor less the second, cell by cell.
 *
 * @throws {ShapeError} `shape-mismatch`
 *
 * @example
 * subtract(tensor([2], [1, 2]), tensor([2], [10, 20])).data; // -9, -18
 */
export const subtract = (a: TensorLike, b: TensorLike): Variable => add(a, multiply(b, -1));

const reduced = (op: 'sum' | 'mean', x: TensorLike): Variable => {
  const given = read(x, 'input');
  return record(reduce.y, reduceProblem(op, given.shape), { x: given });
};

/**
 * The sum of all numbers, a tensor of shape `[]`.
 *
 * @example
 * sum(tensor([2, 2], [1, 2, 3, 4])).data; // 10
 */
export const sum = (x: TensorLike): Variable => reduced('sum', x);

/**
 * The mean of all numbers, a tensor of shape `[]`.
 *
 * @throws {ShapeError} `mean-of-nothing`
 *
 * @example
 * mean(tensor([2, 2], [1, 2, 3, 6])).data; // 3
 */
export const mean = (x: TensorLike): Variable => reduced('mean', x);

/**
 * The mean of the squared differences, the loss of a regression: `Σ (x − target)² / n`, over all n numbers.
 *
 * @throws {ShapeError} `shape-mismatch`, `mean-of-nothing`
 *
 * @example
 * meanSquaredError(tensor([2], [1, 5]), tensor([2], [0, 2])).data; // 5
 */
export function meanSquaredError(x: TensorLike, target: TensorLike): Variable {
  // Made of products and sums, whose gradients have gradients; one operator of its own would stop at the first.
  const difference = subtract(x, target);
  return mean(multiply(difference, difference));
}

/**
 * The same numbers under another shape.
 *
 * @throws {ShapeError} `reshape-size` when it has another number of cells
 *
 * @example
 * reshape(tensor([2, 3], [1, 2, 3, 4, 5, 6]), [3, 2]).shape; // 3, 2
 */
export function reshape(x: TensorLike, shape: Shape): Variable {
  const given = read(x, 'input');
  return record(reshaping.y, reshapeProblem(given.shape, shape), { x: given });
}

/**
 * One row of numbers for each sample of the batch: `[batch, …]` becomes `[batch, numbers]`.
 *
 * @example
 * flatten(tensor([2, 3, 1], [1, 2, 3, 4, 5, 6])).shape; // 2, 3
 */
export function flatten(x: TensorLike): Variable {
  const { shape } = read(x, 'input');
  return reshape(x, [shape[0] ?? 1, sizeOf(shape.slice(1))]);
}
