// All windows of a side as sums of columns times rows, with as many pairs for each.
import type { Side } from '../sides.ts';
import { crossApproximation } from './cross.ts';

export interface Split {
  /** How many pairs the window of the highest rank has; the others are filled up with zeros. */
  readonly rank: number;
  /** `[window][pair][tap]`, windows by group and output. */
  readonly columns: Float32Array;
  readonly rows: Float32Array;
  /** The largest Σ|column||row| / Σ|w| of a window: how much what is rounded has grown by being split. */
  readonly growth: number;
}

function sum(numbers: ArrayLike<number>): number {
  let all = 0;
  for (let at = 0; at < numbers.length; at++) all += Math.abs(numbers[at]!);
  return all;
}

/** A window by row and column, also into a given list; windows are counted by group and output. */
export function windowOf(
  { outChannels, axes, weight }: Side,
  at: number,
  window = new Float64Array(axes[0]!.taps * axes[1]!.taps),
): Float64Array {
  const [group, output] = [Math.floor(at / outChannels), at % outChannels];
  for (let tap = 0; tap < window.length; tap++) window[tap] = weight(group, output, 0, tap);
  return window;
}

/** Undefined where a window needs more than `most` pairs or has a weight that is not finite. */
export function splitOf(side: Side, most: number): Split | undefined {
  const [height, width] = [side.axes[0]!.taps, side.axes[1]!.taps];
  let [rank, growth] = [1, 1];
  const window = new Float64Array(height * width);
  const all = [];
  for (let at = 0; at < side.groups * side.outChannels; at++) {
    const size = sum(windowOf(side, at, window));
    const pairs = crossApproximation(window, [height, width], most);
    if (!pairs) return undefined;
    rank = Math.max(rank, pairs.length);
    const grown = pairs.reduce((total, { column, row }) => total + sum(column) * sum(row), 0);
    if (pairs.length > 0) growth = Math.max(growth, grown / size);
    all.push(pairs);
  }
  const columns = new Float32Array(all.length * rank * height);
  const rows = new Float32Array(all.length * rank * width);
  all.forEach((pairs, at) =>
    pairs.forEach(({ column, row }, r) => {
      columns.set(column, (at * rank + r) * height);
      rows.set(row, (at * rank + r) * width);
    }),
  );
  return { rank, columns, rows, growth };
}
