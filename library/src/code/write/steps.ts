// What a call cannot say, taken apart: what is done to the input before it, and to the output behind it.
import { sampleAt, type Boundary } from '../../ops/boundary.ts';
import { spanOf, type ConvAxis, type ConvProblem } from '../../ops/problem.ts';

export type Sides = readonly [before: number, after: number];

const none: Sides = [0, 0];

/** Before a convolution: borders filled, then cells cut off; what remains is for the call. */
export interface InputSteps {
  /** For each boundary that occurs: the cells it fills before and behind each axis. */
  readonly fills: readonly { readonly boundary: Boundary; readonly sides: readonly Sides[] }[];
  /** The cells that are cut off before and behind each axis. */
  readonly crops: readonly Sides[];
  /** The padding of the call itself. */
  readonly kept: readonly Sides[];
}

/** Whether an axis' padding is all zeros, whatever its boundary is called. */
export const fillsZeros = ({ boundary, before, after }: ConvAxis): boolean =>
  boundary === 'zeros' || (before <= 0 && after <= 0);

/**
 * @param keeps which axes the call pads by itself
 */
export function inputSteps({ axes }: ConvProblem, keeps: (axis: ConvAxis) => boolean): InputSteps {
  const kept = axes.map((axis): Sides => (keeps(axis) ? [axis.before, axis.after] : none));
  const first = axes.map((axis): Sides => (keeps(axis) ? none : [axis.before, axis.after]));
  const positive = first.map(([before, after]): Sides => [Math.max(before, 0), Math.max(after, 0)]);
  const boundaries = [...new Set(axes.map(({ boundary }) => boundary))];
  const fills = boundaries.map((boundary) => ({
    boundary,
    sides: positive.map((sides, d) => (axes[d]!.boundary === boundary ? sides : none)),
  }));
  return {
    fills: fills.filter(({ sides }) => !isNothing(sides)),
    crops: first.map(([before, after]): Sides => [Math.max(-before, 0), Math.max(-after, 0)]),
    kept,
  };
}

export const isNothing = (sides: readonly Sides[]): boolean =>
  sides.every(([before, after]) => before === 0 && after === 0);

/**
 * Behind a transposed convolution that was computed without padding: along each axis either cells are added or cut off,
 * or, where a boundary takes samples from inside, every cell goes to the sample that stands for it.
 */
export type OutputStep = { readonly sides: Sides } | { readonly targets: readonly number[]; readonly length: number };

/** @param made the samples that the call gives along each axis: `(input − 1) · stride + span`, or more of zeros */
export function outputSteps({ axes }: ConvProblem, made = axes.map(wholeOutput)): OutputStep[] {
  return axes.map((axis, d): OutputStep => {
    const { before, output, boundary } = axis;
    if (fillsZeros(axis)) return { sides: [-before, output - (made[d]! - before)] };
    const whole = wholeOutput(axis);
    const targets = Array.from({ length: whole }, (_, j) => sampleAt[boundary](j - before, output));
    return { targets, length: output };
  });
}

/** All samples that some term reaches. */
export const wholeOutput = (axis: ConvAxis): number => (axis.input - 1) * axis.stride + spanOf(axis);
