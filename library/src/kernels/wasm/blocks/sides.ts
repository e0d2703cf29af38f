// One side of a convolution from the other, as every kernel of a direction sees it: the small side gathers, the large
// side is scattered to. Weights lie as `[small, large / groups, …taps]` for both.
import type { Inputs } from '../../../ops/operator.ts';
import { convShapes, type ConvProblem } from '../../../ops/problem.ts';
import { sizeOf } from '../../../tensor/shape.ts';
import { windowAxes, type WindowAxis } from './geometry.ts';

export interface Side {
  readonly batch: number;
  readonly groups: number;
  readonly inChannels: number; // of one group
  readonly outChannels: number; // of one group
  /** The window as the convolution has it: `length` is along the large side, `positions` along the small one. */
  readonly axes: readonly WindowAxis[];
  readonly weight: (group: number, out: number, channel: number, tap: number) => number;
  readonly bias?: ArrayLike<number> | undefined;
}

/** Estimated nanoseconds of packing the weights one by one: 6 to 7 were measured for each, times 1.25. */
export const packing = (problem: ConvProblem): number => 8 * sizeOf(convShapes(problem).w);

/** Whether an output (`'y'` of the operator, `'x'` of its gradient) gathers. */
export const gathers = ({ op }: ConvProblem, to: 'x' | 'y'): boolean => (op === 'conv') === (to === 'y');

/** The side that is written, from the tensors that stay. */
export function sideOf(problem: ConvProblem, { w, b }: Inputs, to: 'x' | 'y'): Side {
  const { w: shape } = convShapes(problem);
  const [small, large] = [shape[0]! / problem.groups, shape[1]!];
  const taps = sizeOf(shape.slice(2));
  const data = w!.data;
  const at = (g: number, o: number, c: number, t: number): number =>
    data[((g * small + o) * large + c) * taps + (problem.flip ? taps - 1 - t : t)]!;
  const common = {
    batch: problem.batch,
    groups: problem.groups,
    axes: windowAxes(problem),
    bias: to === 'y' ? b?.data : undefined,
  };
  return gathers(problem, to)
    ? { ...common, inChannels: large, outChannels: small, weight: at }
    : { ...common, inChannels: small, outChannels: large, weight: (g, o, c, t) => at(g, c, o, t) };
}

/** How many numbers the output has. */
export const writtenNumbers = (problem: ConvProblem): number => sizeOf(convShapes(problem).y);
