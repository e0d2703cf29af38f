// The weights of a matrix product, as its micro-kernel reads them.
import { blocksOf } from './multiply.ts';

export interface PackedShape {
  readonly groups: number;
  readonly rows: number; // of one group
  readonly channels: number; // of one group
  readonly taps: number;
  readonly fused: boolean;
}

/** For every group blocks of rows: first the bias of each row, then [channel][tap][rows]. */
export function packWeights(
  { groups, rows, channels, taps, fused }: PackedShape,
  weight: (group: number, row: number, channel: number, tap: number) => number,
  bias?: ArrayLike<number>,
): Float32Array {
  const packed = new Float32Array(groups * rows * (channels * taps + 1));
  let at = 0;
  for (let g = 0; g < groups; g++) {
    let first = 0;
    for (const height of blocksOf(rows, fused)) {
      for (let r = 0; r < height; r++) packed[at++] = bias?.[g * rows + first + r] ?? 0;
      for (let c = 0; c < channels; c++) {
        for (let t = 0; t < taps; t++) {
          for (let r = 0; r < height; r++) packed[at++] = weight(g, first + r, c, t);
        }
      }
      first += height;
    }
  }
  return packed;
}
