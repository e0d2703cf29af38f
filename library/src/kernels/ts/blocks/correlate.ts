// Weights from both sides: for each pair of channels every tap sums large · small over the batch and all positions.
import { numbersOf, dtypeOf, type Numbers, type Tensor } from '../../../tensor/tensor.ts';
import { extensionOf } from './extend.ts';
import { cellsOf, reachesOf, rowsBy, type Grid } from './grid.ts';

export function correlate(grid: Grid, large: Tensor, small: Tensor, weights: Tensor): void {
  const { batch, groups, largeChannels, smallChannels, axes } = grid;
  const { large: largeWidth, small: width, taps: tapWidth, stride } = axes.at(-1)!;
  const rows = rowsBy('small', grid);
  const reaches = reachesOf(grid);
  const window = cellsOf(axes, 'taps');
  const plane = cellsOf(axes, 'large');
  const smallPlane = cellsOf(axes, 'small');
  const extension = grid.extension && extensionOf(grid.extension, grid.largeSizes);
  const plainPlane = grid.largeSizes.reduce((product, size) => product * size, 1);
  const extended = extension ? numbersOf(dtypeOf(large), plane) : large.data;
  const sums = new Float64Array(weights.data.length);

  for (let n = 0; n < batch; n++) {
    for (let channel = 0; channel < groups * largeChannels; channel++) {
      const g = Math.floor(channel / largeChannels);
      const c = channel % largeChannels;
      const index = n * groups * largeChannels + channel;
      if (extension) extension.write(large.data, index * plainPlane, extended, 0);
      const source = extension ? 0 : index * plane;
      for (let o = 0; o < smallChannels; o++) {
        const weight = ((g * smallChannels + o) * largeChannels + c) * window;
        const outputs = ((n * groups + g) * smallChannels + o) * smallPlane;
        for (let r = 0; r < rows.count; r++) {
          for (let m = rows.start[r]!; m < rows.start[r + 1]!; m++) {
            const row = source + rows.other[m]! * largeWidth;
            const tapRow = weight + rows.window[m]! * tapWidth;
            for (const { tap, from, to, shift } of reaches) {
              sums[tapRow + tap]! += dotRow(extended, row + shift, stride, small.data, outputs + r * width, from, to);
            }
          }
        }
      }
    }
  }
  weights.data.set(sums);
}

/** Σ large[at + p · stride] · small[outputs + p] for p in [from, to). */
function dotRow(
  large: Numbers,
  at: number,
  stride: number,
  small: Numbers,
  outputs: number,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let p = from, i = at + from * stride; p < to; p++, i += stride) sum += large[i]! * small[outputs + p]!;
  return sum;
}
