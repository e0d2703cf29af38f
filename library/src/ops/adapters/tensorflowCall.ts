// What the calls of TensorFlow have in common: data_format, lists that may count batch and channels, and padding.
import { ShapeError } from '../../tensor/errors.ts';
import type { Shape } from '../../tensor/shape.ts';
import { orderOf, picked } from './adapted.ts';
import { reader, refuseNegative, type Attributes } from './attributes.ts';
import type { CallShapes } from './pytorch.ts';

const framework = 'TensorFlow';

type Reader = ReturnType<typeof reader>;

export interface TensorflowCall {
  readonly op: string;
  readonly read: Reader;
  readonly attributes: Attributes;
  readonly axes: number;
  /** The axes of the taps, 0 to axes − 1: they come first in every filter. */
  readonly taps: readonly number[];
  readonly input: { readonly shape: Shape; readonly order: readonly number[] };
  /** The input's shape with its channels first. */
  readonly x: Shape;
  readonly stride: readonly number[];
  readonly dilation: readonly number[];
  readonly padding: 'SAME' | 'VALID' | readonly (readonly [before: number, after: number])[];
}

/** Reads the arguments that every call has. */
export function readTensorflow(name: string, attributes: Attributes, { input, weights }: CallShapes): TensorflowCall {
  const axes = weights.length - 2;
  const transposed = name === 'conv_transpose';
  const op = transposed ? `conv${axes}d_transpose` : `${name}${axes}d`;
  const read = reader(framework, op, attributes);
  const known = ['strides', 'padding', 'data_format', 'dilations', 'name'];
  read.onlyKnown(transposed ? [...known, 'output_shape'] : known);
  // TensorFlow has names for the formats of one to three spatial axes.
  if (axes < 1 || axes > 3) throw new ShapeError('weights-rank', { op, axes: Math.min(Math.max(1, axes), 3), weights });
  if (input.length !== axes + 2) throw new ShapeError('input-rank', { op, axes, input });
  const spatial = 'DHW'.slice(-axes);
  const format = read.word('data_format', `N${spatial}C`, [`N${spatial}C`, `NC${spatial}`]);
  const call = {
    op,
    read,
    attributes,
    axes,
    taps: Array.from({ length: axes }, (_, d) => d),
    input: { shape: input, order: orderOf(format, `NC${spatial}`) },
  };
  const x = picked(input, call.input.order);
  const [stride, dilation] = [settingOf(call, 'strides', 1, 1), settingOf(call, 'dilations', 1, 1)];
  // TensorFlow's own defaults: SAME for conv*_transpose, VALID for convolution.
  return { ...call, x, stride, dilation, padding: paddingOf(call, transposed ? 'SAME' : 'VALID') };
}

type Part = Omit<TensorflowCall, 'x' | 'stride' | 'dilation' | 'padding'>;

/** One value for each spatial axis from a number, a list of them, or a list that counts batch and channels too. */
export function settingOf(call: Part, name: string, batch: number, channels: number): readonly number[] {
  const { attributes, axes, input, read } = call;
  const value = attributes[name] ?? 1;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!values.every((entry) => Number.isInteger(entry)) || ![1, axes, axes + 2].includes(values.length)) {
    return read.invalid(name, `a whole number or a list of ${axes} or ${axes + 2}`);
  }
  if (values.length === 1) return new Array<number>(axes).fill(values[0] as number);
  if (values.length === axes) return values as readonly number[];
  const [n, c, ...spatial] = picked(values as readonly number[], input.order);
  if (n !== batch || c !== channels) read.invalid(name, `${batch} for the batch and ${channels} for the channels`);
  return spatial;
}

/** `'SAME'`, `'VALID'`, or `[before, after]` for every axis of the input, those of batch and channels being 0. */
function paddingOf({ attributes, axes, input, op, read }: Part, standard: 'SAME' | 'VALID'): TensorflowCall['padding'] {
  const value = attributes['padding'] ?? standard;
  if (value === 'SAME' || value === 'VALID') return value;
  const pairs = Array.isArray(value) && value.length === axes + 2 ? (value as readonly unknown[]).map(pairOf) : [];
  const [batch, channels, ...sides] = input.order.map((axis) => pairs[axis]);
  const still = [batch, channels].every((pair) => pair?.[0] === 0 && pair[1] === 0);
  if (!still || !sides.every((pair) => pair !== undefined)) {
    return read.invalid('padding', `'SAME', 'VALID' or ${axes + 2} pairs, [0, 0] for batch and channels`);
  }
  refuseNegative(framework, op, sides.flat());
  return sides;
}

const pairOf = (value: unknown): readonly [number, number] | undefined =>
  Array.isArray(value) && value.length === 2 && value.every((cells) => Number.isInteger(cells))
    ? (value as [number, number])
    : undefined;
