// All numbers of a tensor times one number.
import { sizeOf } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { linear } from './linear.ts';
import type { Shape } from './operator.ts';

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
  cases: () => ({ minus: scaleProblem([2, 3], -1), third: scaleProblem([4], 1 / 3), nothing: scaleProblem([], 0) }),
  shapes: ({ shape }) => ({ x: shape, y: shape }),
  *pairs({ shape, factor }) {
    for (let i = 0; i < sizeOf(shape); i++) yield { x: i, y: i, weight: factor };
  },
});
