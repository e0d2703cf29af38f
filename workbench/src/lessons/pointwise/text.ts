// The words of the main figure. Pixels and channels count from 1.
import type { FigureText } from '../../figure/defineFigure.tsx';
import { spellProduct } from '../../figure/decimal.ts';
import type { InBoth } from '../../figure/language.ts';
import { picture, type MixState } from './model.ts';
import type { MixScene } from './scene.ts';

export const mixWords = {
  input: { ko: '입력 X', en: 'Input X' },
  weight: { ko: '가중치 W', en: 'Weights W' },
  output: { ko: '출력 Y', en: 'Output Y' },
  note: {
    ko: '행은 채널, 열은 화소입니다. 화소는 2×3 사진의 왼쪽 위부터 차례로 놓았습니다.',
    en: 'A row for each channel, a column for each pixel of a 2×3 picture, from its upper left.',
  },
  pixel: { ko: '이 화소의 자리', en: 'Where this pixel lies' },
} as const satisfies Record<string, InBoth>;

const place = ({ step }: MixState) => ({
  channel: Math.floor((step - 1) / picture.pixels) + 1,
  pixel: ((step - 1) % picture.pixels) + 1,
});
const change: InBoth<(state: MixState) => string> = {
  ko: ({ inputs, outputs }) =>
    outputs < inputs
      ? `채널이 ${inputs}개에서 ${outputs}개로 줄어듭니다.`
      : outputs > inputs
        ? `채널이 ${inputs}개에서 ${outputs}개로 늘어납니다.`
        : '채널 수는 그대로입니다.',
  en: ({ inputs, outputs }) =>
    outputs < inputs
      ? `It narrows ${inputs} channels to ${outputs}.`
      : outputs > inputs
        ? `It widens ${inputs} ${inputs === 1 ? 'channel' : 'channels'} to ${outputs}.`
        : 'The number of channels stays.',
};

export const mixText: FigureText<MixState, MixScene, 'inputs' | 'outputs'> = {
  title: { ko: '화소마다 행렬 하나를 곱합니다', en: 'One matrix, multiplied by every pixel' },
  hint: {
    ko: '‘다음’을 누르거나 출력 칸을 짚어 보세요. 숫자는 모두 고칠 수 있습니다.',
    en: 'Press Next, or point at an output. Every number can be changed.',
  },
  describe: {
    ko(state, scene) {
      const { channel, pixel } = place(state);
      const value = spellProduct(scene.y[state.step - 1]!);
      return (
        `화소 ${pixel}의 출력 채널 ${channel}: 그 화소의 채널 ${state.inputs}개에 W의 ${channel}행을 곱해 더하면 ${value}입니다. ` +
        change.ko(state)
      );
    },
    en(state, scene) {
      const { channel, pixel } = place(state);
      const value = spellProduct(scene.y[state.step - 1]!);
      return (
        `Pixel ${pixel}, output channel ${channel}: its input channels times row ${channel} of W add up ` +
        `to ${value}. ${change.en(state)}`
      );
    },
  },
  labels: {
    inputs: { ko: '입력 채널', en: 'Input channels' },
    outputs: { ko: '출력 채널', en: 'Output channels' },
  },
  codes: { inputs: 'in_channels', outputs: 'out_channels' },
};

/** Settings worth a look, each one press away. */
export const trials: readonly { readonly label: InBoth; readonly part: Partial<MixState> }[] = [
  {
    label: { ko: '4채널을 1채널로', en: '4 channels to 1' },
    part: { inputs: 4, outputs: 1, w: [[1, 1, 1, 1]], step: 1 },
  },
  {
    label: { ko: '1채널을 4채널로', en: '1 channel to 4' },
    part: { inputs: 1, outputs: 4, w: [[1], [2], [-1], [0.5]], step: 1 },
  },
  {
    label: { ko: '순서만 바꾸기', en: 'Only another order' },
    part: {
      inputs: 3,
      outputs: 3,
      w: [
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ],
      step: 1,
    },
  },
];

export const formulaWords = {
  weights: { ko: '가중치 수', en: 'weights' },
  products: { ko: '곱셈 수', en: 'multiplications' },
} as const satisfies Record<string, InBoth>;
