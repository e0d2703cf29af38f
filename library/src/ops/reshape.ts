// The same numbers under another shape.
import { ShapeError } from '../tensor/errors.ts';
import { sizeOf } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { checkInputs } from './bilinear.ts';
import { filled, type Operator, type Shape } from './operator.ts';

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

const shapesOf = ({ from, to }: ReshapeProblem): Record<string, Shape> => ({ x: from, y: to });

const copying = (name: string, from: 'x' | 'y', to: 'x' | 'y'): Operator<ReshapeProblem> => ({
  name,
  inputs: () => [from],
  output: to,
  cases: {
    flat: reshapeProblem([2, 3, 4], [2, 12]),
    scalar: reshapeProblem([1, 1], []),
    empty: reshapeProblem([0, 2], [3, 0]),
  },
  shape: (problem, role) => shapesOf(problem)[role]!,
  gradient: () => (to === 'y' ? reshape.x : reshape.y),
  reference(problem, inputs) {
    checkInputs(name, [from], shapesOf(problem), inputs);
    return filled(shapesOf(problem)[to]!, Float64Array.from(inputs[from]!.data));
  },
});

/** `y = x`, number by number; its gradient gives them back their first shape. */
export const reshape: { readonly y: Operator<ReshapeProblem>; readonly x: Operator<ReshapeProblem> } = {
  y: copying('reshape', 'x', 'y'),
  x: copying('reshape.x', 'y', 'x'),
};
