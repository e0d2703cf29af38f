// One output of a convolution, product by product, on data too large to list all of its terms.
import { convShapes, indices, offsetOf, sampleAt, type ConvProblem } from 'faltung/ops';

export interface Product {
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

/**
 * The products of the output at `position` of a channel of the first sample, cells outside of the input left out:
 * `x[c, p · stride + k · dilation − before] · w[o, c, k]` of a convolution, and of a transposed one
 * `x[c, p] · w[c, o, k]` wherever `p · stride + k · dilation − before` is the position (with zeros around it).
 */
export function productsAt(
  problem: ConvProblem,
  x: ArrayLike<number>,
  w: ArrayLike<number>,
  channel: number,
  position: readonly number[],
): Product[] {
  const shapes = convShapes(problem);
  const { axes, groups, flip, inChannels, outChannels } = problem;
  const transposed = problem.op === 'convTranspose';
  const [inEach, outEach] = [inChannels / groups, outChannels / groups];
  const group = Math.floor(channel / outEach);
  const products: Product[] = [];
  let sum = 0;
  for (let c = 0; c < inEach; c++)
    for (const taps of indices(shapes.w.slice(2))) {
      const at = axes.map((axis, d) => {
        const k = taps[d]!;
        if (!transposed)
          return sampleAt[axis.boundary](position[d]! * axis.stride + k * axis.dilation - axis.before, axis.input);
        const from = position[d]! + axis.before - k * axis.dilation;
        return from % axis.stride === 0 && from / axis.stride < axis.input ? from / axis.stride : -1;
      });
      if (at.some((value, d) => value < 0 || value >= axes[d]!.input)) continue;
      const own = group * inEach + c;
      const read = flip ? taps.map((k, d) => axes[d]!.taps - 1 - k) : taps;
      const [first, second] = transposed ? [own, channel % outEach] : [channel, c];
      const number = x[offsetOf(shapes.x, [0, own, ...at])]!;
      const weight = w[offsetOf(shapes.w, [first, second, ...read])]!;
      const product = number * weight + 0;
      sum += product;
      products.push({ x: number, w: weight, product, sum });
    }
  return products;
}
