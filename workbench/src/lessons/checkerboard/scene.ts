// A transposed convolution along a row, read off the operator: its products, how many of them meet at each output, and
// what its weights add up to phase by phase. A reader's number is a whole number of hundredths, so nothing is rounded.
import { overlap, phaseSums } from 'faltung/analysis';
import { conv, convTransposeProblem, type ConvProblem, type Term } from 'faltung/ops';
import { columnsOf, wholeNumbers, type Matrix } from '../../figure/matrix.ts';

export interface Settings {
  readonly x: Matrix;
  readonly w: Matrix;
  readonly stride: number;
}

/** A phase: the outputs that lie alike between two stamps, and the weights that reach them. */
export interface Phase {
  readonly taps: readonly number[];
  /** What these weights add up to, in whole hundredths. */
  readonly sum: number;
}

export interface Scene {
  readonly problem: ConvProblem;
  readonly terms: readonly Readonly<Term>[];
  /** Whole hundredths. */
  readonly x: Float64Array;
  readonly w: Float64Array;
  /** Whole ten-thousandths. */
  readonly y: Float64Array;
  /** How many products meet at each output. */
  readonly counts: readonly number[];
  readonly phases: readonly Phase[];
  /** Whether all outputs far from the ends are met equally often. */
  readonly even: boolean;
  /** Whether a constant input stays constant there. */
  readonly flat: boolean;
}

export const problemOf = (inputs: number, taps: number, stride: number): ConvProblem =>
  convTransposeProblem([1, 1, inputs], [1, 1, taps], { stride });
export const sizeOf = (inputs: number, taps: number, stride: number): number =>
  problemOf(inputs, taps, stride).axes[0]!.output;

export function sceneOf(settings: Settings): Scene {
  const { stride } = settings;
  const [x, w] = [wholeNumbers(settings.x), wholeNumbers(settings.w)];
  const taps = columnsOf(settings.w);
  const problem = problemOf(x.length, taps, stride);
  const terms = Array.from(conv.terms(problem), (term) => ({ ...term }));
  const { axes, even } = overlap(problem);
  const { sums, flat } = phaseSums({ shape: [taps], data: w }, stride);
  return {
    problem,
    terms,
    x,
    w,
    y: conv.y.reference(problem, { x: { shape: [1, 1, x.length], data: x }, w: { shape: [1, 1, taps], data: w } }).data,
    counts: axes[0]!,
    phases: Array.from(sums, (sum, phase) => ({
      taps: [...new Set(terms.filter(({ y }) => y % stride === phase).map((term) => term.w))].toSorted((a, b) => a - b),
      sum: sum + 0,
    })),
    even,
    flat,
  };
}

/** One product with both its numbers and the sum so far. */
export interface Product {
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

/** The products that meet at an output: hundredths, and ten-thousandths. */
export function productsAt({ terms, x, w }: Scene, output: number): readonly Product[] {
  let sum = 0;
  return terms
    .filter((term) => term.y === output)
    .map((term) => {
      const product = x[term.x]! * w[term.w]! + 0; // no negative zero
      sum += product;
      return { x: x[term.x]!, w: w[term.w]!, product, sum };
    });
}

/** In a plane the counts of both axes multiply: a map of products at each output of a few inputs. */
export function planeOf(inputs: number, taps: number, stride: number) {
  const problem = convTransposeProblem([1, 1, inputs, inputs], [1, 1, taps, taps], { stride });
  const { shape, counts } = overlap(problem);
  return { rows: shape[0]!, columns: shape[1]!, counts, most: Math.max(...counts) };
}
