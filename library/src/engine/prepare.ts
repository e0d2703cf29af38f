import type { ActivationShape } from '../kernels/kernel.ts';
import { activationProblem, activations, type ActivationName } from '../ops/activation.ts';
import { conv } from '../ops/conv.ts';
import { say } from '../ops/options.ts';
import type { Inputs } from '../ops/operator.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import type { Tensor } from '../tensor/tensor.ts';
import type { Accuracy, BackendChoice } from './backends.ts';
import { hold, type Held } from './hold.ts';

/** What stays of a convolution from run to run. */
export interface ConvParameters {
  readonly w: Tensor;
  /** When the problem has one. */
  readonly b?: Tensor | undefined;
  /** What every output goes through as soon as it is computed: `'relu'`, or `{ op: 'leakyRelu', slope: 0.2 }`. */
  readonly activation?: ActivationName | ActivationShape | undefined;
}

/** Tensors and activation apart. */
export function parametersOf({ w, b, activation }: ConvParameters): [Inputs, ActivationShape | undefined] {
  const { op, slope } = typeof activation === 'string' ? { op: activation } : (activation ?? {});
  if (op !== undefined && !Object.hasOwn(activations, op)) {
    const wanted = Object.keys(activations).join(', ');
    throw new ShapeError('option-invalid', { op: 'prepare', option: 'activation', got: say(op), wanted });
  }
  // Reading it as a problem gives the slope its default and refuses what is none.
  const { shape: _, ...read } = op === undefined ? { shape: [] } : activationProblem(op, [], slope);
  return [{ w, ...(b && { b }) }, op && { ...read, op }];
}

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
 * Packs weights once, so that the same convolution can run many times on new inputs. An activation costs next to
 * nothing here: it is applied to what the kernel has just written. `relu`, `relu6`, `leakyRelu` and `hardSwish` have
 * the bits of a call of their own; on WebAssembly `sigmoid` is within 2^-21 and `tanh` within 6 · 2^-24 of the
 * definition, relative to it.
 *
 * @param parameters the weights, the bias when the problem has one, and the activation that follows if one does
 * @throws {ShapeError} `shape-mismatch`, `dtype-mismatch`, `option-invalid`, or `no-kernel` where the back end cannot
 *
 * @example
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * const ready = prepare(problem, { w: tensor([1, 1, 2], [1, -1]) });
 * ready.run(tensor([1, 1, 3], [1, 2, 4])).data; // -1, -2
 *
 * @example With an activation
 * const problem = convProblem([1, 1, 3], [1, 1, 2]);
 * const ready = prepare(problem, { w: tensor([1, 1, 2], [1, -1]), activation: 'relu' });
 * ready.run(tensor([1, 1, 3], [1, 2, 0])).data; // 0, 2
 */
export function prepare(
  problem: ConvProblem,
  parameters: ConvParameters,
  backend: BackendChoice = 'auto',
  accuracy: Accuracy = 'fast',
): PreparedConvolution {
  const [tensors, activation] = parametersOf(parameters);
  const ready = hold(conv.y, ['x'], problem, tensors, backend, accuracy, activation);
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
