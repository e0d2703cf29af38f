// The same numbers under another shape.
import { ShapeError } from '../tensor/errors.ts';
import { sizeOf } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { linear } from './linear.ts';
import type { Shape } from './operator.ts';

export interface ReshapeProblem {
  readonly op: 'reshape';
  readonly from: Shape;
  readonly to: Shape;
}

/**
 * The problem of reading the numbers of one shape as another, in row-major order.
 *
 * @throws {ShapeError} `reshape-size` when the shapes do not have the same number of cells
 *
 * @example
 * reshapeProblem([2, 3, 4], [2, 12]).to; // 2, 12
 */
export function reshapeProblem(from: Shape, to: Shape): ReshapeProblem {
  checkShape(from);
  checkShape(to);
  if (sizeOf(from) !== sizeOf(to)) throw new ShapeError('reshape-size', { from, to });
  return Object.freeze({ op: 'reshape', from: Object.freeze([...from]), to: Object.freeze([...to]) });
}

/** `y = x`, number by number; its gradient gives them back their first shape. */
export const reshape = linear<ReshapeProblem>({
  name: 'reshape',
  cases: () => ({
    flat: reshapeProblem([2, 3, 4], [2, 12]),
    scalar: reshapeProblem([1, 1], []),
    empty: reshapeProblem([0, 2], [3, 0]),
  }),
  shapes: ({ from, to }) => ({ x: from, y: to }),
  *pairs({ from }) {
    for (let i = 0; i < sizeOf(from); i++) yield { x: i, y: i, weight: 1 };
  },
});
