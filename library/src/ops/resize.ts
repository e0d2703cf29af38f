import { ShapeError } from '../tensor/errors.ts';
import { indices, offsetOf, type Shape } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { deepFrozen } from './freeze.ts';
import { linear, type Pair } from './linear.ts';
import { checkNames, perAxis, say, switchOf, type PerAxis } from './options.ts';
import type { ResizeProblem } from './stages.ts';

export interface ResizeOptions {
  /** Samples of the output along each axis. */
  readonly size?: PerAxis;
  /** By how much each axis grows, in place of `size`: `⌊input · scale⌋` samples. */
  readonly scale?: PerAxis;
  /** The nearest sample, or linear between two along every axis. Default `'nearest'`. */
  readonly mode?: 'nearest' | 'linear';
  /** Linear only: whether the corner samples of both sides coincide. Default false. */
  readonly alignCorners?: boolean;
}

/**
 * The problem of resizing every axis behind the channels.
 *
 * @param input `[batch, channels, …spatial]`
 * @throws {ShapeError} `resize-target` unless exactly one of `size` and `scale` is given, `output-too-small`
 *
 * @example
 * resizeProblem([1, 3, 8, 8], { scale: 2 }).axes[0]!.output; // 16
 */
export function resizeProblem(input: Shape, options: ResizeOptions): ResizeProblem {
  const op = 'resize';
  checkShape(input);
  checkNames(op, options, ['size', 'scale', 'mode', 'alignCorners']);
  if (input.length < 3) throw new ShapeError('input-rank', { op, axes: 1, input });
  const [batch, channels, ...sizes] = input as [number, number, ...number[]];
  const { mode = 'nearest' } = options;
  if (mode !== 'nearest' && mode !== 'linear') {
    throw new ShapeError('option-invalid', { op, option: 'mode', got: say(mode), wanted: "'nearest' or 'linear'" });
  }
  const alignCorners = switchOf(op, 'alignCorners', options.alignCorners ?? false);
  if (alignCorners && mode === 'nearest') {
    throw new ShapeError('option-invalid', {
      op,
      option: 'alignCorners',
      got: 'true',
      wanted: "false when mode is 'nearest'",
    });
  }
  const outputs = outputsOf(op, sizes, options);
  const axes = sizes.map((length, axis) => {
    const output = outputs[axis]!;
    if (output < 1) throw new ShapeError('output-too-small', { op, axis, output });
    if (length < 1) throw new ShapeError('window-too-large', { op, axis, span: 1, room: length });
    return { input: length, output };
  });
  checkShape([batch, channels, ...outputs]);
  return deepFrozen({ op, mode, batch, channels, axes, alignCorners });
}

function outputsOf(op: string, sizes: readonly number[], { size, scale }: ResizeOptions): number[] {
  if ((size === undefined) === (scale === undefined)) throw new ShapeError('resize-target', { op });
  if (size !== undefined) return perAxis(op, 'size', size, sizes.length);
  const scales: readonly unknown[] = Array.isArray(scale) ? scale : sizes.map(() => scale);
  if (scales.length !== sizes.length) {
    throw new ShapeError('values-per-axis', { op, option: 'scale', axes: sizes.length, given: scales.length });
  }
  return sizes.map((length, d) => {
    const by = scales[d];
    if (typeof by !== 'number' || !Number.isFinite(by) || by <= 0) {
      throw new ShapeError('option-invalid', { op, option: 'scale', got: say(scale), wanted: 'a number above 0' });
    }
    return Math.floor(length * by);
  });
}

/**
 * Where an output sample p lies among the samples of one input axis, as a real number. Corners aligned:
 * `p · (input − 1) / (output − 1)`. Otherwise samples are cells of equal width and centres are mapped,
 * `(p + ½) · input / output − ½` and never below 0. The nearest sample is by definition `⌊p · input / output⌋`.
 */
export function sourceOf({ mode, alignCorners }: ResizeProblem, input: number, output: number, p: number): number {
  if (mode === 'nearest') return Math.floor((p * input) / output);
  if (alignCorners) return output === 1 ? 0 : (p * (input - 1)) / (output - 1);
  return Math.max(0, ((2 * p + 1) * input) / (2 * output) - 0.5);
}

const shapesOf = ({ batch, channels, axes }: ResizeProblem) => ({
  x: [batch, channels, ...axes.map((axis) => axis.input)],
  y: [batch, channels, ...axes.map((axis) => axis.output)],
});

const linearly = { mode: 'linear' } as const;
const cornered = { mode: 'linear', alignCorners: true } as const;

/**
 * `y[n,c,p] = Σ x[n,c,i] · Π max(0, 1 − |i − source(p)|)` over the neighbours i of {@link sourceOf} along every axis;
 * behind the last sample the last one stands again. Exactly PyTorch's `interpolate` given a size.
 */
export const resize = linear<ResizeProblem>({
  name: 'resize',
  cases: () => ({
    'nearest, doubled': resizeProblem([2, 2, 3, 4], { scale: 2 }),
    'nearest, uneven': resizeProblem([1, 2, 5, 7], { size: [8, 3] }),
    'linear, doubled': resizeProblem([2, 2, 3, 4], { scale: 2, ...linearly }),
    'linear, uneven': resizeProblem([1, 2, 5, 7], { size: [8, 3], ...linearly }),
    'linear, smaller': resizeProblem([1, 1, 9, 8], { size: [2, 3], ...linearly }),
    'corners aligned': resizeProblem([1, 2, 3, 4], { size: [7, 5], ...cornered }),
    'corners aligned, one sample': resizeProblem([1, 2, 3, 4], { size: [1, 2], ...cornered }),
    'from one sample': resizeProblem([1, 2, 1, 2], { size: [4, 4], ...linearly }),
    'same size': resizeProblem([1, 2, 3, 3], { size: 3, ...linearly }),
    '1-D': resizeProblem([2, 2, 5], { size: 12, ...linearly }),
    '3-D': resizeProblem([1, 2, 2, 3, 2], { size: [3, 5, 4], ...linearly }),
    '3-D nearest': resizeProblem([1, 2, 2, 3, 2], { scale: [2, 1.5, 3] }),
    'batch 0': resizeProblem([0, 2, 2, 2], { scale: 2 }),
  }),
  shapes: shapesOf,
  *pairs(problem) {
    const { x, y } = shapesOf(problem);
    const pair: Pair = { x: 0, y: 0, weight: 0 };
    const corners = problem.axes.map(() => 2);
    for (const [n, c, ...p] of indices(y)) {
      const source = problem.axes.map((axis, d) => sourceOf(problem, axis.input, axis.output, p[d]!));
      for (const corner of indices(corners)) {
        const i = source.map((at, d) => Math.floor(at) + corner[d]!);
        const weight = i.reduce((product, at, d) => product * (1 - Math.abs(at - source[d]!)), 1);
        if (weight === 0) continue;
        pair.weight = weight;
        pair.x = offsetOf(x, [n!, c!, ...i.map((at, d) => Math.min(at, problem.axes[d]!.input - 1))]);
        pair.y = offsetOf(y, [n!, c!, ...p]);
        yield pair;
      }
    }
  },
});
