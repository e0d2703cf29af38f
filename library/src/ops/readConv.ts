// What a spelt convolution means.
import { ShapeError } from '../tensor/errors.ts';
import type { Shape } from '../tensor/shape.ts';
import { convProblem, convTransposeProblem } from './convProblem.ts';
import type { ConvOptions, ConvTransposeOptions } from './options.ts';
import type { ConvProblem } from './problem.ts';
import * as value from './settings.ts';
import { refuse, type Spelling } from './spelling.ts';

type Readers = Readonly<Record<string, value.ValueReader>>;
type Read<R extends Readers> = { -readonly [K in keyof R]?: ReturnType<R[K]> };

/** The settings that are given, by their readers; one that the operator does not know is refused in its name. */
export function settingsOf<R extends Readers>({ source, name, settings }: Spelling, readers: R): Read<R> {
  const read: Record<string, unknown> = {};
  for (const [setting, word] of settings) {
    const reader = Object.hasOwn(readers, setting) ? readers[setting] : undefined;
    if (!reader)
      throw new ShapeError('option-unknown', { op: name.text, option: setting, known: Object.keys(readers) });
    read[setting] = reader(source, word);
  }
  return read as Read<R>;
}

/** The input's shape: as it is spelt, or what the stage before gives. */
export const inputOf = (spelling: Spelling, given: Shape | undefined): Shape =>
  spelling.input ?? given ?? refuse(spelling.source, spelling.weightsAt, 'shape');

const convReaders = (axes: number) => ({
  padding: value.padding(axes),
  stride: value.wholeNumbers,
  dilation: value.wholeNumbers,
  groups: value.wholeNumber,
  boundary: value.names,
  flip: value.switchValue,
  bias: value.switchValue,
});

/**
 * `conv2d 1x3x32x32 * 16x3x3x3 padding=1`. The standard convolution of a composite kind is spelt so, too.
 *
 * @param given what the stage before gives, for a spelling without the input's shape
 */
export function readConv(spelling: Spelling, axes: number, given?: Shape): ConvProblem {
  const { input, weights } = tensorsOf(spelling, axes, given);
  const { bias, ...options } = settingsOf(spelling, convReaders(axes));
  return convProblem(input, weights, options as ConvOptions, bias ? [weights[0]!] : undefined);
}

/** `convTranspose2d 1x64x40x40 * 64x32x3x3 stride=2 padding=1 outputPadding=1`, or `outputSize=80` in its place. */
export function readConvTranspose(spelling: Spelling, axes: number, given?: Shape): ConvProblem {
  const { input, weights } = tensorsOf(spelling, axes, given);
  const readers = { ...convReaders(axes), outputPadding: value.wholeNumbers, outputSize: value.wholeNumbers };
  const { bias, ...options } = settingsOf(spelling, readers);
  const outputs = weights[1]! * (options.groups ?? 1);
  return convTransposeProblem(input, weights, options as ConvTransposeOptions, bias ? [outputs] : undefined);
}

function tensorsOf(spelling: Spelling, axes: number, given: Shape | undefined): { input: Shape; weights: Shape } {
  const input = inputOf(spelling, given);
  const weights = spelling.weights ?? refuse(spelling.source, spelling.weightsAt, 'weights');
  if (weights.length !== axes + 2) throw new ShapeError('weights-rank', { op: spelling.name.text, axes, weights });
  return { input, weights };
}
