// What a figure of this lesson draws, all of it read off the operator: its terms, its shapes, its values.
import { ShapeError } from 'faltung';
import { conv, convProblem, indexAt, sampleAt, type Boundary, type ConvProblem, type Term } from 'faltung/ops';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../figure/matrix.ts';

/** What decides a convolution of one channel. */
export interface Settings {
  readonly x: Matrix;
  readonly w: Matrix;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly boundary: Boundary;
  readonly flip: boolean;
}

const shapeOf = (matrix: Matrix, around = 0) => [1, 1, rowsOf(matrix) + 2 * around, columnsOf(matrix) + 2 * around];

/** The problem of the settings, or the refusal that explains why there is none. */
export function problemOf({ x, w, stride, padding, dilation, boundary, flip }: Settings): {
  problem?: ConvProblem;
  refusal?: ShapeError;
} {
  try {
    return { problem: convProblem(shapeOf(x), shapeOf(w), { stride, padding, dilation, boundary, flip }) };
  } catch (refusal) {
    if (refusal instanceof ShapeError) return { refusal };
    throw refusal;
  }
}

/** The input with its padding as cells of their own. */
export interface Padded {
  readonly rows: number;
  readonly columns: number;
  /** Whole hundredths; zero where a boundary has nothing to give. */
  readonly numbers: Float64Array;
  /** For each cell the offset of the input cell it stands for, -1 for the zeros of padding. */
  readonly sources: readonly number[];
  /** Whether a cell lies in the padding. */
  readonly outside: readonly boolean[];
}

function padInput({ x, padding, boundary }: Settings): Padded {
  const [height, width] = [rowsOf(x), columnsOf(x)];
  const [rows, columns] = [height + 2 * padding, width + 2 * padding];
  const sources: number[] = [];
  const outside: boolean[] = [];
  for (let row = -padding; row < height + padding; row++) {
    for (let column = -padding; column < width + padding; column++) {
      const [r, c] = [sampleAt[boundary](row, height), sampleAt[boundary](column, width)];
      // A boundary that cannot reach so far is refused; its cells are drawn empty beside the refusal.
      const known = r >= 0 && r < height && c >= 0 && c < width;
      sources.push(known ? r * width + c : -1);
      outside.push(row < 0 || row >= height || column < 0 || column >= width);
    }
  }
  const numbers = wholeNumbers(x);
  return { rows, columns, sources, outside, numbers: Float64Array.from(sources, (at) => (at < 0 ? 0 : numbers[at]!)) };
}

export interface Scene {
  readonly padded: Padded;
  /** Absent when the settings are refused. */
  readonly problem: ConvProblem | undefined;
  readonly refusal: ShapeError | undefined;
  readonly rows: number;
  readonly columns: number;
  /** The output, in whole ten-thousandths. */
  readonly y: Float64Array;
  /** Every product of the definition; `x` counts cells of the padded input. */
  readonly terms: readonly Readonly<Term>[];
  /** The weights, in whole hundredths. */
  readonly w: Float64Array;
}

/**
 * The scene of some settings. Padding is turned into cells of a wider input, so that products with padding are terms
 * like all others and a window always has as many products as weights. The values are those of the problem itself.
 */
export function sceneOf(settings: Settings): Scene {
  const padded = padInput(settings);
  const { problem, refusal } = problemOf(settings);
  const w = wholeNumbers(settings.w);
  if (!problem) return { padded, problem, refusal, rows: 0, columns: 0, y: new Float64Array(), terms: [], w };
  const { stride, dilation, flip } = settings;
  const wide = convProblem([1, 1, padded.rows, padded.columns], shapeOf(settings.w), { stride, dilation, flip });
  const terms = Array.from(conv.terms(wide), ({ x, w, y }) => ({ x, w, y }));
  const x = { shape: shapeOf(settings.x), data: wholeNumbers(settings.x) };
  const y = conv.y.reference(problem, { x, w: { shape: shapeOf(settings.w), data: w } });
  const [rows, columns] = problem.axes.map((axis) => axis.output) as [number, number];
  return { padded, problem, refusal, rows, columns, y: y.data, terms, w };
}

/** The terms that a cell takes part in. For an input cell these include the copies of it that a boundary makes. */
export function termsOf(scene: Scene, role: 'input' | 'weight' | 'output', at: number): readonly Readonly<Term>[] {
  if (role === 'input') return scene.terms.filter((term) => scene.padded.sources[term.x] === at);
  const key = role === 'weight' ? 'w' : 'y';
  return scene.terms.filter((term) => term[key] === at);
}

/** The products of one output in the order of its window, with the sum so far: whole ten-thousandths. */
export interface Product {
  readonly term: Readonly<Term>;
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

export function productsOf(scene: Scene, output: number): readonly Product[] {
  let sum = 0;
  return termsOf(scene, 'output', output).map((term) => {
    const [x, w] = [scene.padded.numbers[term.x]!, scene.w[term.w]!];
    const product = x * w + 0; // no negative zero
    sum += product;
    return { term, x, w, product, sum };
  });
}

/** Row and column of an offset in a matrix with so many columns. */
export const cellAt = (offset: number, columns: number): readonly [row: number, column: number] =>
  indexAt([offset + 1, columns], offset) as [number, number];
