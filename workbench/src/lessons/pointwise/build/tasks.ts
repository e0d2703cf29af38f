// What the reader builds at the end of this lesson, and how it is judged: by computing it.
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { layer, sceneOf } from '../cost/model.ts';
import { mixed } from '../scene.ts';

export const taskNames = ['sum', 'undo', 'budget'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly sum: Matrix;
  readonly undo: Matrix;
  readonly middle: number;
}

export const largest = 9;
const zeros = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
const shaped = (value: Matrix, rows: number, columns: number): Matrix =>
  rowsOf(value) === rows && columnsOf(value) === columns ? value : zeros(rows, columns);

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'sum', sum: zeros(2, 3), undo: zeros(2, 2), middle: layer.inputs },
  fields: {
    task: choice(...taskNames),
    sum: matrix(3, largest),
    undo: matrix(2, largest),
    middle: whole(1, layer.inputs),
  },
  settle: (state) => ({ ...state, sum: shaped(state.sum, 2, 3), undo: shaped(state.undo, 2, 2) }),
});

/** The picture of the first task: three channels, four pixels. */
export const example: Matrix = [
  [1, 4, 0, 2],
  [3, 1, 2, 5],
  [2, 2, 6, 1],
];
/** All three added up, and the third less the first. */
export const wanted: Matrix = [
  [1, 1, 1],
  [-1, 0, 1],
];
/** What the second task takes back. */
export const mixing: Matrix = [
  [2, 1],
  [1, 1],
];
export const most = 40_000_000;

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });
const same = (a: Matrix, b: Matrix): number => a.flat().filter((value, at) => value === b.flat()[at]).length;
const identity = (side: number): Matrix =>
  Array.from({ length: side }, (_, r) => Array.from({ length: side }, (_, c) => (r === c ? 1 : 0)));

function gradeSum({ sum }: BuildState): Grade {
  const right = same(mixed(sum, example), mixed(wanted, example));
  if (right === 8 && same(mixed(sum, identity(3)), wanted) === 6)
    return grade(
      true,
      '됐습니다. 1×1 필터 하나하나가 채널을 섞는 조리법입니다.',
      'Done. Each 1×1 filter is a recipe for mixing channels.',
    );
  return grade(false, `출력 8개 가운데 ${right}개가 목표와 같습니다.`, `${right} of 8 outputs equal their target.`);
}

function gradeUndo({ undo }: BuildState): Grade {
  const both = mixed(undo, mixing);
  const right = same(both, identity(2));
  if (right === 4)
    return grade(
      true,
      '됐습니다. 두 층을 접으면 단위 행렬이 되어 아무 일도 하지 않습니다.',
      'Done. Folded, both layers are the identity: they do nothing.',
    );
  return grade(
    false,
    `접은 행렬 W₂·W₁의 4칸 가운데 ${right}칸이 단위 행렬과 같습니다.`,
    `${right} of the 4 cells of W₂·W₁ are those of the identity.`,
  );
}

function gradeBudget({ middle }: BuildState): Grade {
  const { both } = sceneOf({ middle });
  const count = both.toLocaleString('en');
  if (both > most) return grade(false, `곱셈 ${count}번: 예산을 넘습니다.`, `${count} multiplications: too many.`);
  if (middle < layer.inputs && sceneOf({ middle: middle + 1 }).both <= most)
    return grade(
      false,
      `곱셈 ${count}번: 예산이 남습니다. 채널을 더 남겨 보세요.`,
      `${count} multiplications: within the budget, but more channels would fit.`,
    );
  return grade(
    true,
    `됐습니다. 곱셈 ${count}번, 예산 안에서 채널을 가장 많이 남겼습니다.`,
    `Done: ${count} multiplications, with as many channels as the budget allows.`,
  );
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  sum: gradeSum,
  undo: gradeUndo,
  budget: gradeBudget,
};
