// Numbers times numbers, cell by cell.
import { sizeOf } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { bilinear } from './bilinear.ts';
import type { Shape, Term } from './operator.ts';

export interface MultiplyProblem {
  readonly op: 'multiply';
  readonly shape: Shape;
}

/**
 * The problem of multiplying two tensors of one shape, cell by cell.
 *
 * @example
 * multiplyProblem([2, 3]).shape; // 2, 3
 */
export function multiplyProblem(shape: Shape): MultiplyProblem {
  checkShape(shape);
  return Object.freeze({ op: 'multiply', shape: Object.freeze([...shape]) });
}

/** `y[i] = x[i] · w[i]`. */
export const multiply = bilinear<MultiplyProblem>({
  name: 'multiply',
  cases: () => ({ plain: multiplyProblem([2, 3, 4]), scalar: multiplyProblem([]), empty: multiplyProblem([0, 2]) }),
  shapes: ({ shape }) => ({ x: shape, w: shape, y: shape }),
  *terms({ shape }) {
    const term: Term = { x: 0, w: 0, y: 0 };
    for (let i = 0; i < sizeOf(shape); i++) {
      term.x = term.w = term.y = i;
      yield term;
    }
  },
});
