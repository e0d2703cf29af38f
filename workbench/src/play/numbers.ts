// The numbers of a state: the reader's own, or those of a seed. They have at most two decimals, so as whole hundredths
// they multiply and add up exactly.
import { convShapes, indices, offsetOf, randomFrom, sizeOf, type ConvProblem, type Shape } from 'faltung/ops';
import { hundredths } from '../figure/decimal.ts';
import type { Matrix } from '../figure/matrix.ts';
import { comesFromFile, opened, sameCells, type FileRoles } from './files/opened.ts';

export interface Own {
  readonly seed: number;
  /** The reader's own numbers: the planes of a tensor one below another. One that does not fit counts as missing. */
  readonly x: Matrix;
  readonly w: Matrix;
  readonly b: Matrix;
  /** Which come from a file that the page holds, where there are none of the address. */
  readonly file?: FileRoles;
}

export type OwnRole = 'x' | 'w' | 'b';

/** What a seed gives: inputs from 0 to 9, weights from -2 to 2, biases from -5 to 5, all whole. */
const ranges = { x: [0, 9], w: [-2, 2], b: [-5, 5] } as const;

/** Whether a matrix has as many columns as the last axis of a shape, and as many numbers in all. */
export const fitting = (matrix: Matrix, shape: Shape): boolean =>
  matrix[0]!.length > 0 && matrix[0]!.length === shape.at(-1) && matrix.length * matrix[0]!.length === sizeOf(shape);

/** As many numbers of a seed as asked for: fewer are the beginning of more. */
export function numbersOfSeed(seed: number, role: OwnRole, count: number): Float64Array {
  const random = randomFrom(3 * seed + { x: 0, w: 1, b: 2 }[role]);
  const [least, most] = ranges[role];
  return Float64Array.from({ length: count }, () => least + Math.floor(random() * (most - least + 1)));
}

/** The numbers of a tensor as they are, not in hundredths. */
export function numbersOf(state: Own, role: OwnRole, problem: ConvProblem): Float64Array {
  const shape = convShapes(problem)[role];
  if (fitting(state[role], shape)) return Float64Array.from(state[role].flat());
  const file = role !== 'b' && comesFromFile(state.file ?? 'none', role) ? opened()[role]?.numbers : undefined;
  return file && sameCells(file.shape, shape) ? file.data : numbersOfSeed(state.seed, role, sizeOf(shape));
}

export const wholeHundredths = (numbers: Float64Array): Float64Array => numbers.map(hundredths);

/** A tensor's numbers with its planes one below another. */
export function stacked(numbers: ArrayLike<number>, shape: Shape): Matrix {
  const columns = shape.at(-1)!;
  return Array.from({ length: sizeOf(shape) / columns }, (_, row) =>
    Array.from({ length: columns }, (_, column) => numbers[row * columns + column]!),
  );
}

/** Numbers of one shape brought to another: what both have stays at its position, the rest is `fresh`. */
export function reshaped(numbers: Float64Array, from: Shape, to: Shape, fresh: Float64Array): Float64Array {
  if (from.length !== to.length) return fresh;
  const made = Float64Array.from(fresh);
  for (const index of indices(from.map((length, d) => Math.min(length, to[d]!))))
    made[offsetOf(to, index)] = numbers[offsetOf(from, index)]!;
  return made;
}
