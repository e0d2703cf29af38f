// What the claims of this lesson are tried on: small inputs and filters, run by the library on whole numbers.
import { conv, convProblem, convShapes, type ConvProblem } from 'faltung/ops';
import type { Random } from '../../figure/claim.ts';
import { stagesOf } from './scene.ts';

export const as = (shape: readonly number[], numbers: ArrayLike<number>) => ({
  shape,
  data: Float64Array.from(numbers),
});
export type Numbers = ReturnType<typeof as>;
export const run = (problem: ConvProblem, x: Numbers, w: readonly number[]): Numbers =>
  as(convShapes(problem).y, conv.y.reference(problem, { x, w: as(convShapes(problem).w, w) }).data);

const inputName = { ko: '입력 x', en: 'input x' };
export const names = [
  { ko: 'α', en: 'α' },
  { ko: 'β', en: 'β' },
  { ko: 'γ', en: 'γ' },
] as const;

/** A small input of several channels, and three filters for it. */
export function filters(random: Random) {
  const [channels, rows, columns] = [random.whole(2, 3), random.whole(2, 3), random.whole(2, 3)];
  const shape = [1, channels, 4, 5];
  const lists = [channels, rows, columns].map((count) => random.numbers(count, 1, 3)) as [number[], number[], number[]];
  const standard = convProblem(shape, [1, channels, rows, columns]);
  const x = as(shape, random.numbers(channels * 20));
  return { channels, rows, columns, shape, lists, standard, x };
}

export const passed = (standard: ConvProblem, x: Numbers, lists: readonly (readonly number[])[]): Numbers =>
  stagesOf(standard).reduce((numbers, stage, at) => run(stage, numbers, lists[at]!), x);

export const tried = (x: Numbers, lists: readonly (readonly number[])[]) => [
  { name: inputName, shape: x.shape.slice(1), numbers: x.data },
  ...lists.map((numbers, at) => ({ name: names[at]!, numbers })),
];
