// What the reader builds at the end of this lesson, and how it is judged: by computing it.
import { costs, outerFactors } from 'faltung/analysis';
import { convProblem, flattened } from 'faltung/ops';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { cubeOf } from '../scene.ts';

export const taskNames = ['factors', 'mend', 'budget'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly alpha: Matrix;
  readonly beta: Matrix;
  readonly gamma: Matrix;
  /** Two slices of 2×2, one below the other. */
  readonly broken: Matrix;
  readonly channels: number;
}

export const largest = 9.99;
/** Two slices of 2×2, for two channels. */
export const target: Matrix = [
  [2, -6],
  [1, -3],
  [-4, 12],
  [-2, 6],
];
/** One weight keeps this from being an outer product. */
export const broken: Matrix = [
  [1, 2],
  [2, 4],
  [2, 4],
  [4, 7],
];
export const budget = { taps: 3, filters: 16, share: 5 } as const;

const shaped = (value: Matrix, otherwise: Matrix): Matrix =>
  rowsOf(value) === rowsOf(otherwise) && columnsOf(value) === columnsOf(otherwise) ? value : otherwise;
const start = { alpha: [[1], [1]], beta: [[1], [1]], gamma: [[1, 1]], broken } as const;

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'factors', ...start, channels: 3 },
  fields: {
    task: choice(...taskNames),
    alpha: matrix(2, largest),
    beta: matrix(2, largest),
    gamma: matrix(2, largest),
    broken: matrix(4, largest),
    channels: whole(1, 24),
  },
  settle: (state) => ({
    ...state,
    alpha: shaped(state.alpha, start.alpha),
    beta: shaped(state.beta, start.beta),
    gamma: shaped(state.gamma, start.gamma),
    broken: shaped(state.broken, start.broken),
  }),
});

/** The reader's filter, in whole millionths: four rows, as the target has. */
export function productOf({ alpha, beta, gamma }: Pick<BuildState, 'alpha' | 'beta' | 'gamma'>): Matrix {
  const [a, b, c] = [alpha, beta, gamma].map((list) => [...wholeNumbers(list)]) as [number[], number[], number[]];
  const cube = cubeOf(a, b, c);
  return [0, 1, 2, 3].map((row) => cube.slice(2 * row, 2 * row + 2));
}

export const weightsWith = (channels: number) => {
  const { taps, filters } = budget;
  const standard = convProblem([1, channels, 7, 7], [filters, channels, taps, taps]);
  return { whole: costs(standard).total.weights, split: costs(flattened(standard)).total.weights };
};
const keeps = (channels: number): boolean => {
  const { whole, split } = weightsWith(channels);
  return split * budget.share <= whole;
};

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

function gradeFactors(state: BuildState): Grade {
  const product = productOf(state).flat();
  const right = target.flat().filter((weight, at) => product[at] === weight * 1e6).length;
  return right === 8
    ? grade(true, '됐습니다. 가중치 6개가 8개를 대신합니다.', 'Done: 6 weights stand in for 8.')
    : grade(false, `가중치 8개 가운데 ${right}개가 맞습니다.`, `${right} of 8 weights are right.`);
}

function gradeMend({ broken: now }: BuildState): Grade {
  const changed = now.flat().filter((weight, at) => weight !== broken.flat()[at]).length;
  const data = Float64Array.from(now.flat());
  const splits = outerFactors({ shape: [2, 2, 2], data }) !== undefined;
  if (changed > 1)
    return grade(
      false,
      `${changed}칸을 바꾸었습니다. 한 칸만 바꿀 수 있습니다.`,
      `${changed} cells are changed; only one may be.`,
    );
  return splits
    ? grade(true, '됐습니다. 이제 외적 하나입니다.', 'Done: now it is one outer product.')
    : grade(
        false,
        '아직 나뉘지 않습니다. 두 채널이 서로의 몇 배인지 견주어 보세요.',
        'It does not split yet. Compare both channels: one should be a multiple of the other.',
      );
}

function gradeBudget({ channels }: BuildState): Grade {
  const { whole, split } = weightsWith(channels);
  if (!keeps(channels))
    return grade(
      false,
      `${split} / ${whole}: 아직 ${budget.share}분의 1보다 많습니다.`,
      `${split} / ${whole}: still more than 1 in ${budget.share}.`,
    );
  return channels > 1 && keeps(channels - 1)
    ? grade(
        false,
        `${split} / ${whole}: 됐지만 더 적은 채널로도 됩니다.`,
        `${split} / ${whole}: it does, but so do fewer channels.`,
      )
    : grade(
        true,
        `${split} / ${whole}. 채널이 많을수록 나누는 보람이 큽니다.`,
        `${split} / ${whole}. The more channels, the more it pays.`,
      );
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  factors: gradeFactors,
  mend: gradeMend,
  budget: gradeBudget,
};
