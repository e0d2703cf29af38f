import { sizeOf, type Shape } from '../tensor/shape.ts';
import { checkInputs } from './bilinear.ts';
import type { Operator } from './operator.ts';

/** One term of a linear map: `y[pair.y] += weight · x[pair.x]`, offsets in row-major order. */
export interface Pair {
  x: number;
  y: number;
  weight: number;
}

/** A linear map from x to y: which pairs of cells take part, and how much each counts. */
export interface Linear<Problem> {
  readonly name: string;
  readonly cases: () => Readonly<Record<string, Problem>>;
  shapes(problem: Problem): Readonly<Record<'x' | 'y', Shape>>;
  /** Every pair once. The same object may be changed and yielded again: copy what you keep. */
  pairs(problem: Problem): Iterable<Pair>;
}

/** The two operators of a linear map: `y` goes forward, `x` is its gradient, the same pairs read from y to x. */
export function linear<Problem>(form: Linear<Problem>): Record<'x' | 'y', Operator<Problem>> & Linear<Problem> {
  const solveFor = (output: 'x' | 'y', input: 'x' | 'y'): Operator<Problem> => ({
    name: output === 'y' ? form.name : `${form.name}.${output}`,
    inputs: () => [input],
    output,
    cases: form.cases,
    shape: (problem, role) => form.shapes(problem)[role as 'x' | 'y'],
    gradient: () => operators[input],
    reference(problem, inputs) {
      const shapes = form.shapes(problem);
      checkInputs(form.name, [input], shapes, inputs);
      const sum = new Float64Array(sizeOf(shapes[output]));
      const numbers = inputs[input]!.data;
      for (const pair of form.pairs(problem)) sum[pair[output]]! += pair.weight * numbers[pair[input]]!;
      return { shape: shapes[output], data: sum };
    },
  });
  const operators = { y: solveFor('y', 'x'), x: solveFor('x', 'y') };
  return { ...operators, ...form };
}
