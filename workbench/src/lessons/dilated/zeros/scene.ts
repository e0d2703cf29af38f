// The same row and kernel twice: with zeros put into the kernel, and with zeros put into the input.
import { conv, convProblem, convTransposeProblem, type ConvProblem } from 'faltung/ops';
import { wholeNumbers } from '../../../figure/matrix.ts';
import type { Zeros } from './model.ts';

type Settings = Pick<Zeros, 'x' | 'w' | 'factor' | 'flip'>;

/** A number, or a zero that was put in. */
export type Slot = number | undefined;

export interface RowScene {
  readonly problem: ConvProblem;
  /** The output, whole ten-thousandths. */
  readonly y: Float64Array;
  /** For each output, the products that it is: offsets of input and kernel. */
  readonly terms: readonly { readonly x: number; readonly w: number; readonly y: number }[];
}

export interface ZerosScene {
  /** Whole hundredths. */
  readonly x: Float64Array;
  readonly w: Float64Array;
  readonly dilated: RowScene;
  readonly transposed: RowScene;
  /** The kernel and the input pulled apart: for each cell the offset of its number. */
  readonly kernelApart: readonly Slot[];
  readonly inputApart: readonly Slot[];
}

/** Cells in between, none behind the last. */
const apart = (length: number, factor: number): Slot[] =>
  Array.from({ length: (length - 1) * factor + 1 }, (_, at) => (at % factor === 0 ? at / factor : undefined));

export function zerosScene({ x, w, factor, flip }: Settings): ZerosScene {
  const [input, weights] = [wholeNumbers(x), wholeNumbers(w)];
  const shapes = [
    [1, 1, input.length],
    [1, 1, weights.length],
  ] as const;
  const row = (problem: ConvProblem): RowScene => ({
    problem,
    y: conv.y.reference(problem, {
      x: { shape: shapes[0], data: input },
      w: { shape: shapes[1], data: weights },
    }).data,
    terms: Array.from(conv.terms(problem), (term) => ({ ...term })),
  });
  return {
    x: input,
    w: weights,
    dilated: row(convProblem(...shapes, { dilation: factor, flip })),
    transposed: row(convTransposeProblem(...shapes, { stride: factor })),
    kernelApart: apart(weights.length, factor),
    inputApart: apart(input.length, factor),
  };
}
