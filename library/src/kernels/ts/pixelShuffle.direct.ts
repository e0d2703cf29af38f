// A pixel shuffle spreads each plane over a grid: the place of a sample is where its block starts plus where it
// stands within.
import { pixelShuffle } from '../../ops/pixelShuffle.ts';
import type { PixelShuffleProblem } from '../../ops/stages.ts';
import { indexAt, offsetOf, sizeOf } from '../../tensor/shape.ts';
import { copiedBound, type Kernel } from '../kernel.ts';

/** Offsets in a large plane: of each block by its small position, and within a block of each of its cells. */
function placesOf({ factors, sizes }: PixelShuffleProblem): {
  readonly blocks: Int32Array;
  readonly cells: Int32Array;
} {
  const large = sizes.map((length, d) => length * factors[d]!);
  const scaled = (at: number) => indexAt(sizes, at).map((i, d) => i * factors[d]!);
  return {
    blocks: Int32Array.from({ length: sizeOf(sizes) }, (_, at) => offsetOf(large, scaled(at))),
    cells: Int32Array.from({ length: sizeOf(factors) }, (_, at) => offsetOf(large, indexAt(factors, at))),
  };
}

const part: Pick<Kernel<PixelShuffleProblem>, 'supports' | 'cost' | 'bound'> = {
  supports: () => true,
  cost: ({ batch, channels, sizes }) => 3.5 * batch * channels * sizeOf(sizes),
  bound: copiedBound,
};

export const pixelShuffleDirect: Kernel<PixelShuffleProblem> = {
  ...part,
  id: 'ts/pixelShuffle.direct',
  op: pixelShuffle.y,
  run(problem, { x }, y) {
    const { blocks, cells } = placesOf(problem);
    const plane = blocks.length * cells.length;
    for (let n = 0, at = 0; at < x!.data.length; n++) {
      for (let cell = 0; cell < cells.length; cell++) {
        const start = n * plane + cells[cell]!;
        for (let p = 0; p < blocks.length; p++) y.data[start + blocks[p]!] = x!.data[at++]!;
      }
    }
  },
};

export const pixelShuffleInputDirect: Kernel<PixelShuffleProblem> = {
  ...part,
  id: 'ts/pixelShuffle.x.direct',
  op: pixelShuffle.x,
  run(problem, { y }, x) {
    const { blocks, cells } = placesOf(problem);
    const plane = blocks.length * cells.length;
    for (let n = 0, at = 0; at < x.data.length; n++) {
      for (let cell = 0; cell < cells.length; cell++) {
        const start = n * plane + cells[cell]!;
        for (let p = 0; p < blocks.length; p++) x.data[at++] = y!.data[start + blocks[p]!]!;
      }
    }
  },
};
