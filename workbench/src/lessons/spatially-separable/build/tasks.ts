// What the reader builds at the end, and how it is judged: by computing it.
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { countsOf } from '../counting.ts';
import { rankOf } from '../items.ts';
import { outerProduct, rowsFrom } from '../scene.ts';

export const taskNames = ['factors', 'mend', 'budget'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly column: Matrix;
  readonly row: Matrix;
  readonly broken: Matrix;
  readonly size: number;
}

export const largest = 9.99;

export const target: Matrix = [
  [3, -6, 0],
  [1, -2, 0],
  [2, -4, 0],
];
/** One cell keeps this from being a column times a row. */
export const broken: Matrix = [
  [2, 1, 3],
  [4, 2, 6],
  [-2, -1, 5],
];
export const budgetTaps = 5;

const shaped = (value: Matrix, rows: number, columns: number, otherwise: Matrix): Matrix =>
  rowsOf(value) === rows && columnsOf(value) === columns ? value : otherwise;
const start: BuildState = { task: 'factors', column: [[1], [1], [1]], row: [[1, 1, 1]], broken, size: 7 };

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start,
  fields: {
    task: choice(...taskNames),
    column: matrix(3, largest),
    row: matrix(3, largest),
    broken: matrix(3, largest),
    size: whole(budgetTaps, 40),
  },
  settle: (state) => ({
    ...state,
    column: shaped(state.column, 3, 1, start.column),
    row: shaped(state.row, 1, 3, start.row),
    broken: shaped(state.broken, 3, 3, start.broken),
  }),
});

/** Column times row as numbers of the reader's kind. */
export const productOf = ({ column, row }: Pick<BuildState, 'column' | 'row'>): Matrix =>
  rowsFrom(
    Array.from(outerProduct(column, row).data, (value) => value / 10_000),
    columnsOf(row),
  );

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

function gradeFactors(state: BuildState): Grade {
  const product = productOf(state);
  if (sameMatrix(product, target)) {
    return grade(
      true,
      '됐습니다. 열에 2를 곱하고 행을 2로 나누어도 같은 커널이 됩니다.',
      'Done. Twice the column with half the row would give the same kernel.',
    );
  }
  if (sameMatrix(productOf({ column: state.row[0]!.map((v) => [v]), row: [state.column.map(([v]) => v!)] }), target)) {
    return grade(false, '열과 행이 바뀌었습니다.', 'Column and row are exchanged.');
  }
  const right = product.flat().filter((value, at) => value === target.flat()[at]).length;
  return grade(false, `9칸 가운데 ${right}칸이 맞습니다.`, `${right} of 9 cells are right.`);
}

function gradeMend({ broken: now }: BuildState): Grade {
  const changed = now.flat().filter((value, at) => value !== broken.flat()[at]).length;
  const rank = rankOf(now);
  if (changed === 0) return grade(false, '지금은 랭크가 2입니다.', 'The rank is 2 now.');
  if (changed > 1) {
    return grade(
      false,
      `${changed}칸을 바꾸었습니다. 한 칸만 바꾸어 보세요.`,
      `${changed} cells are changed. Change only one.`,
    );
  }
  return rank === 1
    ? grade(
        true,
        '됐습니다. 셋째 행도 첫 행의 배수가 되었습니다.',
        'Done. The third row, too, is a multiple of the first.',
      )
    : grade(false, `아직 랭크가 ${rank}입니다.`, `The rank is still ${rank}.`);
}

function gradeBudget({ size }: BuildState): Grade {
  const { whole, both } = countsOf({ size, taps: budgetTaps });
  const now = [`${both} / ${whole}`] as const;
  if (2 * both > whole) {
    return grade(false, `아직 절반이 넘습니다: ${now[0]}.`, `That is still more than half: ${now[0]}.`);
  }
  const less = countsOf({ size: size - 1, taps: budgetTaps });
  if (2 * less.both <= less.whole) {
    return grade(
      false,
      `절반 이하입니다(${now[0]}). 더 작은 입력에서도 그럴까요?`,
      `At most half: ${now[0]}. Does a smaller input do it, too?`,
    );
  }
  return grade(true, `됐습니다. ${now[0]}, 꼭 절반입니다.`, `Done: ${now[0]}, exactly half.`);
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  factors: gradeFactors,
  mend: gradeMend,
  budget: gradeBudget,
};
