// The 1x1 convolution as the library has it: its terms, and its values. Offsets of [channels, rows, columns] are
// those of
// a matrix with a row for each channel and a column for each pixel, so both views share every number.
import { conv, convProblem, type ConvProblem, type Term } from 'faltung/ops';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../figure/matrix.ts';
import { picture } from './model.ts';

export const layerOf = (inputs: number, outputs: number, rows: number, columns: number): ConvProblem =>
  convProblem([1, inputs, rows, columns], [outputs, inputs, 1, 1]);

export interface MixScene {
  readonly problem: ConvProblem;
  readonly terms: readonly Readonly<Term>[];
  /** Whole hundredths; the outputs whole ten-thousandths. */
  readonly x: ArrayLike<number>;
  readonly w: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export function sceneOf({ x, w }: { readonly x: Matrix; readonly w: Matrix }): MixScene {
  const [inputs, outputs] = [rowsOf(x), rowsOf(w)];
  const problem = layerOf(inputs, outputs, picture.rows, picture.columns);
  const data = { x: wholeNumbers(x), w: wholeNumbers(w) };
  const y = conv.y.reference(problem, {
    x: { shape: [1, inputs, picture.rows, picture.columns], data: data.x },
    w: { shape: [outputs, inputs, 1, 1], data: data.w },
  }).data;
  return { problem, terms: Array.from(conv.terms(problem), ({ x, w, y }) => ({ x, w, y })), ...data, y };
}

/** The matrix that a 1x1 layer makes of a matrix with a row for each channel. Exact on whole numbers. */
export function mixed(w: Matrix, x: Matrix): Matrix {
  const [outputs, inputs, pixels] = [rowsOf(w), rowsOf(x), columnsOf(x)];
  const y = conv.y.reference(layerOf(inputs, outputs, 1, pixels), {
    x: { shape: [1, inputs, 1, pixels], data: Float64Array.from(x.flat()) },
    w: { shape: [outputs, inputs, 1, 1], data: Float64Array.from(w.flat()) },
  }).data;
  return Array.from({ length: outputs }, (_, row) =>
    Array.from(y.subarray(row * pixels, (row + 1) * pixels), (number) => number + 0),
  );
}

export interface Product {
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

/** The products of one output number, in the order of the channels, with the sum so far. */
export function productsOf({ terms, x, w }: MixScene, output: number): readonly Product[] {
  let sum = 0;
  return terms
    .filter((term) => term.y === output)
    .map((term) => {
      const product = x[term.x]! * w[term.w]! + 0;
      sum += product;
      return { x: x[term.x]!, w: w[term.w]!, product, sum };
    });
}
