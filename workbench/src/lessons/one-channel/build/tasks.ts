// What the reader builds at the end, and how it is judged: by computing it.
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { exampleInput, largest } from '../model.ts';
import { problemOf, sceneOf } from '../scene.ts';

export const taskNames = ['size', 'shift', 'edges'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  readonly shift: Matrix;
  readonly edges: Matrix;
}

const zeros: Matrix = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];
const threeByThree = (matrix: Matrix): Matrix => (rowsOf(matrix) === 3 && columnsOf(matrix) === 3 ? matrix : zeros);

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'size', stride: 1, padding: 0, dilation: 1, shift: zeros, edges: zeros },
  fields: {
    task: choice(...taskNames),
    stride: whole(1, 4),
    padding: whole(0, 3),
    dilation: whole(1, 3),
    shift: matrix(3, largest),
    edges: matrix(3, largest),
  },
  settle: (state) => ({ ...state, shift: threeByThree(state.shift), edges: threeByThree(state.edges) }),
});

/** From 7 cells to 4, with a kernel of 3. */
export const sizeTask = { input: 7, taps: 3, target: 4 } as const;

/** The output that reads, everywhere, the right neighbour of the window's middle. */
export const shiftTarget: Matrix = [
  [1, 3, 1],
  [2, 2, 3],
  [0, 2, 2],
];

const side = 5;
const table = (cell: (row: number, column: number) => number): Matrix =>
  Array.from({ length: side }, (_, row) => Array.from({ length: side }, (_, column) => cell(row, column)));
export const probes = {
  flat: table(() => 2),
  lying: table((row) => (row < 2 ? 0 : 3)),
  upright: table((_, column) => (column < 2 ? 0 : 3)),
} as const;
export type ProbeName = keyof typeof probes;

const plain = { stride: 1, padding: 0, dilation: 1, boundary: 'zeros', flip: false } as const;

/** The library's output of a matrix under a kernel, without padding; hundredths of hundredths made numbers again. */
export function outputOf(x: Matrix, w: Matrix, flip = false): Matrix {
  const { y, rows, columns } = sceneOf({ ...plain, x, w, flip });
  const numbers = [...y].map((whole) => whole / 10_000 + 0);
  return Array.from({ length: rows }, (_, row) => numbers.slice(row * columns, (row + 1) * columns));
}

/** How many outputs the settings give, or why none. */
export function sizeOf({ stride, padding, dilation }: BuildState) {
  const line = (length: number): Matrix => [Array.from({ length }, () => 0)];
  const height: Matrix = line(sizeTask.input)[0]!.map((value) => Array.from({ length: sizeTask.input }, () => value));
  const kernel: Matrix = line(sizeTask.taps)[0]!.map((value) => Array.from({ length: sizeTask.taps }, () => value));
  const { problem, refusal } = problemOf({ ...plain, x: height, w: kernel, stride, padding, dilation });
  return { size: problem?.axes[1]!.output, refusal };
}

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}

const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });
const isZero = (matrix: Matrix): boolean => matrix.flat().every((number) => number === 0);

function gradeSize(state: BuildState): Grade {
  const { size } = sizeOf(state);
  if (size === undefined)
    return grade(false, '창이 패딩을 더한 입력보다 큽니다.', 'The window is larger than the padded input.');
  if (size === sizeTask.target) {
    return grade(
      true,
      '출력이 4칸입니다. 다른 설정으로도 만들 수 있는지 찾아 보세요.',
      'Four outputs. Can you find other settings that give four?',
    );
  }
  return grade(false, `지금 설정에서는 ${size}칸이 나옵니다.`, `These settings give ${size} now.`);
}

function gradeShift({ shift }: BuildState): Grade {
  const output = outputOf(exampleInput, shift);
  if (sameMatrix(output, shiftTarget)) {
    return grade(
      true,
      '됐습니다. 가운데의 오른쪽에 1을 놓으면 창은 오른쪽 이웃을 읽습니다.',
      'Done. A 1 to the right of the middle makes the window read its right neighbour.',
    );
  }
  if (isZero(shift))
    return grade(false, '가중치가 모두 0이라 출력도 0입니다.', 'All weights are 0, so the output is too.');
  if (sameMatrix(outputOf(exampleInput, shift, true), shiftTarget)) {
    return grade(
      false,
      '왼쪽 이웃을 읽고 있습니다. 커널을 뒤집는 합성곱이라면 맞았을 커널입니다.',
      'This reads the left neighbour. It would be right if the kernel were turned, as in true convolution.',
    );
  }
  const right = output.flat().filter((number, at) => number === shiftTarget.flat()[at]).length;
  return grade(false, `9칸 가운데 ${right}칸이 맞습니다.`, `${right} of 9 cells are right.`);
}

function gradeEdges({ edges }: BuildState): Grade {
  const sum = Math.round(edges.flat().reduce((total, weight) => total + weight, 0) * 100) / 100;
  if (isZero(edges)) return grade(false, '가중치가 모두 0입니다.', 'All weights are 0.');
  if (!isZero(outputOf(probes.flat, edges))) {
    return grade(
      false,
      `평평한 곳이 0이 아닙니다. 가중치의 합이 ${sum}이기 때문입니다.`,
      `The flat picture does not give 0: the weights add up to ${sum}.`,
    );
  }
  if (!isZero(outputOf(probes.lying, edges))) {
    return grade(
      false,
      '가로로 누운 경계에도 답합니다. 행마다 더했을 때 0이 되어야 합니다.',
      'It answers to the lying edge too. Each row of the kernel has to add up to 0.',
    );
  }
  if (isZero(outputOf(probes.upright, edges))) {
    return grade(false, '세로로 선 경계에도 답하지 않습니다.', 'It does not answer to the upright edge either.');
  }
  return grade(
    true,
    '세로 경계 검출기를 만들었습니다. 위의 사진에 이 가중치를 넣어 보세요.',
    'You built a detector of upright edges. Try its weights on the picture above.',
  );
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  size: gradeSize,
  shift: gradeShift,
  edges: gradeEdges,
};
