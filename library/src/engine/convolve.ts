// A convolution called with tensors and options: problem, plan, kernel, and the result in the caller's layout and rank.
import { conv } from '../ops/conv.ts';
import { convProblem, convTransposeProblem } from '../ops/convProblem.ts';
import type { ConvOptions, ConvTransposeOptions } from '../ops/options.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import { asTensor, type TensorLike } from '../tensor/like.ts';
import type { Shape } from '../tensor/shape.ts';
import { arranged, type LayoutOption } from './arrange.ts';
import { compute } from './compute.ts';
import type { Result } from './result.ts';

/** What every call takes beside the settings of its problem. */
export interface CallOptions extends LayoutOption {
  /** One number for each output channel, added to every position. */
  readonly bias?: TensorLike | undefined;
}

export const convolve = (
  axes: number | undefined,
  x: TensorLike,
  w: TensorLike,
  options: ConvOptions & CallOptions = {},
): Result => call('conv', axes, x, w, options, convProblem);

export const convolveTransposed = (
  axes: number | undefined,
  x: TensorLike,
  w: TensorLike,
  options: ConvTransposeOptions & CallOptions = {},
): Result => call('convTranspose', axes, x, w, options, convTransposeProblem);

function call<Options extends ConvOptions>(
  op: string,
  axes: number | undefined,
  x: TensorLike,
  w: TensorLike,
  { bias, layout, ...settings }: Options & CallOptions,
  problemOf: (input: Shape, weights: Shape, options: Options, bias?: Shape) => ConvProblem,
): Result {
  const weights = asTensor(w, 'weights');
  const spatial = axes ?? weights.shape.length - 2;
  if (weights.shape.length !== spatial + 2) {
    throw new ShapeError('weights-rank', { op: `${op}${spatial}d`, axes: spatial, weights: weights.shape });
  }
  const added = bias === undefined ? undefined : asTensor(bias, 'bias');
  return arranged(`${op}${spatial}d`, asTensor(x), { axes: spatial, layout }, (input) => {
    const problem = problemOf(input.shape, weights.shape, settings as unknown as Options, added?.shape);
    return compute(conv.y, problem, { x: input, w: weights, ...(added && { b: added }) });
  });
}
