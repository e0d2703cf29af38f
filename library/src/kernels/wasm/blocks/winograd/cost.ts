// How long a part takes with a choice of schemes.
import { layoutOf } from './layout.ts';
import type { Extents } from '../unitStride.ts';
import type { Tilings } from './tiling.ts';

// Nanoseconds of a multiplication and addition, of a number that the inputs' transform writes, of one that the
// outputs' transform reads (each block of channels adds to it), of a call, and of a weight read for a block of tiles.
// Fitted to 200 measurements (Node 24, 41 problems in one to three axes, 1 to 512 channels, up to five choices of
// schemes each) by least absolute relative error: four of five are within 20 %. All are 1.25 times what was measured,
// as are the estimates of the other kernels, which come from a busier hour.
const each = { product: 0.04, input: 0.34, result: 0.4, call: 170, weight: 0.13 };

/**
 * Rows that a matrix product takes as long as: blocks have at most six, and fewer than four wait for the additions
 * before them.
 */
function rowsOf(channels: number): number {
  const blocks = Math.ceil(channels / 6);
  return blocks * Math.max(4, channels / blocks);
}

/** Estimated nanoseconds of transforming the weights of a part: 16 were measured for each number, times 1.25. */
export function weightCostOf({ groups, inChannels, outChannels }: Extents, tilings: Tilings): number {
  const numbers = tilings.reduce((product, { scheme, pieces }) => product * scheme.size * pieces, 1);
  return 20 * groups * inChannels * outChannels * numbers;
}

/** Estimated nanoseconds of a part. */
export function costOf(part: Extents, tilings: Tilings): number {
  const { batch, groups, inChannels, outChannels } = part;
  const { depths, bands, strips, channels, products, offsets, planeTiles, multiplied } = layoutOf(part, tilings);
  const blocks = depths.length * bands.length * strips.length;
  if (blocks === 0) return 0;
  const tiles = tilings.reduce((product, tiling) => product * tiling.tiles, 1);
  const read = blocks * (depths[0]!.count + tilings[0].halo) * planeTiles;
  const computed = blocks * multiplied(depths[0]!.count, bands[0]!.count);
  const steps = products * offsets.length * inChannels;
  const nanoseconds =
    each.product * computed * steps * rowsOf(outChannels) +
    each.input * read * products * inChannels +
    each.result * tiles * products * outChannels * channels.length +
    each.call * blocks * products * channels.length +
    each.weight * blocks * steps * outChannels;
  return batch * groups * nanoseconds;
}
