// The library, called in few words: every number of the lab comes from here. The definitions serve small matrices;
// pictures bring the kernels along, which weigh more than all the rest of the page.
import type { Tensor } from 'faltung';
import type { Run } from 'faltung/engine';
import { conv, convProblem, convTransposeProblem, type ConvOptions, type ConvTransposeOptions } from 'faltung/ops';
import { byDefinition } from '../figure/byDefinition.ts';

export let compute: Run<Tensor> = byDefinition;

/** From here on everything is computed so. */
export const computeWith = (run: Run<Tensor>): void => {
  compute = run;
};

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

/**
 * A matrix times the columns of an input `[batch, rows, columns]`, as the library does it: a 1×1 convolution with a
 * channel for each column of the matrix.
 */
export const multiplied = (matrix: readonly (readonly number[])[], x: Tensor): Tensor =>
  convolved(x, tensorOf([matrix.length, matrix[0]!.length, 1], matrix.flat()));
