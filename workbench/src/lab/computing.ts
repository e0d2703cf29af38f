// The library, called in few words: every number of the lab comes from here.
import type { Tensor } from 'faltung';
import { compute } from 'faltung/engine';
import { conv, convProblem, convTransposeProblem, type ConvOptions, type ConvTransposeOptions } from 'faltung/ops';

export const tensorOf = (shape: readonly number[], numbers: ArrayLike<number>): Tensor => ({
  shape,
  data: Float64Array.from(numbers),
});

export function convolved(x: Tensor, w: Tensor, options: ConvOptions = {}, b?: Tensor): Tensor {
  const problem = convProblem(x.shape, w.shape, options, b?.shape);
  return compute(conv.y, problem, b ? { x, w, b } : { x, w });
}

export function convolvedTransposed(x: Tensor, w: Tensor, options: ConvTransposeOptions = {}): Tensor {
  return compute(conv.y, convTransposeProblem(x.shape, w.shape, options), { x, w });
}

/** A matrix times columns, as the library does it: a 1×1 convolution with a channel for each column of the matrix. */
export function multiplied(matrix: readonly (readonly number[])[], columns: ArrayLike<number>, width: number): Tensor {
  const [rows, inner] = [matrix.length, matrix[0]!.length];
  return convolved(tensorOf([1, inner, width], columns), tensorOf([rows, inner, 1], matrix.flat()));
}
