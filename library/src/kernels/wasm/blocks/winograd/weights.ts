// Weights as products see them: G w along both axes in float64, rounded once, packed for the micro-kernel.
import { blocksOf } from '../multiply.ts';
import { standardTile } from '../tileShape.ts';
import type { UnitStridePart } from '../unitStride.ts';
import type { Tilings } from './tiling.ts';

export interface ChannelBlock {
  readonly first: number;
  readonly depth: number;
}

export interface PackedWeights {
  readonly data: Float32Array;
  /** Where the weights of a group, a product and a block of channels begin, in floats. */
  offset(group: number, product: number, block: number): number;
}

/** A function that fills `to` with the window of an output and channel, as [piece][product]. */
function transforming({ axes, weight }: UnitStridePart, [depth, vertical, horizontal]: Tilings) {
  const [down, along] = [vertical.scheme, horizontal.scheme];
  const [height, width] = [axes[1].taps, axes[2].taps];
  const columns = new Float64Array(down.size * along.taps);
  return (group: number, out: number, channel: number, to: Float64Array): void => {
    let at = 0;
    for (let z = 0; z < depth.pieces; z++) {
      for (let p = 0; p < vertical.pieces; p++) {
        for (let q = 0; q < horizontal.pieces; q++) {
          columns.fill(0);
          for (let k = 0; k < down.taps && p * down.taps + k < height; k++) {
            for (let l = 0; l < along.taps && q * along.taps + l < width; l++) {
              const tap = (z * height + p * down.taps + k) * width + q * along.taps + l;
              const value = weight(group, out, channel, tap);
              for (let i = 0; i < down.size; i++) columns[i * along.taps + l]! += down.weights[i]![k]! * value;
            }
          }
          for (let i = 0; i < down.size; i++) {
            for (let j = 0; j < along.size; j++) {
              let sum = 0;
              for (let l = 0; l < along.taps; l++) sum += along.weights[j]![l]! * columns[i * along.taps + l]!;
              to[at++] = sum;
            }
          }
        }
      }
    }
  };
}

/**
 * [group][product][block of channels][block of rows][channel, piece][rows]; the first block of channels begins with a
 * zero for every row.
 */
export function packTransformed(
  part: UnitStridePart,
  tilings: Tilings,
  blocks: readonly ChannelBlock[],
  fused: boolean,
): PackedWeights {
  const rows = part.outChannels;
  const pieces = tilings.reduce((product, tiling) => product * tiling.pieces, 1);
  const products = tilings.reduce((product, { scheme }) => product * scheme.size, 1);
  const starts: number[] = [];
  let floats = 0;
  for (const { first, depth } of blocks) {
    starts.push(floats);
    floats += rows * (depth * pieces + (first === 0 ? 1 : 0));
  }
  const data = new Float32Array(part.groups * products * floats);
  const offset = (group: number, product: number, block: number): number =>
    (group * products + product) * floats + starts[block]!;
  const transform = transforming(part, tilings);
  const transformed = new Float64Array(pieces * products);
  for (let group = 0; group < part.groups; group++) {
    blocks.forEach(({ first, depth }, block) => {
      let row = 0;
      let start = offset(group, 0, block); // of this block of rows, behind the one before it
      for (const height of blocksOf(rows, fused, standardTile(fused))) {
        if (first === 0) start += height;
        for (let r = 0; r < height; r++) {
          for (let c = 0; c < depth; c++) {
            transform(group, row + r, first + c, transformed);
            for (let piece = 0; piece < pieces; piece++) {
              const at = start + (c * pieces + piece) * height + r;
              for (let e = 0; e < products; e++) data[at + e * floats] = transformed[piece * products + e]!;
            }
          }
        }
        row += height;
        start += depth * pieces * height;
      }
    });
  }
  return { data, offset };
}
