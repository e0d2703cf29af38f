// One output of a convolution, product by product, on data too large to list all of its terms.
import { convShapes, indices, offsetOf, type ConvProblem } from 'faltung/ops';
import { pairsAt, type Pair } from './pairs.ts';

export interface Product {
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

export interface Lens {
  readonly problem: ConvProblem;
  /** The sample of the batch, and the first of the input channels that are read. */
  readonly sample: number;
  readonly firstChannel: number;
  readonly channels: number;
  /** Along each axis. */
  readonly pairs: readonly (readonly Pair[])[];
  /** Where a pair of taps and cells stands among the numbers of x and w; x is -1 in padding. */
  readonly offsets: (channel: number, pairs: readonly Pair[]) => { readonly x: number; readonly w: number };
}

/** More products than these are not listed. */
const mostProducts = 50_000;

/**
 * What the output of a channel at `position` reads: cells times weights for every combination of the axes' pairs.
 * Undefined where they are too many to list.
 */
export function lensAt(
  problem: ConvProblem,
  [sample, channel, ...position]: readonly [number, number, ...number[]],
): Lens | undefined {
  const { axes, groups, flip, inChannels, outChannels, op } = problem;
  const shapes = convShapes(problem);
  const [inEach, outEach] = [inChannels / groups, outChannels / groups];
  const pairs = axes.map((axis, d) => pairsAt(op, axis, position[d]!));
  if (!pairs.every((all) => all !== undefined)) return undefined;
  if (pairs.reduce((product, { length }) => product * length, inEach) > mostProducts) return undefined;
  const firstChannel = Math.floor(channel / outEach) * inEach;
  return {
    problem,
    sample,
    firstChannel,
    channels: inEach,
    pairs,
    offsets(c, chosen) {
      const own = firstChannel + c;
      const [first, second] = op === 'conv' ? [channel, c] : [own, channel % outEach];
      const taps = chosen.map(({ tap }, d) => (flip ? axes[d]!.taps - 1 - tap : tap));
      const inside = chosen.every(({ at }) => at >= 0);
      return {
        x: inside ? offsetOf(shapes.x, [sample, own, ...chosen.map(({ at }) => at)]) : -1,
        w: offsetOf(shapes.w, [first, second, ...taps]),
      };
    },
  };
}

/** The combinations of a lens in order: every channel, and in it every cell. */
export function* offsetsOf({ channels, pairs, offsets }: Lens): Generator<{ readonly x: number; readonly w: number }> {
  for (let c = 0; c < channels; c++)
    for (const index of indices(pairs.map(({ length }) => length)))
      yield offsets(
        c,
        index.map((at, d) => pairs[d]![at]!),
      );
}

/** The products of a lens with the sum so far; cells of padding add none. */
export function productsOf(lens: Lens, x: (at: number) => number, w: (at: number) => number): Product[] {
  const products: Product[] = [];
  let sum = 0;
  for (const { x: cell, w: tap } of offsetsOf(lens)) {
    if (cell < 0) continue;
    const [number, weight] = [x(cell), w(tap)];
    const product = number * weight + 0;
    sum += product;
    products.push({ x: number, w: weight, product, sum });
  }
  return products;
}
