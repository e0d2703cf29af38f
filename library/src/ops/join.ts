// The two ways in which tensors meet: side by side in their channels, or added.
import { ShapeError } from '../tensor/errors.ts';
import { indices, offsetOf, sameShape, sizeOf, type Shape } from '../tensor/shape.ts';
import { checkShape } from '../tensor/tensor.ts';
import { checkInputs } from './bilinear.ts';
import { deepFrozen } from './freeze.ts';
import { filled, type Operator } from './operator.ts';
import type { AddProblem, ConcatProblem } from './stages.ts';

type Side = 'a' | 'b';
const sides: readonly Side[] = ['a', 'b'];

/**
 * The problem of putting the channels of b behind those of a.
 *
 * @throws {ShapeError} `concat-mismatch` when the shapes differ in more than their channels
 *
 * @example
 * concatProblem([1, 3, 8, 8], [1, 5, 8, 8]).channels; // 3, 5
 */
export function concatProblem(a: Shape, b: Shape): ConcatProblem {
  const op = 'concat';
  checkShape(a);
  checkShape(b);
  const fits = a.length === b.length && a.length >= 2 && a.every((length, d) => d === 1 || length === b[d]);
  if (!fits) throw new ShapeError('concat-mismatch', { op, first: a, other: b });
  return deepFrozen({ op, batch: a[0]!, channels: [a[1]!, b[1]!], sizes: a.slice(2) });
}

const concatShapes = ({ batch, channels: [a, b], sizes }: ConcatProblem) => ({
  a: [batch, a, ...sizes],
  b: [batch, b, ...sizes],
  y: [batch, a + b, ...sizes],
});

const concatPart = {
  cases: () => ({
    plain: concatProblem([2, 3, 4, 2], [2, 2, 4, 2]),
    'no axes': concatProblem([3, 1], [3, 4]),
    '3-D': concatProblem([1, 2, 2, 1, 3], [1, 1, 2, 1, 3]),
    'nothing in front': concatProblem([2, 0, 3], [2, 2, 3]),
    'batch 0': concatProblem([0, 2, 3], [0, 1, 3]),
  }),
  shape: (problem: ConcatProblem, role: string) => concatShapes(problem)[role as Side | 'y'],
};

const firstChannel = (problem: ConcatProblem, side: Side): number => (side === 'a' ? 0 : problem.channels[0]);

/** The channels of one side of y: the gradient of that side. */
const partOf = (side: Side): Operator<ConcatProblem> => ({
  ...concatPart,
  name: `concat.${side}`,
  inputs: () => ['y'],
  output: side,
  gradient: () => placeOf[side],
  reference(problem, inputs) {
    const shapes = concatShapes(problem);
    checkInputs('concat', ['y'], shapes, inputs);
    const data = new Float64Array(sizeOf(shapes[side]));
    for (const [n, c, ...p] of indices(shapes[side])) {
      const from = offsetOf(shapes.y, [n!, firstChannel(problem, side) + c!, ...p]);
      data[offsetOf(shapes[side], [n!, c!, ...p])] = inputs['y']!.data[from]!;
    }
    return filled(shapes[side], data);
  },
});

/** The channels of some sides in their places of y, zeros in the others. */
const placing = (name: string, given: readonly Side[]): Operator<ConcatProblem> => ({
  ...concatPart,
  name,
  inputs: () => given,
  output: 'y',
  gradient: (input) => concat[input as Side],
  reference(problem, inputs) {
    const shapes = concatShapes(problem);
    checkInputs('concat', given, shapes, inputs);
    const data = new Float64Array(sizeOf(shapes.y));
    for (const side of given) {
      for (const [n, c, ...p] of indices(shapes[side])) {
        const to = offsetOf(shapes.y, [n!, firstChannel(problem, side) + c!, ...p]);
        data[to] = inputs[side]!.data[offsetOf(shapes[side], [n!, c!, ...p])]!;
      }
    }
    return filled(shapes.y, data);
  },
});

const placeOf = { a: placing('concat.place.a', ['a']), b: placing('concat.place.b', ['b']) };

/**
 * `y[n,c,p] = a[n,c,p]` for the first channels, `b[n, c − channels of a, p]` for the rest; each gradient is its part
 * of y.
 */
export const concat = { y: placing('concat', sides), a: partOf('a'), b: partOf('b'), place: placeOf } as const;

/**
 * The problem of adding two tensors.
 *
 * @throws {ShapeError} `shape-mismatch` when their shapes differ
 *
 * @example
 * addProblem([1, 2, 3], [1, 2, 3]).shape; // 1, 2, 3
 */
export function addProblem(a: Shape, b: Shape): AddProblem {
  checkShape(a);
  if (!sameShape(a, b)) throw new ShapeError('shape-mismatch', { op: 'add', role: 'b', wanted: a, got: b });
  return deepFrozen({ op: 'add', shape: [...a] });
}

const addPart = {
  cases: () => ({
    plain: addProblem([2, 3, 4], [2, 3, 4]),
    scalar: addProblem([], []),
    empty: addProblem([0, 2], [0, 2]),
  }),
  shape: ({ shape }: AddProblem) => shape,
};

const copying = (
  name: string,
  from: string,
  to: string,
  gradient: () => Operator<AddProblem>,
): Operator<AddProblem> => ({
  ...addPart,
  name,
  inputs: () => [from],
  output: to,
  gradient,
  reference(problem, inputs) {
    checkInputs(name, [from], { [from]: problem.shape }, inputs);
    return filled(problem.shape, Float64Array.from(inputs[from]!.data));
  },
});

const copyOf = {
  a: copying('add.copy.a', 'a', 'y', () => add.a),
  b: copying('add.copy.b', 'b', 'y', () => add.b),
};

/** `y[i] = a[i] + b[i]`; both gradients are y itself. */
export const add: Readonly<Record<Side | 'y', Operator<AddProblem>>> & { readonly copy: typeof copyOf } = {
  y: {
    ...addPart,
    name: 'add',
    inputs: () => sides,
    output: 'y',
    gradient: (input) => add[input as Side],
    reference(problem, inputs) {
      checkInputs('add', sides, { a: problem.shape, b: problem.shape }, inputs);
      const b = inputs['b']!.data;
      return filled(
        problem.shape,
        Float64Array.from(inputs['a']!.data, (value, at) => value + b[at]!),
      );
    },
  },
  a: copying('add.a', 'y', 'a', () => copyOf.a),
  b: copying('add.b', 'y', 'b', () => copyOf.b),
  copy: copyOf,
};
