import { indices, sizeOf, stridesOf } from './shape.ts';
import type { Numbers, Tensor } from './tensor.ts';

/**
 * Where the channels stand: before the spatial axes (`nchw`, the default) or behind them (`nhwc`), in any number of
 * axes.
 */
export type Layout = 'nchw' | 'nhwc';

/**
 * A tensor with its axes in another order: axis `d` of the result is axis `order[d]` of the source.
 *
 * @example
 * permute(tensor([2, 3], [1, 2, 3, 4, 5, 6]), [1, 0]).data; // 1, 4, 2, 5, 3, 6
 */
export function permute(source: Tensor, order: readonly number[]): Tensor {
  if (order.every((axis, d) => axis === d)) return source;
  const shape = order.map((axis) => source.shape[axis]!);
  const steps = stridesOf(source.shape);
  const step = order.map((axis) => steps[axis]!);
  const data: Numbers =
    source.data instanceof Float64Array ? new Float64Array(sizeOf(shape)) : new Float32Array(sizeOf(shape));
  let at = 0;
  // Rows along the last axis are copied in one plain loop; only their starts are worked out position by position.
  const last = shape.length - 1;
  const length = shape[last] ?? 1;
  for (const index of indices(shape.slice(0, last))) {
    let from = 0;
    for (let d = 0; d < last; d++) from += index[d]! * step[d]!;
    for (let i = 0; i < length; i++) data[at++] = source.data[from + i * (step[last] ?? 0)]!;
  }
  return { shape, data };
}

/** The order that brings channels from behind the spatial axes to axis 1, for a tensor of this rank. */
export const channelsFirstOrder = (rank: number): number[] => [0, rank - 1, ...range(1, rank - 1)];

/** The order that brings channels from axis 1 behind the spatial axes. */
export const channelsLastOrder = (rank: number): number[] => [0, ...range(2, rank), 1];

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
