// Between the playground and code: its state with all numbers, and what reading makes of it.
import type { CodeState, ReadCode } from 'faltung/code';
import { tensor } from 'faltung';
import { convShapes, sizeOf, write, type ConvProblem, type Shape } from 'faltung/ops';
import type { Matrix } from '../figure/matrix.ts';
import { longestProblem } from '../play/asked.ts';
import { mostOwn } from '../play/change.ts';
import { largest, none, type Play } from '../play/model.ts';
import { numbersOf, stacked } from '../play/numbers.ts';

/** More numbers than these make no script that anyone reads. */
export const mostNumbers = 20_000;

export function numbersIn(problem: ConvProblem): number {
  const { x, w, b } = convShapes(problem);
  return sizeOf(x) + sizeOf(w) + (problem.bias ? sizeOf(b) : 0);
}

export function codeState(state: Play, problem: ConvProblem): CodeState {
  const shapes = convShapes(problem);
  const of = (role: 'x' | 'w' | 'b') => tensor(shapes[role], Array.from(numbersOf(state, role, problem)));
  return { problem, x: of('x'), w: of('w'), ...(problem.bias && { b: of('b') }) };
}

export interface Taken {
  /** Undefined where the address cannot hold it. */
  readonly change: Partial<Play> | undefined;
  /** Whether there were numbers that the playground cannot hold. */
  readonly lost: boolean;
}

/** The change of the playground that code asks for. */
export function taken({ problem, x, w, b }: ReadCode): Taken {
  const conv = write(problem);
  if (conv.length > longestProblem) return { change: undefined, lost: false };
  const shapes = convShapes(problem);
  const matrices = { x: matrixOf(x?.data, shapes.x), w: matrixOf(w?.data, shapes.w), b: matrixOf(b?.data, shapes.b) };
  const told = { x, w, b };
  const lost = (['x', 'w', 'b'] as const).some((role) => told[role] !== undefined && matrices[role] === none);
  return { change: { conv, ...matrices, divisor: 1, step: 1, point: null }, lost };
}

/** Numbers as the playground keeps them: few, with two decimals. */
function matrixOf(numbers: ArrayLike<number> | undefined, shape: Shape): Matrix {
  if (!numbers || numbers.length === 0 || numbers.length > mostOwn) return none;
  const kept = Array.from(numbers, (value) => Math.round(value * 100) / 100);
  const exact = kept.every(
    (value, at) => Math.abs(value) <= largest && Math.fround(value) === Math.fround(numbers[at]!),
  );
  return exact ? stacked(kept, shape) : none;
}
