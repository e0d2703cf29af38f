// What the reader builds at the end of this lesson, and how it is judged: by computing it.
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { spell } from '../../../figure/decimal.ts';
import { defineModel } from '../../../figure/state.ts';
import { largest, ones } from '../model.ts';
import { sceneOf, type Scene } from '../scene.ts';

export const taskNames = ['even', 'flat', 'ripple'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly taps: number;
  readonly stride: number;
  readonly flat: Matrix;
  readonly ripple: Matrix;
}

const inputs = 5;
/** What the first task asks for: by how much to enlarge, and how far a stamp has to reach beyond that. */
export const wanted = { stride: 3, leastTaps: 4 } as const;
/** The values that the last task asks for, in turn. */
export const wave = [1, 5] as const;

const fitting = (given: Matrix, otherwise: Matrix): Matrix =>
  rowsOf(given) === 1 && columnsOf(given) === columnsOf(otherwise) ? given : otherwise;
const start = { flat: ones(3), ripple: ones(4) };

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'even', taps: 4, stride: 2, ...start },
  fields: {
    task: choice(...taskNames),
    taps: whole(1, 8),
    stride: whole(1, 4),
    flat: matrix(4, largest),
    ripple: matrix(4, largest),
  },
  settle: (state) => ({
    ...state,
    flat: fitting(state.flat, start.flat),
    ripple: fitting(state.ripple, start.ripple),
  }),
});

/** The stamps of a task on an input of ones. */
export const sceneFor = ({ task, taps, stride, ...kernels }: BuildState): Scene =>
  task === 'even'
    ? sceneOf({ x: ones(inputs), w: ones(taps), stride })
    : sceneOf({ x: ones(inputs), w: kernels[task], stride: 2 });

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}

const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

function gradeEven(state: BuildState): Grade {
  const { even } = sceneFor({ ...state, task: 'even' });
  const { taps, stride } = state;
  if (stride !== wanted.stride)
    return grade(
      false,
      `입력이 한 칸 늘 때 출력은 ${stride}칸 늘어납니다. ${wanted.stride}칸이어야 합니다.`,
      `One more input gives ${stride} more of the output. It should be ${wanted.stride}.`,
    );
  if (taps < wanted.leastTaps)
    return grade(
      false,
      '도장이 서로 겹치지 않습니다. 커널이 스트라이드보다 커야 합니다.',
      'The stamps do not overlap. The kernel has to be larger than the stride.',
    );
  return even
    ? grade(
        true,
        `${stride}이 ${taps}을 나누므로 안쪽에서는 어디나 ${taps / stride}개씩 겹칩니다.`,
        `${stride} divides ${taps}, so ${taps / stride} products meet everywhere inside.`,
      )
    : grade(
        false,
        `k = ${taps}이면 안쪽에서 겹치는 횟수가 서로 다릅니다.`,
        `With k = ${taps} the counts inside differ.`,
      );
}

const sumsOf = ({ phases }: Scene): string[] => phases.map(({ sum }) => spell(sum, 2));

function gradeFlat(state: BuildState): Grade {
  const scene = sceneFor({ ...state, task: 'flat' });
  const [first, second] = sumsOf(scene);
  if (state.flat.flat().includes(0))
    return grade(false, '0인 가중치가 있습니다. 셋 다 0이 아니어야 합니다.', 'One weight is 0. All three must count.');
  return scene.flat
    ? grade(
        true,
        `위상 합이 둘 다 ${first}입니다. 겹치는 횟수는 여전히 2와 1이지만 무늬는 없습니다.`,
        `Both phase sums are ${first}. The overlap is still 2 and 1, but there is no pattern.`,
      )
    : grade(
        false,
        `위상 합이 서로 다릅니다: ${first}, ${second}. 둘이 같아야 합니다.`,
        `The phase sums are ${first} and ${second}. They have to be equal.`,
      );
}

function gradeRipple(state: BuildState): Grade {
  const scene = sceneFor({ ...state, task: 'ripple' });
  const right = wave.every((value, phase) => scene.phases[phase]!.sum === value * 100);
  const [first, second] = sumsOf(scene);
  return right
    ? grade(
        true,
        '고르게 겹치는데도 물결칩니다. 나누어떨어지는 것만으로는 무늬를 막지 못합니다.',
        'The overlap is even, and still it ripples. Divisibility alone does not prevent the pattern.',
      )
    : grade(
        false,
        `안쪽에서 되풀이되는 값: ${first}, ${second}. 목표: ${wave.join(', ')}.`,
        `Inside, ${first} and ${second} take turns. It should be ${wave.join(' and ')}.`,
      );
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  even: gradeEven,
  flat: gradeFlat,
  ripple: gradeRipple,
};
