// What the reader builds at the end, and how it is judged: by computing it.
import { depthwiseSplit } from 'faltung/analysis';
import { tensor } from 'faltung';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, sameMatrix, type Matrix } from '../../../figure/matrix.ts';
import { rowsFrom } from '../../../figure/passes.ts';
import { defineModel } from '../../../figure/state.ts';
import { amountsOf } from '../counting.ts';
import { channels, model as stages, short } from '../model.ts';
import { sceneOf } from '../scene.ts';

export const taskNames = ['mix', 'share', 'budget'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  /** Two outputs of three maps. */
  readonly mix: Matrix;
  /** Three filters with the three taps of one channel. */
  readonly bank: Matrix;
  readonly filters: number;
}

export const largest = 9.99;
/** The third filter keeps the bank from sharing one window. */
export const bank: Matrix = [
  [1, 2, -1],
  [3, 6, -3],
  [-2, -4, 4],
];
const zeros: Matrix = Array.from({ length: 2 }, () => [0, 0, 0]);
/** Edges less the diagonal, and twice the smoothed map with it. */
const wanted: Matrix = [
  [1, 0, -1],
  [0, 2, 1],
];

const shaped = (value: Matrix, rows: number, otherwise: Matrix): Matrix =>
  rowsOf(value) === rows && columnsOf(value) === 3 ? value : otherwise;

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'mix', mix: zeros, bank, filters: 128 },
  fields: {
    task: choice(...taskNames),
    mix: matrix(3, largest),
    bank: matrix(3, largest),
    filters: whole(1, 128),
  },
  settle: (state) => ({ ...state, mix: shaped(state.mix, 2, zeros), bank: shaped(state.bank, 3, bank) }),
});

/** The outputs that mixing weights make of the main figure's first maps, each 2×2. */
export const outputsOf = (mix: Matrix): readonly Matrix[] => {
  const { y } = sceneOf({ ...stages.start, p: mix }).passes[1]!;
  const area = short * short;
  return [0, 1].map((o) =>
    rowsFrom(
      Array.from(y, (value) => value / 1e6),
      short,
      short,
      o * area,
    ),
  );
};
export const maps: readonly Matrix[] = Array.from({ length: channels }, (_, c) =>
  rowsFrom(
    Array.from(sceneOf(stages.start).passes[0]!.y, (value) => value / 1e4),
    short,
    short,
    c * short * short,
  ),
);
export const targets = outputsOf(wanted);

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}
const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

function gradeMix({ mix }: BuildState): Grade {
  const right = outputsOf(mix).map((output, at) => sameMatrix(output, targets[at]!));
  const count = right.filter(Boolean).length;
  if (count === 2) {
    return grade(
      true,
      '됐습니다. 출력이 아무리 많아져도 맵 3장은 다시 계산하지 않습니다.',
      'Done. However many outputs there are, the three maps are never made again.',
    );
  }
  return count === 1
    ? grade(false, `출력 ${right[0] ? 1 : 2}은 맞았습니다.`, `Output ${right[0] ? 1 : 2} is right.`)
    : grade(false, '아직 두 출력 모두 목표와 다릅니다.', 'Neither output equals its target yet.');
}

/** The bank as weights `[3, 1, 1, 3]`. */
export const splitOf = (w: Matrix) => depthwiseSplit(tensor([3, 1, 1, 3], w.flat(), 'float64')).channels[0]!;

function gradeShare({ bank: now }: BuildState): Grade {
  const changed = now.flat().filter((value, at) => value !== bank.flat()[at]).length;
  const { rank } = splitOf(now);
  if (changed === 0) {
    return grade(
      false,
      '필터 3만 창의 모양이 다릅니다. 지금은 랭크가 2입니다.',
      'Filter 3 has a window of another shape. The rank is 2 now.',
    );
  }
  if (changed > 1) {
    return grade(
      false,
      `${changed}칸을 바꾸었습니다. 한 칸이면 됩니다.`,
      `${changed} cells are changed. One is enough.`,
    );
  }
  return rank === 1
    ? grade(
        true,
        '됐습니다. 세 필터가 창 [1 2 −1]을 1배, 3배, −2배로 씁니다.',
        'Done. All three use the window [1 2 −1]: once, three times, and −2 times.',
      )
    : grade(false, `아직 랭크가 ${rank}입니다.`, `The rank is still ${rank}.`);
}

export const budgetLayer = { depth: 3, size: 7, taps: 3 } as const;

function gradeBudget({ filters }: BuildState): Grade {
  const { both, standard } = amountsOf({ ...budgetLayer, filters });
  const now = `${both.products} / ${standard.products}`;
  if (8 * both.products === standard.products) {
    return grade(true, `됐습니다. ${now}, 꼭 8분의 1입니다.`, `Done: ${now} is one eighth exactly.`);
  }
  return 8 * both.products > standard.products
    ? grade(false, `${now}: 아직 8분의 1보다 큽니다.`, `${now} is still more than one eighth.`)
    : grade(false, `${now}: 8분의 1보다 작습니다.`, `${now} is less than one eighth.`);
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  mix: gradeMix,
  share: gradeShare,
  budget: gradeBudget,
};
