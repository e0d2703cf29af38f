// What the reader predicts in this lesson, and the wrong rules that people answer by.
import { costs, numericalRank, receptiveField } from 'faltung/analysis';
import type { NumberItem, WrongRule } from '../item.ts';
import type { Matrix } from '../../figure/matrix.ts';
import { layerOf, mixed } from './scene.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

interface Pixel {
  readonly x: readonly number[];
  readonly w: readonly number[];
}
const valueOf = ({ x, w }: Pixel): number =>
  mixed(
    [w],
    x.map((number) => [number]),
  )[0]![0]!;

export const pixelRules: readonly WrongRule<Pixel>[] = [
  {
    id: 'pixel-no-weights',
    answer: ({ x }) => sum(x),
    say: {
      ko: '채널을 그냥 더했습니다. 더하기 전에 채널마다 제 가중치를 곱해야 합니다.',
      en: 'The channels were added as they are. Each has to be multiplied by its own weight first.',
    },
  },
  {
    id: 'pixel-first-channel',
    answer: ({ x, w }) => x[0]! * w[0]!,
    say: {
      ko: '첫 채널만 곱했습니다. 1×1은 화소 하나를 보지만 그 화소의 채널은 모두 봅니다.',
      en: 'Only the first channel was multiplied. A 1×1 window sees one pixel, but all of its channels.',
    },
  },
  {
    id: 'pixel-sign-forgotten',
    answer: ({ x, w }) => sum(x.map((number, at) => number * Math.abs(w[at]!))),
    say: {
      ko: '음수 가중치의 부호를 빠뜨렸습니다.',
      en: 'The sign of the negative weight was lost.',
    },
  },
  {
    id: 'pixel-one-weight',
    answer: ({ x, w }) => sum(x) * w[0]!,
    say: {
      ko: '모든 채널에 같은 가중치를 곱했습니다. 가중치는 채널마다 따로 있습니다.',
      en: 'All channels were multiplied by the same weight. Each channel has one of its own.',
    },
  },
];

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
}
const weightsOf = ({ inputs, outputs }: Layer): number => costs(layerOf(inputs, outputs, 1, 1)).total.weights;

export const layerRules: readonly WrongRule<Layer>[] = [
  {
    id: 'pointwise-single-weight',
    answer: () => 1,
    say: {
      ko: '1×1이라서 가중치가 하나라고 보았습니다. 1×1은 창의 넓이이고, 깊이는 입력 채널의 수입니다.',
      en: 'The window is 1×1, but it is as deep as the input has channels: it is not a single weight.',
    },
  },
  {
    id: 'pointwise-one-filter',
    answer: ({ inputs }) => inputs,
    say: {
      ko: '필터 하나의 가중치만 세었습니다. 출력 채널마다 필터가 하나씩 있습니다.',
      en: 'Only one filter was counted. There is one for each output channel.',
    },
  },
  {
    id: 'pointwise-one-per-output',
    answer: ({ outputs }) => outputs,
    say: {
      ko: '출력 채널마다 가중치 하나로 보았습니다. 출력 채널마다 입력 채널 수만큼 있습니다.',
      en: 'One weight for each output channel was counted. Each has as many as there are input channels.',
    },
  },
  {
    id: 'pointwise-added',
    answer: ({ inputs, outputs }) => inputs + outputs,
    say: {
      ko: '두 채널 수를 더했습니다. 모든 입력 채널이 모든 출력 채널로 이어지므로 곱해야 합니다.',
      en: 'The channels were added. Every input reaches every output, so they are multiplied.',
    },
  },
  {
    id: 'pointwise-as-three',
    answer: ({ inputs, outputs }) => 9 * inputs * outputs,
    say: {
      ko: '3×3 커널로 세었습니다. 1×1은 채널 한 쌍마다 가중치가 하나뿐입니다.',
      en: 'That is a 3×3 kernel. 1×1 has a single weight for each pair of channels.',
    },
  },
];

interface Squeeze {
  readonly channels: number;
  readonly middle: number;
}
/** The rank of two layers without anything between them, on matrices as general as they can be. */
function rankOf({ channels, middle }: Squeeze): number {
  const powers = (rows: number, columns: number): Matrix =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => (r + 1) ** c));
  const product = mixed(powers(channels, middle), powers(middle, channels));
  return numericalRank({ shape: [channels, channels], data: Float64Array.from(product.flat()) });
}

export const rankRules: readonly WrongRule<Squeeze>[] = [
  {
    id: 'rank-of-the-outside',
    answer: ({ channels }) => channels,
    say: {
      ko: '바깥의 채널 수를 답했습니다. 가운데를 지나면서 이미 줄어든 것은 다시 넓혀도 돌아오지 않습니다.',
      en: 'That is the number outside. What was lost in the middle does not come back by widening.',
    },
  },
  {
    id: 'rank-multiplied',
    answer: ({ channels, middle }) => channels * middle,
    say: {
      ko: '가중치의 수를 세었습니다. 물은 것은 서로 독립인 출력 채널의 수입니다.',
      en: 'That counts weights. The question is how many output channels are independent of each other.',
    },
  },
  {
    id: 'rank-halves',
    answer: ({ channels, middle }) => channels - middle,
    say: {
      ko: '잃어버린 수를 답했습니다. 남은 수를 물었습니다.',
      en: 'That is how many are lost. The question is how many remain.',
    },
  },
];

interface Stack {
  readonly layers: number;
}
/** The pixels of the input that an output pixel of so many 1x1 layers can see. */
function seenBy({ layers }: Stack): number {
  const { axes } = receptiveField(Array.from({ length: layers }, () => layerOf(4, 4, 9, 9)));
  return axes.reduce((product, { size }) => product * size, 1);
}

export const stackRules: readonly WrongRule<Stack>[] = [
  {
    id: 'seen-one-each',
    answer: ({ layers }) => layers,
    say: {
      ko: '층마다 화소가 하나씩 늘어난다고 보았습니다. 1×1은 아무리 쌓아도 제자리의 화소만 봅니다.',
      en: 'A pixel was added for each layer. However many 1×1 layers follow, each sees the pixel in its own place.',
    },
  },
  {
    id: 'seen-as-three-wide',
    answer: ({ layers }) => 2 * layers + 1,
    say: {
      ko: '3×3 층처럼 층마다 두 칸씩 넓혔습니다. 1×1은 k − 1 = 0칸 넓힙니다.',
      en: 'It was widened by two for each layer, as with 3×3. A 1×1 widens by k − 1 = 0.',
    },
  },
  {
    id: 'seen-as-three',
    answer: ({ layers }) => (2 * layers + 1) ** 2,
    say: {
      ko: '3×3 층 셋의 수용 영역입니다. 1×1은 이웃을 보지 않습니다.',
      en: 'That is the receptive field of three 3×3 layers. A 1×1 sees no neighbours.',
    },
  },
];

export const items = {
  pixel: {
    subject: { x: [2, 1, 3], w: [2, 1, -1] },
    right: valueOf,
    wrong: pixelRules,
    ask: {
      ko: '한 화소의 세 채널이 2, 1, 3이고 1×1 필터의 가중치가 2, 1, −1입니다. 출력은 얼마일까요?',
      en: 'A pixel has the channels 2, 1, 3, and a 1×1 filter the weights 2, 1, −1. What comes out?',
    },
    because: {
      ko: '2·2 + 1·1 + 3·(−1) = 2. 이웃 화소는 쓰이지 않습니다.',
      en: '2·2 + 1·1 + 3·(−1) = 2. No neighbouring pixel takes part.',
    },
  } as NumberItem<Pixel>,
  weights: {
    subject: { inputs: 200, outputs: 50 },
    right: weightsOf,
    wrong: layerRules,
    ask: {
      ko: '1×1 합성곱으로 채널 200개를 50개로 줄입니다. 편향을 빼면 가중치는 모두 몇 개일까요?',
      en: 'A 1×1 convolution narrows 200 channels to 50. How many weights does it have, biases aside?',
    },
    because: {
      ko: '출력 채널 50개마다 입력 채널 200개에 곱할 가중치가 있으므로 200·50 = 10000개입니다.',
      en: 'Each of the 50 outputs has a weight for each of the 200 inputs: 200·50 = 10000.',
    },
  } as NumberItem<Layer>,
  stack: {
    subject: { layers: 3 },
    right: seenBy,
    wrong: stackRules,
    ask: {
      ko: '1×1 층 셋을 쌓고 사이마다 ReLU를 두었습니다. 마지막 출력의 한 화소는 입력 화소 몇 개에 따라 바뀔까요?',
      en: 'Three 1×1 layers are stacked, with a ReLU after each. How many input pixels can change an output pixel?',
    },
    because: {
      ko: '1개입니다. 층마다 1 + (1 − 1)이므로 수용 영역은 그대로 화소 하나입니다.',
      en: '1. Each layer widens the field by 1 − 1 = 0, so it stays a single pixel.',
    },
  } as NumberItem<Stack>,
  rank: {
    subject: { channels: 6, middle: 2 },
    right: rankOf,
    wrong: rankRules,
    ask: {
      ko: '1×1 두 층이 채널을 6 → 2 → 6으로 바꾸고, 사이에는 아무것도 없습니다. 출력 채널 6개 가운데 서로 독립인 것은 많아야 몇 개일까요?',
      en:
        'Two 1×1 layers go 6 → 2 → 6 channels with nothing between. At most how many of the six outputs ' +
        'are independent?',
    },
    because: {
      ko: '2개입니다. 두 행렬의 곱은 가운데보다 높은 랭크를 가질 수 없습니다. 나머지는 이 둘을 섞은 것입니다.',
      en:
        '2. The product of both matrices has no more rank than the middle has channels; the others are ' +
        'mixtures of these.',
    },
  } as NumberItem<Squeeze>,
} as const;
export type ItemName = keyof typeof items;
