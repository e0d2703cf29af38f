// What the reader predicts in this lesson, and the wrong rules behind wrong answers.
import { tensor } from 'faltung';
import { numericalRank } from 'faltung/analysis';
import type { InBoth } from '../../figure/language.ts';
import { columnsOf, rowsOf, type Matrix } from '../../figure/matrix.ts';
import type { NumberItem, WrongRule } from '../item.ts';
import { exampleWeights } from '../one-channel/model.ts';
import { countsOf, type Splitting } from './counting.ts';

const places = ({ size, taps }: Splitting): number => size - taps + 1;

/** Wrong ways to count the multiplications of two passes. */
export const splittingRules: readonly WrongRule<Splitting>[] = [
  {
    id: 'split-no-saving',
    answer: (q) => countsOf(q).whole,
    say: {
      ko: '한 번에 할 때의 곱셈을 세었습니다. 나누면 칸 하나에 드는 곱이 줄어듭니다.',
      en: 'Those are the multiplications of one pass. Once split, each number takes fewer products.',
    },
  },
  {
    id: 'split-forgot-between',
    answer: (q) => 2 * places(q) ** 2 * q.taps,
    say: {
      ko: '두 번 모두 출력의 칸 수만 세었습니다. 열을 먼저 지나면 가로로는 아직 줄지 않아 중간 결과가 출력보다 넓습니다.',
      en:
        'Both passes were counted on the output’s cells. After the column the width has not shrunk ' +
        'yet: there are more numbers in between than in the output.',
    },
  },
  {
    id: 'split-no-shrinking',
    answer: (q) => 2 * q.size ** 2 * q.taps,
    say: {
      ko: '입력의 칸마다 창이 놓인다고 보았습니다. 패딩이 없으면 창이 들어가는 자리만 셉니다.',
      en: 'A place was counted for every cell of the input. Without padding only places where the window fits count.',
    },
  },
  {
    id: 'split-only-first',
    answer: (q) => countsOf(q).first,
    say: {
      ko: '첫 번째 것만 세었습니다. 두 번째도 곱셈을 합니다.',
      en: 'Only the first pass was counted. The second multiplies, too.',
    },
  },
  {
    id: 'split-weights',
    answer: (q) => 2 * q.taps,
    say: {
      ko: '두 커널의 가중치를 세었습니다. 곱셈은 가중치마다 출력의 칸 수만큼 일어납니다.',
      en: 'Those are the weights of both kernels. Each of them multiplies once for every cell that comes out.',
    },
  },
  {
    id: 'split-passes-multiplied',
    answer: (q) => countsOf(q).first * countsOf(q).second,
    say: {
      ko: '두 번의 곱셈 수를 곱했습니다. 하나씩 차례로 하므로 더해야 합니다.',
      en: 'The counts of both passes were multiplied. One comes after the other, so they are added.',
    },
  },
  {
    id: 'split-always-two-less',
    answer: ({ size, taps }) => (2 * size - 2) * (size - 2) * taps,
    say: {
      ko: '자리의 수를 N − 2로 세었습니다. 그것은 커널이 3일 때이고, 일반적으로는 N − m + 1입니다.',
      en: 'The places were counted as N − 2. That is the case of a kernel of 3; in general there are N − m + 1.',
    },
  },
];

const determinant = ([a, b, c]: Matrix): number =>
  a![0]! * (b![1]! * c![2]! - b![2]! * c![1]!) -
  a![1]! * (b![0]! * c![2]! - b![2]! * c![0]!) +
  a![2]! * (b![0]! * c![1]! - b![1]! * c![0]!);

/** Wrong ways to tell the rank of a 3×3 kernel. */
export const rankRules: readonly WrongRule<Matrix>[] = [
  {
    id: 'rank-determinant',
    answer: (w) => (determinant(w) === 0 ? 1 : undefined),
    say: {
      ko: '행렬식이 0이라는 것은 랭크가 3이 아니라는 뜻일 뿐입니다. 1인지 2인지는 더 보아야 합니다. 첫 행과 둘째 행은 서로의 배수가 아닙니다.',
      en:
        'A determinant of 0, or two equal rows, says only that the rank is not 3. It may still be ' +
        '2: the first row and the second are no multiples of each other.',
    },
  },
  {
    id: 'rank-rows',
    answer: rowsOf,
    say: {
      ko: '행의 수를 세었습니다. 다른 행의 배수나 합인 행은 새로 보태는 것이 없습니다.',
      en: 'The rows were counted. A row that repeats another, or adds up from others, brings nothing new.',
    },
  },
  {
    id: 'rank-weights',
    answer: (w) => w.flat().filter((weight) => weight !== 0).length,
    say: {
      ko: '0이 아닌 가중치를 세었습니다. 랭크는 열과 행의 곱이 몇 개 필요한지를 셉니다.',
      en: 'The weights that are not 0 were counted. The rank counts how many products of a column and a row it takes.',
    },
  },
];

const counting = (subject: Splitting, ask: InBoth, because: InBoth): NumberItem<Splitting> => ({
  subject,
  right: (q) => countsOf(q).both,
  wrong: splittingRules,
  ask,
  because,
});

export const rankOf = (w: Matrix): number => numericalRank(tensor([rowsOf(w), columnsOf(w)], w.flat(), 'float64'));

export const countingItems = {
  passes: counting(
    { size: 5, taps: 3 },
    {
      ko:
        '3×3 커널이 5×5 입력을 한 번에 지나가면 곱셈을 81번 합니다(자리 9곳 × 9번). 이번에는 3×1 열로 먼저 지나가고, 그렇게 나온 숫자들 위를 1×3 ' +
        '행으로 지나갑니다. 곱셈은 모두 몇 번일까요?',
      en:
        'In one pass, a 3×3 kernel on a 5×5 input makes 81 multiplications: 9 places of 9 each. ' +
        'Now a 3×1 column passes first, and a 1×3 row passes over the numbers it leaves. How many ' +
        'multiplications do both make together?',
    },
    {
      ko: '72번입니다. 열은 3×5 = 15곳에서 3번씩 45번, 행은 3×3 = 9곳에서 3번씩 27번 곱합니다.',
      en:
        '72. The column multiplies 3 times at 3×5 = 15 places, which makes 45; the row 3 times at ' +
        '9 places, which makes 27.',
    },
  ),
  smallest: counting(
    { size: 3, taps: 3 },
    {
      ko: '입력이 커널과 같은 3×3이면 한 번에 9번 곱합니다. 열과 행으로 나누면 몇 번일까요?',
      en:
        'If the input is 3×3, just like the kernel, one pass makes 9 multiplications. How many do ' +
        'a column and a row make?',
    },
    {
      ko: '12번입니다. 열은 1×3 = 3곳에서 9번, 행은 한 곳에서 3번 곱합니다. 나누어서 오히려 늘었습니다.',
      en: '12. The column makes 9 at its 1×3 = 3 places, the row 3 at its single one. Splitting made it dearer.',
    },
  ),
  large: counting(
    { size: 32, taps: 5 },
    {
      ko: '5×5 커널과 32×32 입력에서는 한 번에 19,600번 곱합니다. 5×1 열과 1×5 행으로 나누면 몇 번일까요?',
      en:
        'With a 5×5 kernel on a 32×32 input, one pass makes 19,600 multiplications. How many do a ' +
        '5×1 column and a 1×5 row make?',
    },
    {
      ko: '8400번입니다. 열은 28×32곳에서 5번씩 4480번, 행은 28×28곳에서 5번씩 3920번입니다.',
      en: '8400: the column 5 at each of 28×32 places, 4480; the row 5 at each of 28×28, 3920.',
    },
  ),
} as const satisfies Record<string, NumberItem<Splitting>>;

export const rankItem: NumberItem<Matrix> = {
  subject: exampleWeights,
  right: rankOf,
  wrong: rankRules,
  ask: {
    ko: '이 커널의 랭크, 곧 열과 행의 곱이 적어도 몇 개 있어야 더해서 이 커널이 되는지를 맞혀 보세요.',
    en:
      'What is the rank of this kernel: how many products of a column and a row does it take, at ' +
      'least, to add up to it?',
  },
  because: {
    ko: '2입니다. [0 1 2]가 첫 행과 셋째 행에, [2 2 0]이 둘째 행에 있습니다. 서로 배수가 아니므로 곱 하나로는 안 되고 둘이면 됩니다. 행렬식은 0이지만 나뉘지 않습니다.',
    en:
      '2. The first and third rows are [0 1 2], the second is [2 2 0]. They are no multiples of ' +
      'each other, so one product is not enough and two are. Its determinant is 0, and still it ' +
      'does not split.',
  },
};
