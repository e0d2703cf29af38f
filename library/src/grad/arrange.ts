// What stands beside convolutions in the lessons: other sizes, other orders of channels, tensors side by side.
import { channelShuffle as shuffling, shuffleProblem } from '../ops/channelShuffle.ts';
import { concat as joining, concatProblem } from '../ops/join.ts';
import type { PerAxis } from '../ops/options.ts';
import { pixelShuffle as pixels, pixelShuffleProblem } from '../ops/pixelShuffle.ts';
import { averagePool as averaging, maxPool as maximum } from '../ops/pool.ts';
import {
  averagePoolProblem,
  maxPoolProblem,
  type AveragePoolOptions,
  type MaxPoolOptions,
} from '../ops/poolProblem.ts';
import { resize as resizing, resizeProblem, type ResizeOptions } from '../ops/resize.ts';
import type { TensorLike } from '../tensor/like.ts';
import { record } from './record.ts';
import { read, type Variable } from './variable.ts';

/**
 * The mean of each window, each channel by itself; a gradient is shared equally by the cells of its window.
 *
 * @param x `[batch, channels, …spatial]`
 * @param taps samples of the window, a number or one for each axis
 * @throws {ShapeError} when the settings do not fit the shape
 *
 * @example
 * averagePool(tensor([1, 1, 4], [1, 3, 5, 9]), 2).data; // 2, 7
 */
export function averagePool(x: TensorLike, taps: PerAxis, options?: AveragePoolOptions): Variable {
  const given = read(x, 'input');
  return record(averaging.y, averagePoolProblem(given.shape, taps, options), { x: given });
}

/**
 * The largest number of each window, each channel by itself; a gradient goes to the first place where it stands.
 *
 * @param x `[batch, channels, …spatial]`
 * @param taps cells of the window, a number or one for each axis
 * @throws {ShapeError} when the settings do not fit the shape
 *
 * @example
 * maxPool(tensor([1, 1, 4], [1, 3, 9, 5]), 2).data; // 3, 9
 */
export function maxPool(x: TensorLike, taps: PerAxis, options?: MaxPoolOptions): Variable {
  const given = read(x, 'input');
  return record(maximum.y, maxPoolProblem(given.shape, taps, options), { x: given });
}

/**
 * More or fewer samples along every spatial axis, by the nearest one or linearly between two.
 *
 * @param x `[batch, channels, …spatial]`
 * @throws {ShapeError} when the options do not fit the shape
 *
 * @example
 * resize(tensor([1, 1, 2], [1, 5]), { scale: 2, mode: 'linear' }).data; // 1, 2, 4, 5
 */
export function resize(x: TensorLike, options: ResizeOptions): Variable {
  const given = read(x, 'input');
  return record(resizing.y, resizeProblem(given.shape, options), { x: given });
}

/**
 * Takes the channels of the groups in turn: `y[c] = x[(c mod g) · n + ⌊c / g⌋]` with `n = channels / g`.
 *
 * @param x `[batch, channels, …spatial]`
 * @throws {ShapeError} `channels-divide`
 *
 * @example
 * channelShuffle(tensor([1, 6], [0, 1, 2, 3, 4, 5]), 3).data; // 0, 2, 4, 1, 3, 5
 */
export function channelShuffle(x: TensorLike, groups: number): Variable {
  const given = read(x, 'input');
  return record(shuffling.y, shuffleProblem(given.shape, groups), { x: given });
}

/**
 * Lays channels out as samples between samples: each axis grows by its factor, channels shrink by their product.
 *
 * @param x `[batch, channels, …spatial]`
 * @throws {ShapeError} `channels-divide`
 *
 * @example
 * pixelShuffle(tensor([1, 2, 3], [1, 2, 3, 10, 20, 30]), 2).data; // 1, 10, 2, 20, 3, 30
 */
export function pixelShuffle(x: TensorLike, factor: PerAxis): Variable {
  const given = read(x, 'input');
  return record(pixels.y, pixelShuffleProblem(given.shape, factor), { x: given });
}

/**
 * Puts the channels of tensors one after another.
 *
 * @param first `[batch, channels, …spatial]`, and the others the same but for their channels
 * @throws {ShapeError} `concat-mismatch`
 *
 * @example
 * concat(tensor([1, 1, 2], [1, 2]), tensor([1, 1, 2], [3, 4])).shape; // 1, 2, 2
 */
export function concat(first: TensorLike, second: TensorLike, ...others: readonly TensorLike[]): Variable {
  const [a, b] = [read(first, 'input'), read(second, 'other input')];
  const joined = record(joining.y, concatProblem(a.shape, b.shape), { a, b });
  return others.reduce<Variable>((so, next) => concat(so, next), joined);
}
