// What the reader predicts in this lesson. The numbers are the lesson's own.
import type { NumberItem } from '../item.ts';
import { cornerInput } from './matrix/model.ts';
import { exampleWeights } from './model.ts';
import * as wrong from './wrong.ts';

const stamp: NumberItem<wrong.Row> = {
  subject: { x: [1, 2], w: [3, 1, 2], options: { stride: 2 }, at: 2 },
  right: wrong.valueOf,
  wrong: wrong.valueRules,
  ask: {
    ko: '입력의 숫자마다 커널 [3 1 2]에 그 숫자를 곱해 출력에 찍습니다. 다음 숫자의 도장은 두 칸 오른쪽에 찍고, 겹친 곳은 더합니다. 출력의 셋째 칸에는 무엇이 올까요?',
    en:
      'Every number of the input stamps the kernel [3 1 2], times that number, onto the output. The ' +
      'next number stamps two cells further right, and overlaps add up. What comes into the third ' +
      'cell of the output?',
  },
  because: {
    ko: '1·2 + 2·3 = 8. 첫 도장 [3 1 2]의 끝과 둘째 도장 [6 2 4]의 처음이 이 칸에서 겹칩니다.',
    en: '1·2 + 2·3 = 8. The end of the first stamp [3 1 2] and the start of the second [6 2 4] meet in this cell.',
  },
};

const size: NumberItem<wrong.Row> = {
  subject: { x: [1, 2, 3], w: [1, 2, 3], options: { stride: 2, padding: 1 }, at: 0 },
  right: wrong.sizeOf,
  wrong: wrong.sizeRules,
  ask: {
    ko: '길이 3인 입력, 길이 3인 커널, 스트라이드 2, 패딩 1로 전치 합성곱을 합니다. 출력은 몇 칸일까요?',
    en:
      'A transposed convolution with an input of length 3, a kernel of length 3, stride 2 and padding ' +
      '1. How many cells does the output have?',
  },
  because: {
    ko: '(3 − 1)·2 − 2·1 + 3 = 5. 도장 셋은 7칸에 걸치고, 패딩이 양 끝에서 한 칸씩 잘라 냅니다.',
    en: '(3 − 1)·2 − 2·1 + 3 = 5. The three stamps cover 7 cells, and the padding cuts one off each end.',
  },
};

const added: NumberItem<wrong.Row> = {
  subject: { x: [1, 2, 3], w: [1, 2, 3], options: { stride: 2, padding: 1, outputPadding: 1 }, at: 5 },
  right: wrong.valueOf,
  wrong: wrong.addedCellRules,
  ask: {
    ko: '같은 설정에 출력 패딩 1을 주면 출력은 6칸이 됩니다. 새로 생긴 마지막 칸에는 무엇이 올까요?',
    en: 'With output padding 1 the same settings give 6 cells. What comes into the last cell, the new one?',
  },
  because: {
    ko: '3·3 = 9. 마지막 도장 [3 6 9]의 끝으로, 패딩이 잘라 냈던 칸입니다. 0을 덧붙인 것이 아닙니다.',
    en: '3·3 = 9: the end of the last stamp [3 6 9], which the padding had cut off. No zero was appended.',
  },
};

const column: NumberItem<wrong.MatrixRow> = {
  subject: { side: 4, taps: 3, row: 2 },
  right: wrong.columnOf,
  wrong: wrong.columnRules,
  ask: {
    ko: '4×4 입력을 한 줄로 펴서 16칸으로 놓고, 3×3 커널의 합성곱을 4×16 행렬로 적습니다. 셋째 행에서 커널의 첫 가중치는 몇째 열에 있을까요? 1부터 셉니다.',
    en:
      'A 4×4 input is laid out as 16 numbers, and the convolution with a 3×3 kernel is written as a ' +
      '4×16 matrix. In which column of its third row does the kernel’s first weight stand? Count from ' +
      '1.',
  },
  because: {
    ko: '셋째 출력의 창은 입력의 둘째 행 첫 칸에서 시작합니다. 앞에 한 행 4칸이 있으므로 4 + 1 = 5째 열입니다.',
    en:
      'The third output’s window begins at the first cell of the input’s second row, behind a row of ' +
      'four: 4 + 1 = 5.',
  },
};

const back: NumberItem<wrong.Square> = {
  subject: { x: cornerInput.flat(), side: 4, w: exampleWeights.flat(), taps: 3 },
  right: wrong.backOf,
  wrong: wrong.backRules,
  ask: {
    ko: '아래 입력에 C를 곱하면 출력의 왼쪽 위 칸은 12입니다. 거기에 다시 Cᵀ를 곱하면, 입력에서 3이던 왼쪽 위 칸에는 무엇이 올까요?',
    en:
      'C makes 12 of the upper left window of the input below. Multiplied by Cᵀ after that, what ' +
      'comes into the upper left cell, where the input had 3?',
  },
  because: {
    ko: '12·0 = 0. 모서리에 닿는 것은 첫 도장의 왼쪽 위 가중치 0뿐입니다. 3은 되돌아오지 않습니다.',
    en:
      '12·0 = 0. Only the upper left weight of the first stamp touches the corner, and it is 0. The 3 ' +
      'does not come back.',
  },
};

export const items = { stamp, size, added, column, back } as const;
export type ItemName = keyof typeof items;
