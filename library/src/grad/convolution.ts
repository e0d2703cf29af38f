// Convolutions as calls that can be differentiated. Options, shapes and refusals are those of the everyday door.
import { conv as operator } from '../ops/conv.ts';
import { convProblem, convTransposeProblem } from '../ops/convProblem.ts';
import type { ConvOptions, ConvTransposeOptions } from '../ops/options.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import type { TensorLike } from '../tensor/like.ts';
import type { Shape } from '../tensor/shape.ts';
import { reshape } from './arithmetic.ts';
import { record } from './record.ts';
import { read, type Variable } from './variable.ts';

/** What a recorded call takes beside the settings of its problem. */
export interface Bias {
  /** One number for each output channel, added to every position. */
  readonly bias?: TensorLike | undefined;
}

type ProblemOf<Options> = (input: Shape, weights: Shape, options: Options, bias?: Shape) => ConvProblem;

function call<Options>(
  name: string,
  axes: number | undefined,
  input: TensorLike,
  weights: TensorLike,
  { bias, ...settings }: Options & Bias,
  problemOf: ProblemOf<Options>,
): Variable {
  const w = read(weights, 'weights');
  if (axes !== undefined && w.shape.length !== axes + 2) {
    throw new ShapeError('weights-rank', { op: `${name}${axes}d`, axes, weights: w.shape });
  }
  const x = read(input, 'input');
  const b = bias === undefined ? undefined : read(bias, 'bias');
  const problem = problemOf(x.shape, w.shape, settings as Options, b?.shape);
  const unbatched = x.shape.length === w.shape.length - 1;
  const y = record(operator.y, problem, { x: unbatched ? reshape(x, [1, ...x.shape]) : x, w, ...(b && { b }) });
  return unbatched ? reshape(y, y.shape.slice(1)) : y;
}

const convCall =
  (axes?: number) =>
  (x: TensorLike, w: TensorLike, options: ConvOptions & Bias = {}): Variable =>
    call('conv', axes, x, w, options, convProblem);

const convTransposeCall =
  (axes?: number) =>
  (x: TensorLike, w: TensorLike, options: ConvTransposeOptions & Bias = {}): Variable =>
    call('convTranspose', axes, x, w, options, convTransposeProblem);

/**
 * A convolution over as many axes as the weights have, as `conv` of the everyday door; input, weights and bias may be
 * variables. The gradients are sums over the same terms: `∂x[i] = Σ ∂y[p] · w[k]`, `∂w[k] = Σ ∂y[p] · x[i]`,
 * `∂b[o] = Σ ∂y[o,p]`.
 *
 * @throws {ShapeError} when the settings do not fit the shapes
 *
 * @example
 * const x = variable(tensor([1, 1, 4], [1, 2, 3, 4]));
 * const y = conv(x, tensor([1, 1, 2], [-1, 1]));
 * backward(sum(y));
 * x.gradient!.data; // -1, 0, 0, 1
 */
export const conv = convCall();

/** {@link conv} along one axis. */
export const conv1d = convCall(1);

/** {@link conv} over images. */
export const conv2d = convCall(2);

/** {@link conv} over volumes. */
export const conv3d = convCall(3);

/**
 * The adjoint of a convolution, as `convTranspose` of the everyday door; its own gradient by the input is that
 * convolution.
 *
 * @throws {ShapeError} when the settings do not fit the shapes
 *
 * @example
 * const x = variable(tensor([1, 1, 2], [1, 10]));
 * backward(sum(convTranspose(x, tensor([1, 1, 3], [1, 2, 3]), { stride: 2 })));
 * x.gradient!.data; // 6, 6
 */
export const convTranspose = convTransposeCall();

/** {@link convTranspose} along one axis. */
export const convTranspose1d = convTransposeCall(1);

/** {@link convTranspose} over images. */
export const convTranspose2d = convTransposeCall(2);

/** {@link convTranspose} over volumes. */
export const convTranspose3d = convTransposeCall(3);
