import { ShapeError } from '../tensor/errors.ts';
import { checkShape } from '../tensor/tensor.ts';
import { indices, offsetOf, type Shape } from '../tensor/shape.ts';
import { deepFrozen } from './freeze.ts';
import { linear, type Pair } from './linear.ts';
import { groupsOf } from './options.ts';
import type { ShuffleProblem } from './stages.ts';

/**
 * The problem of a channel shuffle.
 *
 * @param input `[batch, channels, …spatial]`
 * @throws {ShapeError} `channels-divide` when the groups do not divide the channels
 *
 * @example
 * shuffleProblem([1, 12, 8, 8], 3).groups; // 3
 */
export function shuffleProblem(input: Shape, groups: number): ShuffleProblem {
  const op = 'channelShuffle';
  checkShape(input);
  if (input.length < 2) throw new ShapeError('input-rank', { op, axes: 0, input });
  const [batch, channels, ...sizes] = input as [number, number, ...number[]];
  if (channels % groupsOf(op, groups) !== 0) throw new ShapeError('channels-divide', { op, channels, divisor: groups });
  return deepFrozen({ op, batch, channels, groups, sizes });
}

export const shuffleCases: () => Readonly<Record<string, ShuffleProblem>> = () => ({
  'two groups': shuffleProblem([2, 8, 3, 2], 2),
  'three groups': shuffleProblem([1, 12, 4], 3),
  'one group': shuffleProblem([1, 5, 2, 2], 1),
  'one channel a group': shuffleProblem([2, 4, 3], 4),
  'no axes': shuffleProblem([3, 6], 2),
  '3-D': shuffleProblem([1, 6, 2, 3, 2], 3),
  'batch 0': shuffleProblem([0, 6, 2], 3),
});

/** The channel that a shuffle puts in place `channel`: `(c mod g) · n + ⌊c / g⌋` with `n = channels / g`. */
export const shuffledFrom = ({ channels, groups }: ShuffleProblem, channel: number): number =>
  (channel % groups) * (channels / groups) + Math.floor(channel / groups);

const shapeOf = ({ batch, channels, sizes }: ShuffleProblem): Shape => [batch, channels, ...sizes];

/**
 * `y[n,c,p] = x[n, (c mod g) · m + ⌊c / g⌋, p]` with `m = channels / g`: channels written as g rows of m are read
 * column by column. A fixed permutation without parameters; its gradient is its inverse, the shuffle with m groups.
 */
export const channelShuffle = linear<ShuffleProblem>({
  name: 'channelShuffle',
  cases: shuffleCases,
  shapes: (problem) => ({ x: shapeOf(problem), y: shapeOf(problem) }),
  *pairs(problem) {
    const y = shapeOf(problem);
    const pair: Pair = { x: 0, y: 0, weight: 1 };
    for (const [n, c, ...p] of indices(y)) {
      pair.y = offsetOf(y, [n!, c!, ...p]);
      pair.x = offsetOf(y, [n!, shuffledFrom(problem, c!), ...p]);
      yield pair;
    }
  },
});
