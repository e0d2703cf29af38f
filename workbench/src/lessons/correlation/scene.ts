// What the sliding figures draw, read off the operator: every product of every position, and the values.
import { conv, convProblem, type ConvProblem } from 'faltung/ops';
import { columnsOf, wholeNumbers, type Matrix } from '../../figure/matrix.ts';
import { stages, type Sliding, type Stage } from './model.ts';

/** One product at one position. Numbers are whole hundredths, products and sums whole ten-thousandths. */
export interface Product {
  /** The place on the axis, τ; below 0 and from f's length on, f is zero. */
  readonly tau: number;
  readonly f: number;
  /** Which number of g lies there. */
  readonly tap: number;
  readonly g: number;
  readonly product: number;
  readonly sum: number;
}

export interface Position {
  /** What the position is called: the shift of g. */
  readonly t: number;
  readonly products: readonly Product[];
  readonly value: number;
}

export interface Scene {
  readonly problem: ConvProblem;
  readonly positions: readonly Position[];
  readonly f: Float64Array;
  readonly g: Float64Array;
}

export const shapeOf = (row: Matrix) => [1, 1, columnsOf(row)];

/** All positions with at least one shared cell, which is what padding by k − 1 on both sides gives. */
export const problemOf = ({ f, g, flip }: Pick<Sliding, 'f' | 'g' | 'flip'>): ConvProblem =>
  convProblem(shapeOf(f), shapeOf(g), { padding: columnsOf(g) - 1, flip });

/** The whole result, in whole ten-thousandths. */
export function valuesOf(state: Pick<Sliding, 'f' | 'g' | 'flip'>): Float64Array {
  const x = { shape: shapeOf(state.f), data: wholeNumbers(state.f) };
  const w = { shape: shapeOf(state.g), data: wholeNumbers(state.g) };
  return conv.y.reference(problemOf(state), { x, w }).data;
}

/**
 * The scene of a state. The zeros on both sides of f are made cells of a wider input, so that every position has as
 * many terms as g has numbers; the values are those of the problem as it is.
 */
export function sceneOf(state: Pick<Sliding, 'f' | 'g' | 'flip'>): Scene {
  const [f, g] = [wholeNumbers(state.f), wholeNumbers(state.g)];
  const around = g.length - 1;
  const wide = convProblem([1, 1, f.length + 2 * around], shapeOf(state.g), { flip: state.flip });
  const products: Product[][] = [];
  for (const { x, w, y } of conv.terms(wide)) {
    const position = (products[y] ??= []);
    const tau = x - around;
    const product = (f[tau] ?? 0) * g[w]! + 0;
    position.push({ tau, f: f[tau] ?? 0, tap: w, g: g[w]!, product, sum: (position.at(-1)?.sum ?? 0) + product });
  }
  const positions = [...valuesOf(state)].map((value, at) => {
    const first = products[at]!.find(({ tap }) => tap === 0)!;
    // g(0) lies at τ = t in both readings: g(t − τ) turned round, g(τ − t) as it is.
    return { t: first.tau, products: products[at]!, value };
  });
  return { problem: problemOf(state), positions, f, g };
}

/** The position a step belongs to, counted from 0, and what happens there. */
export const stepAt = (step: number): { readonly at: number; readonly stage: Stage } => ({
  at: Math.floor((step - 1) / stages.length),
  stage: stages[(step - 1) % stages.length]!,
});

/** The step at which a position's value has just been written. */
export const writtenAt = (position: number): number => (position + 1) * stages.length;

/** The cells of each row that share a product with the cell in focus. */
export interface Focus {
  readonly f: ReadonlySet<number>;
  readonly g: ReadonlySet<number>;
  readonly y: ReadonlySet<number>;
}

export function focusOf(state: Sliding, { positions, f }: Scene): Focus {
  const role = state.point?.role ?? 'output';
  const cell = state.point?.column ?? stepAt(state.step).at;
  const terms = positions.flatMap(({ products }, at) =>
    products
      .filter(({ tau }) => tau >= 0 && tau < f.length)
      .filter(({ tau, tap }) => cell === { input: tau, weight: tap, output: at }[role])
      .map(({ tau, tap }) => ({ tau, tap, at })),
  );
  return {
    f: new Set(terms.map(({ tau }) => tau)),
    g: new Set(terms.map(({ tap }) => tap)),
    y: new Set(terms.map(({ at }) => at)),
  };
}
