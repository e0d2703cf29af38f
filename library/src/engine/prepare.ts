import { conv } from '../ops/conv.ts';
import type { Inputs } from '../ops/operator.ts';
import type { ConvProblem } from '../ops/problem.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Accuracy, BackendChoice } from './backends.ts';
import { hold, type Held } from './hold.ts';

/** A convolution with its weights in place, for one input after another. */
export interface PreparedConvolution extends Held {
  /** The output for an input; into `y` where it is given, so that nothing is allocated. */
  run(x: Tensor, y?: Tensor): Tensor;
}

/** A gradient of a convolution with all in place that does not change from step to step. */
export interface PreparedGradient extends Held {
  /**
   * The gradient: of `x` for the output's gradient `y`, of `w` for `x` and `y`; into `output` where it is given, so
   * that nothing is allocated.
   */
  run(inputs: Inputs, output?: Tensor): Tensor;
}

/**
 * Packs weights once, so that the same convolution can run many times on new inputs.
 *
 * @param parameters the weights, and the bias when the problem has one
 * @throws {ShapeError} `shape-mismatch`, `dtype-mismatch`, or `no-kernel` where the back end cannot
 *
 * @example
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * const ready = prepare(problem, { w: tensor([1, 1, 2], [1, -1]) });
 * ready.run(tensor([1, 1, 3], [1, 2, 4])).data; // -1, -2
 */
export function prepare(
  problem: ConvProblem,
  parameters: { readonly w: Tensor; readonly b?: Tensor },
  backend: BackendChoice = 'auto',
  accuracy: Accuracy = 'fast',
): PreparedConvolution {
  const ready = hold(conv.y, ['x'], problem, parameters, backend, accuracy);
  return { ...ready, run: (x, y) => ready.run({ x }, y) };
}

/**
 * Prepares the gradient of a convolution's input or of its weights, so that it can run at every step of a training.
 *
 * @param of whose gradient: `'x'`, made from `w` and the output's gradient `y`, or `'w'`, made from `x` and `y`
 * @param fixed the weights for `'x'`; nothing stays for `'w'`
 * @throws {ShapeError} `shape-mismatch`, `dtype-mismatch`, or `no-kernel` where the back end cannot
 *
 * @example What three inputs add to an output whose gradient is 1, then 10
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * const ready = prepareGradient(problem, 'x', { w: tensor([1, 1, 2], [1, -1]) });
 * ready.run({ y: tensor([1, 1, 2], [1, 10]) }).data; // 1, 9, -10
 */
export function prepareGradient(
  problem: ConvProblem,
  of: 'x' | 'w',
  fixed: Inputs = {},
  backend: BackendChoice = 'auto',
  accuracy: Accuracy = 'fast',
): PreparedGradient {
  return hold(conv[of], of === 'x' ? ['y'] : ['x', 'y'], problem, fixed, backend, accuracy);
}
