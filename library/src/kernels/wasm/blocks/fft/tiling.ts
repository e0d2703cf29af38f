// How a part is cut: along every axis, tiles of N = 2^k samples give the N − (span − 1) outputs that no sample from
// the other end of the tile reaches (overlap-save).
import { sizeOf } from '../../../../tensor/shape.ts';
import { spanOf } from '../../../../ops/problem.ts';
import type { Extents, Triple } from '../unitStride.ts';
import { complexBytes } from './complex.ts';
import { together } from './gather.ts';

export interface AxisTiling {
  /** Samples of a tile. */
  readonly size: number;
  /** Outputs of a tile. */
  readonly outputs: number;
  readonly tiles: number;
}

export interface FourierTiling {
  readonly axes: Triple<AxisTiling>;
  /** Samples of a tile, along all axes. */
  readonly points: number;
  readonly tiles: number;
  /** Bytes of a row, a plane and a whole tile of complex numbers. */
  readonly row: number;
  readonly plane: number;
  readonly bytes: number;
}

/** Runs of eight signals for an image: of tiles of one channel, or of channels of one tile. */
const runsOfTiles = ({ groups }: Extents, { tiles }: FourierTiling): number => groups * Math.ceil(tiles / together);
const runsOfChannels = ({ groups }: Extents, { tiles }: FourierTiling): number => Math.ceil(groups / together) * tiles;

/** Whether the eight signals of a run are channels: where none are added up, and there are fewer runs that way. */
export const isDepthwise = (part: Extents, tiling: FourierTiling): boolean =>
  part.inChannels === 1 && runsOfChannels(part, tiling) < runsOfTiles(part, tiling);

/** Bytes of the spectra of all windows of a part. */
export const weightBytes = ({ groups, inChannels, outChannels }: Extents, { points }: FourierTiling): number =>
  8 * points * groups * inChannels * outChannels;

/** Bytes of the spectra that a thread holds at a time, beside those of its outputs. */
export const spectraBytes = ({ inChannels }: Extents, { bytes }: FourierTiling): number => bytes * inChannels;

/** Spectra beyond these would leave every cache, and fill the memory: other kernels are better at it. */
const most = { points: 65_536, weights: 2 ** 26, spectra: 2 ** 23 } as const;

const tilingOf = (axes: Triple<AxisTiling>): FourierTiling => {
  const [depth, height, width] = axes.map(({ size }) => size) as [number, number, number];
  // A row ends with an unused line of the cache, so that columns do not all fall into the same few places of it.
  const row = complexBytes * width + (height > 1 ? 64 : 0);
  const plane = height * row + (depth > 1 ? 64 : 0);
  return {
    axes,
    points: depth * height * width,
    tiles: axes.reduce((product, { tiles }) => product * tiles, 1),
    row,
    plane,
    bytes: depth * plane,
  };
};

/** All tilings of a part that keep within bounds. */
export function tilingsOf(part: Extents): FourierTiling[] {
  const choices = part.axes.map((axis, d) => {
    const [span, list] = [spanOf(axis), [] as AxisTiling[]];
    for (let size = d === 2 ? 4 : 1; size <= most.points; size *= 2) {
      const outputs = size - span + 1;
      if (outputs < 1) continue;
      list.push({ size, outputs, tiles: Math.ceil(axis.positions / outputs) });
      if (outputs >= axis.positions) break;
    }
    return list;
  });
  const [depths, heights, widths] = choices as [AxisTiling[], AxisTiling[], AxisTiling[]];
  return depths
    .flatMap((depth) => heights.flatMap((height) => widths.map((width) => tilingOf([depth, height, width]))))
    .filter(
      (tiling) =>
        tiling.points <= most.points &&
        weightBytes(part, tiling) <= most.weights &&
        spectraBytes(part, tiling) <= most.spectra,
    );
}

// Nanoseconds, for eight signals: of a number in one doubling of a transform's length, of a sample read, an output
// written, a product with a window's frequency, the same where the spectra of the windows are larger than a cache, and
// of a row. Fitted to 320 measurements (Node 24, 65 problems in one to three axes, windows of 5 to 2,000 taps an
// axis, up to five tilings each) by least absolute relative error: nineteen of twenty are within 35 %, and the tiling
// that it takes for the cheapest is at most 1.22 times as slow as the fastest. All are 1.25 times what was measured,
// as are the estimates of the other kernels.
const each = { step: 0.5, read: 2.5, written: 3.9, product: 0.68, farProduct: 1.15, row: 23 };

/** Bytes of a second-level cache. */
const cacheBytes = 2 ** 20;

/** Estimated nanoseconds of a part. */
export function costOf(part: Extents, tiling: FourierTiling): number {
  const { batch, inChannels, outChannels } = part;
  const { points, axes } = tiling;
  const runs = (isDepthwise(part, tiling) ? runsOfChannels : runsOfTiles)(part, tiling);
  const both = inChannels + outChannels;
  const written = axes.reduce((product, { outputs }) => product * outputs, 1);
  const far = weightBytes(part, tiling) > cacheBytes;
  const nanoseconds =
    each.step * points * Math.log2(points) * both +
    each.read * points * inChannels +
    each.written * written * outChannels +
    (far ? each.farProduct : each.product) * points * inChannels * outChannels +
    each.row * (points / axes[2].size) * both;
  return batch * runs * nanoseconds;
}

/** Estimated nanoseconds of the spectra of all windows: 10 to 13 were measured for each number, times 1.25. */
export const windowCostOf = (part: Extents, tiling: FourierTiling): number => 2 * weightBytes(part, tiling);

/** The cheapest tiling, if there is one. */
export function fourierTilingOf(part: Extents): FourierTiling | undefined {
  let best: FourierTiling | undefined;
  let least = Infinity;
  for (const tiling of tilingsOf(part)) {
    const cost = costOf(part, tiling);
    if (cost < least) [best, least] = [tiling, cost];
  }
  return best;
}

/** Where each tile begins along the axes, in row-major order. */
export function tileOrigins({ axes }: FourierTiling): Triple<number>[] {
  const [depth, height, width] = axes;
  return Array.from({ length: sizeOf(axes.map(({ tiles }) => tiles)) }, (_, index) => [
    depth.outputs * Math.floor(index / (width.tiles * height.tiles)),
    height.outputs * (Math.floor(index / width.tiles) % height.tiles),
    width.outputs * (index % width.tiles),
  ]);
}
