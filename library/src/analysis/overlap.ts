import { sampleAt } from '../ops/boundary.ts';
import { largeRole, type ConvProblem } from '../ops/problem.ts';
import type { Shape } from '../tensor/shape.ts';

export interface Overlap {
  /** Spatial shape of the large side. */
  readonly shape: Shape;
  /** Along each axis, how many pairs of position and tap meet at each sample. */
  readonly axes: readonly (readonly number[])[];
  /** The same for all axes at once, in row-major order: the products. */
  readonly counts: Float64Array;
  /**
   * Along each axis, the counts of one period far from the ends: sample i has that of phase `(i + before) mod stride`,
   * the number of taps k with `k · dilation ≡ phase (mod stride)`.
   */
  readonly interior: readonly (readonly number[])[];
  /** Whether all samples far from the ends are met equally often: without dilation, if each stride divides the taps. */
  readonly even: boolean;
}

/**
 * How many products meet at each sample of the large side: the stamps that overlap at an output of a transposed
 * convolution, or the windows that read an input of a convolution (which is what its gradient adds up). An uneven
 * count is the checkerboard.
 *
 * `n[i] = #{ (p, k) : p · stride + k · dilation − before = i }` along each axis, multiplied over the axes.
 *
 * @example Three taps at stride 2 overlap unevenly
 * overlap(convTransposeProblem([1, 1, 4], [1, 1, 3], { stride: 2 })).axes[0]; // 1, 1, 2, 1, 2, 1, 2, 1, 1
 *
 * @example Four taps evenly
 * overlap(convTransposeProblem([1, 1, 4], [1, 1, 4], { stride: 2 })).axes[0]; // 1, 1, 2, 2, 2, 2, 2, 2, 1, 1
 */
export function overlap(problem: ConvProblem): Overlap {
  const axes = problem.axes.map((_, d) => countsAlong(problem, d));
  const shape = axes.map(({ length }) => length);
  const interior = problem.axes.map(({ taps, stride, dilation }) =>
    tapsByPhase(taps, stride, dilation).map(({ length }) => length),
  );
  return {
    shape,
    axes,
    counts: products(axes),
    interior,
    even: interior.every((counts) => counts.every((count) => count === counts[0])),
  };
}

/** The products of one number from each list, in row-major order. */
function products(lists: readonly (readonly number[])[]): Float64Array {
  let rows = Float64Array.of(1);
  for (const list of lists) {
    const before = rows;
    rows = new Float64Array(before.length * list.length);
    before.forEach((row, at) => list.forEach((value, i) => (rows[at * list.length + i] = row * value)));
  }
  return rows;
}

/** For each phase r below the stride, the taps whose products land on samples `i ≡ r − before (mod stride)`. */
export function tapsByPhase(taps: number, stride: number, dilation: number): number[][] {
  const phases = Array.from({ length: stride }, (): number[] => []);
  for (let k = 0; k < taps; k++) phases[(k * dilation) % stride]!.push(k);
  return phases;
}

function countsAlong(problem: ConvProblem, d: number): number[] {
  const { input, output, taps, stride, dilation, before, boundary } = problem.axes[d]!;
  const [large, small] = largeRole(problem) === 'x' ? [input, output] : [output, input];
  const counts = new Array<number>(large).fill(0);
  for (let p = 0; p < small; p++) {
    for (let k = 0; k < taps; k++) {
      const i = sampleAt[boundary](p * stride + k * dilation - before, large);
      if (i >= 0 && i < large) counts[i]!++;
    }
  }
  return counts;
}
