// What the reader predicts in this lesson, and the wrong rules it may be predicted by.
import { conv, convProblem, convShapes, sizeOf, type ConvProblem } from 'faltung/ops';
import type { NumberItem, WrongRule } from '../item.ts';
import { cubeOf, stagesOf } from './scene.ts';

/** A filter over so many channels on a square input. */
export interface Layer {
  readonly channels: number;
  readonly side: number;
  readonly taps: number;
}

const standardOf = ({ channels, side, taps }: Layer): ConvProblem =>
  convProblem([1, channels, side, side], [1, channels, taps, taps]);
const weightsOf = (problems: readonly ConvProblem[]): number =>
  problems.reduce((sum, problem) => sum + sizeOf(convShapes(problem).w), 0);
export const counted = (problem: ConvProblem): number => {
  let count = 0;
  for (const _ of conv.terms(problem)) count++;
  return count;
};
const places = (layer: Layer): number => sizeOf(convShapes(standardOf(layer)).y);

export const weightRules: readonly WrongRule<Layer>[] = [
  {
    id: 'flat-saves-nothing',
    answer: (layer) => weightsOf([standardOf(layer)]),
    say: {
      ko: '나누지 않은 필터의 가중치입니다. 세 필터의 길이는 곱하지 않고 더합니다.',
      en: 'Those are the weights of the whole filter. The lengths of the three filters are added, not multiplied.',
    },
  },
  {
    id: 'flat-forgot-channels',
    answer: ({ taps }) => 2 * taps,
    say: {
      ko: '세로와 가로만 세었습니다. 채널 방향의 필터에도 채널마다 가중치가 하나씩 있습니다.',
      en: 'Only down and across were counted. The filter along the channels has a weight for each of them.',
    },
  },
  {
    id: 'flat-in-every-channel',
    answer: ({ channels, taps }) => channels * 2 * taps,
    say: {
      ko: '채널마다 세로와 가로 필터를 따로 두었습니다. 첫 단계에서 채널이 하나로 모이므로 그다음 필터는 한 벌이면 됩니다.',
      en: 'Each channel was given its own two filters. The first pass joins the channels, so one pair is enough.',
    },
  },
];

export const productRules: readonly WrongRule<Layer>[] = [
  {
    id: 'flat-one-pass',
    answer: (layer) => counted(standardOf(layer)),
    say: {
      ko: '한 번에 할 때의 곱셈입니다. 나누면 단계마다 짧은 필터만 곱합니다.',
      en: 'That is the count of one pass. Split up, each pass multiplies by a short filter only.',
    },
  },
  {
    id: 'flat-outputs-only',
    answer: (layer) => weightsOf(stagesOf(standardOf(layer))) * places(layer),
    say: {
      ko: '세 단계 모두 출력 크기에서 세었습니다. 첫 단계는 아직 줄지 않은 맵 전체를 지나갑니다.',
      en: 'All passes were counted at the output’s size. The first one still goes over the whole map.',
    },
  },
  {
    id: 'flat-never-shrinks',
    answer: (layer) => weightsOf(stagesOf(standardOf(layer))) * layer.side ** 2,
    say: {
      ko: '세 단계 모두 입력 크기에서 세었습니다. 세로와 가로 단계를 지날 때마다 맵이 줄어듭니다.',
      en: 'All passes were counted at the input’s size. The map shrinks with the pass down, and again across.',
    },
  },
  {
    id: 'flat-first-pass-only',
    answer: (layer) => counted(stagesOf(standardOf(layer))[0]!),
    say: {
      ko: '첫 단계만 세었습니다. 세로와 가로 단계를 더해야 합니다.',
      en: 'Only the first pass was counted. The passes down and across are still to be added.',
    },
  },
];

/** Three lists, and the place of one weight of the filter they stand for; counted from 0. */
export interface Weight {
  readonly lists: readonly [readonly number[], readonly number[], readonly number[]];
  readonly at: readonly [number, number, number];
}

const numbersAt = ({ lists, at }: Weight): number[] => lists.map((list, d) => list[at[d]!]!);
const weightAt = ({ lists, at: [c, y, x] }: Weight): number => {
  const [, beta, gamma] = lists;
  return cubeOf(...lists)[(c * beta.length + y) * gamma.length + x]!;
};

export const cubeRules: readonly WrongRule<Weight>[] = [
  {
    id: 'flat-added',
    answer: (weight) => numbersAt(weight).reduce((sum, number) => sum + number, 0),
    say: {
      ko: '세 수를 더했습니다. 세 단계를 차례로 지나는 값은 단계마다 곱해집니다.',
      en: 'The three numbers were added. What goes through three passes is multiplied in each.',
    },
  },
  {
    id: 'flat-two-directions',
    answer: ({ lists: [, beta, gamma], at: [, y, x] }) => beta[y]! * gamma[x]!,
    say: {
      ko: '채널의 가중치를 빠뜨렸습니다. 세로와 가로의 곱에 채널의 가중치도 곱해야 합니다.',
      en: 'The channel’s weight was left out: down times across is multiplied by it as well.',
    },
  },
  {
    id: 'flat-order-mixed-up',
    answer: ({ lists, at: [c, y, x] }) => weightAt({ lists, at: [x, y, c] }),
    say: {
      ko: '채널과 가로 자리를 바꾸어 읽었습니다. α는 채널, β는 행, γ는 열의 번호로 고릅니다.',
      en: 'Channel and column were exchanged. α is read at the channel, β at the row, γ at the column.',
    },
  },
];

/** Flattened layers one after another. */
export interface Series {
  readonly taps: number;
  readonly layers: number;
}

/** Rows of the input that one output of the series sees. */
const heightOf = ({ taps, layers }: Series): number => {
  const start = 20;
  let rows = start;
  for (let layer = 0; layer < layers; layer++) {
    const last = stagesOf(standardOf({ channels: 1, side: rows, taps })).at(-1)!;
    rows = convShapes(last).y[2]!;
  }
  return start - rows + 1;
};

export const seriesRules: readonly WrongRule<Series>[] = [
  {
    id: 'flat-series-same',
    answer: ({ taps }) => taps,
    say: {
      ko: '한 벌의 높이입니다. 둘째 벌은 첫째 벌의 출력을 읽으므로 더 멀리까지 봅니다.',
      en: 'That is the height of one set. The second reads what the first made, so it sees further.',
    },
  },
  {
    id: 'flat-series-added',
    answer: ({ taps, layers }) => taps * layers,
    say: {
      ko: '높이를 더했습니다. 가운데 행은 두 벌이 함께 쓰므로 한 번만 셉니다.',
      en: 'The heights were added. The sets share a row in the middle, which counts once.',
    },
  },
  {
    id: 'flat-series-multiplied',
    answer: ({ taps, layers }) => taps ** layers,
    say: {
      ko: '높이를 곱했습니다. 층을 지날 때마다 넓어지는 것은 k − 1칸뿐입니다.',
      en: 'The heights were multiplied. Each layer adds only k − 1 rows.',
    },
  },
];

export const items = {
  weights: {
    subject: { channels: 4, side: 7, taps: 3 },
    right: (layer: Layer) => weightsOf(stagesOf(standardOf(layer))),
    wrong: weightRules,
    ask: {
      ko: '채널 4개를 읽는 3×3 필터 하나를 채널, 세로, 가로 방향의 1차원 필터 셋으로 나눕니다. 가중치는 모두 몇 개일까요?',
      en: 'A 3×3 filter over 4 channels is split into three one-dimensional ones. How many weights are there in all?',
    },
    because: {
      ko: '4 + 3 + 3 = 10. 나누지 않은 필터의 가중치는 4·3·3개, 곧 36개입니다.',
      en: '4 + 3 + 3 = 10. The whole filter has 4·3·3 weights, which is 36.',
    },
  } satisfies NumberItem<Layer>,
  cube: {
    subject: {
      lists: [
        [1, -2, 3],
        [2, 0, -1],
        [1, 1, -3],
      ],
      at: [1, 0, 2],
    },
    right: weightAt,
    wrong: cubeRules,
    ask: {
      ko: 'α = [1 −2 3], β = [2 0 −1], γ = [1 1 −3]입니다. 셋이 뜻하는 3×3×3 필터에서 채널 2, 1행 3열의 가중치는 얼마일까요?',
      en:
        'α = [1 −2 3], β = [2 0 −1], γ = [1 1 −3]. In the 3×3×3 filter they stand for, what is ' +
        'the weight of channel 2 at row 1, column 3?',
    },
    because: {
      ko: '(−2)·2·(−3) = 12. 채널 2의 α, 1행의 β, 3열의 γ를 곱합니다.',
      en: '(−2)·2·(−3) = 12: α of channel 2, β of row 1 and γ of column 3, multiplied.',
    },
  } satisfies NumberItem<Weight>,
  products: {
    subject: { channels: 3, side: 7, taps: 3 },
    right: (layer: Layer) => stagesOf(standardOf(layer)).reduce((sum, problem) => sum + counted(problem), 0),
    wrong: productRules,
    ask: {
      ko: '7×7 입력에 채널이 3개 있고, 3×3 필터 하나를 패딩 없이 세 단계로 나누어 계산합니다. 곱셈은 모두 몇 번일까요?',
      en:
        'A 7×7 input has 3 channels, and one 3×3 filter runs in three passes without padding. ' +
        'How many multiplications are there?',
    },
    because: {
      ko: '3·49 + 3·35 + 3·25 = 327. 맵은 7×7로 남았다가 5×7, 5×5로 줄어듭니다. 한 번에 하면 675번입니다.',
      en: '3·49 + 3·35 + 3·25 = 327. The map stays 7×7, then becomes 5×7 and 5×5. One pass takes 675.',
    },
  } satisfies NumberItem<Layer>,
  series: {
    subject: { taps: 3, layers: 2 },
    right: heightOf,
    wrong: seriesRules,
    ask: {
      ko: '3×3 필터를 나눈 세 단계를 한 벌이라 하고, 두 벌을 차례로 지납니다. 출력 한 칸은 입력의 몇 행을 볼까요?',
      en:
        'Call the three passes of a 3×3 filter one set. Two sets follow each other. ' +
        'How many rows of the input does one output see?',
    },
    because: {
      ko: '3 + 2 = 5. 둘째 벌이 두 행을 더 봅니다. 두 벌을 잇는 것은 필터 둘을 더하는 것과 다릅니다.',
      en: '3 + 2 = 5. The second set adds two rows. Sets in a row are not the same as filters that are added.',
    },
  } satisfies NumberItem<Series>,
} as const;

export type ItemName = keyof typeof items;
