// What the reader predicts in this lesson, and the wrong rules that people answer by.
import { costs } from 'faltung/analysis';
import { conv, convProblem } from 'faltung/ops';
import type { NumberItem, WrongRule } from '../item.ts';

interface Size {
  readonly depth: number;
  readonly side: number;
  readonly taps: number;
}
const cube = ({ depth, side, taps }: Size) => convProblem([1, 1, depth, side, side], [1, 1, taps, taps, taps]);
const depthOf = (size: Size): number => cube(size).axes[0]!.output;

export const sizeRules: readonly WrongRule<Size>[] = [
  {
    id: 'volume-as-flat',
    answer: () => 1,
    say: {
      ko: '2차원 합성곱처럼 깊이가 사라진다고 보았습니다. 창이 부피보다 얕으면 깊이 방향으로도 움직입니다.',
      en: 'That is what 2D convolution leaves. A window less deep than the volume moves along the depth as well.',
    },
  },
  {
    id: 'volume-depth-kept',
    answer: ({ depth }) => depth,
    say: {
      ko: '깊이는 그대로라고 보았습니다. 패딩이 없으면 깊이도 창의 깊이에서 1을 뺀 만큼 줄어듭니다.',
      en: 'The depth was left as it is. Without padding it shrinks by the depth of the window less 1.',
    },
  },
  {
    id: 'volume-forgot-one',
    answer: ({ depth, taps }) => depth - taps,
    say: {
      ko: '빼기만 하고 첫 자리를 세지 않았습니다. 창은 움직이기 전에도 한 자리에 놓여 있습니다.',
      en: 'The first place was not counted: before it moves, the window already lies somewhere.',
    },
  },
  {
    id: 'volume-other-axis',
    answer: ({ side, taps }) => side - taps + 1,
    say: {
      ko: '다른 축의 크기를 답했습니다. 깊이는 깊이의 수로 셉니다.',
      en: 'That is the size along the other axes. The depth is counted from the depth.',
    },
  },
];

const productsOf = (size: Size): number => costs(cube(size)).total.counts.fvcore.count;

export const productRules: readonly WrongRule<Size>[] = [
  {
    id: 'volume-weights-for-products',
    answer: ({ taps }) => taps ** 3,
    say: {
      ko: '창 하나의 곱셈만 세었습니다. 창이 놓이는 자리마다 되풀이됩니다.',
      en: 'That is one window. It is done again at each of its places.',
    },
  },
  {
    id: 'volume-flat-window',
    answer: (size) => productsOf(size) / size.taps,
    say: {
      ko: '창을 평평하게 보았습니다. 창에도 깊이가 있습니다.',
      en: 'The window was taken to be flat. It has a depth as well.',
    },
  },
  {
    id: 'volume-one-slice',
    answer: ({ side, taps }) => taps ** 3 * (side - taps + 1) ** 2,
    say: {
      ko: '출력 단면 한 장만 세었습니다. 창은 깊이 방향으로도 여러 자리에 놓입니다.',
      en: 'Only one slice of the output was counted. The window takes several places along the depth.',
    },
  },
  {
    id: 'volume-every-voxel',
    answer: ({ depth, side, taps }) => taps ** 3 * depth * side ** 2,
    say: {
      ko: '입력의 칸마다 창을 놓았습니다. 창은 부피 밖으로 나갈 수 없어 놓이는 자리가 더 적습니다.',
      en: 'A window was put at every voxel of the input. It has to stay inside, which leaves fewer places.',
    },
  },
];

interface Clip {
  readonly frames: number;
  readonly colours: number;
  readonly outputs: number;
  readonly taps: number;
}
const clipWeights = ({ frames, colours, outputs, taps }: Clip): number =>
  costs(convProblem([1, colours, frames, 8, 8], [outputs, colours, taps, taps, taps])).total.weights;

export const clipRules: readonly WrongRule<Clip>[] = [
  {
    id: 'clip-channels-forgotten',
    answer: ({ outputs, taps }) => outputs * taps ** 3,
    say: {
      ko: '색 채널을 빠뜨렸습니다. 3차원 합성곱도 모든 입력 채널을 더합니다. 깊이 축이 채널을 대신하지 않습니다.',
      en: 'The colours are missing. A 3D convolution adds up all input channels too: depth does not take their place.',
    },
  },
  {
    id: 'clip-frames-as-channels',
    answer: ({ frames, colours, outputs, taps }) => outputs * colours * frames * taps ** 2,
    say: {
      ko: '프레임을 채널로 세었습니다. 그것은 48채널 2차원 합성곱이고, 한 층 만에 시간이 사라집니다.',
      en: 'Frames were counted as channels. That is a 2D convolution of 48 channels, and time is gone after one layer.',
    },
  },
  {
    id: 'clip-weights-for-each-frame',
    answer: ({ frames, colours, outputs, taps }) => outputs * colours * frames * taps ** 3,
    say: {
      ko: '프레임마다 가중치를 따로 두었습니다. 창은 시간 방향으로도 같은 가중치로 움직입니다.',
      en: 'Each frame was given weights of its own. The window moves along time with the same ones.',
    },
  },
  {
    id: 'clip-one-filter',
    answer: ({ colours, taps }) => colours * taps ** 3,
    say: {
      ko: '필터 하나만 세었습니다. 출력 채널마다 하나씩 있습니다.',
      en: 'That is a single filter. The layer has one of these for each output channel.',
    },
  },
];

interface Column {
  /** One voxel of each slice. */
  readonly x: readonly number[];
  readonly w: readonly number[];
  /** Which output, from 0. */
  readonly output: number;
}
const alongDepth = ({ x, w, output }: Column): number => {
  const problem = convProblem([1, 1, x.length, 1, 1], [1, 1, w.length, 1, 1]);
  const { data } = conv.y.reference(problem, {
    x: { shape: [1, 1, x.length, 1, 1], data: Float64Array.from(x) },
    w: { shape: [1, 1, w.length, 1, 1], data: Float64Array.from(w) },
  });
  return data[output]!;
};

export const columnRules: readonly WrongRule<Column>[] = [
  {
    id: 'depth-flipped',
    answer: (subject) => alongDepth({ ...subject, w: subject.w.toReversed() }),
    say: {
      ko: '커널을 뒤집었습니다. 딥러닝의 합성곱은 어느 축에서도 뒤집지 않습니다. 여기서는 뒤 단면에서 앞 단면을 뺍니다.',
      en: 'The kernel was flipped. Deep learning flips no axis: here the slice in front is taken from the next one.',
    },
  },
  {
    id: 'depth-sign-forgotten',
    answer: (subject) => alongDepth({ ...subject, w: subject.w.map(Math.abs) }),
    say: {
      ko: '가중치의 부호를 빠뜨리고 더했습니다.',
      en: 'The sign of a weight was lost, and both slices were added.',
    },
  },
  {
    id: 'depth-place-before',
    answer: (subject) => alongDepth({ ...subject, output: subject.output - 1 }),
    say: {
      ko: '한 자리 앞의 출력입니다. 세 번째 출력은 단면 3과 4를 읽습니다.',
      en: 'That is the output before. The third reads slices 3 and 4.',
    },
  },
];

export const items = {
  column: {
    subject: { x: [2, 5, 5, 1], w: [-1, 1], output: 2 },
    right: alongDepth,
    wrong: columnRules,
    ask: {
      ko: '단면 4장의 같은 자리에 2, 5, 5, 1이 있습니다. 깊이 방향으로 놓인 커널 −1, 1을 움직일 때 세 번째 출력은 얼마일까요?',
      en:
        'At one place of four slices stand 2, 5, 5, 1. The kernel −1, 1 lies along the depth and moves along it. ' +
        'What is the third output?',
    },
    because: {
      ko: '단면 3과 4를 읽어 5·(−1) + 1·1 = −4. 단면이 어두워지므로 음수입니다.',
      en: 'It reads slices 3 and 4: 5·(−1) + 1·1 = −4. It gets darker, so the difference is negative.',
    },
  } as NumberItem<Column>,
  size: {
    subject: { depth: 10, side: 7, taps: 3 },
    right: depthOf,
    wrong: sizeRules,
    ask: {
      ko: '단면 10장짜리 7×7 부피 위를 3×3×3 창이 패딩 없이 움직입니다. 출력의 단면은 몇 장일까요?',
      en: 'A 3×3×3 window moves through a volume of 10 slices of 7×7, without padding. How many slices come out?',
    },
    because: {
      ko: '10 − 3 + 1 = 8장입니다. 단면 한 장은 5×5입니다.',
      en: '10 − 3 + 1 = 8. Each of them is 5×5.',
    },
  } as NumberItem<Size>,
  products: {
    subject: { depth: 10, side: 7, taps: 3 },
    right: productsOf,
    wrong: productRules,
    ask: {
      ko: '그 3×3×3 창이 10×7×7 부피를 다 지나가는 데 드는 곱셈은 몇 번일까요?',
      en: 'How many multiplications does it take to move that window through the whole volume?',
    },
    because: {
      ko: '자리가 8·5·5 = 200곳이고 자리마다 27번이므로 27·200 = 5400번입니다.',
      en: '8·5·5 = 200 places with 27 each: 27·200 = 5400.',
    },
  } as NumberItem<Size>,
  clip: {
    subject: { frames: 16, colours: 3, outputs: 64, taps: 3 },
    right: clipWeights,
    wrong: clipRules,
    ask: {
      ko: '색 채널 3개, 프레임 16장인 영상을 3×3×3 커널로 읽어 채널 64개를 만듭니다. 편향을 빼면 가중치는 몇 개일까요?',
      en:
        'A clip of 16 frames in 3 colours is read by 3×3×3 kernels into 64 channels. How many weights does the layer ' +
        'have, biases aside?',
    },
    because: {
      ko: '64·3·3·3·3 = 5184개입니다. 프레임 수는 들어가지 않습니다.',
      en: '64·3·3·3·3 = 5184. The number of frames does not enter.',
    },
  } as NumberItem<Clip>,
} as const;
export type ItemName = keyof typeof items;
