// What the reader builds at the end of this lesson, and how it is judged: by computing it.
import { ShapeError } from 'faltung';
import { conv, convTransposeProblem } from 'faltung/ops';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, wholeNumbers, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { largest } from '../model.ts';

export const taskNames = ['double', 'repeat', 'between'] as const;
export type TaskName = (typeof taskNames)[number];
/** The tasks whose answer is a kernel. */
export type KernelTask = Exclude<TaskName, 'double'>;

export interface BuildState {
  readonly task: TaskName;
  readonly taps: number;
  readonly stride: number;
  readonly padding: number;
  readonly outputPadding: number;
  readonly repeat: Matrix;
  readonly between: Matrix;
}

export const kernelTasks = {
  repeat: { x: [3, 1, 2], taps: 2, options: { stride: 2 }, target: [3, 3, 1, 1, 2, 2] },
  between: { x: [2, 4, 6], taps: 3, options: { stride: 2, padding: 1 }, target: [2, 3, 4, 5, 6] },
} as const;

const zeros = (taps: number): Matrix => [Array.from({ length: taps }, () => 0)];
const fitting = (given: Matrix, taps: number): Matrix =>
  rowsOf(given) === 1 && columnsOf(given) === taps ? given : zeros(taps);

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'double', taps: 3, stride: 1, padding: 0, outputPadding: 0, repeat: zeros(2), between: zeros(3) },
  fields: {
    task: choice(...taskNames),
    taps: whole(1, 5),
    stride: whole(1, 4),
    padding: whole(0, 3),
    outputPadding: whole(0, 3),
    repeat: matrix(3, largest),
    between: matrix(3, largest),
  },
  settle: (state) => ({ ...state, repeat: fitting(state.repeat, 2), between: fitting(state.between, 3) }),
});

/** The inputs that have to be doubled. */
export const lengths = [1, 2, 3, 4, 5, 6, 7, 8];

type Sizes = Pick<BuildState, 'taps' | 'stride' | 'padding' | 'outputPadding'>;

/** The output's length for an input's, or why there is none. */
export function lengthOf(input: number, { taps, ...options }: Sizes): { length?: number; refusal?: ShapeError } {
  const { stride, padding, outputPadding } = options;
  try {
    const problem = convTransposeProblem([1, 1, input], [1, 1, taps], { stride, padding, outputPadding });
    return { length: problem.axes[0]!.output };
  } catch (refusal) {
    if (refusal instanceof ShapeError) return { refusal };
    throw refusal;
  }
}

/** What a kernel makes of its task's input, whole ten-thousandths. */
export function outputOf(name: KernelTask, w: Matrix): Float64Array {
  const { x, taps, options } = kernelTasks[name];
  const problem = convTransposeProblem([1, 1, x.length], [1, 1, taps], options);
  const input = { shape: [1, 1, x.length], data: wholeNumbers([x]) };
  return conv.y.reference(problem, { x: input, w: { shape: [1, 1, taps], data: wholeNumbers(w) } }).data;
}

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}

const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

function gradeDouble(state: BuildState): Grade {
  const made = lengths.map((input) => lengthOf(input, state).length);
  const right = lengths.filter((input, at) => made[at] === 2 * input).length;
  if (right === lengths.length) {
    return grade(
      true,
      '어떤 길이든 꼭 두 배가 됩니다. 다른 설정으로도 되는지 찾아 보세요.',
      'Every length is doubled exactly. Can you find other settings that do it?',
    );
  }
  if (state.stride !== 2) {
    return grade(
      false,
      `입력이 한 칸 늘 때 출력은 ${state.stride}칸 늘어납니다. 두 배가 되려면 이 값이 2여야 합니다.`,
      `One more input gives ${state.stride} more of the output. To double, that has to be 2.`,
    );
  }
  const [input, output] = [lengths.at(-1)!, made.at(-1)];
  return grade(
    false,
    `길이 ${input}에서 ${output ?? '아무것도 안'} 나옵니다. ${2 * input}이어야 합니다.`,
    `From ${input} it makes ${output ?? 'nothing'}; it should be ${2 * input}.`,
  );
}

const gradeKernel =
  (name: KernelTask, ko: string, en: string) =>
  (state: BuildState): Grade => {
    const { target } = kernelTasks[name];
    const output = outputOf(name, state[name]);
    const right = target.filter((value, at) => output[at] === value * 10_000).length;
    if (right === target.length) return grade(true, ko, en);
    if (state[name].flat().every((weight) => weight === 0)) {
      return grade(false, '가중치가 모두 0이라 출력도 0입니다.', 'All weights are 0, so the output is too.');
    }
    return grade(
      false,
      `${target.length}칸 가운데 ${right}칸이 맞습니다.`,
      `${right} of ${target.length} cells are right.`,
    );
  };

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  double: gradeDouble,
  repeat: gradeKernel(
    'repeat',
    '됐습니다. 도장이 입력을 두 번씩 적습니다. 가장 가까운 값으로 키우는 방법과 같습니다.',
    'Done. The stamp writes every input twice: enlarging by the nearest value.',
  ),
  between: gradeKernel(
    'between',
    '됐습니다. 사이의 칸은 양쪽 값의 절반씩을 받습니다. 선형 보간이 전치 합성곱의 하나였습니다.',
    'Done. Cells in between get half of both neighbours: linear interpolation is a transposed convolution.',
  ),
};
