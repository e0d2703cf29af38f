// The canonical spelling of stages: settings in the order of their options, defaults left out.
import { defaultSlope } from './activation.ts';
import { nameOf, spanOf, type ConvProblem } from './problem.ts';
import { inputShapeOf } from './stageShapes.ts';
import type { PoolProblem, Stage, Stages } from './stages.ts';
import { joined, write, writeShape, writeSides } from './write.ts';

/** A setting, left out where it has its default. */
const told = (name: string, value: string, standard?: string): string =>
  value === standard ? '' : ` ${name}=${value}`;

/**
 * A stage in notation.
 *
 * @example
 * writeStage(maxPoolProblem([1, 3, 8, 8], 3, { stride: 2 })); // 'maxPool2d 1x3x8x8 taps=3 stride=2'
 */
export function writeStage(stage: Stage): string {
  const shape = writeShape(inputShapeOf(stage));
  switch (stage.op) {
    case 'conv':
    case 'convTranspose':
      return write(stage);
    case 'channelShuffle':
      return `channelShuffle ${shape} groups=${stage.groups}`;
    case 'pixelShuffle':
      return `pixelShuffle ${shape} factor=${joined(stage.factors)}`;
    case 'resize': {
      const size = joined(stage.axes.map((axis) => axis.output));
      const corners = told('alignCorners', String(stage.alignCorners), 'false');
      return `resize ${shape} size=${size}${told('mode', stage.mode, 'nearest')}${corners}`;
    }
    case 'averagePool':
    case 'maxPool':
      return `${nameOf(stage)} ${shape}${poolSettings(stage)}`;
    case 'leakyRelu':
      return `leakyRelu ${shape}${told('slope', String(stage.slope), String(defaultSlope))}`;
    default:
      return `${stage.op} ${shape}`;
  }
}

function poolSettings({ op, axes, countPadding }: PoolProblem): string {
  const taps = joined(axes.map((axis) => axis.taps));
  const ceil = axes.some((axis) => {
    const room = axis.input + axis.before + axis.after;
    return axis.output > Math.floor((room - spanOf(axis)) / axis.stride) + 1;
  });
  return (
    told('taps', taps) +
    told('padding', writeSides(axes), '0') +
    told('stride', joined(axes.map((axis) => axis.stride)), taps) +
    told('dilation', joined(axes.map((axis) => axis.dilation)), '1') +
    told('ceil', String(ceil), 'false') +
    told('countPadding', String(countPadding), String(op === 'averagePool'))
  );
}

/**
 * A list of stages in notation: a composite kind by its name with the standard convolution that it stands for, any
 * other list as `a | b`.
 *
 * @throws {Error} for a list with a shortcut that is no composite kind: notation has no words for it
 *
 * @example
 * const standard = convProblem([1, 3, 7, 7], [128, 3, 3, 3]);
 * writeStages(depthwiseSeparable(standard)); // 'depthwiseSeparable2d 1x3x7x7 * 128x3x3x3'
 */
export function writeStages(list: Stages): string {
  const { kind, standard, stages, shortcut } = list;
  if (kind !== undefined && standard)
    return `${kind}${write(standard).slice('conv'.length)}${unitSettings(list, standard)}`;
  if (shortcut) throw new Error('Notation spells shortcuts only in composite kinds, and this list names none.');
  return stages.map((stage) => writeStage(stage)).join(' | ');
}

/** The first pointwise of a ShuffleNet unit may leave the unit's groups out. */
function unitSettings({ kind, stages: [first] }: Stages, standard: ConvProblem): string {
  const grouped = kind !== 'shuffleNetUnit' || first?.op !== 'conv' || first.groups === standard.groups;
  return told('firstGrouped', String(grouped), 'true');
}
