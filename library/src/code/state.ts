// What is written as code and read back: a problem with the numbers of its tensors.
import type { ConvProblem } from '../ops/problem.ts';
import type { Tensor } from '../tensor/tensor.ts';

/** Where code can be taken to. */
export const frameworks = ['pytorch', 'keras', 'onnx', 'jax', 'scipy', 'faltung'] as const;
export type Framework = (typeof frameworks)[number];

/** The names that people know them by. */
export const frameworkNames: Readonly<Record<Framework, string>> = {
  pytorch: 'PyTorch',
  keras: 'Keras',
  onnx: 'ONNX',
  jax: 'JAX',
  scipy: 'SciPy',
  faltung: 'Faltung',
};

/** A convolution with everything that it computes on: tensors of the shapes of `convShapes(problem)`. */
export interface CodeState {
  readonly problem: ConvProblem;
  readonly x: Tensor;
  readonly w: Tensor;
  /** One number for each output channel; there if, and only if, the problem has a bias. */
  readonly b?: Tensor | undefined;
}
