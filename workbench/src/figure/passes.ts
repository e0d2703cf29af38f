// Convolutions one after another, for figures that walk through them number by number: their terms, values and counts,
// all read off the operator. Numbers are whole, so what is shown adds up exactly.
import { conv, convShapes, type ConvProblem, type Term } from 'faltung/ops';

export interface Pass {
  readonly problem: ConvProblem;
  readonly terms: readonly Readonly<Term>[];
  readonly x: ArrayLike<number>;
  readonly w: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

const termsOf = (problem: ConvProblem) => Array.from(conv.terms(problem), ({ x, w, y }) => ({ x, w, y }));

/** Runs the problems one after another on whole numbers. */
export function runPasses(problems: readonly ConvProblem[], x: Float64Array, weights: readonly Float64Array[]): Pass[] {
  let numbers: Float64Array = x;
  return problems.map((problem, at) => {
    const w = weights[at]!;
    const shapes = convShapes(problem);
    const given = numbers;
    numbers = conv.y.reference(problem, { x: { shape: shapes.x, data: given }, w: { shape: shapes.w, data: w } }).data;
    return { problem, terms: termsOf(problem), x: given, w, y: numbers };
  });
}

/** A number of a pass: the input's are those of level 0, the outputs of the first pass are level 1, and so on. */
export interface Spot {
  readonly kind: 'number' | 'weight';
  /** The level of a number, or the pass that a weight belongs to. */
  readonly level: number;
  readonly at: number;
}

/** The number that a step writes, counted from 1 over all passes. */
export function spotOf(step: number, passes: readonly Pass[]): Spot {
  let before = 0;
  for (const [pass, { y }] of passes.entries()) {
    if (step <= before + y.length) return { kind: 'number', level: pass + 1, at: step - 1 - before };
    before += y.length;
  }
  return { kind: 'number', level: passes.length, at: passes.at(-1)!.y.length - 1 };
}

/** The step that writes a number. */
export const stepOf = ({ level, at }: Spot, passes: readonly Pass[]): number =>
  passes.slice(0, level - 1).reduce((sum, { y }) => sum + y.length, 0) + at + 1;

export const stepsOf = (passes: readonly Pass[]): number => passes.reduce((sum, { y }) => sum + y.length, 0);

/** Whether a number has been written once a step is done. */
export const writtenBy = (step: number, spot: Spot, passes: readonly Pass[]): boolean =>
  spot.level === 0 || stepOf(spot, passes) <= step;

/** Multiplications of each pass once a step is done. */
export const countsAt = (step: number, passes: readonly Pass[]): number[] =>
  passes.map(({ terms }, pass) => {
    const before = passes.slice(0, pass).reduce((sum, { y }) => sum + y.length, 0);
    return terms.filter((term) => term.y < step - before).length;
  });

export interface Lit {
  readonly spot: Spot;
  /** By level. */
  readonly numbers: readonly ReadonlySet<number>[];
  /** By pass. */
  readonly weights: readonly ReadonlySet<number>[];
}

/**
 * What a number is made of, in the pass before it; or, for the input and for weights, what they are multiplied with
 * and everything that changes with them, up to the last pass.
 */
export function litBy(spot: Spot, passes: readonly Pass[]): Lit {
  const numbers = Array.from({ length: passes.length + 1 }, () => new Set<number>());
  const weights = passes.map(() => new Set<number>());
  const pass = spot.kind === 'weight' ? spot.level : Math.max(0, spot.level - 1);
  const key = spot.kind === 'weight' ? 'w' : spot.level === 0 ? 'x' : 'y';
  for (const term of passes[pass]!.terms) {
    if (term[key] !== spot.at) continue;
    numbers[pass]!.add(term.x);
    weights[pass]!.add(term.w);
    numbers[pass + 1]!.add(term.y);
  }
  if (key === 'y') return { spot, numbers, weights };
  for (let after = pass + 1; after < passes.length; after++) {
    for (const { x, y } of passes[after]!.terms) if (numbers[after]!.has(x)) numbers[after + 1]!.add(y);
  }
  return { spot, numbers, weights };
}

/** The products of a number, with the sum so far. */
export function productsOf({ terms, x, w }: Pass, at: number) {
  let sum = 0;
  return terms
    .filter((term) => term.y === at)
    .map((term) => {
      const product = x[term.x]! * w[term.w]! + 0;
      sum += product;
      return { x: x[term.x]!, w: w[term.w]!, product, sum };
    });
}

/** The rows of a tensor's slice from `start` on. */
export const rowsFrom = (numbers: ArrayLike<number>, rows: number, columns: number, start = 0): number[][] =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => numbers[start + r * columns + c]!));
