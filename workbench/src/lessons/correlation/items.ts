// What the reader predicts in this lesson.
import { tensor, type ConvOptions } from 'faltung';
import type { InBoth } from '../../figure/language.ts';
import type { Question } from '../misconceptions.ts';

export interface Item {
  readonly f: readonly number[];
  readonly g: readonly number[];
  readonly question: Question;
  readonly ask: InBoth;
  /** Why the right answer is right. */
  readonly because: InBoth;
}

const item = (
  f: readonly number[],
  g: readonly number[],
  options: ConvOptions,
  ask: Question['ask'],
  say: InBoth,
  because: InBoth,
): Item => {
  const as = (row: readonly number[]) => tensor([1, 1, row.length], row, 'float64');
  return { f, g, question: { x: as(f), w: as(g), options, ask }, ask: say, because };
};

export const items = {
  turned: item(
    [2, 1, 3, 5, 4],
    [1, -1],
    { flip: true },
    { kind: 'value', at: [0] },
    {
      ko: '커널 [1 −1]을 먼저 뒤집고, 입력의 왼쪽 끝에 놓아 겹친 숫자끼리 곱해 더합니다. 출력의 첫 칸에는 무엇이 올까요?',
      en:
        'Flip the kernel [1 −1] first. Then lay it on the left end of the input, multiply what lies ' +
        'on each other, and add up. What comes into the first cell of the output?',
    },
    {
      ko: '뒤집은 커널은 [−1 1]이므로 2·(−1) + 1·1 = −1입니다. 뒤집지 않으면 1이 됩니다.',
      en: 'Flipped, the kernel reads [−1 1], so 2·(−1) + 1·1 = −1. Without the flip it would be 1.',
    },
  ),
  length: item(
    [3, 3, 2, 1, 0],
    [0, 1, 2],
    { padding: 2, flip: true },
    { kind: 'size', axis: 0 },
    {
      ko: '길이 5인 f 위로 길이 3인 g가 미끄러집니다. 한 칸이라도 겹치는 자리를 모두 세면 출력은 몇 칸일까요?',
      en:
        'g of length 3 slides over f of length 5. Count every place where they share at least one ' +
        'cell: how many outputs are there?',
    },
    {
      ko: '5 + 3 − 1 = 7. g의 한쪽 끝이 f에 처음 닿을 때부터 다른 쪽 끝이 마지막으로 떠날 때까지입니다.',
      en: '5 + 3 − 1 = 7: from where g first touches f with one end to where it last leaves with the other.',
    },
  ),
  area: item(
    [2, 2, 2, 2],
    [4, 3, 2, 1],
    {},
    { kind: 'value', at: [0] },
    {
      ko: '높이 2인 상자 f와 계단 g = [4 3 2 1]이 꼭 맞게 겹쳤습니다. 이 자리의 출력은 얼마일까요?',
      en: 'The box f of height 2 and the stairs g = [4 3 2 1] lie exactly on each other. What is the output here?',
    },
    {
      ko: '2·4 + 2·3 + 2·2 + 2·1 = 20. 두 모양이 겹친 넓이는 2 + 2 + 2 + 1 = 7이지만, 출력은 곱의 넓이입니다.',
      en:
        '2·4 + 2·3 + 2·2 + 2·1 = 20. The two shapes overlap in an area of only 2 + 2 + 2 + 1 = 7, but ' +
        'the output is the area under their product.',
    },
  ),
  sign: item(
    [1, 2, 4, 7],
    [-1, 0, 1],
    { flip: true },
    { kind: 'value', at: [0] },
    {
      ko: '커널 [−1 0 1]로 교차상관을 계산하면 첫 칸은 4 − 1 = 3입니다. 같은 자리를 합성곱으로 계산하면 무엇이 나올까요?',
      en:
        'With the kernel [−1 0 1], cross-correlation gives 4 − 1 = 3 in the first cell. What does ' +
        'convolution give there?',
    },
    {
      ko: '1·1 + 2·0 + 4·(−1) = −3. 뒤집은 커널이 [1 0 −1]이라 부호만 바뀝니다.',
      en: '1·1 + 2·0 + 4·(−1) = −3. Flipped, this kernel is its own negative, so only the sign changes.',
    },
  ),
  impulse: item(
    [0, 0, 1, 0, 0],
    [1, 2, 3],
    {},
    { kind: 'value', at: [0] },
    {
      ko: '입력에는 1이 하나뿐이고 나머지는 0입니다. 커널 [1 2 3]으로 교차상관을 계산하면 출력의 첫 칸은 무엇일까요?',
      en: 'The input is a single 1 among zeros. Cross-correlate it with [1 2 3]: what is the first cell of the output?',
    },
    {
      ko: '0·1 + 0·2 + 1·3 = 3. 출력은 3 2 1, 곧 뒤집힌 커널입니다. 합성곱이었다면 1 2 3이 그대로 찍힙니다.',
      en: '0·1 + 0·2 + 1·3 = 3. The output is 3 2 1, the kernel reversed; convolution would print it as 1 2 3.',
    },
  ),
} as const satisfies Record<string, Item>;

export type ItemName = keyof typeof items;
