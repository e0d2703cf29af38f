// What follows from a problem, however large it is: nothing here grows with its cells.
import { costs, gridding, overlap, receptiveField, type AxisField } from 'faltung/analysis';
import { convProblem, spanOf, type ConvAxis, type ConvProblem } from 'faltung/ops';

/** One axis of the size formula, with the reader's numbers. */
export interface SizeLine {
  readonly axis: ConvAxis;
  /** What stands under the floor, and what is left over by it; a transposed convolution divides nothing. */
  readonly room: number;
  readonly rest: number;
}

export const sizeLines = ({ op, axes }: ConvProblem): SizeLine[] =>
  axes.map((axis) => {
    const room = axis.input + axis.before + axis.after - spanOf(axis);
    return { axis, room, rest: op === 'conv' ? room % axis.stride : 0 };
  });

export interface FieldFacts {
  readonly axes: readonly AxisField[];
  readonly used: number;
  readonly total: number;
}

/** Longer windows are not laid out tap by tap. */
const longest = 20_000;

/** The receptive field of a convolution; undefined for a transposed one, whose outputs read unequally. */
export function fieldOf(problem: ConvProblem): FieldFacts | undefined {
  if (problem.op === 'convTranspose') return undefined;
  const { axes } = receptiveField(problem);
  if (problem.axes.some((axis) => spanOf(axis) > longest)) {
    const product = (values: readonly number[]) => values.reduce((all, value) => all * value, 1);
    return { axes, used: product(problem.axes.map(({ taps }) => taps)), total: product(axes.map(({ size }) => size)) };
  }
  const { used, total } = gridding(problem);
  return { axes, used, total };
}

/** How many taps meet at the samples of one period of the large side, along each axis. */
export const phaseCounts = ({ axes }: ConvProblem): number[][] =>
  axes.map(({ taps, stride, dilation }) => {
    if (stride > longest || taps > longest || taps * dilation > longest) return [];
    // They depend on nothing else, so a short axis tells them.
    const input = spanOf({ taps, dilation });
    return [...overlap(convProblem([1, 1, input], [1, 1, taps], { stride, dilation })).interior[0]!];
  });

export const isEven = (counts: readonly number[]): boolean => counts.every((count) => count === counts[0]);

/** Counted tap by tap along each axis; longer windows would take seconds. */
export const costsOf = (problem: ConvProblem) =>
  problem.axes.some(({ taps }) => taps > 1_000_000) ? undefined : costs(problem);
