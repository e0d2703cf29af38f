// Small side from large side: every small row is gathered in float64 and rounded once when it is written.
import { numbersOf, dtypeOf, type Numbers, type Tensor } from '../../../tensor/tensor.ts';
import { extensionOf } from './extend.ts';
import { cellsOf, reachesOf, rowsBy, type Grid } from './grid.ts';

export function gather(grid: Grid, large: Tensor, weights: Numbers, small: Tensor, bias: Numbers | undefined): void {
  const { batch, groups, largeChannels, smallChannels, axes } = grid;
  const { large: largeWidth, small: width, taps: tapWidth, stride } = axes.at(-1)!;
  const rows = rowsBy('small', grid);
  const reaches = reachesOf(grid);
  const window = cellsOf(axes, 'taps');
  const plane = cellsOf(axes, 'large');
  const extension = grid.extension && extensionOf(grid.extension, grid.largeSizes);
  const plainPlane = grid.largeSizes.reduce((product, size) => product * size, 1);
  const extended = extension ? numbersOf(dtypeOf(large), largeChannels * plane) : large.data;
  const sums = new Float64Array(width);

  for (let n = 0; n < batch; n++) {
    for (let g = 0; g < groups; g++) {
      const first = (n * groups + g) * largeChannels;
      if (extension) {
        for (let c = 0; c < largeChannels; c++)
          extension.write(large.data, (first + c) * plainPlane, extended, c * plane);
      }
      const group = extension ? 0 : first * plane;
      for (let o = 0; o < smallChannels; o++) {
        const channel = g * smallChannels + o;
        for (let r = 0; r < rows.count; r++) {
          sums.fill(bias ? bias[channel]! : 0);
          for (let c = 0; c < largeChannels; c++) {
            const weight = (channel * largeChannels + c) * window;
            for (let m = rows.start[r]!; m < rows.start[r + 1]!; m++) {
              const row = group + c * plane + rows.other[m]! * largeWidth;
              const tapRow = weight + rows.window[m]! * tapWidth;
              for (const { tap, from, to, shift } of reaches) {
                addRow(sums, from, to, weights[tapRow + tap]!, extended, row + shift, stride);
              }
            }
          }
          small.data.set(sums, ((n * groups * smallChannels + channel) * rows.count + r) * width);
        }
      }
    }
  }
}

/** `sums[p] += weight · numbers[at + p · stride]` for p in [from, to). */
function addRow(
  sums: Float64Array,
  from: number,
  to: number,
  weight: number,
  numbers: Numbers,
  at: number,
  stride: number,
): void {
  if (stride === 1) for (let p = from; p < to; p++) sums[p]! += weight * numbers[at + p]!;
  else for (let p = from, i = at + from * stride; p < to; p++, i += stride) sums[p]! += weight * numbers[i]!;
}
