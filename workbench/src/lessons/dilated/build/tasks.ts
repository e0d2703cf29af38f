// What the reader builds at the end of this lesson, and how it is judged: by computing it.
import { ShapeError } from 'faltung';
import { convProblem } from 'faltung/ops';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { mostRate, settledRates } from '../model.ts';
import { stackScene } from '../stack.ts';

export const taskNames = ['wide', 'mend', 'same'] as const;
export type TaskName = (typeof taskNames)[number];
/** The tasks whose answer is three rates, the field wanted, and the rates to begin with. */
export const stackTasks = { wide: { side: 15, start: [1, 1, 1] }, mend: { side: 17, start: [2, 2, 4] } } as const;
export type StackTask = keyof typeof stackTasks;

/** An axis that is to keep its size. */
export const sameTask = { input: 12, taps: 5, dilation: 3 } as const;

export interface BuildState {
  readonly task: TaskName;
  readonly wide: Matrix;
  readonly mend: Matrix;
  readonly padding: number;
}

const three = (given: Matrix, name: StackTask): Matrix => {
  const rates = settledRates(given);
  return rates[0]!.length === 3 ? rates : [stackTasks[name].start];
};

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'wide', wide: [stackTasks.wide.start], mend: [stackTasks.mend.start], padding: 0 },
  fields: {
    task: choice(...taskNames),
    wide: matrix(3, mostRate),
    mend: matrix(3, mostRate),
    padding: whole(0, 9),
  },
  settle: (state) => ({ ...state, wide: three(state.wide, 'wide'), mend: three(state.mend, 'mend') }),
});

/** The size with a padding, or undefined where the library refuses. */
export function sizeWith(padding: number): number | undefined {
  const { input, taps, dilation } = sameTask;
  try {
    return convProblem([1, 1, input], [1, 1, taps], { dilation, padding }).axes[0]!.output;
  } catch (refusal) {
    if (refusal instanceof ShapeError) return undefined;
    throw refusal;
  }
}

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}

const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

const gradeStack = (name: StackTask) => (state: BuildState) => {
  const { side } = stackTasks[name];
  const scene = stackScene(state[name][0]!);
  const made = scene.ways.length;
  const holes = scene.ways.filter((ways) => ways === 0).length;
  if (made !== side) {
    return grade(
      false,
      `수용 영역이 ${made}칸입니다. ${side}칸이어야 합니다.`,
      `The field is ${made} cells wide; it should be ${side}.`,
    );
  }
  if (holes > 0) {
    return grade(
      false,
      `폭은 ${side}칸이지만, 그 가운데 ${holes}칸에는 닿지 못합니다.`,
      `It is ${side} wide, but ${holes} of the cells are never reached.`,
    );
  }
  return grade(
    true,
    `됐습니다. ${side}칸을 빈틈없이 읽고, 가중치는 층마다 아홉 개 그대로입니다.`,
    `Done: ${side} cells without a hole, and still nine weights a layer.`,
  );
};

function gradeSame({ padding }: BuildState): Grade {
  const size = sizeWith(padding);
  if (size === undefined) {
    return grade(false, '창이 패딩을 더한 입력보다 큽니다.', 'The window is larger than the padded input.');
  }
  if (size !== sameTask.input) {
    return grade(
      false,
      `출력이 ${size}칸입니다. ${sameTask.input}칸이어야 합니다.`,
      `The output has ${size} cells; it should have ${sameTask.input}.`,
    );
  }
  return grade(
    true,
    '됐습니다. 3·(5 − 1) / 2 = 6칸을 양쪽에 덧붙이면 크기가 그대로입니다.',
    'Done: with 3·(5 − 1) / 2 = 6 cells on each side the size stays.',
  );
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  wide: gradeStack('wide'),
  mend: gradeStack('mend'),
  same: gradeSame,
};
