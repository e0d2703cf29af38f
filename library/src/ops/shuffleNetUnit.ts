// The unit of ShuffleNet (Zhang, Zhou, Lin and Sun 2017), figure 2 b and c, with batch normalisation folded into the
// convolutions.
import { ShapeError } from '../tensor/errors.ts';
import type { Shape } from '../tensor/shape.ts';
import { activationProblem } from './activation.ts';
import { chain } from './chain.ts';
import { shuffleProblem } from './channelShuffle.ts';
import { convProblem } from './convProblem.ts';
import { averagePoolProblem } from './poolProblem.ts';
import { convShapes, frozen, nameOf, type ConvProblem } from './problem.ts';
import type { Shortcut, Stages } from './stages.ts';

export interface ShuffleNetOptions {
  /**
   * False for the first unit of the network: its few input channels make groups pointless in the first pointwise.
   * Default true.
   */
  readonly firstGrouped?: boolean;
}

/**
 * Grouped pointwise C → m, relu, shuffle, depthwise, grouped pointwise back; m is a quarter of the output's channels.
 * At stride 1 the input is added; at a larger stride its average over windows of 3 is concatenated, and the stages
 * give the channels that it lacks. A relu ends the unit. Taps, stride, dilation, padding, boundary and flip are those
 * of the standard convolution and belong to the depthwise stage, groups to both pointwise stages; with a bias, all
 * three have one, which is where batch normalisation goes.
 *
 * @throws {ShapeError} `composite-transposed`; `channels-divide` and `groups-divide` when groups or the quarter do
 *   not divide; `composite-channels` or `composite-size` when both ways do not meet
 *
 * @example
 * const unit = shuffleNetUnit(convProblem([1, 240, 28, 28], [240, 80, 3, 3], { groups: 3, padding: 1 }));
 * unit.stages.length; // 5
 */
export function shuffleNetUnit(standard: ConvProblem, { firstGrouped = true }: ShuffleNetOptions = {}): Stages {
  const kind = 'shuffleNetUnit';
  if (standard.op === 'convTranspose') throw new ShapeError('composite-transposed', { kind });
  const op = nameOf({ op: kind, axes: standard.axes });
  const { inChannels, outChannels, groups, bias, axes } = standard;
  if (outChannels % 4 !== 0) throw new ShapeError('channels-divide', { op, channels: outChannels, divisor: 4 });
  const middle = outChannels / 4;
  if (middle % groups !== 0) throw new ShapeError('channels-divide', { op, channels: middle, divisor: groups });
  const { x, y } = convShapes(standard);
  const shortcut = shortcutOf(op, standard);
  const given = shortcut.join === 'add' ? outChannels : outChannels - inChannels;

  const ones = axes.map(() => 1);
  const pointwise = (input: Shape, outputs: number, groups: number) =>
    convProblem(input, [outputs, input[1]! / groups, ...ones], { groups }, bias ? [outputs] : undefined);
  const squeeze = pointwise(x, middle, firstGrouped ? groups : 1);
  const squeezed = convShapes(squeeze).y;
  const depthwise = frozen({ ...standard, groups: middle, inChannels: middle, outChannels: middle });
  const widen = pointwise(convShapes(depthwise).y, given, groups);
  return chain({
    kind,
    standard,
    stages: [squeeze, activationProblem('relu', squeezed), shuffleProblem(squeezed, groups), depthwise, widen],
    shortcut,
    after: [activationProblem('relu', y)],
  });
}

/** The other way through the unit, if it meets the stages where they end. */
function shortcutOf(op: string, standard: ConvProblem): Shortcut {
  const { inChannels, outChannels, axes } = standard;
  const stride = axes.map((axis) => axis.stride);
  const adds = stride.every((step) => step === 1);
  if (adds ? inChannels !== outChannels : inChannels >= outChannels) {
    throw new ShapeError('composite-channels', {
      op,
      join: adds ? 'add' : 'concat',
      input: inChannels,
      output: outChannels,
    });
  }
  const pool = adds ? undefined : averagePoolProblem(convShapes(standard).x, 3, { stride, padding: 1 });
  axes.forEach((axis, d) => {
    const shortcut = pool ? pool.axes[d]!.output : axis.input;
    if (axis.output !== shortcut)
      throw new ShapeError('composite-size', { op, axis: d, output: axis.output, shortcut });
  });
  return pool ? { stages: [pool], join: 'concat' } : { stages: [], join: 'add' };
}
