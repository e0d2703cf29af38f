import { convShapes, largeRole, type ConvProblem } from '../ops/problem.ts';
import { sizeOf } from '../tensor/shape.ts';

/**
 * Products of the definition on cells inside the input (inside the output for a transposed convolution), each image and
 * channel counted: how many terms `conv.terms` yields, without walking through them.
 *
 * Terms are independent along the axes, so they are counted along each, as
 * `#{ (p, k) : 0 ≤ p · stride + k · dilation − before < length }`, and multiplied, also by the channels.
 *
 * @example Nine windows of nine taps, less the taps that stand on padding
 * productsDone(convProblem([1, 1, 3, 3], [1, 1, 3, 3], { padding: 1 })); // 49
 */
export function productsDone(problem: ConvProblem): number {
  const { w } = convShapes(problem);
  let products = problem.batch * w[0]! * w[1]!;
  for (let d = 0; d < problem.axes.length; d++) products *= pairsInside(problem, d);
  return products;
}

/** Products when every position of the small side takes every tap: `batch · positions · weights`. */
export function productsOfWindows(problem: ConvProblem): number {
  const { w } = convShapes(problem);
  return problem.batch * w[0]! * w[1]! * sizeOf(problem.axes.map((axis) => smallLength(problem, axis) * axis.taps));
}

/** Positions p of the small side and taps k along one axis that meet a cell of the large side. */
function pairsInside(problem: ConvProblem, d: number): number {
  const axis = problem.axes[d]!;
  const { taps, stride, dilation, before } = axis;
  const small = smallLength(problem, axis);
  // Other boundaries put a sample into every cell that a window can reach.
  if (axis.boundary !== 'zeros') return small * taps;
  const length = largeRole(problem) === 'x' ? axis.input : axis.output;
  let pairs = 0;
  for (let k = 0; k < taps; k++) {
    const shift = before - k * dilation;
    const first = Math.max(0, Math.ceil(shift / stride));
    const last = Math.min(small - 1, Math.floor((length - 1 + shift) / stride));
    pairs += Math.max(0, last - first + 1);
  }
  return pairs;
}

const smallLength = (problem: ConvProblem, axis: { readonly input: number; readonly output: number }): number =>
  largeRole(problem) === 'x' ? axis.output : axis.input;
