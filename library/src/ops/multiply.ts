// Numbers times numbers, cell by cell; and all of them times one number.
import { sizeOf } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { bilinear } from './bilinear.ts';
import { linear } from './linear.ts';
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
  cases: { plain: multiplyProblem([2, 3, 4]), scalar: multiplyProblem([]), empty: multiplyProblem([0, 2]) },
  shapes: ({ shape }) => ({ x: shape, w: shape, y: shape }),
  *terms({ shape }) {
    const term: Term = { x: 0, w: 0, y: 0 };
    for (let i = 0; i < sizeOf(shape); i++) {
      term.x = term.w = term.y = i;
      yield term;
    }
  },
});

export interface ScaleProblem {
  readonly op: 'scale';
  readonly shape: Shape;
  readonly factor: number;
}

/**
 * The problem of multiplying a tensor by one number.
 *
 * @example
 * scaleProblem([2, 3], -1).factor; // -1
 */
export function scaleProblem(shape: Shape, factor: number): ScaleProblem {
  checkShape(shape);
  return Object.freeze({ op: 'scale', shape: Object.freeze([...shape]), factor });
}

/** `y[i] = factor · x[i]`; its gradient is the same read from y to x. */
export const scale = linear<ScaleProblem>({
  name: 'scale',
  cases: { minus: scaleProblem([2, 3], -1), third: scaleProblem([4], 1 / 3), nothing: scaleProblem([], 0) },
  shapes: ({ shape }) => ({ x: shape, y: shape }),
  *pairs({ shape, factor }) {
    for (let i = 0; i < sizeOf(shape); i++) yield { x: i, y: i, weight: factor };
  },
});
