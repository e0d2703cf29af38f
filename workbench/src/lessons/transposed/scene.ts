// What the twins draw: the terms of the transposed convolution, and those of the convolution that gives the same.
import { ShapeError } from 'faltung';
import { conv, convProblem, convTransposeProblem, type ConvProblem, type Term } from 'faltung/ops';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../figure/matrix.ts';

export interface Settings {
  readonly x: Matrix;
  readonly w: Matrix;
  readonly stride: number;
  readonly padding: number;
  readonly outputPadding: number;
  /** The fault: the collecting window is laid down without turning the kernel. */
  readonly unflipped: boolean;
}

const shapeOf = (matrix: Matrix) => [1, 1, rowsOf(matrix), columnsOf(matrix)];

/** The problem of the settings, or the refusal that explains why there is none. */
export function problemOf({ x, w, stride, padding, outputPadding }: Settings): {
  problem?: ConvProblem;
  refusal?: ShapeError;
} {
  try {
    return { problem: convTransposeProblem(shapeOf(x), shapeOf(w), { stride, padding, outputPadding }) };
  } catch (refusal) {
    if (refusal instanceof ShapeError) return { refusal };
    throw refusal;
  }
}

/** The input pulled apart: zeros between its samples, and a border around them that may also cut something off. */
export interface Stretched {
  readonly rows: number;
  readonly columns: number;
  /** For each cell the offset of the input cell that stands there, -1 for a zero. */
  readonly sources: readonly number[];
}

/** Along one axis, for each cell of the stretched input, the sample that stands there or -1. */
function stretchAlong(length: number, taps: number, { stride, padding, outputPadding }: Settings): number[] {
  const first = padding - (taps - 1);
  const last = (length - 1) * stride + (taps - 1) - padding + outputPadding;
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const at = first + n;
    return at >= 0 && at % stride === 0 && at / stride < length ? at / stride : -1;
  });
}

export function stretch(settings: Settings): Stretched {
  const { x, w } = settings;
  const down = stretchAlong(rowsOf(x), rowsOf(w), settings);
  const across = stretchAlong(columnsOf(x), columnsOf(w), settings);
  const sources = down.flatMap((row) =>
    across.map((column) => (row < 0 || column < 0 ? -1 : row * columnsOf(x) + column)),
  );
  return { rows: down.length, columns: across.length, sources };
}

export interface Scene {
  /** Absent when the settings are refused. */
  readonly problem: ConvProblem | undefined;
  readonly refusal: ShapeError | undefined;
  readonly rows: number;
  readonly columns: number;
  /** Whole hundredths. */
  readonly x: Float64Array;
  readonly w: Float64Array;
  /** Whole ten-thousandths: what the stamps add up to, and what the window collects. */
  readonly scattered: Float64Array;
  readonly gathered: Float64Array;
  readonly stretched: Stretched;
  /** Products of the transposed convolution: `x` counts cells of the input. */
  readonly stamps: readonly Readonly<Term>[];
  /** Products of the convolution: `x` counts cells of the stretched input, zeros included. */
  readonly reads: readonly Readonly<Term>[];
}

const termsOf = (problem: ConvProblem) => Array.from(conv.terms(problem), ({ x, w, y }) => ({ x, w, y }));

export function sceneOf(settings: Settings): Scene {
  const { problem, refusal } = problemOf(settings);
  const [x, w] = [wholeNumbers(settings.x), wholeNumbers(settings.w)];
  const nothing = new Float64Array();
  if (!problem) {
    const stretched = { rows: 0, columns: 0, sources: [] };
    const none = { rows: 0, columns: 0, scattered: nothing, gathered: nothing, stamps: [], reads: [] };
    return { problem, refusal, x, w, stretched, ...none };
  }
  const stretched = stretch(settings);
  const apart = {
    shape: [1, 1, stretched.rows, stretched.columns],
    data: Float64Array.from(stretched.sources, (at) => (at < 0 ? 0 : x[at]!)),
  };
  const weights = { shape: shapeOf(settings.w), data: w };
  const direct = convProblem(apart.shape, weights.shape, { flip: !settings.unflipped });
  const [rows, columns] = problem.axes.map((axis) => axis.output) as [number, number];
  return {
    problem,
    refusal,
    rows,
    columns,
    x,
    w,
    scattered: conv.y.reference(problem, { x: { shape: shapeOf(settings.x), data: x }, w: weights }).data,
    gathered: conv.y.reference(direct, { x: apart, w: weights }).data,
    stretched,
    stamps: termsOf(problem),
    reads: termsOf(direct),
  };
}

/** One product with both its numbers and the sum so far: whole ten-thousandths. */
export interface Product {
  readonly term: Readonly<Term>;
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

/** The products that make one output, in the way asked for. */
export function productsOf(scene: Scene, way: 'scatter' | 'gather', output: number): readonly Product[] {
  let sum = 0;
  const terms = way === 'scatter' ? scene.stamps : scene.reads;
  return terms
    .filter((term) => term.y === output)
    .map((term) => {
      const source = way === 'scatter' ? term.x : scene.stretched.sources[term.x]!;
      const [x, w] = [source < 0 ? 0 : scene.x[source]!, scene.w[term.w]!];
      const product = x * w + 0; // no negative zero
      sum += product;
      return { term, x, w, product, sum };
    });
}

/** The output after the stamps of the first inputs, whole ten-thousandths; undefined where none has come yet. */
export function stampedSoFar(scene: Scene, inputs: number): readonly (number | undefined)[] {
  const sums = new Array<number | undefined>(scene.scattered.length).fill(undefined);
  for (const { x, w, y } of scene.stamps) if (x < inputs) sums[y] = (sums[y] ?? 0) + scene.x[x]! * scene.w[w]! + 0;
  return sums;
}
