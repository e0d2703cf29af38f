// A matrix product whose columns are windows: blocks of 4 channels by 2 outputs are summed in float64, in locals, over
// numbers that were copied next to each other before. The order of additions is that of the definition: the bias, then
// channel by channel and tap by tap.
import { convShapes, type ConvProblem } from '../../../ops/problem.ts';
import { sizeOf } from '../../../tensor/shape.ts';
import type { Numbers } from '../../../tensor/tensor.ts';
import { windowColumns, type WindowColumns } from './windowColumns.ts';
import { windowsOf } from './windows.ts';

/** Channels of a block. Its eight sums, four weights and two samples fit into the sixteen registers of a processor. */
const high = 4;
/** Outputs of a block. */
const wide = 2;
/** Numbers of a tile: 256 KiB, what a second-level cache keeps. */
const tileNumbers = 32 * 1024;

/**
 * Writes the signal `output` from `source`, small side from large side or back by `gathers`. Back, the boundary has to
 * be zeros, and in both directions weights have to be finite: zeros outside of the source are multiplied too.
 */
export function product(
  problem: ConvProblem,
  gathers: boolean,
  source: Numbers,
  weights: Numbers,
  output: Numbers,
  bias: Numbers | undefined,
): void {
  const { batch, groups, op } = problem;
  const { x, w, y } = convShapes(problem);
  const [read, written] = gathers === (op === 'conv') ? [x, y] : [y, x];
  const [channels, rows] = [read[1]! / groups, written[1]! / groups];
  const [sourceSizes, outputSizes] = [read.slice(2), written.slice(2)];
  const [sourcePlane, outputPlane, window] = [sizeOf(sourceSizes), sizeOf(outputSizes), sizeOf(w.slice(2))];
  // Weights are [small side, large side of one group, taps].
  const steps = gathers ? [channels * window, window] : [window, rows * window];
  const sums = new Float64Array(high * wide);

  for (const windows of windowsOf(problem, gathers)) {
    const { axes, taps } = windows;
    const depth = channels * taps.length;
    const count = sizeOf(axes.map(({ targets }) => targets.length));
    if (count === 0) continue;
    const tile = Math.min(Math.ceil(count / wide), Math.max(1, Math.floor(tileNumbers / wide / (depth + 1)))) * wide;
    const panel = new Float64Array(tile * depth);
    const places = new Int32Array(tile);
    const packed = new Float64Array(Math.ceil(rows / high) * high * depth);
    const columns = windowColumns(windows, sourceSizes, outputSizes);
    for (let g = 0; g < groups; g++) {
      packWeights(weights, g * rows * channels * window, steps, taps, rows, channels, packed);
      for (let n = 0; n < batch; n++) {
        const [from, to] = [(n * groups + g) * channels * sourcePlane, (n * groups + g) * rows * outputPlane];
        for (let first = 0; first < count; first += tile) {
          const filled = Math.min(tile, count - first);
          packWindows(source, from, sourcePlane, channels, columns, filled, panel, places);
          for (let r = 0; r < rows; r += high) {
            for (let t = 0; t < filled; t += wide) {
              for (let i = 0; i < high; i++) {
                const start = bias && r + i < rows ? bias[g * rows + r + i]! : 0;
                sums[2 * i] = start;
                sums[2 * i + 1] = start;
              }
              block(packed, r * depth, panel, t * depth, depth, sums);
              for (let i = 0; i < high && r + i < rows; i++) {
                const plane = to + (r + i) * outputPlane;
                output[plane + places[t]!] = sums[2 * i]!;
                if (t + 1 < filled) output[plane + places[t + 1]!] = sums[2 * i + 1]!;
              }
            }
          }
        }
      }
    }
  }
}

/** Four channels next to each other, for each input channel and tap; channels that fill up the last block are zeros. */
function packWeights(
  weights: Numbers,
  at: number,
  [rowStep, channelStep]: readonly number[],
  taps: Int32Array,
  rows: number,
  channels: number,
  packed: Float64Array,
): void {
  const depth = channels * taps.length;
  for (let r = 0; r < rows; r++) {
    let to = (r - (r % high)) * depth + (r % high);
    for (let c = 0; c < channels; c++) {
      const first = at + r * rowStep! + c * channelStep!;
      for (let k = 0; k < taps.length; k++, to += high) packed[to] = weights[first + taps[k]!]!;
    }
  }
}

/** The windows of two outputs next to each other. */
function packWindows(
  source: Numbers,
  at: number,
  plane: number,
  channels: number,
  columns: WindowColumns,
  count: number,
  panel: Float64Array,
  places: Int32Array,
): void {
  const { offsets } = columns;
  const taps = offsets.length;
  for (let t = 0; t < count; t++, columns.next()) {
    places[t] = columns.target;
    let to = (t - (t % wide)) * channels * taps + (t % wide);
    for (let c = 0, first = at; c < channels; c++, first += plane) {
      for (let k = 0; k < taps; k++, to += wide) {
        const offset = offsets[k]!;
        panel[to] = offset < 0 ? 0 : source[first + offset]!;
      }
    }
  }
}

/** Adds `depth` products to each sum of a block. */
function block(
  weights: Float64Array,
  w: number,
  panel: Float64Array,
  p: number,
  depth: number,
  sums: Float64Array,
): void {
  // One at a time: V8 takes ten times as long over numbers that are destructured.
  let s00 = sums[0]!;
  let s01 = sums[1]!;
  let s10 = sums[2]!;
  let s11 = sums[3]!;
  let s20 = sums[4]!;
  let s21 = sums[5]!;
  let s30 = sums[6]!;
  let s31 = sums[7]!;
  for (const end = w + high * depth; w < end; w += high, p += wide) {
    const a = panel[p]!;
    const b = panel[p + 1]!;
    const w0 = weights[w]!;
    s00 += w0 * a;
    s01 += w0 * b;
    const w1 = weights[w + 1]!;
    s10 += w1 * a;
    s11 += w1 * b;
    const w2 = weights[w + 2]!;
    s20 += w2 * a;
    s21 += w2 * b;
    const w3 = weights[w + 3]!;
    s30 += w3 * a;
    s31 += w3 * b;
  }
  sums[0] = s00;
  sums[1] = s01;
  sums[2] = s10;
  sums[3] = s11;
  sums[4] = s20;
  sums[5] = s21;
  sums[6] = s30;
  sums[7] = s31;
}
