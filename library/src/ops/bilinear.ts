import { sizeOf, type Shape } from '../tensor/shape.ts';
import { ShapeError } from '../tensor/errors.ts';
import { sameShape } from '../tensor/shape.ts';
import type { Inputs, Operator, Term } from './operator.ts';

type Role = 'x' | 'w' | 'y';

/** A bilinear form: which triples of cells take part in `y += x · w`. */
export interface Bilinear<Problem> {
  readonly name: string;
  readonly cases: () => Readonly<Record<string, Problem>>;
  shapes(problem: Problem): Readonly<Record<Role, Shape>>;
  /** Every term once. The same object may be changed and yielded again: copy what you keep. */
  terms(problem: Problem): Iterable<Term>;
}

/**
 * The three operators of a bilinear form: `y` goes forward, `x` and `w` are its gradients. Each is the same sum read
 * for another tensor, so the gradient of any of them is again one of the three, to any order.
 */
export function bilinear<Problem>(form: Bilinear<Problem>): Record<Role, Operator<Problem>> & Bilinear<Problem> {
  const solveFor = (output: Role, a: Role, b: Role): Operator<Problem> => ({
    name: output === 'y' ? form.name : `${form.name}.${output}`,
    inputs: () => [a, b],
    output,
    cases: form.cases,
    shape: (problem, role) => form.shapes(problem)[role as Role],
    gradient: (input) => operators[input as Role],
    reference(problem, inputs) {
      const shapes = form.shapes(problem);
      checkInputs(form.name, [a, b], shapes, inputs);
      const sum = new Float64Array(sizeOf(shapes[output]));
      const [left, right] = [inputs[a]!.data, inputs[b]!.data];
      for (const term of form.terms(problem)) sum[term[output]]! += left[term[a]]! * right[term[b]]!;
      return { shape: shapes[output], data: sum };
    },
  });
  const operators: Record<Role, Operator<Problem>> = {
    y: solveFor('y', 'x', 'w'),
    x: solveFor('x', 'y', 'w'),
    w: solveFor('w', 'x', 'y'),
  };
  return { ...operators, ...form };
}

/** Refuses inputs whose shapes are not the problem's. */
export function checkInputs(
  op: string,
  wanted: readonly string[],
  shapes: Readonly<Record<string, Shape>>,
  inputs: Inputs,
): void {
  for (const role of wanted) {
    const got = inputs[role]?.shape;
    if (!got || !sameShape(got, shapes[role]!)) {
      throw new ShapeError('shape-mismatch', { op, role, wanted: shapes[role]!, got: got ?? [] });
    }
  }
}
