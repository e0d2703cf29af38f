// What the reader predicts in this lesson, and the wrong rules behind wrong answers.
import { conv, convProblem } from 'faltung/ops';
import type { NumberItem, WrongRule } from '../item.ts';
import { amountsOf, type Layer } from './counting.ts';

const places = ({ size, taps }: Layer): number => (size - taps + 1) ** 2;

/** Wrong ways to count the multiplications of both stages. */
export const productRules: readonly WrongRule<Layer>[] = [
  {
    id: 'dws-standard',
    answer: (q) => amountsOf(q).standard.products,
    say: {
      ko: '보통의 합성곱이 하는 곱셈입니다. 나누면 창은 채널마다 하나뿐이고, 필터마다 다시 훑지 않습니다.',
      en:
        'That is the standard convolution. Once split, there is one window for each channel, not ' +
        'one for each filter and channel.',
    },
  },
  {
    id: 'dws-summed-channels',
    answer: (q) => amountsOf(q).depthwise.products + q.filters * places(q),
    say: {
      ko: '깊이별 단계에서 채널을 더해 맵 하나로 만들었습니다. 그 단계에서는 더하지 않습니다. 맵은 채널 수만큼 남고, 섞는 단계가 모두 읽습니다.',
      en:
        'The channels were added in the depthwise stage, which left one map. That stage adds ' +
        'nothing across channels: as many maps remain, and the mixing reads them all.',
    },
  },
  {
    id: 'dws-only-depthwise',
    answer: (q) => amountsOf(q).depthwise.products,
    say: {
      ko: '깊이별 단계만 세었습니다. 맵을 섞는 1×1 단계도 곱셈을 합니다. 실은 그쪽이 대부분입니다.',
      en: 'Only the depthwise stage was counted. The 1×1 stage multiplies, too; in fact it does most of the work.',
    },
  },
  {
    id: 'dws-only-pointwise',
    answer: (q) => amountsOf(q).pointwise.products,
    say: {
      ko: '섞는 단계만 세었습니다. 그 앞의 깊이별 단계가 빠졌습니다.',
      en: 'Only the mixing was counted. The depthwise stage before it is missing.',
    },
  },
  {
    id: 'dws-windows-for-each-filter',
    answer: (q) => q.filters * amountsOf(q).depthwise.products + amountsOf(q).pointwise.products,
    say: {
      ko: '필터마다 깊이별 단계를 새로 했습니다. 깊이별 단계는 한 번만 하고, 그 맵을 모든 필터가 함께 씁니다.',
      en: 'The depthwise stage was done anew for every filter. It is done once, and all filters share its maps.',
    },
  },
  {
    id: 'dws-weights-for-products',
    answer: (q) => amountsOf(q).both.weights,
    say: {
      ko: '가중치의 수를 세었습니다. 가중치는 놓이는 자리마다 다시 곱해집니다.',
      en: 'Those are the weights. Each of them multiplies again at every place.',
    },
  },
];

/** Wrong ways to count the weights of both stages. */
export const weightRules: readonly WrongRule<Layer>[] = [
  {
    id: 'dws-weights-standard',
    answer: (q) => amountsOf(q).standard.weights,
    say: {
      ko: '보통의 합성곱에 드는 가중치입니다.',
      en: 'Those are the weights of the standard convolution.',
    },
  },
  {
    id: 'dws-weights-one-window',
    answer: ({ taps, depth, filters }) => taps ** 2 + depth * filters,
    say: {
      ko: '창 하나를 모든 채널이 함께 쓴다고 보았습니다. 채널마다 자기 창이 있습니다.',
      en: 'All channels were given one common window. Each channel has its own.',
    },
  },
  {
    id: 'dws-weights-summed',
    answer: ({ taps, depth, filters }) => taps ** 2 * depth + filters,
    say: {
      ko: '섞는 가중치를 필터마다 하나로 세었습니다. 필터마다 채널 수만큼 있어야 맵들을 섞을 수 있습니다.',
      en: 'One mixing weight was counted for each filter. To mix the maps, a filter needs one for each channel.',
    },
  },
  {
    id: 'dws-weights-depthwise',
    answer: (q) => amountsOf(q).depthwise.weights,
    say: { ko: '창의 가중치만 세었습니다.', en: 'Only the weights of the windows were counted.' },
  },
  {
    id: 'dws-weights-pointwise',
    answer: (q) => amountsOf(q).pointwise.weights,
    say: { ko: '섞는 가중치만 세었습니다.', en: 'Only the mixing weights were counted.' },
  },
  {
    id: 'dws-weights-multiplied',
    answer: (q) => amountsOf(q).depthwise.weights * amountsOf(q).pointwise.weights,
    say: {
      ko: '두 단계의 가중치 수를 곱했습니다. 따로 있는 가중치이므로 더합니다.',
      en: 'The weights of both stages were multiplied. They are separate weights, so they are added.',
    },
  },
];

/** Rows of numbers as channels, each with a window of its own. */
export interface Apart {
  readonly x: readonly (readonly number[])[];
  readonly k: readonly (readonly number[])[];
  readonly channel: number;
  readonly at: number;
}

function mapOf({ x, k }: Pick<Apart, 'x' | 'k'>, flip = false): number[][] {
  const [inputs, length, taps] = [x.length, x[0]!.length, k[0]!.length];
  const problem = convProblem([1, inputs, length], [inputs, 1, taps], { groups: inputs, flip });
  const { data } = conv.y.reference(problem, {
    x: { shape: [1, inputs, length], data: Float64Array.from(x.flat()) },
    w: { shape: [inputs, 1, taps], data: Float64Array.from(k.flat()) },
  });
  const short = length - taps + 1;
  return x.map((_, c) => Array.from(data.subarray(c * short, (c + 1) * short)));
}

const valueOf = (q: Apart): number => mapOf(q)[q.channel]![q.at]!;

/** Wrong ways to compute a number of a depthwise map. */
export const mapRules: readonly WrongRule<Apart>[] = [
  {
    id: 'dw-summed-channels',
    answer: (q) => mapOf(q).reduce((sum, map) => sum + map[q.at]!, 0),
    say: {
      ko: '채널의 결과를 더했습니다. 깊이별 단계에서는 채널마다 맵이 따로 남고, 더하는 일은 다음 단계가 합니다.',
      en:
        'The channels were added. In the depthwise stage each keeps a map of its own; adding is ' +
        'left to the next stage.',
    },
  },
  {
    id: 'dw-one-window',
    answer: (q) => valueOf({ ...q, k: q.k.map(() => q.k[0]!) }),
    say: {
      ko: '첫 채널의 창을 썼습니다. 채널마다 자기 창이 있습니다.',
      en: 'The first channel’s window was used. Each channel has a window of its own.',
    },
  },
  {
    id: 'dw-other-channel',
    answer: (q) => mapOf(q)[0]![q.at],
    say: { ko: '다른 채널의 맵을 계산했습니다.', en: 'That is the map of the other channel.' },
  },
  {
    id: 'dw-turned',
    answer: (q) => mapOf(q, true)[q.channel]![q.at],
    say: {
      ko: '창을 뒤집어 곱했습니다. 딥러닝에서는 놓인 그대로 곱합니다.',
      en: 'The window was turned. Deep learning multiplies it as it lies.',
    },
  },
];

/** Wrong ways to tell how many times cheaper it can get at most; the subject is the window's side. */
export const limitRules: readonly WrongRule<number>[] = [
  {
    id: 'limit-side',
    answer: (h) => h,
    say: {
      ko: '창의 한 변을 답했습니다. 한 채널에서 아끼는 것은 창의 칸 수 전체입니다.',
      en: 'That is the side of the window. What is saved for each channel are all of its cells.',
    },
  },
  {
    id: 'limit-both-sides',
    answer: (h) => 2 * h,
    say: {
      ko: '가로와 세로를 더했습니다. 창의 칸 수는 둘의 곱입니다.',
      en: 'Height and width were added. The cells of a window are their product.',
    },
  },
  {
    id: 'limit-spatial',
    answer: (h) => h / 2,
    say: {
      ko: '공간 분리 합성곱의 한계입니다. 그때는 창을 열과 행으로 나누었고, 지금은 창과 채널을 나눕니다.',
      en: 'That is the limit of the spatial split, a column and a row. Here windows are split from channels.',
    },
  },
  {
    id: 'limit-of-three',
    answer: () => 9,
    say: { ko: '3×3 창의 한계입니다.', en: 'That is the limit for a window of 3×3.' },
  },
];

const layer: Layer = { depth: 3, filters: 128, size: 7, taps: 3 };

export const costItem: NumberItem<Layer> = {
  subject: layer,
  right: (q) => amountsOf(q).both.products,
  wrong: productRules,
  ask: {
    ko:
      '7×7 입력 3채널을 3×3 필터 128개로 5×5 출력 128채널로 만듭니다. 한 번에 하면 곱셈이 86,400번입니다. 먼저 채널마다 자기 3×3 창으로 ' +
      '훑어 맵 3장을 만들고, 그다음 1×1 필터 128개로 섞으면 모두 몇 번일까요?',
    en:
      'A 7×7 input of 3 channels becomes a 5×5 output of 128, by filters of 3×3. In one step ' +
      'that takes 86,400 multiplications. Now each channel is first passed over by a 3×3 window ' +
      'of its own, which leaves 3 maps, and then 128 filters of 1×1 mix these. How many does it ' +
      'take in all?',
  },
  because: {
    ko: '10275번입니다. 깊이별 단계가 3·3·3·25 = 675번, 섞는 단계가 128·3·25 = 9600번입니다. 86,400번의 12%가 안 됩니다.',
    en: '10275: the depthwise stage makes 3·3·3·25 = 675, the mixing 128·3·25 = 9600. That is less than 12% of 86,400.',
  },
};

export const weightsItem: NumberItem<Layer> = {
  subject: layer,
  right: (q) => amountsOf(q).both.weights,
  wrong: weightRules,
  ask: {
    ko: '같은 층의 가중치는 모두 몇 개일까요? 3채널에서 128채널로, 창은 3×3이고 편향은 없습니다.',
    en: 'How many weights do both stages of that layer have? From 3 channels to 128, windows of 3×3, no biases.',
  },
  because: {
    ko: '411개입니다. 창이 3·9 = 27개, 섞는 가중치가 128·3 = 384개입니다. 보통의 합성곱은 3456개입니다.',
    en: '411: the windows have 3·9 = 27, the mixing has 128·3 = 384. The standard convolution has 3456.',
  },
};

export const mapItem: NumberItem<Apart> = {
  subject: {
    x: [
      [1, 2, 3],
      [10, 20, 30],
    ],
    k: [
      [1, 1],
      [1, -1],
    ],
    channel: 1,
    at: 0,
  },
  right: valueOf,
  wrong: mapRules,
  ask: {
    ko: '채널이 둘입니다. 첫 채널은 창 [1 1]로, 둘째 채널은 창 [1 −1]로 훑습니다. 깊이별 단계가 끝났을 때 둘째 맵의 첫 숫자는 무엇일까요?',
    en:
      'There are two channels. The window [1 1] passes over the first, the window [1 −1] over ' +
      'the second. What is the first number of the second map after the depthwise stage?',
  },
  because: {
    ko: '−10입니다. 10·1 + 20·(−1)이고, 첫 채널은 들어오지 않습니다.',
    en: '−10, which is 10·1 + 20·(−1). The first channel has no part in it.',
  },
};

export const limitItem: NumberItem<number> = {
  subject: 5,
  right: (taps) => taps ** 2,
  wrong: limitRules,
  ask: {
    ko: '창이 5×5이고 필터를 얼마든지 늘릴 수 있다면, 곱셈은 많아야 몇 배 줄어들까요?',
    en: 'With windows of 5×5 and as many filters as you like, how many times fewer multiplications can it be at most?',
  },
  because: {
    ko: '25배입니다. 비는 1/필터 수 + 1/25이므로 필터가 늘수록 1/25에 가까워지지만 닿지는 않습니다.',
    en:
      '25. The ratio is 1 over the number of filters, plus 1/25: the more filters, the closer to ' +
      '1/25, without ever reaching it.',
  },
};
