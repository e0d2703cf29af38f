// Whether a result is right: beside the definition's plain kernel in float64, on the same numbers.
import { compute } from 'faltung/engine';
import { conv, convShapes, sizeOf, type ConvProblem } from 'faltung/ops';
import type { Task } from './task.ts';

export type Truth = Float64Array;

export function truthOf({ problem, x, w, b }: Task): Truth {
  const shapes = convShapes(problem);
  const wide = (shape: readonly number[], data: Float32Array) => ({ shape, data: Float64Array.from(data) });
  const inputs = { x: wide(shapes.x, x), w: wide(shapes.w, w), ...(b && { b: wide(shapes.b, b) }) };
  return compute(conv.y, problem, inputs, 'ts').data as Truth;
}

/**
 * The largest error that float32 explains for normal data: `λ √n u Σ|x||w|` holds with a probability of
 * `1 − 2n · exp(−λ²/2)` for sums of n products in any order (Higham and Mary, 2019); λ = 8. Algorithms that add before
 * they multiply err relative to the largest sum instead of their own, so one bound holds for all outputs: the mean of
 * |x||w| is 2/π for normal numbers, and 16 √n leaves room for the largest of millions of sums.
 */
export function toleranceOfTerms(terms: number): number {
  const n = 1 + terms;
  return 8 * Math.sqrt(n) * 2 ** -24 * ((2 / Math.PI) * n + 16 * Math.sqrt(n));
}

export const toleranceOf = ({ inChannels, groups, axes }: ConvProblem): number =>
  toleranceOfTerms((inChannels / groups) * sizeOf(axes.map((axis) => axis.taps)));

export interface Verdict {
  /** Root of the mean square of the error, relative to that of the truth. */
  readonly error: number;
  /** Undefined, or the sentence that says what is wrong. */
  readonly wrong: string | undefined;
}

export function judge(y: ArrayLike<number>, truth: Truth, tolerance: number): Verdict {
  if (y.length !== truth.length)
    return { error: NaN, wrong: `the output has ${y.length} numbers instead of ${truth.length}` };
  let [squares, errors, worst, worstAt] = [0, 0, -1, 0];
  for (let at = 0; at < truth.length; at++) {
    const error = Math.abs(y[at]! - truth[at]!);
    squares += truth[at]! ** 2;
    errors += error ** 2;
    // Written so that NaN is the worst of all.
    if (!(error <= worst)) [worst, worstAt] = [error, at];
    if (Number.isNaN(error)) break;
  }
  const error = Math.sqrt(errors / Math.max(squares, Number.MIN_VALUE));
  if (worst <= tolerance) return { error, wrong: undefined };
  const facts = `output ${worstAt} is ${y[worstAt]} instead of ${truth[worstAt]}`;
  return {
    error,
    wrong: `wrong by ${worst.toExponential(1)} where ${tolerance.toExponential(1)} is explained: ${facts}`,
  };
}
