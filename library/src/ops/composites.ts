// Kinds that are several stages, each made from the standard convolution that it stands in for.
import { ShapeError } from '../tensor/errors.ts';
import type { Shape } from '../tensor/shape.ts';
import { chain } from './chain.ts';
import { shuffleProblem } from './channelShuffle.ts';
import { convProblem } from './convProblem.ts';
import type { AxisPadding } from './options.ts';
import { convShapes, type ConvAxis, type ConvProblem } from './problem.ts';
import { shuffleNetUnit } from './shuffleNetUnit.ts';
import type { Stages } from './stages.ts';

/** Refuses what no composite kind can stand in for. */
function checkStandard(kind: string, standard: ConvProblem): void {
  if (standard.op === 'convTranspose') throw new ShapeError('composite-transposed', { kind });
}

/** What a stage takes over from the axes of the standard convolution; along the other axes nothing moves. */
const along = (standard: ConvProblem, uses: (axis: number) => boolean) => {
  const pick = <T>(read: (axis: ConvAxis) => T, otherwise: T): T[] =>
    standard.axes.map((axis, d) => (uses(d) ? read(axis) : otherwise));
  return {
    taps: pick((axis) => axis.taps, 1),
    options: {
      stride: pick((axis) => axis.stride, 1),
      dilation: pick((axis) => axis.dilation, 1),
      padding: pick<AxisPadding>(({ before, after }) => [before, after], 0),
      boundary: pick((axis) => axis.boundary, 'zeros'),
      flip: standard.flip,
    },
  };
};

const biasOf = ({ bias, outChannels }: ConvProblem): Shape | undefined => (bias ? [outChannels] : undefined);
const outputOf = (problem: ConvProblem): Shape => convShapes(problem).y;

/**
 * Depthwise, then pointwise: `w[o,c,k] = p[o,c] · d[c,k]`. Everything spatial is in the first stage; groups and bias,
 * if any, belong to the second.
 *
 * @throws {ShapeError} `composite-transposed`
 *
 * @example
 * depthwiseSeparable(convProblem([1, 3, 7, 7], [128, 3, 3, 3])).stages.length; // 2
 */
export function depthwiseSeparable(standard: ConvProblem): Stages {
  const kind = 'depthwiseSeparable';
  checkStandard(kind, standard);
  const { inChannels, outChannels, groups } = standard;
  const { taps, options } = along(standard, () => true);
  const depthwise = convProblem(convShapes(standard).x, [inChannels, 1, ...taps], { ...options, groups: inChannels });
  const ones = taps.map(() => 1);
  const mix: Shape = [outChannels, inChannels / groups, ...ones];
  const pointwise = convProblem(outputOf(depthwise), mix, { groups }, biasOf(standard));
  return chain({ kind, standard, stages: [depthwise, pointwise] });
}

/** Depthwise stages, one for each of some axes; the last one has the bias. */
function axisByAxis(standard: ConvProblem, input: Shape, axes: readonly number[]): ConvProblem[] {
  const channels = standard.outChannels;
  const made: ConvProblem[] = [];
  for (const [at, d] of axes.entries()) {
    const { taps, options } = along(standard, (axis) => axis === d);
    const bias = at === axes.length - 1 ? biasOf(standard) : undefined;
    made.push(
      convProblem(
        made.length ? outputOf(made.at(-1)!) : input,
        [channels, 1, ...taps],
        { ...options, groups: channels },
        bias,
      ),
    );
  }
  return made;
}

/**
 * One axis after another: `w[o,c,u,v] = a[o,c,u] · b[o,v]`. The first stage has the taps of the first axis and mixes
 * the channels, the others are depthwise; the bias belongs to the last.
 *
 * @throws {ShapeError} `composite-transposed`
 *
 * @example
 * spatiallySeparable(convProblem([1, 1, 5, 5], [1, 1, 3, 3])).stages.length; // 2
 */
export function spatiallySeparable(standard: ConvProblem): Stages {
  const kind = 'spatiallySeparable';
  checkStandard(kind, standard);
  const { x, w } = convShapes(standard);
  const { taps, options } = along(standard, (d) => d === 0);
  const bias = standard.axes.length === 1 ? biasOf(standard) : undefined;
  const first = convProblem(x, [w[0]!, w[1]!, ...taps], { ...options, groups: standard.groups }, bias);
  const others = standard.axes.map((_, d) => d).slice(1);
  return chain({ kind, standard, stages: [first, ...axisByAxis(standard, outputOf(first), others)] });
}

/**
 * Channels, then one axis after another (Jin, Dundar and Culurciello 2014): `w[o,c,v,h] = α[o,c] · β[o,v] · γ[o,h]`.
 * First pointwise with the groups of the standard convolution, then depthwise along each axis; the bias belongs to
 * the last stage.
 *
 * @throws {ShapeError} `composite-transposed`
 *
 * @example
 * flattened(convProblem([1, 3, 7, 7], [128, 3, 3, 3])).stages.length; // 3
 */
export function flattened(standard: ConvProblem): Stages {
  const kind = 'flattened';
  checkStandard(kind, standard);
  const { outChannels, inChannels, groups, axes } = standard;
  const mix: Shape = [outChannels, inChannels / groups, ...axes.map(() => 1)];
  const pointwise = convProblem(convShapes(standard).x, mix, { groups });
  const each = axisByAxis(
    standard,
    outputOf(pointwise),
    axes.map((_, d) => d),
  );
  return chain({ kind, standard, stages: [pointwise, ...each] });
}

/**
 * The grouped convolution, then a channel shuffle with its groups, so that every group of a next layer sees all of
 * this one's.
 *
 * @throws {ShapeError} `composite-transposed`
 *
 * @example
 * shuffledGrouped(convProblem([1, 6, 8, 8], [12, 2, 3, 3], { groups: 3 })).stages.length; // 2
 */
export function shuffledGrouped(standard: ConvProblem): Stages {
  const kind = 'shuffledGrouped';
  checkStandard(kind, standard);
  return chain({ kind, standard, stages: [standard, shuffleProblem(outputOf(standard), standard.groups)] });
}

/** Every composite kind by its name, which notation follows with the number of axes: `flattened2d …`. */
export const composites = {
  depthwiseSeparable,
  spatiallySeparable,
  flattened,
  shuffledGrouped,
  shuffleNetUnit,
} as const;

export type CompositeName = keyof typeof composites;
