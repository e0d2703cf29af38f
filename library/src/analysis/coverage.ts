import { sizeOf, type Shape } from '../tensor/shape.ts';
import { checkCell, type OutputCell } from './inputsOf.ts';
import { blocksRead, type Ways } from './reach.ts';
import { shapesOf, type Route } from './route.ts';

export interface Coverage {
  /** Spatial shape of the input. */
  readonly shape: Shape;
  /** In row-major order, how many ways lead to each position: one for each choice of a tap in every stage. */
  readonly ways: Float64Array;
  /** Positions with at least one way. */
  readonly used: number;
}

/**
 * How often one output of a list of stages reads each position of the input, whatever the channels: with equal weights
 * everywhere, the relative weight of each position in the output (the effective receptive field begins here).
 *
 * @throws {ShapeError} `position-outside` when the output has no such cell
 *
 * @example Two windows of three: the middle is read in three ways
 * const stage = (input: number) => convProblem([1, 1, input], [1, 1, 3]);
 * coverage([stage(5), stage(3)], { position: [0] }).ways; // 1, 2, 3, 2, 1
 */
export function coverage(route: Route, { position, channel = 0 }: OutputCell): Coverage {
  checkCell(route, channel, position);
  const shape = shapesOf(route).x.slice(2);
  const ways = new Float64Array(sizeOf(shape));
  for (const { axes } of blocksRead(route, { channels: [channel], axes: position.map((at) => new Map([[at, 1]])) }))
    addProducts(ways, shape, axes);
  return { shape, ways, used: ways.reduce((count, value) => count + (value > 0 ? 1 : 0), 0) };
}

/** Adds the product of one count from each axis at every combination of positions. */
function addProducts(ways: Float64Array, shape: Shape, axes: readonly Ways[], d = 0, offset = 0, product = 1): void {
  if (d === axes.length) ways[offset]! += product;
  else
    for (const [at, count] of axes[d]!) addProducts(ways, shape, axes, d + 1, offset * shape[d]! + at, product * count);
}
