// The one record of a convolution. Friendly options become it once (convProblem.ts); nothing after that needs a
// default or a check.
import { sizeOf, type Shape } from '../tensor/shape.ts';
import type { Boundary } from './boundary.ts';

/** One spatial axis, with nothing left to decide. */
export interface ConvAxis {
  /** Samples of the input. */
  readonly input: number;
  /** Weights along this axis. */
  readonly taps: number;
  /** Samples of the output. */
  readonly output: number;
  /** Samples of the large side between neighbours of the small side. */
  readonly stride: number;
  /** Samples of the large side between neighbouring taps. */
  readonly dilation: number;
  /** Cells added in front of the large side; negative numbers crop a convolution and extend a transposed one. */
  readonly before: number;
  /** Cells added behind the large side. */
  readonly after: number;
  /** What stands in the added cells. */
  readonly boundary: Boundary;
  /**
   * Transposed only: samples by which the end of the output is extended, to choose between sizes with the same input.
   */
  readonly outputPadding: number;
}

/**
 * A convolution or a transposed convolution over any number of axes. Both are the same set of terms
 * `large[i] · w[k] · small[p]` with `i = p · stride + k · dilation − before`: a convolution reads them from its large
 * input to its small output, a transposed convolution from its small input to its large output.
 */
export interface ConvProblem {
  readonly op: 'conv' | 'convTranspose';
  readonly batch: number;
  readonly groups: number;
  readonly inChannels: number;
  readonly outChannels: number;
  /** Whether the taps are read backwards on every axis: true convolution instead of correlation. */
  readonly flip: boolean;
  /** Whether one number for each output channel is added. */
  readonly bias: boolean;
  readonly axes: readonly ConvAxis[];
}

/** The tensors of a convolution: input, weights, output, bias. */
export type ConvRole = 'x' | 'w' | 'y' | 'b';

/** Samples a window covers: `(taps − 1) · dilation + 1`. */
export const spanOf = ({ taps, dilation }: { readonly taps: number; readonly dilation: number }): number =>
  (taps - 1) * dilation + 1;

/**
 * The shapes of a problem's tensors. The weights of a convolution are `[outChannels, inChannels / groups, …taps]`,
 * those of a transposed convolution `[inChannels, outChannels / groups, …taps]`: always the small side first.
 */
export function convShapes(problem: ConvProblem): Record<ConvRole, Shape> {
  const { op, batch, groups, inChannels, outChannels, axes } = problem;
  const [small, large] = op === 'conv' ? [outChannels, inChannels] : [inChannels, outChannels];
  return {
    x: [batch, inChannels, ...axes.map((axis) => axis.input)],
    w: [small, large / groups, ...axes.map((axis) => axis.taps)],
    y: [batch, outChannels, ...axes.map((axis) => axis.output)],
    b: [outChannels],
  };
}

/** Which of a problem's two signals is the large side: the input of a convolution, the output of a transposed one. */
export const largeRole = (problem: ConvProblem): 'x' | 'y' => (problem.op === 'conv' ? 'x' : 'y');

/** Products of the definition, cells outside of the input counted: what the time of plain loops is proportional to. */
export function productsOf(problem: ConvProblem): number {
  const { x, w, y } = convShapes(problem);
  return sizeOf(problem.op === 'conv' ? y : x) * sizeOf(w.slice(1));
}

/** The name users know: `conv2d`, `convTranspose3d`. */
export const nameOf = ({ op, axes }: { readonly op: string; readonly axes: readonly unknown[] }): string =>
  `${op}${axes.length}d`;

/** Freezes a record and its axes, so that it can be kept and compared by whoever gets it. */
export function frozen(problem: ConvProblem): ConvProblem {
  for (const axis of problem.axes) Object.freeze(axis);
  Object.freeze(problem.axes);
  return Object.freeze(problem);
}
