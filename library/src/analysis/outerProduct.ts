import { indices, offsetOf, stridesOf } from '../tensor/shape.ts';
import type { Tensor } from '../tensor/tensor.ts';
import { checkWindow, epsilonOf } from './window.ts';

/**
 * The factors of a window that is an outer product, one for each axis, or undefined if it is none: the test for rank 1
 * with any number of axes, where singular values do not reach.
 *
 * Through the largest cell m, at (a, b, c), runs one line of cells along each axis. If the window is an outer product,
 * it is the one of these lines: `w[i,j,k] = w[i,b,c] · (w[a,j,c] / m) · (w[a,b,k] / m)`. With d axes each cell must
 * agree within `2 · d² · ε · |m|`: 2 d − 1 cells take part, each a rounded product of d numbers.
 *
 * @throws {ShapeError} `window-axes`, `weights-empty`, `not-finite`
 *
 * @example
 * outerFactors(tensor([3, 3], [-1, 0, 1, -2, 0, 2, -1, 0, 1])); // [-1, -2, -1], [1, 0, -1]
 * outerFactors(tensor([2, 2], [1, 0, 0, 1])); // undefined
 */
export function outerFactors(window: Tensor): number[][] | undefined {
  checkWindow(window, 2, Infinity);
  const { shape, data } = window;
  let largest = 0;
  data.forEach((value, at) => {
    if (Math.abs(value) > Math.abs(data[largest]!)) largest = at;
  });
  const pivot = data[largest]!;
  if (pivot === 0) return shape.map((length) => new Array<number>(length).fill(0));
  const factors = stridesOf(shape).map((step, d) => {
    const start = largest - (Math.floor(largest / step) % shape[d]!) * step;
    return Array.from({ length: shape[d]! }, (_, i) => data[start + i * step]! / (d === 0 ? 1 : pivot) + 0);
  });
  const tolerance = 2 * shape.length ** 2 * epsilonOf(window) * Math.abs(pivot);
  for (const index of indices(shape)) {
    const product = index.reduce((value, i, d) => value * factors[d]![i]!, 1);
    if (Math.abs(product - data[offsetOf(shape, index)]!) > tolerance) return undefined;
  }
  return factors;
}
