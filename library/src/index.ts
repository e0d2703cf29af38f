// The everyday door. Everything here computes with the fastest kernel that is open, and pulls in no dependency.
import { convolve, convolveTransposed, type CallOptions } from './engine/convolve.ts';
import type { Result } from './engine/result.ts';
import type { ConvOptions, ConvTransposeOptions } from './ops/options.ts';
import type { TensorLike } from './tensor/like.ts';

export { depthwiseSeparable, flattened, shuffledGrouped, spatiallySeparable } from './engine/composites.ts';
export {
  add,
  averagePool,
  channelShuffle,
  concat,
  hardSwish,
  leakyRelu,
  maxPool,
  pixelShuffle,
  pixelUnshuffle,
  relu,
  relu6,
  resize,
  sigmoid,
  tanh,
} from './engine/neighbours.ts';
export { Result } from './engine/result.ts';
export type { LayoutOption } from './engine/arrange.ts';
export type { CallOptions } from './engine/convolve.ts';
export type { Boundary } from './ops/boundary.ts';
export type { AxisPadding, ConvOptions, ConvTransposeOptions, Padding, PaddingWord, PerAxis } from './ops/options.ts';
export type { AveragePoolOptions, MaxPoolOptions, PoolOptions } from './ops/poolProblem.ts';
export type { ResizeOptions } from './ops/resize.ts';
export { ShapeError, type ShapeCode, type ShapeFacts } from './tensor/errors.ts';
export type { Layout } from './tensor/layout.ts';
export type { TensorLike } from './tensor/like.ts';
export type { Shape } from './tensor/shape.ts';
export { tensor, zeros, type Dtype, type Numbers, type Tensor } from './tensor/tensor.ts';

/**
 * Slides weights over a signal with as many axes as the weights have:
 * `y[n,o,p] = b[o] + Σ x[n,c,i] · w[o,c,k]` with `i = p · stride + k · dilation − before` on every axis.
 *
 * The taps are not reversed (`flip: true` reverses them): what machine learning calls convolution and mathematics
 * correlation.
 *
 * @param x `[batch, channels, …spatial]`, or without the batch
 * @param w `[outputs, channels / groups, …taps]`
 * @returns `[batch, outputs, …]`; along each axis `⌊(input + before + after − span) / stride⌋ + 1` samples,
 *   where `span = (taps − 1) · dilation + 1`
 * @throws {ShapeError} when the settings do not fit the shapes
 *
 * @example Differences of neighbours
 * await conv(tensor([1, 1, 4], [1, 4, 9, 16]), tensor([1, 1, 2], [-1, 1])).data(); // 3, 5, 7
 */
export const conv = (x: TensorLike, w: TensorLike, options?: ConvOptions & CallOptions): Result =>
  convolve(undefined, x, w, options);

/**
 * {@link conv} along one axis.
 *
 * @example A causal filter sees no future
 * await conv1d(tensor([1, 1, 4], [1, 2, 3, 4]), tensor([1, 1, 2], [1, 1]), { padding: 'causal' }).data(); // 1, 3, 5, 7
 */
export const conv1d = (x: TensorLike, w: TensorLike, options?: ConvOptions & CallOptions): Result =>
  convolve(1, x, w, options);

/**
 * {@link conv} over images.
 *
 * @example Each sample plus its lower-right neighbour
 * const x = tensor([1, 1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9]);
 * const w = tensor([1, 1, 2, 2], [1, 0, 0, 1]);
 * await conv2d(x, w).data(); // 6, 8, 12, 14
 */
export const conv2d = (x: TensorLike, w: TensorLike, options?: ConvOptions & CallOptions): Result =>
  convolve(2, x, w, options);

/**
 * {@link conv} over volumes.
 *
 * @example The sum of a cube of ones
 * const cube = tensor([1, 1, 2, 2, 2], new Float32Array(8).fill(1));
 * await conv3d(cube, cube).data(); // 8
 */
export const conv3d = (x: TensorLike, w: TensorLike, options?: ConvOptions & CallOptions): Result =>
  convolve(3, x, w, options);

/**
 * The adjoint of the convolution with the same weights and settings: `y[n,o,i] += x[n,c,p] · w[c,o,k]` with
 * `i = p · stride + k · dilation − before`. It restores a convolution's input shape, not its input.
 *
 * @param x `[batch, channels, …spatial]`, or without the batch
 * @param w `[channels, outputs / groups, …taps]`: the same tensor that the convolution takes
 * @returns along each axis `(input − 1) · stride − before − after + span + outputPadding` samples
 * @throws {ShapeError} when the settings do not fit the shapes
 *
 * @example Every sample stamps the weights, overlaps add
 * const [x, w] = [tensor([1, 1, 2], [1, 10]), tensor([1, 1, 3], [1, 2, 3])];
 * await convTranspose(x, w, { stride: 2 }).data(); // 1, 2, 13, 20, 30
 */
export const convTranspose = (x: TensorLike, w: TensorLike, options?: ConvTransposeOptions & CallOptions): Result =>
  convolveTransposed(undefined, x, w, options);

/** {@link convTranspose} along one axis. */
export const convTranspose1d = (x: TensorLike, w: TensorLike, options?: ConvTransposeOptions & CallOptions): Result =>
  convolveTransposed(1, x, w, options);

/** {@link convTranspose} over images. */
export const convTranspose2d = (x: TensorLike, w: TensorLike, options?: ConvTransposeOptions & CallOptions): Result =>
  convolveTransposed(2, x, w, options);

/** {@link convTranspose} over volumes. */
export const convTranspose3d = (x: TensorLike, w: TensorLike, options?: ConvTransposeOptions & CallOptions): Result =>
  convolveTransposed(3, x, w, options);
