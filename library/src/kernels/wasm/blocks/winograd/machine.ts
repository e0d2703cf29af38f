// One part, computed in blocks of tiles: samples to products, a matrix product for each of them, products to outputs.
import { sizeOf } from '../../../../tensor/shape.ts';
import { hasFused } from '../engineFeatures.ts';
import type { Block } from '../memory.ts';
import { partsOf as partsFor, scratchOf, stretch } from '../parts.ts';
import type { Machine } from '../preparing.ts';
import { runtime } from '../runtime.ts';
import type { Tilings } from './tiling.ts';
import { columnTable } from './columns.ts';
import { functionsOf } from './functions.ts';
import { residueFloats } from './inputTransform.ts';
import { layoutOf } from './layout.ts';
import { positionTable, stripFloats } from './outputTransform.ts';
import type { UnitStridePart } from '../unitStride.ts';
import { packTransformed } from './weights.ts';

/** Where the rows of every row of tiles begin, in bytes, or -1. */
const rowTable = (tiles: number, samples: number, at: (tile: number, sample: number) => number): Int32Array =>
  Int32Array.from({ length: tiles * samples }, (_, i) => at(Math.floor(i / samples), i % samples));

export function winogradMachine(part: UnitStridePart, tilings: Tilings, bias: ArrayLike<number> | undefined): Machine {
  const { batch, groups, inChannels, outChannels, outputs, first, step } = part;
  const [depth, vertical, horizontal] = tilings;
  const layout = layoutOf(part, tilings);
  const { depths, bands, strips, products, lanes, rowTiles, planeTiles, inTiles, outTiles } = layout;
  const fused = hasFused();
  const { heap, share, threads } = runtime();
  const taken: Block[] = [];
  const take = (bytes: number): Block => {
    const block = heap.take(bytes);
    taken.push(block);
    return block;
  };
  const keep = (numbers: Int32Array): number => {
    const block = take(numbers.byteLength);
    heap.integers(block, numbers.length).set(numbers);
    return block.at;
  };

  const packed = packTransformed(part, tilings, layout.channels, fused);
  const weights = take(packed.data.byteLength);
  heap.floats(weights, packed.data.length).set(packed.data);
  const added = take(4 * groups * outChannels);
  heap.floats(added, groups * outChannels).fill(0);
  if (bias) heap.floats(added, groups * outChannels).set(bias);

  const { length } = horizontal.axis;
  const inPlane = 4 * length * vertical.axis.length;
  const outPlane = 4 * outputs[1] * outputs[2];
  const [inBytes, outBytes] = [depth.axis.length * inPlane, 4 * sizeOf(outputs)]; // of a channel
  const zeros = take(4 * (length + 16));
  heap.floats(zeros, length + 16).fill(0);
  const rowsRead = vertical.tiles + vertical.halo;
  const readRows = keep(
    rowTable(rowsRead, vertical.scheme.size, (tile, sample) => {
      const row = vertical.source(vertical.at(tile, sample));
      return row < 0 ? -1 : 4 * row * length;
    }),
  );
  const noRows = keep(new Int32Array(rowsRead * vertical.scheme.size).fill(-1));
  const writtenRows = keep(
    rowTable(vertical.tiles, vertical.scheme.outputs, (tile, u) => {
      const row = vertical.at(tile, u);
      return row < vertical.axis.positions ? 4 * (first[1] + step[1] * row) * outputs[2] : -1;
    }),
  );
  const columns = strips.map((strip) => keep(columnTable(horizontal, strip)));
  const positions = strips.map((strip) => keep(positionTable(horizontal, strip, first[2], step[2])));

  // Blocks are independent of each other: every thread does some alone, or all do one after the other together.
  const blocks = depths.length * bands.length * strips.length;
  const alone = batch * groups * blocks >= 3 * threads;
  const stretches = alone ? 1 : partsFor(threads);
  const inputs = scratchOf(products * layout.inStream, alone);
  const results = scratchOf(products * layout.outStream, alone);
  const room = scratchOf(4 * residueFloats(vertical.scheme, horizontal, rowTiles), true);
  const line = scratchOf(4 * stripFloats(vertical.scheme, horizontal, lanes), true);
  const scratch = [inputs, results, room, line];
  const { transformInput, transformOutput, multiply } = functionsOf(part, tilings, layout, fused);

  /** One block of tiles of one group of one image. */
  const compute = (index: number, group: number, x: number, y: number): void => {
    const s = index % strips.length;
    const band = bands[Math.floor(index / strips.length) % bands.length]!;
    const planes = depths[Math.floor(index / strips.length / bands.length)]!;
    layout.channels.forEach((block, i) => {
      const parts = Math.min(stretches, block.depth);
      share(parts, (at) => {
        const [channel, count] = stretch(block.depth, parts, at);
        for (let z = 0; z < planes.count + depth.halo; z++) {
          const plane = depth.source(planes.first + z);
          transformInput(
            x + (block.first + channel) * inBytes + Math.max(plane, 0) * inPlane,
            inputs.at + 4 * (channel * inTiles + z * planeTiles),
            plane < 0 ? noRows : readRows + 4 * band.first * vertical.scheme.size,
            band.count + vertical.halo,
            count,
            columns[s]!,
            room.at,
            zeros.at,
          );
        }
      });
      share(products, (e) => {
        const [from, to] = [inputs.at + e * layout.inStream, results.at + e * layout.outStream];
        const tiles = layout.multiplied(planes.count, band.count);
        multiply(block, weights.at + 4 * packed.offset(group, e, i), from, to, tiles);
      });
    });
    const parts = Math.min(stretches, outChannels);
    share(parts, (at) => {
      const [channel, count] = stretch(outChannels, parts, at);
      for (let z = 0; z < planes.count; z++) {
        transformOutput(
          results.at + 4 * (channel * outTiles + z * planeTiles),
          added.at + 4 * (group * outChannels + channel),
          line.at,
          y + channel * outBytes + (first[0] + step[0] * (planes.first + z)) * outPlane,
          count,
          band.count,
          writtenRows + 4 * band.first * vertical.scheme.outputs,
          positions[s]!,
        );
      }
    });
  };

  return {
    scratchBytes: scratch.reduce((sum, { bytes }) => sum + bytes, 0),
    release() {
      for (const own of scratch) own.release();
      for (const block of taken) heap.give(block);
    },
    run(x, y) {
      const one = (index: number): void => {
        const image = Math.floor(index / blocks);
        const [from, to] = [x + image * inChannels * inBytes, y + image * outChannels * outBytes];
        compute(index % blocks, image % groups, from, to);
      };
      const all = batch * groups * blocks;
      if (alone) return share(all, one);
      for (let index = 0; index < all; index++) one(index);
    },
  };
}
