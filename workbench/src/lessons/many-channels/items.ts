// What the reader predicts in this lesson, and the wrong rules behind wrong answers.
import { conv, convProblem } from 'faltung/ops';
import type { NumberItem, WrongRule } from '../item.ts';
import { amountsOf, type Layer } from './count/model.ts';

/** Channels of a single window: the numbers in it, a kernel for each, and the bias of the filter. */
export interface OneWindow {
  readonly x: readonly (readonly number[])[];
  readonly w: readonly (readonly number[])[];
  readonly bias: number;
}

function valueOf({ x, w, bias }: OneWindow, flip = false): number {
  const [channels, taps] = [x.length, x[0]!.length];
  const problem = convProblem([1, channels, taps], [1, channels, taps], { flip }, [1]);
  return conv.y.reference(problem, {
    x: { shape: [1, channels, taps], data: Float64Array.from(x.flat()) },
    w: { shape: [1, channels, taps], data: Float64Array.from(w.flat()) },
    b: { shape: [1], data: Float64Array.of(bias) },
  }).data[0]!;
}

/** What each channel gives by itself. */
const partsOf = ({ x, w }: OneWindow): number[] =>
  x.map((numbers, channel) => valueOf({ x: [numbers], w: [w[channel]!], bias: 0 }));

export const sumRules: readonly WrongRule<OneWindow>[] = [
  {
    id: 'mc-forgot-bias',
    answer: (q) => valueOf({ ...q, bias: 0 }),
    say: {
      ko: '편향을 빠뜨렸습니다. 채널을 모두 더한 다음 필터의 편향을 한 번 더합니다.',
      en: 'The bias was forgotten. Once the channels are added up, the filter’s bias is added too.',
    },
  },
  {
    id: 'mc-bias-for-each-channel',
    answer: (q) => valueOf({ ...q, bias: q.bias * q.x.length }),
    say: {
      ko: '편향을 채널마다 더했습니다. 편향은 출력 채널에 하나이고, 한 번만 더합니다.',
      en: 'The bias was added for each channel. There is one for an output channel, and it is added once.',
    },
  },
  {
    id: 'mc-first-channel',
    answer: (q) => partsOf(q)[0]! + q.bias,
    say: {
      ko: '첫 채널만 계산했습니다. 필터는 입력 채널을 모두 읽고 그 결과를 더합니다.',
      en: 'Only the first channel was computed. A filter reads all input channels and adds what they give.',
    },
  },
  {
    id: 'mc-one-kernel',
    answer: (q) => valueOf({ ...q, w: q.x.map(() => q.w[0]!) }),
    say: {
      ko: '모든 채널에 첫 커널을 곱했습니다. 필터에는 채널마다 커널이 하나씩 따로 있습니다.',
      en: 'The first kernel was used for every channel. A filter has a kernel of its own for each.',
    },
  },
  {
    id: 'mc-largest-channel',
    answer: (q) => Math.max(...partsOf(q)) + q.bias,
    say: {
      ko: '가장 큰 채널만 남겼습니다. 합성곱은 고르지 않고 모두 더합니다.',
      en: 'Only the largest channel was kept. A convolution does not choose: it adds all of them.',
    },
  },
  {
    id: 'mc-turned',
    answer: (q) => valueOf(q, true),
    say: {
      ko: '커널들을 뒤집었습니다. 채널이 여럿이어도 딥러닝에서는 놓인 그대로 곱합니다.',
      en: 'The kernels were turned. Deep learning multiplies them as they lie.',
    },
  },
];

/** How many numbers come out of one filter. */
export type Numbers = Pick<Layer, 'inputs' | 'size' | 'taps'>;

const placesOf = ({ inputs, size, taps }: Numbers): number =>
  amountsOf({ inputs, size, taps, outputs: 1, bias: false }).places;

export const numberRules: readonly WrongRule<Numbers>[] = [
  {
    id: 'mc-maps-stay-apart',
    answer: (q) => placesOf(q) ** 2 * q.inputs,
    say: {
      ko: '채널마다 맵이 남는다고 보았습니다. 한 필터의 맵들은 더해져 한 장이 됩니다.',
      en: 'A map was left for each channel. The maps of one filter are added, and become a single one.',
    },
  },
  {
    id: 'mc-as-large-as-the-input',
    answer: (q) => q.size ** 2,
    say: {
      ko: '가로 5곳, 세로 5곳이라고 보았습니다. 그것은 7×7 입력일 때의 수입니다. 3×3 창은 5×5 안에 가로 3곳, 세로 3곳에 놓입니다.',
      en: 'That takes 5 places across and 5 down, which is right for an input of 7×7. In 5×5 a 3×3 window has 3 and 3.',
    },
  },
  {
    id: 'mc-everything-kept',
    answer: (q) => q.size ** 2 * q.inputs,
    say: {
      ko: '입력과 모양이 같다고 보았습니다. 창이 안에 놓여야 하니 작아지고, 채널은 더해져 한 장이 됩니다.',
      en:
        'The output was taken to have the input’s shape. The window has to fit inside, and the ' +
        'channels are added up.',
    },
  },
  {
    id: 'mc-one-direction',
    answer: placesOf,
    say: {
      ko: '한 방향만 세었습니다. 창은 가로와 세로, 두 방향으로 움직입니다.',
      en: 'Only one direction was counted. The window moves across and down.',
    },
  },
];

export const weightRules: readonly WrongRule<Layer>[] = [
  {
    id: 'mc-biases-not-counted',
    answer: (q) => amountsOf(q).weights,
    say: {
      ko: '편향을 세지 않았습니다. 출력 채널마다 하나씩 더 배웁니다.',
      en: 'The biases were not counted. One more is learned for each output channel.',
    },
  },
  {
    id: 'mc-flat-filters',
    answer: (q) => amountsOf({ ...q, inputs: 1 }).weights + q.outputs,
    say: {
      ko: '필터마다 커널을 하나로 세었습니다. 필터는 입력 채널만큼 깊어서 커널이 3개씩 있습니다.',
      en: 'Each filter was given one kernel. A filter is as deep as the input has channels: it has 3.',
    },
  },
  {
    id: 'mc-single-filter',
    answer: (q) => amountsOf({ ...q, outputs: 1 }).weights + 1,
    say: {
      ko: '필터 하나를 세었습니다. 출력 채널마다 필터가 하나씩 있습니다.',
      en: 'That is one filter. There is one for each output channel.',
    },
  },
  {
    id: 'mc-bias-for-each-kernel',
    answer: (q) => amountsOf(q).weights + amountsOf(q).kernels,
    say: {
      ko: '편향을 커널마다 하나씩 세었습니다. 편향은 필터마다 하나입니다.',
      en: 'A bias was counted for each kernel. There is one for each filter.',
    },
  },
  {
    id: 'mc-kernels-for-weights',
    answer: (q) => amountsOf(q).kernels,
    say: {
      ko: '커널의 수를 세었습니다. 3×3 커널에는 가중치가 아홉 개씩 있습니다.',
      en: 'Those are the kernels. Each of 3×3 has nine weights.',
    },
  },
];

export const kernelRules: readonly WrongRule<Layer>[] = [
  {
    id: 'mc-filters-for-kernels',
    answer: (q) => q.outputs,
    say: {
      ko: '필터의 수를 세었습니다. 필터 하나에 커널이 입력 채널마다 하나씩 들어 있습니다.',
      en: 'Those are the filters. Each holds one kernel for every input channel.',
    },
  },
  {
    id: 'mc-one-filter-of-kernels',
    answer: (q) => q.inputs,
    say: {
      ko: '필터 하나에 든 커널을 세었습니다. 출력 채널마다 그런 필터가 하나씩 있습니다.',
      en: 'Those are the kernels of one filter. There is such a filter for each output channel.',
    },
  },
  {
    id: 'mc-ends-added',
    answer: (q) => q.inputs + q.outputs,
    say: {
      ko: '입력과 출력의 채널 수를 더했습니다. 커널은 입력 채널과 출력 채널의 짝마다 하나씩이므로 곱해야 합니다.',
      en: 'Inputs and outputs were added. There is a kernel for every pair of the two, so they are multiplied.',
    },
  },
  {
    id: 'mc-weights-for-kernels',
    answer: (q) => amountsOf(q).weights,
    say: {
      ko: '가중치의 수입니다. 커널 하나에 가중치가 아홉 개씩 들어 있습니다.',
      en: 'Those are the weights: nine to a kernel.',
    },
  },
];

export const items = {
  sum: {
    subject: {
      x: [
        [2, 1],
        [3, 4],
        [0, 5],
      ],
      w: [
        [1, 2],
        [1, -1],
        [2, 1],
      ],
      bias: 2,
    },
    right: valueOf,
    wrong: sumRules,
    ask: {
      ko: '채널이 셋이고 창에는 숫자가 둘씩 들어 있습니다. 필터의 커널은 아래와 같고 편향은 2입니다. 출력은 얼마일까요?',
      en:
        'Three channels, with two numbers in the window. The filter’s kernels stand beside them, and ' +
        'its bias is 2. What comes out?',
    },
    because: {
      ko: '4 − 1 + 5 + 2 = 10. 채널마다 자기 커널을 곱해 4, −1, 5가 나오고, 모두 더한 다음 편향을 한 번 더합니다.',
      en:
        '4 − 1 + 5 + 2 = 10. Each channel with its own kernel gives 4, −1 and 5; they are added up, ' +
        'and the bias once.',
    },
  } satisfies NumberItem<OneWindow>,
  places: {
    subject: { inputs: 3, size: 5, taps: 3 },
    right: (q) => placesOf(q) ** 2,
    wrong: numberRules,
    ask: {
      ko: '5×5 크기의 채널 셋에 3×3×3 필터 하나를 씁니다. 패딩은 없습니다. 출력에는 숫자가 모두 몇 개 있을까요?',
      en: 'One filter of 3×3×3 passes over three channels of 5×5, without padding. How many numbers are in the output?',
    },
    because: {
      ko: '3·3 = 9. 창은 가로와 세로로만 움직이고, 채널 방향으로는 입력만큼 깊어 움직일 자리가 없습니다.',
      en:
        '3·3 = 9. The window moves across and down; along the channels it is as deep as the input, so ' +
        'it cannot move.',
    },
  } satisfies NumberItem<Numbers>,
  weights: {
    subject: { inputs: 3, outputs: 4, taps: 3, size: 5, bias: true },
    right: (q) => amountsOf(q).weights + amountsOf(q).biases,
    wrong: weightRules,
    ask: {
      ko: '채널 3개에서 4개로 가는 3×3 층이 있습니다. 편향까지 합쳐 배우는 수는 모두 몇 개일까요?',
      en: 'A 3×3 layer goes from 3 channels to 4. How many numbers does it learn, biases included?',
    },
    because: {
      ko: '4·3·3² + 4 = 112. 필터 4개에 커널이 3개씩, 커널마다 가중치가 9개씩 있고, 필터마다 편향이 하나 있습니다.',
      en: '4·3·3² + 4 = 112. There are 4 filters of 3 kernels with 9 weights each, and a bias for each filter.',
    },
  } satisfies NumberItem<Layer>,
  kernels: {
    subject: { inputs: 64, outputs: 128, taps: 3, size: 8, bias: true },
    right: (q) => amountsOf(q).kernels,
    wrong: kernelRules,
    ask: {
      ko: '신경망 안의 층 하나가 채널 64개를 128개로 바꿉니다. 3×3 커널은 모두 몇 개일까요?',
      en: 'Inside a network a layer turns 64 channels into 128. How many kernels of 3×3 does it have?',
    },
    because: {
      ko: '128·64 = 8192. 필터 128개에 커널이 64개씩 들어 있습니다.',
      en: '128·64 = 8192. There are 128 filters of 64 kernels each.',
    },
  } satisfies NumberItem<Layer>,
} as const;

export type ItemName = keyof typeof items;
