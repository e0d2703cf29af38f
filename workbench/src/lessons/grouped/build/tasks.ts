// What the reader builds at the end of this lesson, and how it is judged: by computing it.
import { costs } from 'faltung/analysis';
import { sayError } from 'faltung/text';
import { choice, matrix, whole } from '../../../figure/fields.ts';
import type { InBoth } from '../../../figure/language.ts';
import { columnsOf, rowsOf, type Matrix } from '../../../figure/matrix.ts';
import { defineModel } from '../../../figure/state.ts';
import { layer, sceneOf, type Scene } from '../channels.ts';

export const taskNames = ['budget', 'swap', 'turn'] as const;
export type TaskName = (typeof taskNames)[number];

export interface BuildState {
  readonly task: TaskName;
  readonly budgetGroups: number;
  readonly swapWeights: Matrix;
  readonly turnGroups: number;
  readonly turnWeights: Matrix;
}

export const side = 4;
const zeros: Matrix = Array.from({ length: side }, () => Array.from({ length: side }, () => 0));
const square = (w: Matrix): Matrix => (rowsOf(w) === side && columnsOf(w) === side ? w : zeros);

export const model = defineModel<BuildState>({
  prefix: 'build.',
  start: { task: 'budget', budgetGroups: 1, swapWeights: zeros, turnGroups: 2, turnWeights: zeros },
  fields: {
    task: choice(...taskNames),
    budgetGroups: whole(1, 12),
    swapWeights: matrix(side, 9),
    turnGroups: whole(1, side),
    turnWeights: matrix(side, 9),
  },
  settle: (state) => ({ ...state, swapWeights: square(state.swapWeights), turnWeights: square(state.turnWeights) }),
});

export const budget = { inputs: 12, outputs: 24, taps: 3, most: 1000 } as const;
export const exampleInput: Matrix = [[3, 1, 2, 4]];

/** For each output channel the input channel that it should be. */
export const wanted = { swap: [1, 0, 3, 2], turn: [3, 0, 1, 2] } as const;

export interface Grade {
  readonly done: boolean;
  readonly say: InBoth;
}

const grade = (done: boolean, ko: string, en: string): Grade => ({ done, say: { ko, en } });

export const weightsWith = (groups: number): number | undefined => {
  const { problem } = layer(budget.inputs, budget.outputs, groups, budget.taps);
  return problem && costs(problem).total.weights;
};

function gradeBudget({ budgetGroups }: BuildState): Grade {
  const weights = weightsWith(budgetGroups);
  if (weights === undefined) {
    const refusal = layer(budget.inputs, budget.outputs, budgetGroups).refusal!;
    return grade(false, sayError(refusal, 'ko'), sayError(refusal, 'en'));
  }
  const over = weights - budget.most;
  if (over > 0)
    return grade(
      false,
      `가중치 ${weights.toLocaleString('en')}개: ${over.toLocaleString('en')}개가 많습니다.`,
      `${weights.toLocaleString('en')} weights: ${over.toLocaleString('en')} too many.`,
    );
  for (let fewer = 1; fewer < budgetGroups; fewer++) {
    if ((weightsWith(fewer) ?? Infinity) <= budget.most)
      return grade(
        false,
        `가중치 ${weights.toLocaleString('en')}개: 예산에는 맞지만 필요한 것보다 더 많이 끊었습니다. 그룹을 줄여 보세요.`,
        `${weights.toLocaleString('en')} weights: within the budget, but more is cut than needed. Try fewer groups.`,
      );
  }
  return grade(
    true,
    `가중치 ${weights.toLocaleString('en')}개. 예산에 맞는 설정 가운데 그룹이 가장 적습니다.`,
    `${weights.toLocaleString('en')} weights, with the fewest groups that fit the budget.`,
  );
}

export const sceneWith = (w: Matrix, groups: number): Scene => sceneOf({ x: exampleInput, w, groups });

/** Whether the layer moves channels as wanted, whatever they hold: each channel is sent through alone. */
const moves = (w: Matrix, groups: number, task: 'swap' | 'turn'): boolean =>
  Array.from({ length: side }, (_, input) => {
    const x: Matrix = [Array.from({ length: side }, (_, c) => (c === input ? 1 : 0))];
    const { y } = sceneOf({ x, w, groups });
    return wanted[task].every((from, output) => y[output] === (from === input ? 10_000 : 0));
  }).every(Boolean);

const rightRows = (w: Matrix, groups: number, task: 'swap' | 'turn'): number => {
  const { y } = sceneWith(w, groups);
  return wanted[task].filter((from, output) => y[output] === exampleInput[0]![from]! * 10_000).length;
};

function gradeSwap({ swapWeights }: BuildState): Grade {
  if (moves(swapWeights, 2, 'swap'))
    return grade(
      true,
      '됐습니다. 이웃끼리 바꾸는 일은 그룹 안에서 끝나므로 벽이 방해되지 않습니다.',
      'Done. Neighbours change places inside a group, so the walls are not in the way.',
    );
  const right = rightRows(swapWeights, 2, 'swap');
  return grade(
    false,
    right === side
      ? '이 숫자에서는 맞지만, 다른 숫자를 넣으면 달라집니다.'
      : `출력 4개 가운데 ${right}개가 맞습니다. 작은 숫자가 목표입니다.`,
    right === side
      ? 'Right for these numbers, but not for others.'
      : `${right} of 4 outputs are right. The small numbers are the target.`,
  );
}

function gradeTurn({ turnGroups, turnWeights }: BuildState): Grade {
  const { refusal, has } = sceneWith(turnWeights, turnGroups);
  if (refusal) return grade(false, sayError(refusal, 'ko'), sayError(refusal, 'en'));
  if (moves(turnWeights, turnGroups, 'turn'))
    return grade(
      true,
      '됐습니다. 그룹을 넘어가는 가중치가 필요하므로 그룹 1개만 이 일을 할 수 있습니다.',
      'Done. It takes weights across the groups, so only 1 group can do it.',
    );
  const missing = wanted.turn.findIndex((from, output) => !has(output, from));
  if (missing >= 0) {
    const from = wanted.turn[missing]! + 1;
    return grade(
      false,
      `출력 ${missing + 1}은 입력 ${from}이어야 하는데, 그룹 ${turnGroups}개에서는 그 가중치가 없습니다.`,
      `Output ${missing + 1} should be input ${from}, but with ${turnGroups} groups that weight does not exist.`,
    );
  }
  const right = rightRows(turnWeights, turnGroups, 'turn');
  return grade(
    false,
    `출력 4개 가운데 ${right}개가 맞습니다. 작은 숫자가 목표입니다.`,
    `${right} of 4 outputs are right. The small numbers are the target.`,
  );
}

export const grades: Readonly<Record<TaskName, (state: BuildState) => Grade>> = {
  budget: gradeBudget,
  swap: gradeSwap,
  turn: gradeTurn,
};
