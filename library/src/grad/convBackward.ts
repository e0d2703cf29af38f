// All gradients of one convolution in one call, without recording.
import { compute } from '../engine/compute.ts';
import { conv, convBias } from '../ops/conv.ts';
import type { ConvProblem } from '../ops/problem.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** Which gradients are wanted. */
export interface ConvMask {
  readonly x?: boolean;
  readonly w?: boolean;
  readonly b?: boolean;
}

/**
 * The gradients of a convolution or transposed convolution from that of its output, as PyTorch's
 * `convolution_backward`: `x[i] = Σ gy[p] · w[k]`, `w[k] = Σ gy[p] · x[i]`, `b[o] = Σ gy[o,p]` over the terms of the
 * problem.
 *
 * @param inputs the input where the gradient of the weights is wanted, the weights where that of the input is
 * @param gy the gradient of the output, of the output's shape
 * @param mask which gradients to compute. Default: all, b where the problem has a bias
 * @throws {ShapeError} `shape-mismatch`, `dtype-mismatch`, or `not-a-tensor` when an input is missing
 *
 * @example
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * const x = tensor([1, 1, 3], [1, 2, 4]);
 * convBackward(problem, { x }, tensor([1, 1, 2], [1, 10]), { w: true }).w!.data; // 21, 42
 */
export function convBackward(
  problem: ConvProblem,
  inputs: { readonly x?: Tensor; readonly w?: Tensor },
  gy: Tensor,
  mask: ConvMask = { x: true, w: true, b: problem.bias },
): { x?: Tensor; w?: Tensor; b?: Tensor } {
  const given = { ...inputs, y: gy };
  return {
    ...(mask.x && { x: compute(conv.x, problem, given) }),
    ...(mask.w && { w: compute(conv.w, problem, given) }),
    ...(mask.b && { b: compute(convBias, problem, { y: gy }) }),
  };
}
