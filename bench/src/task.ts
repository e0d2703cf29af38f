// What every contestant gets, and what a contestant is.
import { convShapes, normalFrom, randomFrom, sizeOf, type ConvProblem } from 'faltung/ops';

/** A problem with its numbers. */
export interface Task {
  readonly problem: ConvProblem;
  readonly x: Float32Array<ArrayBuffer>;
  readonly w: Float32Array<ArrayBuffer>;
  readonly b: Float32Array<ArrayBuffer> | undefined;
}

/** A contestant with the weights in place. */
export interface Ready {
  /** From the input, lying in a Float32Array in the contestant's own layout, to an output that can be read as one. */
  run(): Float32Array | Promise<Float32Array>;
  /** The output in the order of the definition: `[batch, channels, …spatial]`. */
  inOrder(y: Float32Array): Float32Array;
  release(): void | Promise<void>;
}

/** Normal numbers that a seed repeats. */
export function taskOf(problem: ConvProblem, seed = 1): Task {
  const next = normalFrom(randomFrom(seed));
  const shapes = convShapes(problem);
  const normal = (shape: readonly number[]) => Float32Array.from({ length: sizeOf(shape) }, next);
  return { problem, x: normal(shapes.x), w: normal(shapes.w), b: problem.bias ? normal(shapes.b) : undefined };
}

/** Products of the definition, those with cells of the padding included. */
export function productsOf(problem: ConvProblem): number {
  const { x, w, y } = convShapes(problem);
  return sizeOf(problem.op === 'conv' ? y : x) * sizeOf(w.slice(1));
}

/** Weights with the taps in the order in which a correlation reads them: what libraries without `flip` are given. */
export function correlated({ problem, w }: Task): Float32Array<ArrayBuffer> {
  if (!problem.flip) return w;
  const taps = sizeOf(problem.axes.map((axis) => axis.taps));
  return w.map((_, at) => w[at - (at % taps) + taps - 1 - (at % taps)]!);
}
