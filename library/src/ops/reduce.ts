// All numbers of a tensor become one: what a loss ends with.
import { ShapeError } from '../tensor/errors.ts';
import { sizeOf } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { checkInputs } from './bilinear.ts';
import { filled, type Operator, type Shape } from './operator.ts';

export interface ReduceProblem {
  readonly op: 'sum' | 'mean';
  readonly shape: Shape;
}

/**
 * The problem of a sum or a mean over every cell of a tensor.
 *
 * @throws {ShapeError} `mean-of-nothing` when there is no cell to take the mean of
 *
 * @example
 * reduceProblem('mean', [2, 3]).op; // 'mean'
 */
export function reduceProblem(op: 'sum' | 'mean', shape: Shape): ReduceProblem {
  checkShape(shape);
  if (op === 'mean' && sizeOf(shape) === 0) throw new ShapeError('mean-of-nothing', { shape });
  return Object.freeze({ op, shape: Object.freeze([...shape]) });
}

/** By what the sum of all numbers is divided: 1 for a sum, their count for a mean. */
export const partsOf = ({ op, shape }: ReduceProblem): number => (op === 'sum' ? 1 : sizeOf(shape));

export const reduceCases = () => ({
  sum: reduceProblem('sum', [2, 3, 4]),
  'sum of one': reduceProblem('sum', []),
  'sum of nothing': reduceProblem('sum', [0, 3]),
  mean: reduceProblem('mean', [2, 3, 5]),
  'mean of one': reduceProblem('mean', [1, 1]),
});

const shapesOf = ({ shape }: ReduceProblem): Record<string, Shape> => ({ x: shape, y: [] });

/**
 * `y = Σ x / parts`, a scalar, and its gradient `x[i] = y / parts`; one part for a sum, as many as numbers for a
 * mean.
 */
export const reduce: { readonly y: Operator<ReduceProblem>; readonly x: Operator<ReduceProblem> } = {
  y: {
    name: 'reduce',
    inputs: () => ['x'],
    output: 'y',
    cases: reduceCases,
    shape: (problem, role) => shapesOf(problem)[role]!,
    gradient: () => reduce.x,
    reference(problem, inputs) {
      checkInputs('reduce', ['x'], shapesOf(problem), inputs);
      let sum = 0;
      for (const value of inputs['x']!.data) sum += value;
      return filled([], Float64Array.of(sum / partsOf(problem)));
    },
  },
  x: {
    name: 'reduce.x',
    inputs: () => ['y'],
    output: 'x',
    cases: reduceCases,
    shape: (problem, role) => shapesOf(problem)[role]!,
    gradient: () => reduce.y,
    reference(problem, inputs) {
      checkInputs('reduce.x', ['y'], shapesOf(problem), inputs);
      return filled(
        problem.shape,
        new Float64Array(sizeOf(problem.shape)).fill(inputs['y']!.data[0]! / partsOf(problem)),
      );
    },
  },
};
