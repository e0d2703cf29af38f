// What the reader predicts in this lesson. The numbers are the lesson's own.
import { tensor, type ConvOptions } from 'faltung';
import type { InBoth } from '../../figure/language.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import type { Question } from '../misconceptions.ts';
import { exampleInput, exampleWeights } from './model.ts';

export interface Item {
  readonly x: Matrix;
  readonly w: Matrix;
  readonly question: Question;
  readonly ask: InBoth;
  /** Why the right answer is right. */
  readonly because: InBoth;
}

const item = (x: Matrix, w: Matrix, options: ConvOptions, ask: Question['ask'], say: InBoth, because: InBoth): Item => {
  const as = (matrix: Matrix) => tensor([1, 1, rowsOf(matrix), columnsOf(matrix)], matrix.flat(), 'float64');
  return { x, w, question: { x: as(x), w: as(w), options, ask }, ask: say, because };
};

const row: Matrix = [exampleInput[0]!];
const rowWeights: Matrix = [exampleWeights[0]!];
const six: Matrix = [[3, 3, 2, 1, 0, 2]];

export const items = {
  row: item(
    row,
    rowWeights,
    {},
    { kind: 'value', at: [0, 0] },
    {
      ko: '커널을 입력의 왼쪽 끝에 놓고, 겹친 숫자끼리 곱해 모두 더합니다. 출력의 첫 칸에는 무엇이 올까요?',
      en: 'Lay the kernel on the left end of the input, multiply what meets, and add up. What is the first output?',
    },
    {
      ko: '3·0 + 3·1 + 2·2 = 7. 겹친 자리마다 곱하고, 그 곱을 모두 더합니다.',
      en: '3·0 + 3·1 + 2·2 = 7: a product for each place where they overlap, and the sum of them all.',
    },
  ),
  readers: item(
    exampleInput,
    exampleWeights,
    {},
    { kind: 'readers', at: [0, 2] },
    {
      ko: '입력의 맨 윗줄 가운데에 있는 2를 읽는 출력은 모두 몇 개일까요?',
      en: 'How many of the outputs read the 2 in the middle of the input’s top row?',
    },
    {
      ko: '3개입니다. 창은 좌우로 세 자리에 놓여 이 칸을 덮지만, 위아래로는 맨 윗줄 한 자리뿐입니다.',
      en: '3. Sideways the window can cover it from three places, up and down from the topmost one only.',
    },
  ),
  corner: item(
    exampleInput,
    exampleWeights,
    { padding: 1 },
    { kind: 'value', at: [0, 4] },
    {
      ko: '입력 둘레에 0을 한 칸씩 덧붙였습니다(패딩 1). 출력의 오른쪽 위 모서리에는 무엇이 올까요?',
      en: 'A ring of zeros is added around the input (padding 1). What comes into the output’s top right corner?',
    },
    {
      ko: '1·2 + 0·2 + 3·0 + 1·1 = 3. 창의 아홉 칸 가운데 다섯 칸은 패딩이라 0을 보탭니다.',
      en: '1·2 + 0·2 + 3·0 + 1·1 = 3. Five of the window’s nine cells are padding and add zero.',
    },
  ),
  floor: item(
    six,
    rowWeights,
    { stride: 2 },
    { kind: 'size', axis: 1 },
    {
      ko: '길이 6인 입력에 길이 3인 커널을 스트라이드 2로 움직입니다. 출력은 몇 칸일까요?',
      en: 'A kernel of length 3 moves along an input of length 6 with stride 2. How many cells does the output have?',
    },
    {
      ko: '⌊(6 − 3) / 2⌋ + 1 = ⌊1.5⌋ + 1 = 2. 두 번째 창 다음에는 창이 다 들어가지 않으므로 마지막 한 칸은 쓰이지 않습니다.',
      en: '⌊(6 − 3) / 2⌋ + 1 = ⌊1.5⌋ + 1 = 2. A third window would hang over the end, so the last cell goes unused.',
    },
  ),
  turned: item(
    exampleInput,
    exampleWeights,
    { flip: true },
    { kind: 'value', at: [0, 0] },
    {
      ko: '이번에는 커널을 반 바퀴 돌린 다음 곱합니다. 출력의 왼쪽 위 칸에는 무엇이 올까요?',
      en: 'Now the kernel is given half a turn before it is multiplied. What comes into the output’s top left cell?',
    },
    {
      ko: '돌린 커널은 2 1 0 / 0 2 2 / 2 1 0 이므로 3·2 + 3·1 + 2·0 + 0·0 + 0·2 + 1·2 + 3·2 + 1·1 + 2·0 = 18입니다.',
      en: 'It reads 2 1 0 / 0 2 2 / 2 1 0 now: 3·2 + 3·1 + 2·0 + 0·0 + 0·2 + 1·2 + 3·2 + 1·1 + 2·0 = 18.',
    },
  ),
  skipped: item(
    [[3, 3, 2, 1, 0, 2, 1, 0, 3]],
    rowWeights,
    { stride: 2 },
    { kind: 'readers', at: [0, 2] },
    {
      ko: '길이 9인 입력에 길이 3인 커널을 스트라이드 2로 움직입니다. 입력의 셋째 칸을 읽는 출력은 몇 개일까요?',
      en: 'A kernel of length 3 moves along nine cells with stride 2. How many outputs read the third cell?',
    },
    {
      ko: '2개입니다. 창은 1~3째, 3~5째, 5~7째, 7~9째 칸에 놓이고, 셋째 칸은 앞의 두 창에만 듭니다. 스트라이드가 1이면 셋입니다.',
      en: '2. The windows cover cells 1–3, 3–5, 5–7 and 7–9, and the first two have it. With stride 1, three would.',
    },
  ),
  apart: item(
    [[3, 1, 2, 5, 4, 6, 1, 2, 7]],
    [[2, 1, 3]],
    { stride: 2, dilation: 2 },
    { kind: 'value', at: [0, 1] },
    {
      ko: '커널 [2 1 3]을 스트라이드 2, 팽창 2로 움직입니다. 출력의 둘째 칸에는 무엇이 올까요?',
      en: 'The kernel [2 1 3] moves with stride 2 and dilation 2. What comes into the second cell of the output?',
    },
    {
      ko: '2·2 + 1·4 + 3·1 = 11. 둘째 창은 셋째 칸에서 시작하고, 가중치는 하나씩 건너 셋째, 다섯째, 일곱째 칸을 읽습니다.',
      en: '2·2 + 1·4 + 3·1 = 11. The second window starts at the third cell, and its weights read every other one.',
    },
  ),
} as const satisfies Record<string, Item>;

export type ItemName = keyof typeof items;
