import { ShapeError } from '../tensor/errors.ts';
import { checkShape } from '../tensor/tensor.ts';
import { indexAt, indices, offsetOf, sizeOf, type Shape } from '../tensor/shape.ts';
import { deepFrozen } from './freeze.ts';
import { linear, type Pair } from './linear.ts';
import { perAxis, say, type PerAxis } from './options.ts';
import type { PixelShuffleProblem } from './stages.ts';

/** The factors of a pixel shuffle, one an axis. */
function factorsOf(op: string, factor: PerAxis, axes: number): number[] {
  const factors = perAxis(op, 'factor', factor, axes);
  if (factors.some((value) => value < 1)) {
    throw new ShapeError('option-invalid', {
      op,
      option: 'factor',
      got: say(factor),
      wanted: 'a whole number from 1 on',
    });
  }
  return factors;
}

function readInput(op: string, input: Shape): [batch: number, channels: number, ...sizes: number[]] {
  checkShape(input);
  if (input.length < 3) throw new ShapeError('input-rank', { op, axes: 1, input });
  return [...input] as unknown as [number, number, ...number[]];
}

/**
 * The problem of a pixel shuffle: channels become samples between samples.
 *
 * @param input `[batch, channels, …spatial]`
 * @param factor by how much each axis grows
 * @throws {ShapeError} `channels-divide` when the product of the factors does not divide the channels
 *
 * @example
 * pixelShuffleProblem([1, 8, 3, 3], 2).sizes; // 3, 3
 */
export function pixelShuffleProblem(input: Shape, factor: PerAxis): PixelShuffleProblem {
  const op = 'pixelShuffle';
  const [batch, channels, ...sizes] = readInput(op, input);
  const factors = factorsOf(op, factor, sizes.length);
  const divisor = sizeOf(factors);
  if (channels % divisor !== 0) throw new ShapeError('channels-divide', { op, channels, divisor });
  return deepFrozen({ op, batch, channels, factors, sizes });
}

/**
 * The pixel shuffle whose output has a shape: what a pixel unshuffle undoes.
 *
 * @param output `[batch, channels, …spatial]`, each axis a multiple of its factor
 * @throws {ShapeError} `size-divide` when a factor does not divide its axis
 *
 * @example
 * pixelUnshuffleProblem([1, 2, 6, 6], 2).channels; // 8
 */
export function pixelUnshuffleProblem(output: Shape, factor: PerAxis): PixelShuffleProblem {
  const op = 'pixelUnshuffle';
  const [batch, channels, ...sizes] = readInput(op, output);
  const factors = factorsOf(op, factor, sizes.length);
  const small = sizes.map((length, axis) => {
    const divisor = factors[axis]!;
    if (length % divisor !== 0) throw new ShapeError('size-divide', { op, axis, length, divisor });
    return length / divisor;
  });
  return pixelShuffleProblem([batch, channels * sizeOf(factors), ...small], factors);
}

const shapesOf = ({ batch, channels, factors, sizes }: PixelShuffleProblem) => ({
  x: [batch, channels, ...sizes],
  y: [batch, channels / sizeOf(factors), ...sizes.map((length, d) => length * factors[d]!)],
});

/**
 * `y[n, c, i·r + a, j·s + b] = x[n, (c·r + a)·s + b, i, j]` for factors r and s, likewise in any number of axes. Its
 * gradient is its inverse, the pixel unshuffle.
 */
export const pixelShuffle = linear<PixelShuffleProblem>({
  name: 'pixelShuffle',
  cases: () => ({
    plain: pixelShuffleProblem([2, 8, 3, 2], 2),
    'factor by axis': pixelShuffleProblem([1, 12, 2, 3], [3, 2]),
    'factor 1': pixelShuffleProblem([1, 2, 3, 3], 1),
    '1-D': pixelShuffleProblem([2, 6, 4], 3),
    '3-D': pixelShuffleProblem([1, 8, 2, 1, 3], 2),
    'batch 0': pixelShuffleProblem([0, 4, 2, 2], 2),
  }),
  shapes: shapesOf,
  *pairs(problem) {
    const { factors } = problem;
    const { x, y } = shapesOf(problem);
    const each = sizeOf(factors);
    const pair: Pair = { x: 0, y: 0, weight: 1 };
    for (const [n, c, ...p] of indices(x)) {
      const within = indexAt(factors, c! % each);
      pair.x = offsetOf(x, [n!, c!, ...p]);
      pair.y = offsetOf(y, [n!, Math.floor(c! / each), ...p.map((at, d) => at * factors[d]! + within[d]!)]);
      yield pair;
    }
  },
});
