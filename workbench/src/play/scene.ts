// What the figure shows in a state: the library's terms and values where they are few enough to draw, or its refusal.
import { conv, convShapes, sizeOf, type ConvProblem } from 'faltung/ops';
import { litBy, spotOf, type Lit, type Pass, type Spot } from '../figure/passes.ts';
import type { Place } from '../figure/fields.ts';
import type { Play, Role } from './model.ts';
import { numbersOf, wholeHundredths } from './numbers.ts';
import { outcomeOf, type Outcome } from './problem.ts';

/** More cells than these in one tensor are no figure any more, and more products take too long to list. */
export const mostCells = 400;
export const mostProducts = 60_000;

export interface Cells {
  readonly problem: ConvProblem;
  /** Inputs and weights are whole hundredths, outputs whole ten-thousandths, without the bias. */
  readonly pass: Pass;
  /** One number for each output channel, whole hundredths; undefined where there is none. */
  readonly bias: Float64Array | undefined;
  /** What the weights are divided by: all outputs are shown before they are, and so is the bias. */
  readonly divisor: number;
}

export interface Scene {
  readonly outcome: Outcome;
  /** Undefined where the problem is refused, or too large to be drawn number by number. */
  readonly cells: Cells | undefined;
}

/** Products that the definition lists. */
export function productsIn(problem: ConvProblem): number {
  const { x, w, y } = convShapes(problem);
  return sizeOf(problem.op === 'conv' ? y : x) * sizeOf(w.slice(1));
}

export const isSmall = (problem: ConvProblem): boolean => {
  const { x, w, y } = convShapes(problem);
  return [x, w, y].every((shape) => sizeOf(shape) <= mostCells) && productsIn(problem) <= mostProducts;
};

export function sceneOf(state: Play): Scene {
  const outcome = outcomeOf(state.conv);
  const { problem } = outcome;
  if (!problem || !isSmall(problem)) return { outcome, cells: undefined };
  const x = wholeHundredths(numbersOf(state, 'x', problem));
  const w = wholeHundredths(numbersOf(state, 'w', problem));
  const bias = problem.bias ? wholeHundredths(numbersOf(state, 'b', problem)) : undefined;
  const shapes = convShapes(problem);
  const plain = { ...problem, bias: false };
  const y = conv.y.reference(plain, { x: { shape: shapes.x, data: x }, w: { shape: shapes.w, data: w } }).data;
  const terms = Array.from(conv.terms(problem), ({ x, w, y }) => ({ x, w, y }));
  return { outcome, cells: { problem, pass: { problem, terms, x, w, y }, bias, divisor: state.divisor } };
}

const roleOf = { input: 'x', weight: 'w', output: 'y' } as const;

/** Where a role's cell stands among the numbers of its tensor. */
export const offsetAt = ({ problem }: Cells, { role, row, column }: Place<Role>): number =>
  row * convShapes(problem)[roleOf[role]].at(-1)! + column;

export const spotAt = (cells: Cells, place: Place<Role>): Spot => ({
  kind: place.role === 'weight' ? 'weight' : 'number',
  level: place.role === 'output' ? 1 : 0,
  at: offsetAt(cells, place),
});

export function focusOf(state: Play, cells: Cells, hover: Place<Role> | null): Lit {
  const pointed = hover ?? state.point;
  return litBy(pointed ? spotAt(cells, pointed) : spotOf(state.step, [cells.pass]), [cells.pass]);
}

export const litIn = (lit: Lit, role: Role): ReadonlySet<number> =>
  role === 'weight' ? lit.weights[0]! : lit.numbers[role === 'output' ? 1 : 0]!;

/** The bias of an output, in whole ten-thousandths as its sum is, and like that times the divisor. */
export function biasAt({ problem, bias, divisor }: Cells, output: number): number {
  if (!bias) return 0;
  const positions = sizeOf(convShapes(problem).y.slice(2));
  return bias[Math.floor(output / positions) % problem.outChannels]! * 100 * divisor;
}

/** An output times the divisor: its sum of products and its bias, whole ten-thousandths. */
export const outputAt = (cells: Cells, output: number): number => cells.pass.y[output]! + biasAt(cells, output);
