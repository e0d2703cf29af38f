// The option forms users know, brought to one value an axis.
import { ShapeError } from '../tensor/errors.ts';
import { boundaries, type Boundary } from './boundary.ts';

/** One number for all axes, or one for each. */
export type PerAxis<T = number> = T | readonly T[];

/**
 * `'same'` is TensorFlow's and ONNX's SAME_UPPER, `'sameLower'` puts the odd cell in front, `'causal'` pads the first
 * axis in front only.
 */
export type PaddingWord = 'same' | 'sameLower' | 'valid' | 'causal';

/** Padding of one axis: both sides alike, `[before, after]`, or a word. */
export type AxisPadding = number | readonly [before: number, after: number] | PaddingWord;

/** A number or a word for all axes, or one entry for each axis. */
export type Padding = number | PaddingWord | readonly AxisPadding[];

export interface ConvOptions {
  /** Input samples between neighbouring outputs. Default 1. */
  readonly stride?: PerAxis;
  /** Cells added around the input: a number, one entry an axis, `[[before, after], …]`, or a word. Default 0. */
  readonly padding?: Padding;
  /** Input samples between neighbouring taps. Default 1. */
  readonly dilation?: PerAxis;
  /** Groups the channels are divided into; each output sees the inputs of its own group. Default 1. */
  readonly groups?: number;
  /** What stands in the added cells. Default `'zeros'`. */
  readonly boundary?: PerAxis<Boundary>;
  /** Read the taps backwards on every axis: true convolution. Default false. */
  readonly flip?: boolean;
}

export interface ConvTransposeOptions extends ConvOptions {
  /** Samples by which the end of the output is extended. Default 0. */
  readonly outputPadding?: PerAxis;
  /** The spatial size wanted, in place of `outputPadding`: one of the `stride` sizes that these settings can give. */
  readonly outputSize?: PerAxis;
}

export const convOptionNames = ['stride', 'padding', 'dilation', 'groups', 'boundary', 'flip'] as const;
export const convTransposeOptionNames = [...convOptionNames, 'outputPadding', 'outputSize'] as const;

/** Refuses names that are not options, so that a slip of the pen is not silently a default. */
export function checkNames(op: string, options: object, known: readonly string[]): void {
  for (const option of Object.keys(options)) {
    if (!known.includes(option)) throw new ShapeError('option-unknown', { op, option, known });
  }
}

/** Below 2^31 in size, positions are exact whatever numbers meet. */
const isWhole = (value: unknown): value is number => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;

const notWhole = (op: string, option: string, value: unknown, entry: unknown, wanted: string): ShapeError =>
  new ShapeError('option-invalid', {
    op,
    option,
    got: say(value),
    wanted: Number.isInteger(entry) ? 'below 2^31' : wanted,
  });

/** One whole number an axis from a number or a list. */
export function perAxis(op: string, option: string, value: unknown, axes: number): number[] {
  const values = spread(op, option, value, axes);
  for (const entry of values) {
    if (!isWhole(entry)) throw notWhole(op, option, value, entry, 'a whole number, or one for each axis');
  }
  return values as number[];
}

/** One boundary an axis from a name or a list of names. */
export function boundaryPerAxis(op: string, value: unknown, axes: number): Boundary[] {
  const values = spread(op, 'boundary', value, axes);
  for (const entry of values) {
    if (!boundaries.includes(entry as Boundary))
      throw new ShapeError('boundary-unknown', { op, boundary: say(entry), known: boundaries });
  }
  return values as Boundary[];
}

const words: readonly string[] = ['same', 'sameLower', 'valid', 'causal'];

/** One padding an axis: `[before, after]`, or a word that the axis still has to resolve. */
export function paddingPerAxis(op: string, value: unknown, axes: number): (readonly [number, number] | PaddingWord)[] {
  return spread(op, 'padding', value, axes).map((entry, axis) => {
    if (typeof entry === 'string') {
      if (!words.includes(entry)) throw new ShapeError('padding-word', { op, word: entry });
      // Only the first spatial axis is time: the others of a causal convolution are not padded.
      return entry === 'causal' && axis > 0 ? 'valid' : (entry as PaddingWord);
    }
    const [before, after] = Array.isArray(entry) && entry.length === 2 ? entry : [entry, entry];
    for (const cells of [before, after]) {
      if (!isWhole(cells))
        throw notWhole(op, 'padding', value, cells, 'whole numbers, [before, after] pairs or a word');
    }
    return [before as number, after as number];
  });
}

export function groupsOf(op: string, groups: number): number {
  if (!Number.isInteger(groups) || groups < 1) throw new ShapeError('groups-invalid', { op, groups });
  return groups;
}

export function switchOf(op: string, option: string, value: unknown): boolean {
  if (typeof value !== 'boolean')
    throw new ShapeError('option-invalid', { op, option, got: say(value), wanted: 'true or false' });
  return value;
}

function spread(op: string, option: string, value: unknown, axes: number): unknown[] {
  if (!Array.isArray(value)) return Array.from({ length: axes }, () => value);
  if (value.length !== axes) throw new ShapeError('values-per-axis', { op, option, axes, given: value.length });
  return value;
}

/** A value as a person would write it, cut to a length that fits a sentence. */
export function say(value: unknown): string {
  const text =
    typeof value === 'string'
      ? `"${value}"`
      : typeof value === 'number'
        ? String(value)
        : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
