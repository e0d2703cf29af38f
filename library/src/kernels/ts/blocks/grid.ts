// The loops of a convolution, worked out before they run: sizes by side, and for each row of one side the rows of the
// other side that meet it. After this no kernel tests a bound for a product.
import { sampleAt } from '../../../ops/boundary.ts';
import { spanOf, type ConvAxis, type ConvProblem } from '../../../ops/problem.ts';

/** One axis between the large side and the small one, with zeros outside. */
export interface GridAxis {
  readonly large: number;
  readonly small: number;
  readonly taps: number;
  readonly stride: number;
  readonly dilation: number;
  readonly before: number;
}

/** A problem as the loops see it. */
export interface Grid {
  readonly batch: number;
  readonly groups: number;
  readonly largeChannels: number; // of one group
  readonly smallChannels: number; // of one group
  readonly flip: boolean;
  /**
   * Axes of the loops: those with a boundary are extended first, so they are plain here; idle neighbours are one
   * axis.
   */
  readonly axes: readonly GridAxis[];
  /**
   * For each extended axis of the problem, the sample that stands in each extended cell; undefined where none is
   * extended.
   */
  readonly extension: readonly Int32Array[] | undefined;
  /** Spatial sizes of the large side as the tensor has them. */
  readonly largeSizes: readonly number[];
}

export function gridOf(problem: ConvProblem): Grid {
  const { op, batch, groups, inChannels, outChannels, flip } = problem;
  const forward = op === 'conv';
  const extend = problem.axes.some((axis) => axis.boundary !== 'zeros' && reachesOutside(axis, forward));
  const axes = problem.axes.map((axis): GridAxis => {
    const [large, small] = forward ? [axis.input, axis.output] : [axis.output, axis.input];
    const { taps, stride, dilation, before } = axis;
    const reach = (small - 1) * stride + spanOf(axis);
    return extend
      ? { large: reach, small, taps, stride, dilation, before: 0 }
      : { large, small, taps, stride, dilation, before };
  });
  const largeSizes = problem.axes.map((axis) => (forward ? axis.input : axis.output));
  return {
    batch,
    groups,
    largeChannels: (forward ? inChannels : outChannels) / groups,
    smallChannels: (forward ? outChannels : inChannels) / groups,
    flip,
    axes: extend ? axes : joinIdle(axes),
    extension: extend ? problem.axes.map((axis, d) => extensionOf(axis, largeSizes[d]!, axes[d]!.large)) : undefined,
    largeSizes,
  };
}

function reachesOutside(axis: ConvAxis, forward: boolean): boolean {
  const [large, small] = forward ? [axis.input, axis.output] : [axis.output, axis.input];
  return axis.before > 0 || (small - 1) * axis.stride + spanOf(axis) - axis.before > large;
}

/** The sample in each cell a window can reach, or -1 for a zero. */
const extensionOf = (axis: ConvAxis, length: number, reach: number): Int32Array =>
  Int32Array.from({ length: reach }, (_, cell) => {
    const at = sampleAt[axis.boundary](cell - axis.before, length);
    return at >= 0 && at < length ? at : -1;
  });

/**
 * Neighbouring axes along which nothing moves (one tap, stride 1, no padding) are one longer axis: longer inner
 * loops.
 */
function joinIdle(axes: readonly GridAxis[]): GridAxis[] {
  const idle = ({ taps, stride, before, large, small }: GridAxis) =>
    taps === 1 && stride === 1 && before === 0 && large === small;
  const joined: GridAxis[] = [];
  for (const axis of axes) {
    const previous = joined.at(-1);
    if (previous && idle(previous) && idle(axis)) {
      joined[joined.length - 1] = { ...axis, large: previous.large * axis.large, small: previous.small * axis.small };
    } else joined.push(axis);
  }
  return joined;
}

/**
 * For each row of one side, the rows of the other side and of the window that meet it: entries `start[r]` to
 * `start[r + 1]`.
 */
export interface Rows {
  readonly count: number;
  readonly start: Int32Array;
  readonly other: Int32Array; // row of the other side
  readonly window: Int32Array; // row of the window
}

/**
 * The rows that meet, listed by the rows of the small or of the large side; the last axis is left to the inner loops.
 */
export function rowsBy(side: 'small' | 'large', grid: Grid): Rows {
  const outer = grid.axes.slice(0, -1);
  // Start with one row that meets itself, then refine axis by axis.
  let rows: Rows = { count: 1, start: Int32Array.of(0, 1), other: Int32Array.of(0), window: Int32Array.of(0) };
  for (const axis of outer) rows = refine(rows, axis, side, grid.flip);
  return rows;
}

function refine(rows: Rows, axis: GridAxis, side: 'small' | 'large', flip: boolean): Rows {
  const meets = meetingsOf(axis, side, flip);
  const [own, others] = side === 'small' ? [axis.small, axis.large] : [axis.large, axis.small];
  const start = new Int32Array(rows.count * own + 1);
  for (let r = 0; r < rows.count; r++) {
    const met = rows.start[r + 1]! - rows.start[r]!;
    for (let p = 0; p < own; p++) start[r * own + p + 1] = start[r * own + p]! + met * (meets[p]!.length / 2);
  }
  const other = new Int32Array(start[rows.count * own]!);
  const window = new Int32Array(other.length);
  let at = 0;
  for (let r = 0; r < rows.count; r++) {
    for (let p = 0; p < own; p++) {
      for (let m = rows.start[r]!; m < rows.start[r + 1]!; m++) {
        for (let i = 0; i < meets[p]!.length; i += 2) {
          other[at] = rows.other[m]! * others + meets[p]![i]!;
          window[at++] = rows.window[m]! * axis.taps + meets[p]![i + 1]!;
        }
      }
    }
  }
  return { count: rows.count * own, start, other, window };
}

/** For each position of one side: the positions of the other side that meet it, each followed by its tap. */
function meetingsOf(
  { large, small, taps, stride, dilation, before }: GridAxis,
  side: 'small' | 'large',
  flip: boolean,
): number[][] {
  const meets: number[][] = Array.from({ length: side === 'small' ? small : large }, () => []);
  for (let p = 0; p < small; p++) {
    for (let k = 0; k < taps; k++) {
      const i = p * stride + k * dilation - before;
      if (i < 0 || i >= large) continue;
      const tap = flip ? taps - 1 - k : k;
      if (side === 'small') meets[p]!.push(i, tap);
      else meets[i]!.push(p, tap);
    }
  }
  return meets;
}

/**
 * The inner loop of one tap along the last axis: small positions `from` to `to` (exclusive) read the large side at
 * `p · stride + shift`.
 */
export interface Reach {
  readonly tap: number;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** The reach of every tap along the last axis. */
export function reachesOf(grid: Grid): Reach[] {
  const { large, small, taps, stride, dilation, before } = grid.axes.at(-1)!;
  return Array.from({ length: taps }, (_, k) => {
    const shift = k * dilation - before;
    const from = Math.min(small, Math.max(0, Math.ceil(-shift / stride)));
    const to = Math.max(from, Math.min(small, Math.floor((large - 1 - shift) / stride) + 1));
    return { tap: grid.flip ? taps - 1 - k : k, from, to, shift };
  });
}

export const cellsOf = (axes: readonly GridAxis[], side: 'large' | 'small' | 'taps'): number =>
  axes.reduce((product, axis) => product * axis[side], 1);
