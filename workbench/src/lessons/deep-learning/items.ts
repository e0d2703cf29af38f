// What the reader predicts in this lesson, and the wrong rules behind wrong answers.
import { conv, convProblem, maxPool, maxPoolProblem } from 'faltung/ops';
import type { NumberItem, WrongRule } from '../item.ts';
import { sceneOf, type Sharing } from './sharing/model.ts';

/** A row that moves to the right, and the output that is asked for, counted from 0. */
export interface Row {
  readonly x: readonly number[];
  readonly w: readonly number[];
  readonly by: number;
  readonly at: number;
}

/** The row after its move: zeros come in. */
export const shifted = (x: readonly number[], by: number): number[] => x.map((_, at) => x[at - by] ?? 0);

export function outputOf({ x, w }: Pick<Row, 'x' | 'w'>, flip = false): number[] {
  const problem = convProblem([1, 1, x.length], [1, 1, w.length], { flip });
  return Array.from(
    conv.y.reference(problem, {
      x: { shape: [1, 1, x.length], data: Float64Array.from(x) },
      w: { shape: [1, 1, w.length], data: Float64Array.from(w) },
    }).data,
  );
}

const afterMove = (q: Row, by = q.by, flip = false): number => outputOf({ ...q, x: shifted(q.x, by) }, flip)[q.at]!;

export const moveRules: readonly WrongRule<Row>[] = [
  {
    id: 'dl-stays',
    answer: (q) => afterMove(q, 0),
    say: {
      ko: '출력이 그대로라고 보았습니다. 그것은 불변성입니다. 합성곱의 출력은 입력을 따라 움직입니다.',
      en: 'The output was taken to stay. That would be invariance; the output of a convolution moves along.',
    },
  },
  {
    id: 'dl-one-too-few',
    answer: (q) => afterMove(q, q.by - 1),
    say: {
      ko: '한 칸 덜 옮겼습니다. 출력은 입력과 똑같은 칸 수만큼 움직입니다.',
      en: 'It was moved by one cell too few. The output moves by as many cells as the input.',
    },
  },
  {
    id: 'dl-kernel-added',
    answer: (q) => afterMove(q, q.by + q.w.length - 1),
    say: {
      ko: '커널의 폭만큼 더 옮겼습니다. 커널도 모든 자리에서 같으므로 옮긴 만큼만 움직입니다.',
      en: 'The kernel’s width was added to the move. The kernel is the same at every place, so it adds nothing.',
    },
  },
  {
    id: 'dl-turned',
    answer: (q) => afterMove(q, q.by, true),
    say: {
      ko: '커널을 뒤집어 곱했습니다. 딥러닝에서는 놓인 그대로 곱합니다.',
      en: 'The kernel was turned. Deep learning multiplies it as it lies.',
    },
  },
];

const square = (q: Sharing) => sceneOf(q).square;

export const weightRules: readonly WrongRule<Sharing>[] = [
  {
    id: 'dl-shared',
    answer: (q) => square(q).shared,
    say: {
      ko: '합성곱의 가중치입니다. 완전 연결층은 함께 쓰지 않고, 모든 짝에 하나씩 둡니다.',
      en: 'That is the convolution. A dense layer shares nothing: it has a weight for every pair.',
    },
  },
  {
    id: 'dl-local',
    answer: (q) => square(q).local,
    say: {
      ko: '창마다 가중치를 따로 둔 수입니다. 완전 연결층의 출력은 창 밖의 입력도 모두 읽습니다.',
      en: 'That is one set of weights for each window. In a dense layer an output reads what lies outside, too.',
    },
  },
  {
    id: 'dl-ends-added',
    answer: (q) => q.size ** 2 + square(q).outputs,
    say: {
      ko: '입력과 출력의 수를 더했습니다. 가중치는 입력과 출력의 짝마다 하나이므로 곱해야 합니다.',
      en: 'Inputs and outputs were added. There is a weight for every pair of them, so they are multiplied.',
    },
  },
  {
    id: 'dl-one-output',
    answer: (q) => q.size ** 2,
    say: {
      ko: '출력 하나의 가중치입니다. 출력마다 그만큼씩 따로 있습니다.',
      en: 'Those are the weights of one output. Each of the others has as many again.',
    },
  },
];

/** An input on a ring that moves, under a stride. */
export interface Strided {
  readonly length: number;
  readonly stride: number;
  readonly by: number;
}

/** By how many cells the output moves, found by trying every move of the output. */
export function outputMove({ length, stride, by }: Strided): number {
  const x = Array.from({ length }, (_, at) => at * at + 1);
  const problem = convProblem([1, 1, length], [1, 1, 3], { stride, padding: 1, boundary: 'circular' });
  const through = (numbers: readonly number[]) =>
    Array.from(
      conv.y.reference(problem, {
        x: { shape: [1, 1, length], data: Float64Array.from(numbers) },
        w: { shape: [1, 1, 3], data: Float64Array.of(1, 2, 4) },
      }).data,
    );
  const around = (numbers: readonly number[], by: number) =>
    numbers.map((_, at) => numbers[(at - by + numbers.length) % numbers.length]!);
  const [before, after] = [through(x), through(around(x, by))];
  return before.findIndex((_, by) => around(before, by).every((value, at) => value === after[at]));
}

export const strideRules: readonly WrongRule<Strided>[] = [
  {
    id: 'dl-stride-forgotten',
    answer: (q) => outputMove({ ...q, stride: 1 }),
    say: {
      ko: '스트라이드를 빠뜨렸습니다. 출력 한 칸이 입력 세 칸에 해당합니다.',
      en: 'The stride was forgotten. One cell of the output stands for three of the input.',
    },
  },
  {
    id: 'dl-stride-multiplied',
    answer: ({ by, stride }) => by * stride,
    say: {
      ko: '스트라이드를 곱했습니다. 출력은 스트라이드만큼 건너뛰어 적으므로 적게 움직입니다.',
      en: 'The move was multiplied by the stride. The output skips cells, so it moves by less.',
    },
  },
  {
    id: 'dl-stride-stays',
    answer: () => 0,
    say: {
      ko: '출력이 그대로라고 보았습니다. 스트라이드의 배수만큼 옮기면 출력도 움직입니다.',
      en: 'The output was taken to stay. If the input moves by a multiple of the stride, the output moves too.',
    },
  },
  {
    id: 'dl-stride-itself',
    answer: ({ stride }) => stride,
    say: {
      ko: '스트라이드를 답했습니다. 옮긴 칸 수를 스트라이드로 나누어야 합니다.',
      en: 'That is the stride. The move has to be divided by it.',
    },
  },
];

/** An output that is pooled in windows of `window`, before the input moves and after. */
export interface Pooling {
  readonly y: readonly number[];
  readonly window: number;
  readonly by: number;
}

const pooledOf = (y: readonly number[], window: number): number[] =>
  Array.from(
    maxPool.y.reference(maxPoolProblem([1, 1, y.length], window), {
      x: { shape: [1, 1, y.length], data: Float64Array.from(y) },
    }).data,
  );

const changes = (before: readonly number[], after: readonly number[]): number =>
  before.filter((value, at) => value !== after[at]).length;
const pooledChanges = ({ y, window, by }: Pooling): number =>
  changes(pooledOf(y, window), pooledOf(shifted(y, by), window));

export const poolRules: readonly WrongRule<Pooling>[] = [
  {
    id: 'dl-pooling-is-invariant',
    answer: () => 0,
    say: {
      ko: '풀링을 하면 아무것도 바뀌지 않는다고 보았습니다. 작은 창의 풀링은 옮김에 조금 무뎌질 뿐입니다.',
      en: 'Pooling was taken to change nothing. Small windows only make the result less sensitive to moves.',
    },
  },
  {
    id: 'dl-all-pooled-change',
    answer: (q) => pooledOf(q.y, q.window).length,
    say: {
      ko: '모두 바뀐다고 보았습니다. 최댓값이 같은 창 안에서 움직였다면 그 창은 그대로입니다.',
      en: 'All were taken to change. Where the largest number moves within its window, the window keeps it.',
    },
  },
  {
    id: 'dl-without-pooling',
    answer: ({ y, by }) => changes(y, shifted(y, by)),
    say: {
      ko: '풀링하기 전의 출력에서 세었습니다. 먼저 두 칸씩 묶어 큰 쪽을 남깁니다.',
      en: 'That was counted in the output before pooling. First the larger of every two cells is kept.',
    },
  },
];

export const items = {
  move: {
    subject: { x: [0, 3, 1, 0, 0, 0, 0], w: [1, 2], by: 2, at: 3 },
    right: (q) => afterMove(q),
    wrong: moveRules,
    ask: {
      ko: '입력에 커널 [1 2]를 쓰니 아래와 같은 출력이 나왔습니다. 입력을 오른쪽으로 두 칸 옮기면 출력의 네 번째 숫자는 무엇이 될까요?',
      en:
        'The kernel [1 2] gives the output below. If the input moves two cells to the right, what is ' +
        'the fourth number of the output?',
    },
    because: {
      ko: '1·3 + 2·1 = 5. 출력도 두 칸 옮겨져, 두 번째에 있던 5가 네 번째로 옵니다.',
      en: '1·3 + 2·1 = 5. The output moves by two cells as well: the 5 that stood second now stands fourth.',
    },
  } satisfies NumberItem<Row>,
  weights: {
    subject: { size: 5, taps: 3 },
    right: (q) => square(q).dense,
    wrong: weightRules,
    ask: {
      ko: '3×3 커널은 5×5 입력에서 3×3 출력을 만들며 가중치 9개를 씁니다. 같은 입력과 출력을 완전 연결층으로 이으면 가중치는 몇 개일까요?',
      en:
        'A 3×3 kernel makes a 3×3 output of a 5×5 input with 9 weights. How many does a dense layer ' +
        'between the same take?',
    },
    because: {
      ko: '25·9 = 225. 입력 25칸과 출력 9칸의 모든 짝에 가중치가 하나씩 있습니다.',
      en: '25·9 = 225. There is a weight for every pair of the 25 inputs and the 9 outputs.',
    },
  } satisfies NumberItem<Sharing>,
  stride: {
    subject: { length: 18, stride: 3, by: 6 },
    right: outputMove,
    wrong: strideRules,
    ask: {
      ko: '스트라이드가 3인 합성곱입니다. 입력을 여섯 칸 옮기면 출력은 몇 칸 움직일까요?',
      en: 'A convolution has stride 3. The input moves by six cells. By how many does the output move?',
    },
    because: {
      ko: '6/3 = 2. 입력을 한 칸이나 두 칸 옮기면 나누어떨어지지 않아, 출력은 옮겨지는 대신 다른 수가 됩니다.',
      en: '6/3 = 2. Had the input moved by one cell or two, the output would hold other numbers instead of moved ones.',
    },
  } satisfies NumberItem<Strided>,
  pool: {
    subject: { y: [6, 5, 1, 0, 0, 0], window: 2, by: 1 },
    right: pooledChanges,
    wrong: poolRules,
    ask: {
      ko: '출력 6 5 1 0 0 0을 두 칸씩 묶어 큰 쪽만 남기면 6 1 0입니다. 출력이 오른쪽으로 한 칸 움직이면 셋 가운데 몇 개가 바뀔까요?',
      en:
        'The larger of every two cells of 6 5 1 0 0 0 are 6 1 0. The output moves one cell to the ' +
        'right. How many of the three change?',
    },
    because: {
      ko: '1개입니다. 0 6 5 1 0 0에서는 6 5 0이 남습니다. 덜 바뀌기는 해도 그대로는 아닙니다.',
      en: '1. From 0 6 5 1 0 0 remain 6 5 0. Less has changed than before pooling, yet not nothing.',
    },
  } satisfies NumberItem<Pooling>,
} as const;

export type ItemName = keyof typeof items;
