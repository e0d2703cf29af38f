// What the reader builds at the end: kernels that stand in a given relation to their flipped selves. They are judged by
// computing.
import { choice, matrix } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { relationOf, twinOf } from '../twin.ts';

export const taskNames = ['port', 'same', 'opposite'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly port: Matrix;
  readonly same: Matrix;
  readonly opposite: Matrix;
}

export const largest = 9.99;
const zeros: Matrix = [[0, 0, 0]];
const three = (kernel: Matrix): Matrix => (rowsOf(kernel) === 1 && columnsOf(kernel) === 3 ? kernel : zeros);

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'port', port: zeros, same: zeros, opposite: zeros },
  fields: {
    task: choice(...taskNames),
    port: matrix(3, largest),
    same: matrix(3, largest),
    opposite: matrix(3, largest),
  },
  settle: (state) => ({ ...state, port: three(state.port), same: three(state.same), opposite: three(state.opposite) }),
});

export const probe: Matrix = [[2, 1, 3, 5, 4]];
/** The kernel as it stands in the program that convolves. */
export const scipyKernel: Matrix = [[1, 2, 0]];

/** Outputs of the probe under a kernel at the places where it lies inside, both ways. */
export function outputsOf(kernel: Matrix): { readonly corr: Matrix; readonly conv: Matrix } {
  const { corr, conv } = twinOf({ f: probe, g: kernel });
  const inside = (values: Float64Array): Matrix => [
    [...values.subarray(kernel[0]!.length - 1, probe[0]!.length)].map((value) => value / 10_000 + 0),
  ];
  return { corr: inside(corr), conv: inside(conv) };
}

export const target: Matrix = outputsOf(scipyKernel).conv;

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}

const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });
const isZero = (kernel: Matrix): boolean => kernel[0]!.every((weight) => weight === 0);
const empty = grade(false, '커널이 모두 0입니다. 숫자를 적어 보세요.', 'The kernel is all zeros. Write some numbers.');

function gradePort({ port }: BuildState): Grade {
  if (isZero(port)) return empty;
  const { corr, conv } = outputsOf(port);
  if (sameMatrix(corr, target)) {
    return grade(
      true,
      '됐습니다. 옮겨 적을 때 커널을 뒤집으면 출력이 같습니다.',
      'Done. Flipped on the way over, the kernel gives the same output.',
    );
  }
  if (sameMatrix(conv, target)) {
    return grade(
      false,
      '[1 2 0]을 그대로 옮겼습니다. 여기서는 뒤집지 않고 곱하므로 출력이 달라집니다.',
      'That is [1 2 0] as it stood. Here nothing is flipped before multiplying, so the output differs.',
    );
  }
  const right = corr[0]!.filter((value, at) => value === target[0]![at]).length;
  return grade(false, `3칸 가운데 ${right}칸이 맞습니다.`, `${right} of 3 cells are right.`);
}

function gradeSame({ same }: BuildState): Grade {
  if (isZero(same)) return empty;
  const relation = relationOf(twinOf({ f: probe, g: same }));
  if (relation !== 'equal') return grade(false, '두 출력이 아직 다릅니다.', 'The two outputs still differ.');
  const [first, middle] = same[0]!;
  if (first === middle) {
    return grade(
      false,
      '두 출력은 같습니다. 이제 가운데를 다른 숫자로 바꾸어 보세요.',
      'The outputs agree. Now make the middle a different number.',
    );
  }
  return grade(true, '됐습니다. 앞뒤로 읽어 같은 커널입니다.', 'Done: this kernel reads the same from both ends.');
}

function gradeOpposite({ opposite }: BuildState): Grade {
  if (isZero(opposite)) return empty;
  const relation = relationOf(twinOf({ f: probe, g: opposite }));
  if (relation === 'opposite') {
    return grade(
      true,
      '됐습니다. 뒤집으면 부호가 바뀌는 커널이라, 경계를 찾는 커널이 대개 이렇게 생겼습니다.',
      'Done. Flipping turns the sign of this kernel; many detectors of edges look like it.',
    );
  }
  return relation === 'equal'
    ? grade(false, '두 출력이 같습니다. 부호가 달라야 합니다.', 'The outputs are the same; they should differ in sign.')
    : grade(
        false,
        '아직 부호만 다른 것이 아닙니다. 가운데 숫자는 뒤집어도 제자리에 있습니다.',
        'They differ in more than the sign. Mind that the middle stays where it is when you flip.',
      );
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  port: gradePort,
  same: gradeSame,
  opposite: gradeOpposite,
};
