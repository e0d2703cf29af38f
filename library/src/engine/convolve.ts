// A convolution called with tensors and options: problem, plan, kernel, and the result in the caller's layout and rank.
import { conv } from '../ops/conv.ts';
import { convProblem, convTransposeProblem } from '../ops/convProblem.ts';
import type { ConvOptions, ConvTransposeOptions } from '../ops/options.ts';
import type { ConvProblem } from '../ops/problem.ts';
import { ShapeError } from '../tensor/errors.ts';
import { channelsFirstOrder, channelsLastOrder, permute, type Layout } from '../tensor/layout.ts';
import { asTensor, type TensorLike } from '../tensor/like.ts';
import type { Shape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { compute } from './compute.ts';
import { Result } from './result.ts';

/** What every call takes beside the settings of its problem. */
export interface CallOptions {
  /** One number for each output channel, added to every position. */
  readonly bias?: TensorLike | undefined;
  /** Where the channels of input and output stand. Default `'nchw'`. */
  readonly layout?: Layout | undefined;
}

export const convolve = (axes: number | undefined, x: TensorLike, w: TensorLike, options: ConvOptions & CallOptions = {}): Result =>
  call('conv', axes, x, w, options, convProblem);

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
  { bias, layout = 'nchw', ...settings }: Options & CallOptions,
  problemOf: (input: Shape, weights: Shape, options: Options, bias?: Shape) => ConvProblem,
): Result {
  const weights = asTensor(w, 'weights');
  const spatial = axes ?? weights.shape.length - 2;
  if (weights.shape.length !== spatial + 2) {
    throw new ShapeError('weights-rank', { op: `${op}${spatial}d`, axes: spatial, weights: weights.shape });
  }
  if (layout !== 'nchw' && layout !== 'nhwc') {
    throw new ShapeError('option-invalid', { op: `${op}${spatial}d`, option: 'layout', got: String(layout), wanted: "'nchw' or 'nhwc'" });
  }
  const given = asTensor(x, 'input');
  const unbatched = given.shape.length === spatial + 1;
  const batched: Tensor = unbatched ? { shape: [1, ...given.shape], data: given.data } : given;
  const last = layout === 'nhwc' && batched.shape.length === spatial + 2;
  const input = last ? permute(batched, channelsFirstOrder(spatial + 2)) : batched;
  const added = bias === undefined ? undefined : asTensor(bias, 'bias');
  const problem = problemOf(input.shape, weights.shape, settings as unknown as Options, added?.shape);
  const y = compute(conv.y, problem, { x: input, w: weights, ...(added && { b: added }) });
  const arranged = last ? permute(y, channelsLastOrder(spatial + 2)) : y;
  return new Result(unbatched ? { shape: arranged.shape.slice(1), data: arranged.data } : arranged);
}
