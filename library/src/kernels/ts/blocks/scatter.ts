// Large side from small side: the adjoint of gathering. Every large row collects, in float64, the small rows that
// reach it.
import { numbersOf, dtypeOf, type Numbers, type Tensor } from '../../../tensor/tensor.ts';
import { extensionOf } from './extend.ts';
import { cellsOf, reachesOf, rowsBy, type Grid } from './grid.ts';

export function scatter(grid: Grid, small: Tensor, weights: Numbers, large: Tensor, bias: Numbers | undefined): void {
  const { batch, groups, largeChannels, smallChannels, axes } = grid;
  const { large: width, small: smallWidth, taps: tapWidth, stride } = axes.at(-1)!;
  const rows = rowsBy('large', grid);
  const reaches = reachesOf(grid);
  const window = cellsOf(axes, 'taps');
  const smallPlane = cellsOf(axes, 'small');
  const extension = grid.extension && extensionOf(grid.extension, grid.largeSizes);
  const plainPlane = grid.largeSizes.reduce((product, size) => product * size, 1);
  const extended = extension ? new Float64Array(cellsOf(axes, 'large')) : undefined;
  // Folding adds several cells onto one: in float64 too, and rounded once.
  const folded = extension && dtypeOf(large) === 'float32' ? numbersOf('float64', plainPlane) : undefined;
  const sums = new Float64Array(width);

  for (let n = 0; n < batch; n++) {
    for (let channel = 0; channel < groups * largeChannels; channel++) {
      const g = Math.floor(channel / largeChannels);
      const c = channel % largeChannels;
      const target = (n * groups * largeChannels + channel) * plainPlane;
      for (let r = 0; r < rows.count; r++) {
        sums.fill(bias && !extended ? bias[channel]! : 0);
        for (let o = 0; o < smallChannels; o++) {
          const weight = ((g * smallChannels + o) * largeChannels + c) * window;
          const source = ((n * groups + g) * smallChannels + o) * smallPlane;
          for (let m = rows.start[r]!; m < rows.start[r + 1]!; m++) {
            const row = source + rows.other[m]! * smallWidth;
            const tapRow = weight + rows.window[m]! * tapWidth;
            for (const { tap, from, to, shift } of reaches) {
              spreadRow(sums, shift, stride, weights[tapRow + tap]!, small.data, row, from, to);
            }
          }
        }
        if (extended) extended.set(sums, r * width);
        else large.data.set(sums, target + r * width);
      }
      if (extension && extended) {
        const plain = folded ?? large.data.subarray(target, target + plainPlane);
        plain.fill(bias ? bias[channel]! : 0);
        extension.fold(extended, 0, plain, 0);
        if (folded) large.data.set(folded, target);
      }
    }
  }
}

/** `sums[shift + p · stride] += weight · numbers[at + p]` for p in [from, to). */
function spreadRow(
  sums: Float64Array,
  shift: number,
  stride: number,
  weight: number,
  numbers: Numbers,
  at: number,
  from: number,
  to: number,
): void {
  for (let p = from, i = shift + from * stride; p < to; p++, i += stride) sums[i]! += weight * numbers[at + p]!;
}
