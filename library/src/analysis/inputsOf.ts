import { ShapeError } from '../tensor/errors.ts';
import { indices, offsetOf } from '../tensor/shape.ts';
import { blocksRead, unique } from './reach.ts';
import { shapesOf, type Route } from './route.ts';

/** One output: a position along each spatial axis, and a channel. */
export interface OutputCell {
  readonly position: readonly number[];
  /** Default 0. */
  readonly channel?: number;
}

/** Every channel at every combination of positions. */
export interface InputBlock {
  readonly channels: readonly number[];
  readonly axes: readonly (readonly number[])[];
}

export interface InputSet {
  /** The set is the union of these blocks; one block unless ways part (shortcuts, pixel shuffles). */
  readonly blocks: readonly InputBlock[];
  /** Channels of the input that occur at all. */
  readonly channels: readonly number[];
  /** Along each spatial axis, the positions that occur at all; what is missing between them are holes. */
  readonly axes: readonly (readonly number[])[];
  /** Cells of the input in the set, each counted once. */
  readonly cells: number;
}

/**
 * Exactly the inputs of one image that one output depends on, holes included, through any stages: windows, stamps of
 * transposed convolutions, pools, resizes, shuffles, shortcuts.
 *
 * A stage's output reads `i = p · stride + k · dilation − before` for each tap; the set of a list of stages is found by
 * walking back from the last. Inputs count whatever the weights are, zero or not.
 *
 * @throws {ShapeError} `position-outside` when the output has no such cell
 *
 * @example Two windows of dilation 2 leave every second sample out
 * const stage = (input: number) => convProblem([1, 1, input], [1, 1, 3], { dilation: 2 });
 * inputsOf([stage(9), stage(5)], { position: [0] }).axes[0]; // 0, 2, 4, 6, 8
 */
export function inputsOf(route: Route, { position, channel = 0 }: OutputCell): InputSet {
  checkCell(route, channel, position);
  const found = blocksRead(route, { channels: [channel], axes: position.map((at) => new Map([[at, 1]])) });
  const blocks = found.map(({ channels, axes }) => ({ channels, axes: axes.map((ways) => unique(ways.keys())) }));
  const [, ...shape] = shapesOf(route).x;
  return {
    blocks,
    channels: unique(blocks.flatMap((block) => block.channels)),
    axes: shape.slice(1).map((_, d) => unique(blocks.flatMap((block) => block.axes[d]!))),
    cells: cellsIn(blocks, shape),
  };
}

/** Refuses a cell that the output of a route does not have. */
export function checkCell(route: Route, channel: number, position: readonly number[]): void {
  const [, ...shape] = shapesOf(route).y;
  const cell = [channel, ...position];
  const inside =
    cell.length === shape.length && cell.every((at, d) => Number.isInteger(at) && at >= 0 && at < shape[d]!);
  if (!inside) throw new ShapeError('position-outside', { position: cell, shape });
}

function cellsIn(blocks: readonly InputBlock[], shape: readonly number[]): number {
  const lists = blocks.map(({ channels, axes }) => [channels, ...axes]);
  // Blocks may overlap, so cells of several are counted one by one.
  if (lists.length === 1) return lists[0]!.reduce((product, list) => product * list.length, 1);
  const cells = new Set<number>();
  for (const list of lists) {
    for (const index of indices(list.map(({ length }) => length))) {
      cells.add(
        offsetOf(
          shape,
          index.map((at, d) => list[d]![at]!),
        ),
      );
    }
  }
  return cells.size;
}
