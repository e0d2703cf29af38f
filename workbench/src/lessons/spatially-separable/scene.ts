// Two passes and the one they stand in for, read off the operator: terms, shapes, values. A reader's number is a whole
// number of hundredths, so what two passes make of it is a whole number of 10^-6, and nothing is ever rounded.
import type { Tensor } from 'faltung';
import { conv, convProblem, type ConvProblem, type Term } from 'faltung/ops';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../figure/matrix.ts';
import { sizesOf, type Passes, type Role } from './model.ts';
import type { Place } from '../../figure/fields.ts';

export type Held = Readonly<Term>;

const tensorOf = (matrix: Matrix): Tensor => ({
  shape: [1, 1, rowsOf(matrix), columnsOf(matrix)],
  data: wholeNumbers(matrix),
});
export const rowsFrom = (numbers: ArrayLike<number>, columns: number): Matrix =>
  Array.from({ length: numbers.length / columns }, (_, row) =>
    Array.from({ length: columns }, (_, column) => numbers[row * columns + column]!),
  );
const allTerms = (problem: ConvProblem): Held[] => Array.from(conv.terms(problem), ({ x, w, y }) => ({ x, w, y }));

/**
 * The window that a column and a row stand for, in ten-thousandths: every number of one times every one of
 * the other.
 */
export function outerProduct(column: Matrix, row: Matrix): Tensor {
  const across = [...wholeNumbers(row)];
  const data = Float64Array.from([...wholeNumbers(column)].flatMap((a) => across.map((b) => a * b + 0)));
  return { shape: [1, 1, rowsOf(column), columnsOf(row)], data };
}

export interface Scene {
  readonly first: readonly Held[];
  readonly second: readonly Held[];
  readonly x: ArrayLike<number>; // hundredths
  readonly firstWeights: ArrayLike<number>; // hundredths
  readonly secondWeights: ArrayLike<number>; // hundredths
  readonly middle: ArrayLike<number>; // ten-thousandths
  readonly output: ArrayLike<number>; // millionths
  readonly kernel: ArrayLike<number>; // ten-thousandths
  /** What the kernel makes of the input in one pass, in millionths. */
  readonly whole: ArrayLike<number>;
  /** Multiplications of the one pass. */
  readonly wholeCount: number;
}

export function sceneOf(state: Passes): Scene {
  const x = tensorOf(state.x);
  const [a, b] = [tensorOf(state.column), tensorOf(state.row)];
  const [w1, w2] = state.order === 'column' ? [a, b] : [b, a];
  const one = convProblem(x.shape, w1.shape);
  const middle = conv.y.reference(one, { x, w: w1 });
  const two = convProblem(middle.shape, w2.shape);
  const kernel = outerProduct(state.column, state.row);
  const direct = convProblem(x.shape, kernel.shape);
  return {
    first: allTerms(one),
    second: allTerms(two),
    x: x.data,
    firstWeights: w1.data,
    secondWeights: w2.data,
    middle: middle.data,
    output: conv.y.reference(two, { x: middle, w: w2 }).data,
    kernel: kernel.data,
    whole: conv.y.reference(direct, { x, w: kernel }).data,
    wholeCount: allTerms(direct).length,
  };
}

export interface Focus {
  readonly role: Role;
  readonly at: number;
  readonly lit: Readonly<Record<Role, ReadonlySet<number>>>;
}

/** The number a step writes: first those in between, then the outputs. */
export function stepPlace(step: number, scene: Scene): { role: 'middle' | 'output'; at: number } {
  const between = scene.middle.length;
  return step <= between ? { role: 'middle', at: step - 1 } : { role: 'output', at: step - 1 - between };
}

/**
 * Everything that shares a product with the cell in focus: the one pointed at, or the step's. For the input and the
 * first weights also the outputs, which change with them.
 */
export function focusOf(state: Passes, scene: Scene, hover: Place<Role> | null): Focus {
  const pointed = hover ?? state.point;
  const { role, at } = pointed
    ? { role: pointed.role, at: pointed.row * sizesOf(state)[pointed.role][1] + pointed.column }
    : stepPlace(state.step, scene);
  const ofFirst = scene.first.filter(
    (term) => ({ input: term.x, first: term.w, middle: term.y, second: -1, output: -1 })[role] === at,
  );
  const ofSecond = scene.second.filter(
    (term) => ({ input: -1, first: -1, middle: -1, second: term.w, output: term.y })[role] === at,
  );
  const passedOn = new Set(role === 'input' || role === 'first' ? ofFirst.map((term) => term.y) : []);
  const reached = scene.second.filter((term) => passedOn.has(term.x));
  const of = (terms: readonly Held[], key: 'x' | 'w' | 'y') => terms.map((term) => term[key]);
  return {
    role,
    at,
    lit: {
      input: new Set(of(ofFirst, 'x')),
      first: new Set(of(ofFirst, 'w')),
      middle: new Set([...of(ofFirst, 'y'), ...of(ofSecond, 'x')]),
      second: new Set(of(ofSecond, 'w')),
      output: new Set([...of(ofSecond, 'y'), ...of(reached, 'y')]),
    },
  };
}

export interface Product {
  readonly x: number;
  readonly w: number;
  readonly product: number;
  readonly sum: number;
}

/** The products of a number in between, or of an output, with the sum so far. */
export function productsOf(scene: Scene, { role, at }: Pick<Focus, 'role' | 'at'>): readonly Product[] {
  const [terms, x, w] =
    role === 'middle'
      ? [scene.first, scene.x, scene.firstWeights]
      : [role === 'output' ? scene.second : [], scene.middle, scene.secondWeights];
  let sum = 0;
  return terms
    .filter((term) => term.y === at)
    .map((term) => {
      const product = x[term.x]! * w[term.w]! + 0;
      sum += product;
      return { x: x[term.x]!, w: w[term.w]!, product, sum };
    });
}

/** Multiplications done in each pass once a step's number is written. */
export function countsAt(step: number, scene: Scene): { first: number; second: number } {
  const between = scene.middle.length;
  return {
    first: scene.first.filter((term) => term.y < step).length,
    second: scene.second.filter((term) => term.y < step - between).length,
  };
}
