// What the reader builds at the end of this lesson, and how it is judged: by computing it.
import { conv, convProblem } from 'faltung/ops';
import { choice, matrix, onOff, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, wholeNumbers, withCell, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { side, start, stepOf, taps } from '../model.ts';
import { sceneOf } from '../scene.ts';
import { sceneOf as sharingOf } from '../sharing/model.ts';

export const taskNames = ['detector', 'repair', 'ratio'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly w: Matrix;
  readonly ring: boolean;
  readonly left: number;
  readonly size: number;
  readonly taps: number;
}

const zeros: Matrix = Array.from({ length: taps }, () => [0, 0, 0]);

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'detector', w: zeros, ring: false, left: 1, size: 5, taps: 3 },
  fields: {
    task: choice(...taskNames),
    w: matrix(taps, 9),
    ring: onOff(),
    left: whole(1, 2),
    size: whole(4, 12),
    taps: whole(1, 5),
  },
  settle: (state) => ({
    ...state,
    w: rowsOf(state.w) === taps && columnsOf(state.w) === taps ? state.w : zeros,
    taps: Math.min(state.taps, state.size),
  }),
});

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

/** Pictures of 5×5 to try a kernel on: flat, with an edge that stands upright, with one that lies. */
export const pictures = {
  flat: Array.from({ length: 5 }, () => [2, 2, 2, 2, 2]),
  upright: Array.from({ length: 5 }, () => [0, 0, 0, 2, 2]),
  lying: Array.from({ length: 5 }, (_, row) => Array.from({ length: 5 }, () => (row < 3 ? 0 : 2))),
} as const satisfies Record<string, Matrix>;
export type PictureName = keyof typeof pictures;

/** What a kernel makes of a picture: 3×3, in whole hundredths. */
export const answerOf = (w: Matrix, x: Matrix): ArrayLike<number> => {
  const [xShape, wShape] = [
    [1, 1, rowsOf(x), columnsOf(x)],
    [1, 1, taps, taps],
  ];
  return conv.y.reference(convProblem(xShape, wShape), {
    x: { shape: xShape, data: Float64Array.from(x.flat()) },
    w: { shape: wShape, data: wholeNumbers(w) },
  }).data;
};

/** Every picture whose rows are all alike is a sum of these, and every answer to it a sum of theirs. */
const uprightLines: readonly Matrix[] = Array.from({ length: 5 }, (_, line) =>
  Array.from({ length: 5 }, () => Array.from({ length: 5 }, (_, column) => (column === line ? 1 : 0))),
);
const silent = (w: Matrix, x: Matrix): boolean => Array.from(answerOf(w, x)).every((value) => value === 0);

function gradeDetector({ w }: BuildState): Grade {
  const quiet = uprightLines.every((line) => silent(w, line));
  const answers = !silent(w, pictures.lying);
  if (quiet && answers)
    return grade(
      true,
      '됐습니다. 열마다 합이 0이라 위아래로 똑같은 그림에는 답하지 않고, 가로로 누운 경계에만 답합니다.',
      'Done. Each column adds up to 0, so it is silent where rows are alike and answers to edges that lie.',
    );
  if (quiet) return grade(false, '아직 누운 경계에도 답하지 않습니다.', 'It does not answer to the lying edge either.');
  if (!silent(w, pictures.flat)) return grade(false, '평평한 그림에 답합니다.', 'It answers to a flat picture.');
  return grade(
    false,
    '세로줄이 있는 그림에 답합니다. 열마다 합을 살펴보세요.',
    'It answers to pictures of upright lines. Look at the sum of each column.',
  );
}

/** The input of the lesson with one more number at its right edge, which a move to the left takes inside. */
export const repairInput: Matrix = withCell(start.x, 2, side - 1, 2);

/** The figure of the lesson with stride 2, moved to the left. */
export const repairScene = ({ ring, left }: Pick<BuildState, 'ring' | 'left'>) =>
  sceneOf({ x: repairInput, w: start.w, stride: 2, ring, step: stepOf({ down: 0, right: -left }) });

function gradeRepair(state: BuildState): Grade {
  const { differ, outputMove } = repairScene(state);
  if (differ.size === 0)
    return grade(
      true,
      '됐습니다. 옮긴 칸 수가 스트라이드의 배수이고, 가장자리를 이어 잃는 숫자도 없습니다.',
      'Done. The move is a multiple of the stride, and with joined edges no number is lost.',
    );
  return outputMove === undefined
    ? grade(
        false,
        `9칸 가운데 ${differ.size}칸이 다릅니다. 출력이 옮겨 갈 자리가 없습니다.`,
        `${differ.size} of 9 cells differ. The output has no place to move to.`,
      )
    : grade(
        false,
        `9칸 가운데 ${differ.size}칸이 다릅니다. 가장자리 밖이 0이라 그 둘레가 달라집니다.`,
        `${differ.size} of 9 cells differ, because zeros lie beyond the edge.`,
      );
}

export const wantedRatio = 256;

function gradeRatio(state: BuildState): Grade {
  const { shared, dense } = sharingOf(state).square;
  const now = `${dense} / ${shared}`;
  if (dense === wantedRatio * shared)
    return grade(true, `됐습니다. ${now} = ${wantedRatio}.`, `Done: ${now} = ${wantedRatio}.`);
  return dense > wantedRatio * shared
    ? grade(false, `${now}: ${wantedRatio}배보다 많습니다.`, `${now} is more than ${wantedRatio}.`)
    : grade(false, `${now}: ${wantedRatio}배가 안 됩니다.`, `${now} is less than ${wantedRatio}.`);
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  detector: gradeDetector,
  repair: gradeRepair,
  ratio: gradeRatio,
};
