// Three passes and the one they stand in for, read off the operator. A reader's number is a whole number of hundredths,
// so what three passes make of it is a whole number of 10^-8, and nothing is ever rounded.
import { conv, convProblem, flattened, isConv, type ConvProblem } from 'faltung/ops';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../figure/matrix.ts';
import { runPasses, type Pass, type Spot } from '../../figure/passes.ts';
import type { Filters, Passes, Role } from './model.ts';

/** The three passes of a filter: across the channels, down, across. */
export const stagesOf = (standard: ConvProblem): ConvProblem[] => flattened(standard).stages.filter(isConv);

/** The outer product of three lists, in their order: `W[c, y, x] = α[c] · β[y] · γ[x]`. */
export const cubeOf = (alpha: readonly number[], beta: readonly number[], gamma: readonly number[]): number[] =>
  alpha.flatMap((a) => beta.flatMap((b) => gamma.map((c) => a * b * c + 0)));

export interface Scene {
  readonly standard: ConvProblem;
  readonly passes: readonly Pass[];
  /** The filter that the three stand for, in millionths, and what it gives in one pass, in 10^-8. */
  readonly cube: readonly number[];
  readonly whole: Float64Array;
  /** Multiplications of the one pass. */
  readonly wholeCount: number;
}

export function sceneOf({ x, alpha, beta, gamma }: Filters & { readonly x: Matrix }): Scene {
  const channels = rowsOf(alpha);
  const shape = [1, channels, rowsOf(x) / channels, columnsOf(x)];
  const standard = convProblem(shape, [1, channels, rowsOf(beta), columnsOf(gamma)]);
  const input = wholeNumbers(x);
  const lists = [alpha, beta, gamma].map(wholeNumbers);
  const cube = cubeOf(...(lists.map((list) => [...list]) as [number[], number[], number[]]));
  const w = { shape: [1, channels, rowsOf(beta), columnsOf(gamma)], data: Float64Array.from(cube) };
  let wholeCount = 0;
  for (const _ of conv.terms(standard)) wholeCount++;
  return {
    standard,
    passes: runPasses(stagesOf(standard), input, lists),
    cube,
    whole: conv.y.reference(standard, { x: { shape, data: input }, w }).data,
    wholeCount,
  };
}

/** Where a matrix of the figure stands among the passes. */
export const levels: Readonly<Record<Role, Pick<Spot, 'kind' | 'level'>>> = {
  input: { kind: 'number', level: 0 },
  alpha: { kind: 'weight', level: 0 },
  mixed: { kind: 'number', level: 1 },
  beta: { kind: 'weight', level: 1 },
  lowered: { kind: 'number', level: 2 },
  gamma: { kind: 'weight', level: 2 },
  output: { kind: 'number', level: 3 },
};

/** The cell that is looked at: the one pointed at, or the step's. */
export const pointed = (point: Passes['point'], columns: number): Spot | undefined =>
  point ? { ...levels[point.role], at: point.row * columns + point.column } : undefined;
