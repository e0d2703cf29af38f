// Tensors of frameworks lie in other orders than ours. An arrangement says how one becomes the other, whatever the
// framework.
import { permute } from '../../tensor/layout.ts';
import type { Shape } from '../../tensor/shape.ts';
import type { Tensor } from '../../tensor/tensor.ts';
import { convShapes, type ConvProblem } from '../problem.ts';

/** Numbers seen as `from`, their axes put in `order` (axis d of the result is axis `order[d]`), then seen as `to`. */
export interface Arrangement {
  readonly from: Shape;
  readonly order: readonly number[];
  readonly to: Shape;
}

/** A framework's call in our words: the problem, and how its tensors become ours and our output becomes its. */
export interface Adapted {
  readonly problem: ConvProblem;
  readonly input: Arrangement;
  readonly weights: Arrangement;
  readonly output: Arrangement;
}

/**
 * A tensor in another order.
 *
 * @example
 * arrange(tensor([2, 3], [1, 2, 3, 4, 5, 6]), { from: [2, 3], order: [1, 0], to: [3, 2] }).data; // 1, 4, 2, 5, 3, 6
 */
export const arrange = ({ data }: Tensor, { from, order, to }: Arrangement): Tensor => ({
  shape: to,
  data: permute({ shape: from, data }, order).data,
});

/** The lengths of a shape's axes in another order. */
export const picked = (shape: Shape, order: readonly number[]): Shape => order.map((axis) => shape[axis]!);

/** The order that undoes an order. */
export function inverse(order: readonly number[]): number[] {
  const undone = new Array<number>(order.length);
  order.forEach((axis, d) => (undone[axis] = d));
  return undone;
}

/** The order that brings axes named by the letters of `theirs` to those of `ours`: `HWIO` to `OIHW` is 3, 2, 0, 1. */
export const orderOf = (theirs: string, ours: string): number[] => Array.from(ours, (letter) => theirs.indexOf(letter));

/** A call whose tensors only have their axes in other orders: each order brings theirs to ours. */
export function adapted(
  problem: ConvProblem,
  input: { readonly shape: Shape; readonly order: readonly number[] },
  weights: { readonly from: Shape; readonly order: readonly number[] },
  outputOrder: readonly number[] = input.order,
): Adapted {
  const { x, w, y } = convShapes(problem);
  const back = inverse(outputOrder);
  return {
    problem,
    input: { from: input.shape, order: input.order, to: x },
    weights: { ...weights, to: w },
    output: { from: y, order: back, to: picked(y, back) },
  };
}
