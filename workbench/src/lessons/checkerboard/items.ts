// What the reader predicts in this lesson, and the wrong rules it may be predicted by.
import { overlap } from 'faltung/analysis';
import { convTransposeProblem } from 'faltung/ops';
import type { NumberItem, WrongRule } from '../item.ts';
import { ones } from './model.ts';
import { rippleOf } from './ripple/model.ts';
import { problemOf, sceneOf } from './scene.ts';

/** An output of a row of stamps. */
export interface Meeting {
  readonly inputs: number;
  readonly taps: number;
  readonly stride: number;
  readonly at: number;
}

const countAt = ({ inputs, taps, stride, at }: Meeting): number =>
  overlap(problemOf(inputs, taps, stride)).axes[0]![at]!;

export const countRules: readonly WrongRule<Meeting>[] = [
  {
    id: 'every-weight-lands',
    answer: ({ taps }) => taps,
    say: {
      ko: '가중치마다 한 번씩 닿는다고 보았습니다. 스트라이드가 1일 때는 그렇지만, 여기서는 도장이 두 칸씩 건너뛰므로 하나 걸러 하나만 닿습니다.',
      en: 'Every weight was taken to land here. So it is with stride 1; these stamps skip, so every other one can.',
    },
  },
  {
    id: 'stamps-never-meet',
    answer: () => 1,
    say: {
      ko: '도장이 겹치지 않는다고 보았습니다. 도장은 3칸이고 2칸씩 옮겨 찍으므로 끝이 겹칩니다.',
      en: 'The stamps were taken not to meet. They are 3 cells wide and 2 apart, so their ends overlap.',
    },
  },
  {
    id: 'every-input-lands',
    answer: ({ inputs }) => inputs,
    say: {
      ko: '모든 입력이 닿는다고 보았습니다. 도장은 커널의 폭까지만 닿습니다.',
      en: 'All inputs were counted. A stamp reaches no further than the kernel is wide.',
    },
  },
];

/** The most that meet at an output of a plane of stamps. */
export type Plane = Omit<Meeting, 'at'>;

const mostOf = ({ inputs, taps, stride }: Plane, axes: 1 | 2): number => {
  const per = <T>(value: T): T[] => Array.from({ length: axes }, () => value);
  const problem = convTransposeProblem([1, 1, ...per(inputs)], [1, 1, ...per(taps)], { stride });
  return Math.max(...overlap(problem).counts);
};

export const planeRules: readonly WrongRule<Plane>[] = [
  {
    id: 'one-axis-counts',
    answer: (plane) => mostOf(plane, 1),
    say: {
      ko: '한 축에서 센 수입니다. 평면에서는 세로로 겹친 것마다 가로로도 겹치므로 곱해야 합니다.',
      en: 'That is the count along one axis. In a plane each of those meets as many along the other: they multiply.',
    },
  },
  {
    id: 'axes-added',
    answer: (plane) => 2 * mostOf(plane, 1),
    say: {
      ko: '두 축의 수를 더했습니다. 가로와 세로는 서로 짝을 이루므로 더하지 않고 곱합니다.',
      en: 'The counts of both axes were added. Rows and columns combine, so they multiply.',
    },
  },
  {
    id: 'whole-kernel-meets',
    answer: ({ taps }) => taps * taps,
    say: {
      ko: '커널의 모든 가중치가 한 칸에 닿는다고 보았습니다. 스트라이드가 2이면 축마다 하나 걸러 하나만 닿습니다.',
      en: 'All weights were taken to reach one cell. With stride 2 only every other one does, along each axis.',
    },
  },
];

/** A kernel on an input of ones. */
export interface Kernel {
  readonly w: readonly number[];
  readonly stride: number;
}

const phaseSumsOf = ({ w, stride }: Kernel): number[] =>
  sceneOf({ x: ones(5), w: [w], stride }).phases.map(({ sum }) => sum / 100);
const total = ({ w }: Kernel): number => w.reduce((sum, weight) => sum + weight, 0);

export const sumRules: readonly WrongRule<Kernel>[] = [
  {
    id: 'even-means-flat',
    answer: (kernel) => total(kernel) / kernel.stride,
    say: {
      ko: '고르게 겹치면 값도 같다고 보았습니다. 겹치는 횟수는 같아도, 겹치는 가중치가 다르면 값이 다릅니다.',
      en: 'Even overlap was taken to give even values. As many weights meet everywhere, but not the same ones.',
    },
  },
  {
    id: 'all-weights-add',
    answer: total,
    say: {
      ko: '가중치를 모두 더했습니다. 한 출력에는 스트라이드만큼 떨어진 가중치만 닿습니다.',
      en: 'All weights were added. Only weights a stride apart reach the same output.',
    },
  },
  {
    id: 'other-phase',
    answer: (kernel) => Math.min(...phaseSumsOf(kernel)),
    say: {
      ko: '다른 위상의 합입니다. 두 값 가운데 작은 쪽입니다.',
      en: 'That is the sum of the other phase: the smaller of the two values.',
    },
  },
  {
    id: 'largest-weight',
    answer: ({ w }) => Math.max(...w),
    say: {
      ko: '가장 큰 가중치를 골랐습니다. 겹친 곱은 골라내지 않고 더합니다.',
      en: 'The largest weight was picked. Products that meet are added.',
    },
  },
];

/** Layers that all stamp alike. */
export interface Stack {
  readonly taps: number;
  readonly stride: number;
  readonly layers: number;
}

const periodOf = ({ taps, stride, layers }: Stack): number => rippleOf({ w: ones(taps), stride, layers }).period;

export const periodRules: readonly WrongRule<Stack>[] = [
  {
    id: 'one-layer-period',
    answer: (stack) => periodOf({ ...stack, layers: 1 }),
    say: {
      ko: '마지막 층의 무늬만 보았습니다. 첫 층의 무늬도 다음 층에서 스트라이드만큼 늘어난 채 남습니다.',
      en: 'Only the last layer’s pattern was seen. That of the first is still there, stretched by the next stride.',
    },
  },
  {
    id: 'strides-added',
    answer: ({ stride, layers }) => stride * layers,
    say: {
      ko: '스트라이드를 더했습니다. 층을 지날 때마다 모든 것이 스트라이드 배로 늘어나므로 곱해야 합니다.',
      en: 'The strides were added. Each layer stretches everything by its stride, so they multiply.',
    },
  },
  {
    id: 'kernel-for-period',
    answer: ({ taps }) => taps,
    say: {
      ko: '커널의 크기를 답했습니다. 무늬의 주기는 도장의 폭이 아니라 도장 사이의 간격이 정합니다.',
      en: 'That is the kernel size. The period comes from the distance between stamps, not from their width.',
    },
  },
];

export const items = {
  count: {
    subject: { inputs: 5, taps: 3, stride: 2, at: 4 },
    right: countAt,
    wrong: countRules,
    ask: {
      ko: '입력 5칸이 저마다 폭이 3칸인 도장을 2칸 간격으로 찍습니다. 출력의 다섯째 칸에는 도장이 몇 개 겹칠까요?',
      en: '5 inputs stamp, each 3 cells wide, 2 cells apart. How many stamps lie on the fifth cell of the output?',
    },
    because: {
      ko: '2개입니다. 둘째 도장은 3~5째 칸, 셋째 도장은 5~7째 칸을 덮습니다. 바로 옆의 넷째 칸에는 하나만 닿습니다.',
      en: '2. The second stamp covers cells 3 to 5, the third 5 to 7. Right beside it, cell 4 is reached by just one.',
    },
  } satisfies NumberItem<Meeting>,
  plane: {
    subject: { inputs: 6, taps: 5, stride: 2 },
    right: (plane: Plane) => mostOf(plane, 2),
    wrong: planeRules,
    ask: {
      ko: '이번에는 평면입니다. 커널은 5×5이고 스트라이드는 두 축 모두 2입니다. 가장 많이 겹치는 출력 한 칸에는 곱이 몇 개 모일까요?',
      en: 'Now in a plane: the kernel is 5×5, and the stride is 2 both ways. How many products meet where most do?',
    },
    because: {
      ko: '3·3 = 9. 한 축에서 3개까지 겹치고, 세로로 겹친 3개마다 가로로 3개가 겹칩니다. 바로 옆에서는 2·2 = 4개뿐입니다.',
      en: '3·3 = 9. Up to 3 meet along one axis, and each of them with 3 along the other. Next door only 2·2 do.',
    },
  } satisfies NumberItem<Plane>,
  sums: {
    subject: { w: [1, 2, 3, 5], stride: 2 },
    right: (kernel: Kernel) => Math.max(...phaseSumsOf(kernel)),
    wrong: sumRules,
    ask: {
      ko: `입력은 모두 1, 커널은 [1 2 3 5], 스트라이드는 2입니다. 2는 4를 나누므로 어디서나 두 개씩 고르게 겹칩니다. 그런데 안쪽의 출력은 두 값을 오갑니다. 큰 쪽은 얼마일까요?`,
      en:
        'All inputs are 1, the kernel is [1 2 3 5], the stride is 2. As 2 divides 4, two products meet everywhere. ' +
        'Still the output goes back and forth between two values. What is the larger one?',
    },
    because: {
      ko: '2 + 5 = 7. 홀수 번째 가중치 1과 3이 한 칸에서, 짝수 번째 가중치 2와 5가 그 옆 칸에서 만납니다. 그래서 4와 7이 되풀이됩니다.',
      en: '2 + 5 = 7. The weights 1 and 3 meet in one cell, 2 and 5 in the next: 4 and 7 take turns.',
    },
  } satisfies NumberItem<Kernel>,
  period: {
    subject: { taps: 4, stride: 3, layers: 2 },
    right: periodOf,
    wrong: periodRules,
    ask: {
      ko: '커널 크기 4, 스트라이드 3인 층을 두 번 지납니다. 가중치는 모두 1이고 입력도 모두 1입니다. 출력 안쪽의 무늬는 몇 칸마다 되풀이될까요?',
      en:
        'Two layers follow each other, each with kernel size 4, stride 3 and weights of 1, on an input of ones. ' +
        'After how many cells does the pattern of the output repeat?',
    },
    because: {
      ko: '3·3 = 9. 첫 층의 주기 3이 둘째 층에서 세 배로 늘어나고, 그 위에 둘째 층의 주기 3이 얹힙니다.',
      en: '3·3 = 9. The second layer stretches the first one’s period of 3 threefold, and lays its own on top.',
    },
  } satisfies NumberItem<Stack>,
} as const;

export type ItemName = keyof typeof items;
