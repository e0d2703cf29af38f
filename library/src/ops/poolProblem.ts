// From friendly options to the record of a pooling, and the cells its windows see.
import { ShapeError } from '../tensor/errors.ts';
import { checkShape } from '../tensor/tensor.ts';
import type { Shape } from '../tensor/shape.ts';
import { paddingOfWord } from './axis.ts';
import { deepFrozen } from './freeze.ts';
import { checkNames, paddingPerAxis, perAxis, say, switchOf, type Padding, type PerAxis } from './options.ts';
import { spanOf } from './problem.ts';
import type { PoolAxis, PoolProblem } from './stages.ts';

export interface PoolOptions {
  /** Input samples between neighbouring windows. Default: the window itself, so that windows touch. */
  readonly stride?: PerAxis;
  /** Cells added around the input, at most half the window on each side. Default 0. */
  readonly padding?: Padding;
  /** Whether a last window that reaches beyond the padded input counts too. Default false. */
  readonly ceil?: boolean;
}

export interface AveragePoolOptions extends PoolOptions {
  /** Whether padding counts as zeros in the mean (PyTorch's `count_include_pad`). Default true. */
  readonly countPadding?: boolean;
}

export interface MaxPoolOptions extends PoolOptions {
  /** Input samples between neighbouring cells of a window. Default 1. */
  readonly dilation?: PerAxis;
}

const shared = ['stride', 'padding', 'ceil'] as const;

/**
 * The problem of averaging windows, each channel by itself.
 *
 * @param input `[batch, channels, …spatial]`
 * @param taps samples of the window: a number, or one for each axis
 * @throws {ShapeError} `pool-padding`, `window-too-large` and refusals of single options
 *
 * @example
 * averagePoolProblem([1, 3, 28, 28], 3, { stride: 2, padding: 1 }).axes[0]!.output; // 14
 */
export function averagePoolProblem(input: Shape, taps: PerAxis, options: AveragePoolOptions = {}): PoolProblem {
  const op = nameFor('averagePool', input);
  checkNames(op, options, [...shared, 'countPadding']);
  const countPadding = switchOf(op, 'countPadding', options.countPadding ?? true);
  return poolProblem('averagePool', input, taps, options, countPadding);
}

/**
 * The problem of taking the largest number of each window, each channel by itself. Padding is never the largest.
 *
 * @param input `[batch, channels, …spatial]`
 * @param taps cells of the window: a number, or one for each axis
 * @throws {ShapeError} `pool-padding`, `window-too-large` and refusals of single options
 *
 * @example
 * maxPoolProblem([1, 3, 7, 7], 2, { ceil: true }).axes[0]!.output; // 4
 */
export function maxPoolProblem(input: Shape, taps: PerAxis, options: MaxPoolOptions = {}): PoolProblem {
  checkNames(nameFor('maxPool', input), options, [...shared, 'dilation']);
  return poolProblem('maxPool', input, taps, options, false);
}

const nameFor = (op: PoolProblem['op'], input: Shape): string => `${op}${Math.max(1, input.length - 2)}d`;

function poolProblem(
  kind: PoolProblem['op'],
  input: Shape,
  window: PerAxis,
  options: MaxPoolOptions,
  countPadding: boolean,
): PoolProblem {
  checkShape(input);
  const op = nameFor(kind, input);
  if (input.length < 3) throw new ShapeError('input-rank', { op, axes: 1, input });
  const [batch, channels, ...sizes] = input as [number, number, ...number[]];
  const axes = sizes.length;
  const taps = positive(op, 'taps', window, axes);
  const stride = positive(op, 'stride', options.stride ?? taps, axes);
  const dilation = positive(op, 'dilation', options.dilation ?? 1, axes);
  const padding = paddingPerAxis(op, options.padding ?? 0, axes);
  const ceil = switchOf(op, 'ceil', options.ceil ?? false);
  const made = sizes.map((length, d): PoolAxis => {
    const settings = { input: length, taps: taps[d]!, stride: stride[d]!, dilation: dilation[d]! };
    const cells = padding[d]!;
    const [before, after] =
      typeof cells === 'string' ? paddingOfWord(cells, { ...settings, boundary: 'zeros' }) : cells;
    return poolAxis(op, d, { ...settings, before, after }, ceil);
  });
  return deepFrozen({ op: kind, batch, channels, axes: made, countPadding });
}

function poolAxis(op: string, axis: number, settings: Omit<PoolAxis, 'output'>, ceil: boolean): PoolAxis {
  const { input, taps, stride, dilation, before, after } = settings;
  for (const padding of [before, after]) {
    if (padding < 0) throw new ShapeError('pool-crop', { op, axis, padding });
    if (padding > taps / 2) throw new ShapeError('pool-padding', { op, axis, padding, taps });
  }
  const span = spanOf(settings);
  const room = input + before + after;
  if (span > room) throw new ShapeError('window-too-large', { op, axis, span, room });
  let output = Math.floor((room - span) / stride) + 1;
  // Ceil mode: one window more, if it does not begin in the padding behind.
  if (ceil && (room - span) % stride !== 0 && output * stride < input + before) output++;
  // A window that begins in the padding in front may step over the whole of a short input, and see nothing.
  const inFront = input < dilation ? Math.ceil(before / stride) : 0;
  for (let p = 0; p < inFront; p++) {
    const first = (dilation - ((before - p * stride) % dilation)) % dilation;
    if (first >= input) throw new ShapeError('pool-window-empty', { op, axis, position: p });
  }
  return { ...settings, output };
}

/** The input samples along one axis that the window at output position p sees. */
export function poolCells({ input, taps, stride, dilation, before }: Omit<PoolAxis, 'output'>, p: number): number[] {
  const cells = Array.from({ length: taps }, (_, k) => p * stride + k * dilation - before);
  return cells.filter((i) => i >= 0 && i < input);
}

/** Cells along one axis that divide a mean: those in the input, and when padding counts also those in the padding. */
export function poolDivisor(axis: PoolAxis, countPadding: boolean, p: number): number {
  if (!countPadding) return poolCells(axis, p).length;
  const start = p * axis.stride - axis.before;
  return Math.min(start + axis.taps, axis.input + axis.after) - start;
}

function positive(op: string, option: string, value: unknown, axes: number): number[] {
  const values = perAxis(op, option, value, axes);
  for (const entry of values) {
    if (entry < 1)
      throw new ShapeError('option-invalid', { op, option, got: say(value), wanted: 'a whole number from 1 on' });
  }
  return values;
}
