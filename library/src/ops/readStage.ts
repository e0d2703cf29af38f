// What the spelt operators beside convolutions mean. Their settings are the options of their calls, by the same names.
import { ShapeError } from '../tensor/errors.ts';
import type { Shape } from '../tensor/shape.ts';
import { activationProblem } from './activation.ts';
import { shuffleProblem } from './channelShuffle.ts';
import { pixelShuffleProblem } from './pixelShuffle.ts';
import { averagePoolProblem, maxPoolProblem } from './poolProblem.ts';
import { inputOf, readConv, readConvTranspose, settingsOf } from './readConv.ts';
import { resizeProblem, type ResizeOptions } from './resize.ts';
import * as value from './settings.ts';
import { refuse, type Spelling } from './spelling.ts';
import type { ActivationProblem, Stage } from './stages.ts';

/** Reads a stage; `axes` is the number in the operator's name, where it has one. */
type StageReader = (spelling: Spelling, axes: number, given?: Shape) => Stage;

const needed = (spelling: Spelling, setting: string): never =>
  refuse(spelling.source, spelling.end, 'setting-needed', `${setting}=`);

const poolReaders = (axes: number) => ({
  taps: value.wholeNumbers,
  padding: value.padding(axes),
  stride: value.wholeNumbers,
  ceil: value.switchValue,
});

/** A pool's input with its batch: the axes in the name tell whether it has one. */
function pooledInput(spelling: Spelling, axes: number, given: Shape | undefined): Shape {
  const input = inputOf(spelling, given);
  if (input.length === axes + 2) return input;
  if (input.length === axes + 1) return [1, ...input];
  throw new ShapeError('input-rank', { op: spelling.name.text, axes, input });
}

const activation =
  (op: ActivationProblem['op']): StageReader =>
  (spelling, _, given) => {
    settingsOf(spelling, {});
    return activationProblem(op, inputOf(spelling, given));
  };

/** Operators whose name ends in the number of their axes, like `maxPool2d`. */
const readersByAxes: Readonly<Record<string, StageReader>> = {
  conv: readConv,
  convTranspose: readConvTranspose,
  averagePool(spelling, axes, given) {
    const readers = { ...poolReaders(axes), countPadding: value.switchValue };
    const { taps, ...options } = settingsOf(spelling, readers);
    return averagePoolProblem(pooledInput(spelling, axes, given), taps ?? needed(spelling, 'taps'), options);
  },
  maxPool(spelling, axes, given) {
    const { taps, ...options } = settingsOf(spelling, { ...poolReaders(axes), dilation: value.wholeNumbers });
    return maxPoolProblem(pooledInput(spelling, axes, given), taps ?? needed(spelling, 'taps'), options);
  },
};

/** Operators that take any number of axes; their inputs always have a batch. */
const readersByName: Readonly<Record<string, StageReader>> = {
  channelShuffle(spelling, _, given) {
    const { groups } = settingsOf(spelling, { groups: value.wholeNumber });
    return shuffleProblem(inputOf(spelling, given), groups ?? needed(spelling, 'groups'));
  },
  pixelShuffle(spelling, _, given) {
    const { factor } = settingsOf(spelling, { factor: value.wholeNumbers });
    return pixelShuffleProblem(inputOf(spelling, given), factor ?? needed(spelling, 'factor'));
  },
  resize(spelling, _, given) {
    const readers = {
      size: value.wholeNumbers,
      scale: value.decimals,
      mode: value.name,
      alignCorners: value.switchValue,
    };
    return resizeProblem(inputOf(spelling, given), settingsOf(spelling, readers) as ResizeOptions);
  },
  leakyRelu(spelling, _, given) {
    const { slope } = settingsOf(spelling, { slope: value.decimal });
    return activationProblem('leakyRelu', inputOf(spelling, given), slope);
  },
  relu: activation('relu'),
  relu6: activation('relu6'),
  sigmoid: activation('sigmoid'),
  tanh: activation('tanh'),
  hardSwish: activation('hardSwish'),
};

/** A name and the number of axes behind it, `['conv', 2]` for `conv2d`; a name without one has no axes. */
export function splitName(name: string): readonly [name: string, axes: number | undefined] {
  const match = /^([A-Za-z]+)([1-9]\d*)d$/.exec(name);
  return match ? [match[1]!, Number(match[2])] : [name, undefined];
}

/** The stage that a spelling means, or undefined where its name is no operator's. */
export function readStage(spelling: Spelling, given?: Shape): Stage | undefined {
  const [name, axes] = splitName(spelling.name.text);
  const readers = axes === undefined ? readersByName : readersByAxes;
  if (!Object.hasOwn(readers, name)) return undefined;
  if (spelling.weights && !name.startsWith('conv')) refuse(spelling.source, spelling.weightsAt, 'no-weights');
  return readers[name]!(spelling, axes ?? 0, given);
}
