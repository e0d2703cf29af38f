// The arithmetic of one axis: sizes both ways, and what the padding words mean. Master formulas:
//   convolution  output = ⌊(input + before + after − span) / stride⌋ + 1
//   transposed   output = (input − 1) · stride − before − after + span + outputPadding
import { ShapeError } from '../tensor/errors.ts';
import { widestPadding, type Boundary } from './boundary.ts';
import type { PaddingWord } from './options.ts';
import { spanOf, type ConvAxis } from './problem.ts';

/** What is known of an axis before its padding and output are worked out. */
export interface AxisSettings {
  readonly input: number;
  readonly taps: number;
  readonly stride: number;
  readonly dilation: number;
  readonly boundary: Boundary;
}

/** Splits a total of cells: the odd one goes behind, or in front for SAME_LOWER. */
const split = (total: number, word: PaddingWord): readonly [number, number] => {
  const less = Math.floor(total / 2);
  return word === 'sameLower' ? [total - less, less] : [less, total - less];
};

/** The cells that a word adds before and behind an axis of a convolution. */
export function paddingOfWord(word: PaddingWord, axis: AxisSettings): readonly [number, number] {
  const span = spanOf(axis);
  if (word === 'valid') return [0, 0];
  if (word === 'causal') return [span - 1, 0];
  // SAME of TensorFlow and ONNX: just enough for ⌈input / stride⌉ outputs, never negative.
  const outputs = Math.ceil(axis.input / axis.stride);
  return split(Math.max((outputs - 1) * axis.stride + span - axis.input, 0), word);
}

/** The cells that a word takes from the output of a transposed convolution; a negative total adds cells at the end. */
export function transposedPaddingOfWord(
  word: PaddingWord,
  axis: AxisSettings,
  outputPadding: number,
): readonly [number, number] {
  const span = spanOf(axis);
  if (word === 'valid') return [0, 0];
  // The adjoint of a causal convolution: what reached before the first sample is cut off.
  if (word === 'causal') return [span - 1, 0];
  const total = (axis.input - 1) * axis.stride + outputPadding + span - axis.input * axis.stride;
  return total < 0 ? [0, total] : split(total, word);
}

/** A convolution's axis, or the reason why there is none. */
export function convAxis(
  op: string,
  axis: number,
  settings: AxisSettings,
  padding: readonly [number, number],
): ConvAxis {
  const [before, after] = padding;
  const span = spanOf(settings);
  const room = settings.input + before + after;
  checkCrop(op, axis, padding, settings.input);
  checkBoundary(op, axis, settings.boundary, padding, settings.input);
  if (span > room) throw new ShapeError('window-too-large', { op, axis, span, room });
  const output = Math.floor((room - span) / settings.stride) + 1;
  return { ...settings, output, before, after, outputPadding: 0 };
}

/** A transposed convolution's axis, or the reason why there is none. */
export function transposedAxis(
  op: string,
  axis: number,
  settings: AxisSettings,
  padding: readonly [number, number],
  outputPadding: number,
): ConvAxis {
  const { input, stride, dilation } = settings;
  if (outputPadding < 0) throw new ShapeError('output-padding-invalid', { op, axis, outputPadding });
  // Smaller than either one is enough: only then some input size of the convolution has this output.
  if (outputPadding >= Math.max(stride, dilation)) {
    throw new ShapeError('output-padding-too-large', { op, axis, outputPadding, stride, dilation });
  }
  const [before, after] = padding;
  const output = (input - 1) * stride - before - after + spanOf(settings) + outputPadding;
  if (output < 1) throw new ShapeError('output-too-small', { op, axis, output });
  checkBoundary(op, axis, settings.boundary, padding, output);
  return { ...settings, output, before, after, outputPadding };
}

function checkCrop(op: string, axis: number, padding: readonly number[], length: number): void {
  for (const cells of padding) {
    if (-cells > length) throw new ShapeError('crop-too-large', { op, axis, crop: -cells, length });
  }
}

function checkBoundary(op: string, axis: number, boundary: Boundary, padding: readonly number[], length: number): void {
  const limit = widestPadding[boundary](length);
  for (const cells of padding) {
    if (cells > limit) throw new ShapeError('padding-too-wide', { op, axis, boundary, padding: cells, limit, length });
  }
}
