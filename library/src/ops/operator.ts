// What an operator is: its tensors, its slow and obvious definition, and the operators of its gradients.
import type { Shape } from '../tensor/shape.ts';
import type { Numbers, Tensor } from '../tensor/tensor.ts';

export type Inputs = Readonly<Record<string, Tensor>>;

export interface Operator<Problem> {
  /** `conv`, `conv.x`, `conv.w`, …: the name of the operator, then what it solves for when it is a gradient. */
  readonly name: string;
  /** The tensors it reads, by role. */
  readonly inputs: (problem: Problem) => readonly string[];
  /** The role of the tensor it gives. */
  readonly output: string;
  shape(problem: Problem, role: string): Shape;
  /** The definition, in float64, as slow as it has to be in order to be obvious. */
  reference(problem: Problem, inputs: Inputs): Tensor<Float64Array>;
  /** The operator that gives the gradient of one input from the output's gradient and the other inputs. */
  gradient(input: string): Operator<Problem>;
  /**
   * Problems that show every rule: tests, benchmarks and pages use this one list. It is made when it is asked for: a
   * program that starts needs none of them.
   */
  readonly cases: () => Readonly<Record<string, Problem>>;
}

/** One product of a bilinear form: `y[term.y] += x[term.x] · w[term.w]`, offsets in row-major order. */
export interface Term {
  x: number;
  w: number;
  y: number;
}

/** Fills a new tensor's numbers. */
export const filled = (shape: Shape, data: Float64Array): Tensor<Float64Array> => ({ shape, data });

export type { Numbers, Shape, Tensor };
