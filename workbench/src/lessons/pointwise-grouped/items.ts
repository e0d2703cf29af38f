// What the reader predicts in this lesson, and the wrong rules it may be predicted by.
import { costs } from 'faltung/analysis';
import { convProblem, isConv, outputShapeOf, shuffleNetUnit } from 'faltung/ops';
import type { NumberItem, WrongRule } from '../item.ts';
import { layer } from '../grouped/channels.ts';
import { countsOf, type Widths } from './layers.ts';

/** A layer with kernels of `taps`×`taps`. */
export interface Size {
  readonly inputs: number;
  readonly outputs: number;
  readonly groups: number;
  readonly taps: number;
}

const weightsOf = ({ inputs, outputs, groups, taps }: Size): number =>
  costs(layer(inputs, outputs, groups, taps).problem!).total.weights;

export const pointWeightRules: readonly WrongRule<Size>[] = [
  {
    id: 'point-without-groups',
    answer: (size) => weightsOf({ ...size, groups: 1 }),
    say: {
      ko: '그룹이 없는 1×1의 가중치입니다. 그룹이 있으면 출력마다 자기 그룹의 입력에만 가중치가 있습니다.',
      en: 'Those are the weights of a 1×1 without groups. With groups each output has weights for its group alone.',
    },
  },
  {
    id: 'point-one-group',
    answer: (size) =>
      weightsOf({ ...size, inputs: size.inputs / size.groups, outputs: size.outputs / size.groups, groups: 1 }),
    say: {
      ko: '블록 하나의 가중치입니다. 그런 블록이 그룹 수만큼 있습니다.',
      en: 'Those are the weights of one block. There are as many blocks as groups.',
    },
  },
  {
    id: 'point-nine-taps',
    answer: (size) => weightsOf({ ...size, taps: 3 }),
    say: {
      ko: '3×3 커널로 세었습니다. 점별 합성곱의 커널은 가중치 하나입니다.',
      en: 'The kernels were counted as 3×3. The kernel of a pointwise layer is a single weight.',
    },
  },
  {
    id: 'point-one-per-channel',
    answer: ({ inputs }) => inputs,
    say: {
      ko: '입력 채널마다 가중치 하나로 세었습니다. 입력 채널은 그룹 안의 모든 출력으로 가므로 저마다 여럿이 있습니다.',
      en: 'One weight for each input channel was counted. Each input goes to all outputs of its group.',
    },
  },
];

/** How many channels the same weights allow in a 1×1 layer as wide at both ends. */
export interface Same {
  readonly channels: number;
  readonly groups: number;
}

const weightsAt = (channels: number, groups: number): number =>
  weightsOf({ inputs: channels, outputs: channels, groups, taps: 1 });

/** The widest layer with so many groups that has no more weights than the one without groups. */
function widestWith({ channels, groups }: Same): number {
  let wide = groups;
  while (weightsAt(wide + groups, groups) <= weightsAt(channels, 1)) wide += groups;
  return wide;
}

export const widestRules: readonly WrongRule<Same>[] = [
  {
    id: 'as-many-times-as-groups',
    answer: ({ channels, groups }) => channels * groups,
    say: {
      ko: '그룹 수만큼 곱했습니다. 채널은 입력과 출력 양쪽에서 늘어나므로 가중치는 제곱으로 늘어납니다.',
      en: 'Channels were multiplied by the groups. They grow at both ends, so weights grow with their square.',
    },
  },
  {
    id: 'groups-buy-nothing',
    answer: ({ channels }) => channels,
    say: {
      ko: '채널 수가 그대로라고 보았습니다. 그룹이 아껴 준 가중치로 채널을 더 둘 수 있습니다.',
      en: 'The channels were taken to stay. What the groups save can be spent on more of them.',
    },
  },
  {
    id: 'fewer-channels',
    answer: ({ channels, groups }) => channels / groups,
    say: {
      ko: '그룹 하나에 드는 채널을 세었습니다. 물은 것은 모든 그룹의 채널입니다.',
      en: 'Those are channels shared out among the groups. Asked for are all of them, and they grow.',
    },
  },
  {
    id: 'one-end-only',
    answer: ({ channels, groups }) => channels + groups,
    say: {
      ko: '그룹마다 채널 하나씩만 더했습니다. 가중치를 세어 보면 훨씬 더 둘 수 있습니다.',
      en: 'One channel for each group was added. Count the weights: there is room for far more.',
    },
  },
];

const middleOf = (widths: Widths): number => countsOf('shufflenet', widths)[1]!;

export const middleRules: readonly WrongRule<Widths>[] = [
  {
    id: 'middle-as-resnet',
    answer: (widths) => countsOf('resnet', widths)[1]!,
    say: {
      ko: '채널을 모두 섞는 3×3으로 세었습니다. ShuffleNet의 3×3은 깊이별 합성곱이라 채널을 섞지 않습니다.',
      en: 'A 3×3 that mixes all channels was counted. In ShuffleNet it is depthwise and mixes none.',
    },
  },
  {
    id: 'middle-as-resnext',
    answer: (widths) => countsOf('resnext', widths)[1]!,
    say: {
      ko: '3×3도 1×1과 같은 그룹으로 나누었습니다. 그것은 ResNeXt이고, 여기서는 채널마다 그룹 하나입니다.',
      en: 'The 3×3 was given the groups of the 1×1. So it is in ResNeXt; here each channel is a group.',
    },
  },
  {
    id: 'middle-outer-channels',
    answer: ({ channels, groups }) => middleOf({ channels, middle: channels, groups }),
    say: {
      ko: '바깥 채널로 세었습니다. 3×3은 좁아진 곳에서 계산합니다.',
      en: 'The channels outside were counted. The 3×3 works where they are few.',
    },
  },
  {
    id: 'middle-one-tap',
    answer: (widths) => middleOf(widths) / 9,
    say: {
      ko: '채널마다 곱셈을 한 번씩 세었습니다. 창에는 칸이 아홉 개 있습니다.',
      en: 'One product for each channel was counted. The window has nine cells.',
    },
  },
];

/** A unit that halves the map. */
export interface Halving {
  readonly from: number;
  readonly to: number;
  readonly groups: number;
}

const given = ({ from, to, groups }: Halving): number => {
  const standard = convProblem([1, from, 8, 8], [to, from / groups, 3, 3], { groups, stride: 2, padding: 1 });
  return outputShapeOf(shuffleNetUnit(standard).stages.at(-1)!)[1]!;
};

export const halvingRules: readonly WrongRule<Halving>[] = [
  {
    id: 'shortcut-added',
    answer: ({ to }) => to,
    say: {
      ko: '지름길을 더한다고 보았습니다. 스트라이드가 2일 때는 이어 붙이므로 지름길의 채널도 출력에 들어갑니다.',
      en: 'The shortcut was taken to be added. With stride 2 it is put beside: its channels are outputs too.',
    },
  },
  {
    id: 'bottleneck-width',
    answer: ({ from, to, groups }) => {
      const standard = convProblem([1, from, 8, 8], [to, from / groups, 3, 3], { groups, stride: 2, padding: 1 });
      return outputShapeOf(shuffleNetUnit(standard).stages.find((stage) => isConv(stage))!)[1]!;
    },
    say: {
      ko: '병목의 폭입니다. 출력의 4분의 1로 줄인 다음, 마지막 1×1이 다시 늘립니다.',
      en: 'That is the width of the bottleneck, a quarter of the output. The last 1×1 widens it again.',
    },
  },
  {
    id: 'both-ways-full',
    answer: ({ from, to }) => from + to,
    say: {
      ko: '두 길의 채널을 더해서 세었습니다. 물은 것은 층을 지나는 길이 내놓는 채널뿐입니다.',
      en: 'The channels of both ways were added. Asked for is what the way through the layers gives.',
    },
  },
];

export const items = {
  weights: {
    subject: { inputs: 240, outputs: 60, groups: 3, taps: 1 },
    right: weightsOf,
    wrong: pointWeightRules,
    ask: {
      ko: '채널 240개를 60개로 줄이는 1×1 합성곱을 그룹 3개로 나눕니다. 가중치는 모두 몇 개일까요?',
      en: 'A 1×1 convolution narrows 240 channels to 60, in 3 groups. How many weights does it have?',
    },
    because: {
      ko: '60·(240/3) = 4800. 출력 60개가 저마다 자기 그룹의 입력 80개를 읽습니다.',
      en: '60·(240/3) = 4800. Each of the 60 outputs reads the 80 inputs of its group.',
    },
  } satisfies NumberItem<Size>,
  middle: {
    subject: { channels: 240, middle: 60, groups: 3 },
    right: middleOf,
    wrong: middleRules,
    ask: {
      ko: '채널이 240 → 60 → 60 → 240으로 바뀌고 그룹이 3개인 ShuffleNet 블록입니다. 가운데 3×3은 화소마다 곱셈을 몇 번 할까요?',
      en: 'A ShuffleNet unit goes 240 → 60 → 60 → 240, with 3 groups. How many products a pixel does its 3×3 take?',
    },
    because: {
      ko: '9·60 = 540. 깊이별 합성곱이므로 채널마다 창 하나, 칸 아홉 개만 곱합니다. 그룹 3개는 1×1에만 있습니다.',
      en: '9·60 = 540. It is depthwise: one window of nine cells for each channel. The 3 groups are those of the 1×1.',
    },
  } satisfies NumberItem<Widths>,
  widest: {
    subject: { channels: 100, groups: 4 },
    right: widestWith,
    wrong: widestRules,
    ask: {
      ko: '채널 100개에서 100개로 가는 1×1 합성곱의 가중치는 10,000개입니다. 그룹을 4개로 나누면 같은 가중치로 양쪽 채널을 몇 개까지 둘 수 있을까요?',
      en:
        'A 1×1 convolution from 100 channels to 100 has 10,000 weights. In 4 groups, how many channels at both ' +
        'ends do the same weights allow?',
    },
    because: {
      ko: '200개입니다. 200·(200/4) = 10,000. 그룹이 4배면 채널은 √4 = 2배가 됩니다.',
      en: '200. That is 200·(200/4) = 10,000 weights. Four times the groups give √4 = 2 times the channels.',
    },
  } satisfies NumberItem<Same>,
  halving: {
    subject: { from: 240, to: 480, groups: 3 },
    right: given,
    wrong: halvingRules,
    ask: {
      ko: '스트라이드가 2인 블록은 채널 240개를 받아 480개를 내놓습니다. 마지막 1×1은 채널을 몇 개 내놓아야 할까요?',
      en: 'A unit with stride 2 takes 240 channels and gives 480. How many channels does its last 1×1 have to give?',
    },
    because: {
      ko: '240개입니다. 지름길이 평균을 낸 240채널을 그대로 가져와 이어 붙이므로, 모자라는 만큼만 내놓습니다.',
      en: '240. The shortcut brings the averages of all 240 inputs and is put beside, so only the rest is missing.',
    },
  } satisfies NumberItem<Halving>,
} as const;

export type ItemName = keyof typeof items;
