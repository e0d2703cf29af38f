// The operators beside convolution, called with tensors and options.
import { activationProblem, activations, type ActivationName } from '../ops/activation.ts';
import { channelShuffle as shuffle, shuffleProblem } from '../ops/channelShuffle.ts';
import { add as addition, addProblem, concat as concatenation, concatProblem } from '../ops/join.ts';
import type { PerAxis } from '../ops/options.ts';
import { pixelShuffle as pixels, pixelShuffleProblem, pixelUnshuffleProblem } from '../ops/pixelShuffle.ts';
import { averagePool as mean, maxPool as largest } from '../ops/pool.ts';
import {
  averagePoolProblem,
  maxPoolProblem,
  type AveragePoolOptions,
  type MaxPoolOptions,
} from '../ops/poolProblem.ts';
import { resize as resizing, resizeProblem, type ResizeOptions } from '../ops/resize.ts';
import { ShapeError } from '../tensor/errors.ts';
import { asTensor, type TensorLike } from '../tensor/like.ts';
import { arranged, asArranged, channelsFirst, checkLayout, type LayoutOption } from './arrange.ts';
import { compute } from './compute.ts';
import { Result } from './result.ts';

/**
 * Writes the channels as `groups` rows and reads them column by column: `y[c] = x[(c mod g) · n + ⌊c / g⌋]` with
 * `n = channels / g`. A fixed permutation; shuffling with n groups undoes it.
 *
 * @param x `[batch, channels, …spatial]`
 * @throws {ShapeError} `channels-divide` when the groups do not divide the channels
 *
 * @example
 * await channelShuffle(tensor([1, 6], [0, 1, 2, 3, 4, 5]), 2).data(); // 0, 3, 1, 4, 2, 5
 */
export const channelShuffle = (x: TensorLike, groups: number, { layout }: LayoutOption = {}): Result =>
  arranged('channelShuffle', asTensor(x), { layout }, (x) =>
    compute(shuffle.y, shuffleProblem(x.shape, groups), { x }),
  );

/**
 * The mean of every window, each channel by itself: `y[n,c,p] = Σ x[n,c,i] / m` over the m cells i of the window at p.
 *
 * @param x `[batch, channels, …spatial]`
 * @param taps samples of the window: a number, or one for each axis
 * @param options stride (default: the window), padding (0), ceil (false), countPadding (true: padding counts as zeros)
 * @throws {ShapeError} `pool-padding`, `window-too-large`
 *
 * @example
 * await averagePool(tensor([1, 1, 4], [1, 3, 5, 9]), 2).data(); // 2, 7
 */
export const averagePool = (
  x: TensorLike,
  taps: PerAxis,
  { layout, ...options }: AveragePoolOptions & LayoutOption = {},
): Result =>
  arranged('averagePool', asTensor(x), { layout }, (x) =>
    compute(mean.y, averagePoolProblem(x.shape, taps, options), { x }),
  );

/**
 * The largest number of every window, each channel by itself: `y[n,c,p] = max x[n,c,i]` over the cells i of the
 * window at p that lie in the input.
 *
 * @param x `[batch, channels, …spatial]`
 * @param taps cells of the window: a number, or one for each axis
 * @param options stride (default: the window), padding (0), dilation (1), ceil (false)
 * @throws {ShapeError} `pool-padding`, `window-too-large`
 *
 * @example
 * await maxPool(tensor([1, 1, 4], [1, 3, 9, 5]), 2).data(); // 3, 9
 */
export const maxPool = (
  x: TensorLike,
  taps: PerAxis,
  { layout, ...options }: MaxPoolOptions & LayoutOption = {},
): Result =>
  arranged('maxPool', asTensor(x), { layout }, (x) =>
    compute(largest.y, maxPoolProblem(x.shape, taps, options), { x }),
  );

/**
 * Resizes every axis behind the channels: the nearest sample `⌊p · input / output⌋`, or linear between the two
 * samples around `(p + ½) · input / output − ½` (with `alignCorners`, around `p · (input − 1) / (output − 1)`).
 *
 * @param x `[batch, channels, …spatial]`
 * @param options `size` or `scale`; mode (`'nearest'`), alignCorners (false)
 * @throws {ShapeError} `resize-target` unless exactly one of size and scale is given
 *
 * @example
 * await resize(tensor([1, 1, 2], [0, 4]), { scale: 2, mode: 'linear' }).data(); // 0, 1, 3, 4
 */
export const resize = (x: TensorLike, { layout, ...options }: ResizeOptions & LayoutOption): Result =>
  arranged('resize', asTensor(x), { layout }, (x) => compute(resizing.y, resizeProblem(x.shape, options), { x }));

/**
 * Turns channels into samples between samples: `y[n, c, i·r + a, j·s + b] = x[n, (c·r + a)·s + b, i, j]`, likewise
 * along any number of axes.
 *
 * @param x `[batch, channels, …spatial]`
 * @param factor by how much each axis grows
 * @throws {ShapeError} `channels-divide` when the product of the factors does not divide the channels
 *
 * @example
 * await pixelShuffle(tensor([1, 2, 2], [1, 2, 10, 20]), 2).data(); // 1, 10, 2, 20
 */
export const pixelShuffle = (x: TensorLike, factor: PerAxis, { layout }: LayoutOption = {}): Result =>
  arranged('pixelShuffle', asTensor(x), { layout }, (x) =>
    compute(pixels.y, pixelShuffleProblem(x.shape, factor), { x }),
  );

/**
 * Turns neighbouring samples into channels: the inverse of {@link pixelShuffle}.
 *
 * @param x `[batch, channels, …spatial]`
 * @param factor by how much each axis shrinks
 * @throws {ShapeError} `size-divide` when a factor does not divide its axis
 *
 * @example
 * await pixelUnshuffle(tensor([1, 1, 4], [1, 10, 2, 20]), 2).data(); // 1, 2, 10, 20
 */
export const pixelUnshuffle = (x: TensorLike, factor: PerAxis, { layout }: LayoutOption = {}): Result =>
  arranged('pixelUnshuffle', asTensor(x), { layout }, (y) =>
    compute(pixels.x, pixelUnshuffleProblem(y.shape, factor), { y }),
  );

/**
 * Puts the channels of several tensors one behind another.
 *
 * @param tensors `[batch, channels, …spatial]`, alike in all but their channels
 * @throws {ShapeError} `concat-mismatch`
 *
 * @example
 * await concat([tensor([1, 1, 2], [1, 2]), tensor([1, 2, 2], [3, 4, 5, 6])]).data(); // 1, 2, 3, 4, 5, 6
 */
export function concat(tensors: readonly TensorLike[], { layout = 'nchw' }: LayoutOption = {}): Result {
  checkLayout('concat', layout);
  const [first, ...rest] = tensors.map((given) => channelsFirst(asTensor(given), layout));
  if (!first) throw new ShapeError('not-a-tensor', { role: 'input', got: 'missing' });
  const y = rest.reduce((a, b) => compute(concatenation.y, concatProblem(a.shape, b.shape), { a, b }), first);
  return new Result(asArranged(y, layout));
}

/**
 * Adds two tensors of one shape, cell by cell.
 *
 * @throws {ShapeError} `shape-mismatch`
 *
 * @example
 * await add(tensor([3], [1, 2, 3]), tensor([3], [10, 20, 30])).data(); // 11, 22, 33
 */
export function add(a: TensorLike, b: TensorLike): Result {
  const [left, right] = [asTensor(a), asTensor(b)];
  return new Result(compute(addition.y, addProblem(left.shape, right.shape), { a: left, b: right }));
}

function activate(name: ActivationName, given: TensorLike, slope?: number): Result {
  const x = asTensor(given);
  return new Result(compute(activations[name].y, activationProblem(name, x.shape, slope), { x }));
}

/**
 * `y = max(0, x)` for every number.
 *
 * @example
 * await relu(tensor([3], [-1, 0, 2])).data(); // 0, 0, 2
 */
export const relu = (x: TensorLike): Result => activate('relu', x);

/**
 * `y = min(max(0, x), 6)` for every number.
 *
 * @example
 * await relu6(tensor([3], [-1, 2, 9])).data(); // 0, 2, 6
 */
export const relu6 = (x: TensorLike): Result => activate('relu6', x);

/**
 * `y = x` for positive numbers and `slope · x` for the others.
 *
 * @param slope 0.01 unless given
 *
 * @example
 * await leakyRelu(tensor([2], [-4, 2]), 0.5).data(); // -2, 2
 */
export const leakyRelu = (x: TensorLike, slope?: number): Result => activate('leakyRelu', x, slope);

/**
 * `y = 1 / (1 + e^−x)` for every number.
 *
 * @example
 * await sigmoid(tensor([1], [0])).data(); // 0.5
 */
export const sigmoid = (x: TensorLike): Result => activate('sigmoid', x);

/**
 * The hyperbolic tangent of every number.
 *
 * @example
 * await tanh(tensor([1], [0])).data(); // 0
 */
export const tanh = (x: TensorLike): Result => activate('tanh', x);

/**
 * `y = x · min(max(0, x + 3), 6) / 6` for every number.
 *
 * @example
 * await hardSwish(tensor([3], [-3, 1.5, 4])).data(); // 0, 1.125, 4
 */
export const hardSwish = (x: TensorLike): Result => activate('hardSwish', x);
