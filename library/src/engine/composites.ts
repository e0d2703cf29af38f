// The composite kinds, called with the weights of their stages.
import { chain } from '../ops/chain.ts';
import * as composites from '../ops/composites.ts';
import { convProblem } from '../ops/convProblem.ts';
import type { ConvOptions } from '../ops/options.ts';
import { convShapes, nameOf } from '../ops/problem.ts';
import { parameterShapes } from '../ops/chain.ts';
import type { Stages } from '../ops/stages.ts';
import { ShapeError } from '../tensor/errors.ts';
import { asTensor, type TensorLike } from '../tensor/like.ts';
import { sizeOf, type Shape } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { arranged } from './arrange.ts';
import type { CallOptions } from './convolve.ts';
import type { Result } from './result.ts';
import { runStages } from './runStages.ts';

type Options = ConvOptions & CallOptions;
type Made = { readonly stages: Stages; readonly weights: readonly Tensor[] };

/** Makes the stages for the input's shape and runs them; the bias belongs to the last convolution. */
function call(
  op: string,
  axes: number,
  x: TensorLike,
  { bias, layout, ...options }: Options,
  make: (input: Shape, options: ConvOptions, bias: Shape | undefined) => Made,
): Result {
  const b = bias === undefined ? undefined : asTensor(bias, 'bias');
  return arranged(op, asTensor(x), { axes, layout }, (x) => {
    const { stages, weights } = make(x.shape, options, b?.shape);
    const parameters = weights.map((w, at) => (b && at === weights.length - 1 ? { w, b } : { w }));
    return runStages(stages, x, parameters);
  });
}

/**
 * A depthwise convolution, then a pointwise one: the standard convolution with
 * `w[o,c,k] = pointwise[o,c] · depthwise[c,k]`.
 *
 * @param x `[batch, channels, …spatial]`, or without the batch
 * @param depthwise `[channels · multiplier, 1, …taps]`
 * @param pointwise `[outputs, channels · multiplier, 1, …]`
 * @param options stride, padding, dilation, boundary and flip of the first; groups and bias of the second
 * @throws {ShapeError} when the settings do not fit the shapes
 *
 * @example Neighbours are added, then the channels
 * const x = tensor([1, 2, 3], [1, 2, 3, 10, 20, 30]);
 * await depthwiseSeparable(x, tensor([2, 1, 2], [1, 1, 1, 1]), tensor([1, 2, 1], [1, 1])).data(); // 33, 55
 */
export function depthwiseSeparable(
  x: TensorLike,
  depthwise: TensorLike,
  pointwise: TensorLike,
  options: Options = {},
): Result {
  const weights = [asTensor(depthwise, 'weights'), asTensor(pointwise, 'weights')] as const;
  const axes = Math.max(1, weights[0].shape.length - 2);
  const op = nameOf({ op: 'depthwiseSeparable', axes: Array.from({ length: axes }) });
  return call(op, axes, x, options, (input, { groups = 1, ...spatial }, bias) => {
    const first = convProblem(input, weights[0].shape, { ...spatial, groups: input[1]! });
    const second = convProblem(convShapes(first).y, weights[1].shape, { groups }, bias);
    return { stages: chain({ stages: [first, second] }), weights };
  });
}

/** Weights in the shapes of their stages, from weights that may leave out the axes of one tap. */
function fitted(op: string, stages: Stages, weights: readonly Tensor[]): Made {
  const shapes = parameterShapes(stages);
  const made = weights.map((given, at) => {
    const wanted = shapes[at]!.w!;
    if (sizeOf(given.shape) !== sizeOf(wanted) || given.shape[0] !== wanted[0]) {
      throw new ShapeError('shape-mismatch', { op, role: 'w', wanted, got: given.shape });
    }
    return { shape: wanted, data: given.data };
  });
  return { stages, weights: made };
}

/** How many taps weights `[outputs, channels, …taps]` have in all. */
const tapsOf = ({ shape }: Tensor): number => sizeOf(shape.slice(2));

/**
 * One axis after another: the standard convolution with `w[o,c,u,v] = first[o,c,u] · second[o,v]`, in any number of
 * axes.
 *
 * @param x `[batch, channels, …spatial]`, or without the batch
 * @param weights one for each axis: `[outputs, channels / groups, taps]`, then `[outputs, 1, taps]` for each other axis
 * @param options those of the standard convolution; the bias is added at the end
 * @throws {ShapeError} when the settings do not fit the shapes
 *
 * @example Sobel in two steps
 * const x = tensor([1, 1, 3, 3], [3, 3, 2, 0, 0, 1, 3, 1, 2]);
 * await spatiallySeparable(x, [tensor([1, 1, 3], [1, 2, 1]), tensor([1, 1, 3], [-1, 0, 1])]).data(); // 0
 */
export function spatiallySeparable(x: TensorLike, weights: readonly TensorLike[], options: Options = {}): Result {
  const given = weights.map((each) => asTensor(each, 'weights'));
  const axes = given.length;
  const op = nameOf({ op: 'spatiallySeparable', axes: given });
  if (axes < 1) throw new ShapeError('not-a-tensor', { role: 'weights', got: 'missing' });
  return call(op, axes, x, options, (input, options, bias) => {
    const { shape } = given[0]!;
    const standard = convProblem(input, [shape[0]!, shape[1]!, ...given.map(tapsOf)], options, bias);
    return fitted(op, composites.spatiallySeparable(standard), given);
  });
}

/**
 * Channels first, then one axis after another: the standard convolution with `w[o,c,v,h] = α[o,c] · β[o,v] · γ[o,h]`.
 *
 * @param x `[batch, channels, …spatial]`, or without the batch
 * @param weights `[outputs, channels / groups, 1]`, then `[outputs, 1, taps]` for each axis
 * @param options those of the standard convolution; the bias is added at the end
 * @throws {ShapeError} when the settings do not fit the shapes
 *
 * @example The channels are added, then neighbours subtracted
 * const x = tensor([1, 2, 3], [1, 2, 4, 10, 20, 40]);
 * await flattened(x, [tensor([1, 2, 1], [1, 1]), tensor([1, 1, 2], [-1, 1])]).data(); // 11, 22
 */
export function flattened(x: TensorLike, weights: readonly TensorLike[], options: Options = {}): Result {
  const given = weights.map((each) => asTensor(each, 'weights'));
  const axes = given.length - 1;
  const op = nameOf({ op: 'flattened', axes: given.slice(1) });
  if (axes < 1) throw new ShapeError('not-a-tensor', { role: 'weights', got: 'missing' });
  return call(op, axes, x, options, (input, options, bias) => {
    const { shape } = given[0]!;
    const standard = convProblem(input, [shape[0]!, shape[1]!, ...given.slice(1).map(tapsOf)], options, bias);
    return fitted(op, composites.flattened(standard), given);
  });
}

/**
 * A grouped convolution whose output channels are shuffled with the same groups, so that every group of a next layer
 * sees all groups of this one.
 *
 * @param x `[batch, channels, …spatial]`, or without the batch
 * @param w `[outputs, channels / groups, …taps]`
 * @param options those of the convolution
 * @throws {ShapeError} when the settings do not fit the shapes
 *
 * @example
 * const x = tensor([1, 2, 1], [1, 10]);
 * await shuffledGrouped(x, tensor([4, 1, 1], [1, 2, 1, 2]), { groups: 2 }).data(); // 1, 10, 2, 20
 */
export function shuffledGrouped(x: TensorLike, w: TensorLike, options: Options = {}): Result {
  const weights = asTensor(w, 'weights');
  const axes = Math.max(1, weights.shape.length - 2);
  const op = nameOf({ op: 'shuffledGrouped', axes: Array.from({ length: axes }) });
  return call(op, axes, x, options, (input, options, bias) => {
    const standard = convProblem(input, weights.shape, options, bias);
    return { stages: composites.shuffledGrouped(standard), weights: [weights] };
  });
}
