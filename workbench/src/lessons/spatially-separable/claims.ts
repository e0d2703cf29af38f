// What this lesson claims, to be checked on fresh numbers.
import { tensor, type Tensor } from 'faltung';
import { compute } from 'faltung/engine';
import { conv, convProblem } from 'faltung/ops';
import type { Claim, Random, Tried } from '../../figure/claim.ts';
import { countsOf } from './counting.ts';

const slide = (x: Tensor, w: Tensor): Tensor => compute(conv.y, convProblem(x.shape, w.shape), { x, w });
const of = (shape: readonly number[], numbers: readonly number[]): Tensor => tensor(shape, numbers, 'float64');
const down = (numbers: readonly number[]): Tensor => of([1, 1, numbers.length, 1], numbers);
const across = (numbers: readonly number[]): Tensor => of([1, 1, 1, numbers.length], numbers);
const table = (a: readonly number[], b: readonly number[], cell: (p: number, q: number) => number): Tensor =>
  of(
    [1, 1, a.length, b.length],
    a.flatMap((p) => b.map((q) => cell(p, q) + 0)),
  );
const times = (p: number, q: number) => p * q;
const plus = (a: Tensor, b: Tensor): Tensor => ({
  shape: a.shape,
  data: Float64Array.from(a.data, (v, i) => v + b.data[i]!),
});

const picture = (random: Random, side = 5) => {
  const numbers = random.numbers(side * side);
  const shown: Tried = { name: { ko: '입력', en: 'input' }, shape: [side, side], numbers };
  return { x: of([1, 1, side, side], numbers), shown };
};
const filters = (random: Random) => {
  const [column, row] = [random.numbers(3), random.numbers(3)];
  const shown: Tried[] = [
    { name: { ko: '열', en: 'column' }, numbers: column },
    { name: { ko: '행', en: 'row' }, numbers: row },
  ];
  return { column, row, shown };
};

export const claims = {
  passes: {
    name: 'passes',
    claim: {
      ko: '열로 한 번, 행으로 한 번 지나간 출력은 열과 행을 곱한 커널로 한 번에 지나간 출력과 같습니다.',
      en: 'A column and then a row give what the product of both gives in one pass.',
    },
    left: { ko: '열, 그다음 행', en: 'column, then row' },
    right: { ko: '열 × 행을 한 번에', en: 'column × row in one pass' },
    fault: {
      ko: '열과 행을 곱하지 않고 더해서 커널을 만들면?',
      en: 'What if the kernel were the sum of column and row, not their product?',
    },
    run(random, planted) {
      const { x, shown } = picture(random);
      const { column, row, shown: used } = filters(random);
      const kernel = table(column, row, planted ? (p, q) => p + q : times);
      return {
        tried: [shown, ...used],
        left: slide(slide(x, down(column)), across(row)).data,
        right: slide(x, kernel).data,
      };
    },
  },
  order: {
    name: 'order',
    claim: {
      ko: '열을 먼저 하든 행을 먼저 하든 출력은 같습니다.',
      en: 'Which of the two passes comes first does not matter.',
    },
    left: { ko: '열, 그다음 행', en: 'column, then row' },
    right: { ko: '행, 그다음 열', en: 'row, then column' },
    fault: {
      ko: '순서만이 아니라 방향까지 바꾸어, 열의 숫자를 가로로 행의 숫자를 세로로 쓰면?',
      en: 'What if we swapped directions too: the column’s numbers across, the row’s down?',
    },
    run(random, planted) {
      const { x, shown } = picture(random);
      const { column, row, shown: used } = filters(random);
      const right = planted ? slide(slide(x, across(column)), down(row)) : slide(slide(x, across(row)), down(column));
      return { tried: [shown, ...used], left: slide(slide(x, down(column)), across(row)).data, right: right.data };
    },
  },
  pairs: {
    name: 'pairs',
    claim: {
      ko: '랭크가 2인 커널도 나눌 수 있습니다. 두 쌍으로 따로 지나가서 더하면 됩니다.',
      en: 'A kernel of rank 2 can be split as well: into two pairs, whose outputs are added.',
    },
    left: { ko: '합친 커널로 한 번에', en: 'the whole kernel in one pass' },
    right: { ko: '두 쌍의 출력을 더한 것', en: 'both pairs’ outputs, added' },
    fault: { ko: '한 쌍만 남기면?', en: 'What if we kept only one pair?' },
    run(random, planted) {
      const { x, shown } = picture(random);
      const [a, b] = [filters(random), filters(random)];
      const kernel = plus(table(a.column, a.row, times), table(b.column, b.row, times));
      const pass = ({ column, row }: typeof a) => slide(slide(x, down(column)), across(row));
      return {
        tried: [shown, { name: { ko: '커널', en: 'kernel' }, shape: [3, 3], numbers: kernel.data }],
        left: slide(x, kernel).data,
        right: (planted ? pass(a) : plus(pass(a), pass(b))).data,
      };
    },
  },
  count: {
    name: 'count',
    claim: {
      ko: '곱셈을 하나씩 세면, N×N 입력과 m×m 커널에서 한 번에 (N − m + 1)²·m²번, 나누어서 N·(N − m + 1)·m + (N − m + 1)²·m번입니다.',
      en:
        'Counted one by one, an N×N input and an m×m kernel take (N − m + 1)²·m² multiplications ' +
        'in one pass, and N·(N − m + 1)·m + (N − m + 1)²·m in two.',
    },
    left: { ko: '하나씩 센 곱셈', en: 'counted one by one' },
    right: { ko: '공식', en: 'by the formulas' },
    fault: {
      ko: '원문처럼 N − m + 1 자리에 N − 2를 쓰면?',
      en: 'What if we wrote N − 2 for N − m + 1, as the article does?',
    },
    run(random, planted) {
      const [size, taps] = [random.whole(6, 12), random.pick([2, 4, 5])];
      const { whole, both } = countsOf({ size, taps });
      const places = planted ? size - 2 : size - taps + 1;
      return {
        tried: [
          { name: { ko: 'N', en: 'N' }, numbers: [size] },
          { name: { ko: 'm', en: 'm' }, numbers: [taps] },
        ],
        left: [whole, both],
        right: [places ** 2 * taps ** 2, size * places * taps + places ** 2 * taps],
      };
    },
  },
} as const satisfies Record<string, Claim>;
