// What the reader builds at the end of this lesson, and how it is judged: by computing it.
import { conv, convProblem } from 'faltung/ops';
import { decimals, spell } from '../../../figure/decimal.ts';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { sceneOf } from '../../grouped/channels.ts';
import { amountsOf } from '../count/model.ts';

export const taskNames = ['reach', 'mix', 'budget'] as const;
export type TaskName = (typeof taskNames)[number];

export const channels = 3;
export const taps = 3;
export const outputs = 2;

export interface BuildState {
  readonly task: TaskName;
  /** Three kernels one below another: 9×3. */
  readonly reach: Matrix;
  /** Outputs by inputs: 2×3. */
  readonly mix: Matrix;
  readonly inputs: number;
  readonly outputs: number;
  readonly taps: number;
}

const zeros = (rows: number): Matrix => Array.from({ length: rows }, () => [0, 0, 0]);
const shaped = (value: Matrix, rows: number): Matrix =>
  rowsOf(value) === rows && columnsOf(value) === 3 ? value : zeros(rows);

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'reach', reach: zeros(channels * taps), mix: zeros(outputs), inputs: 3, outputs: 8, taps: 5 },
  fields: {
    task: choice(...taskNames),
    reach: matrix(channels * taps, 9),
    mix: matrix(channels, 9),
    inputs: whole(1, 8),
    outputs: whole(1, 32),
    taps: whole(1, 7),
  },
  settle: (state) => ({
    ...state,
    reach: shaped(state.reach, channels * taps),
    mix: shaped(state.mix, outputs),
  }),
});

/** A window of every channel to look at while building. */
export const exampleWindow: Matrix = [
  [1, 2, 0],
  [7, 3, 1],
  [0, 2, 2],

  [2, 0, 1],
  [1, 5, 0],
  [3, 1, 1],

  [0, 1, 2],
  [2, 4, 3],
  [1, 0, 0],
];
export const exampleInput: Matrix = [[3, 1, 2]];

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

const shape = [1, channels, taps, taps];
const problem = convProblem(shape, shape);

/** The filter's number for one window, in whole hundredths: the windows here hold whole numbers. */
export const answerOf = (w: Matrix, x: Matrix): number =>
  conv.y.reference(problem, {
    x: { shape, data: Float64Array.from(x.flat()) },
    w: { shape, data: wholeNumbers(w) },
  }).data[0]!;

/** What is wanted: red's left neighbour, less blue's right one; in whole hundredths. */
export const wantedOf = (x: Matrix): number => 100 * (x[1]![0]! - x[2 * taps + 1]![2]!);

/** Every number of the window once alone: a filter that is right for all of them is right for any window. */
const impulses: readonly Matrix[] = Array.from({ length: channels * taps * taps }, (_, one) =>
  Array.from({ length: channels * taps }, (_, row) =>
    Array.from({ length: taps }, (_, column) => (row * taps + column === one ? 1 : 0)),
  ),
);

function gradeReach({ reach }: BuildState): Grade {
  const right = impulses.filter((x) => answerOf(reach, x) === wantedOf(x)).length;
  if (right === impulses.length)
    return grade(
      true,
      '됐습니다. 초록 커널은 모두 0이지만 없어지지는 않습니다. 필터는 언제나 입력 채널만큼 깊습니다.',
      'Done. The green kernel is all zeros, yet it is there: a filter is always as deep as the input.',
    );
  const [now, wanted] = [answerOf(reach, exampleWindow), wantedOf(exampleWindow)];
  return now === wanted
    ? grade(
        false,
        '이 숫자에서는 맞지만, 다른 숫자를 넣으면 달라집니다.',
        'Right for these numbers, but not for others.',
      )
    : grade(
        false,
        `지금 출력은 ${spell(now, decimals)}, 목표는 ${spell(wanted, decimals)}입니다.`,
        `It gives ${spell(now, decimals)}; wanted is ${spell(wanted, decimals)}.`,
      );
}

/** Output 1 adds all channels; output 2 is channel 1 less channel 3. */
export const wantedMix: Matrix = [
  [1, 1, 1],
  [1, 0, -1],
];
const through = (w: Matrix, x: Matrix): number[] => Array.from(sceneOf({ x, w, groups: 1 }).y);
export const wantedOutputs = through(wantedMix, exampleInput).map((value) => value / 10_000);

function gradeMix({ mix }: BuildState): Grade {
  const alone = [0, 1, 2].map((channel): Matrix => [[0, 1, 2].map((at) => (at === channel ? 1 : 0))]);
  const rightFor = (output: number) => alone.every((x) => through(mix, x)[output] === through(wantedMix, x)[output]);
  const right = [0, 1].filter(rightFor).length;
  if (right === outputs)
    return grade(
      true,
      '됐습니다. 출력 채널이 둘이면 필터도 둘이고, 두 필터가 같은 입력을 따로 읽습니다.',
      'Done. Two output channels take two filters, and both read the same input.',
    );
  return grade(
    false,
    `출력 2개 가운데 ${right}개가 어떤 숫자에서도 맞습니다. 작은 숫자가 목표입니다.`,
    `${right} of 2 outputs are right for any numbers. The small numbers are the target.`,
  );
}

export const budget = 448;
export const budgetLayer = ({ inputs, outputs, taps }: BuildState) =>
  ({ inputs, outputs, taps, size: 8, bias: true }) as const;

function gradeBudget(state: BuildState): Grade {
  const { weights, biases } = amountsOf(budgetLayer(state));
  const learned = weights + biases;
  if (state.inputs !== 3)
    return grade(
      false,
      '색 사진을 읽으려면 입력 채널이 3개여야 합니다.',
      'To read a colour picture it needs 3 input channels.',
    );
  if (learned === budget)
    return grade(
      true,
      `됐습니다. ${state.outputs}·3·${state.taps}² + ${state.outputs} = ${budget}.`,
      `Done: ${state.outputs}·3·${state.taps}² + ${state.outputs} = ${budget}.`,
    );
  return learned > budget
    ? grade(false, `${learned}개: ${learned - budget}개 많습니다.`, `${learned}: ${learned - budget} too many.`)
    : grade(false, `${learned}개: ${budget - learned}개 모자랍니다.`, `${learned}: ${budget - learned} too few.`);
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  reach: gradeReach,
  mix: gradeMix,
  budget: gradeBudget,
};
