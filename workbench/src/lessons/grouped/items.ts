// What the reader predicts in this lesson, and the wrong rules it may be predicted by.
import { channelDependency, costs } from 'faltung/analysis';
import type { Matrix } from '../../figure/matrix.ts';
import type { NumberItem, WrongRule } from '../item.ts';
import { layer, sceneOf } from './channels.ts';

/** One number of a layer at one place. */
export interface ChannelValue {
  readonly x: Matrix;
  readonly w: Matrix;
  readonly groups: number;
  readonly output: number;
}

const valueOf = ({ x, w, groups, output }: ChannelValue): number => sceneOf({ x, w, groups }).y[output]! / 10_000;
/** The inputs of some channels alone: what the layer without groups makes of them. */
const fromInputs = (subject: ChannelValue, reads: (input: number) => boolean): number =>
  valueOf({ ...subject, groups: 1, x: [subject.x[0]!.map((number, input) => (reads(input) ? number : 0))] });

export const valueRules: readonly WrongRule<ChannelValue>[] = [
  {
    id: 'ignored-groups',
    answer: (subject) => valueOf({ ...subject, groups: 1 }),
    say: {
      ko: '모든 입력 채널을 더했습니다. 그룹이 없는 합성곱이 그렇고, 그룹이 있으면 자기 그룹만 더합니다.',
      en: 'All input channels were added. That is right without groups; with groups only the own group counts.',
    },
  },
  {
    id: 'first-group',
    answer: (subject) => fromInputs(subject, (input) => input < subject.x[0]!.length / subject.groups),
    say: {
      ko: '첫 그룹의 채널을 더했습니다. 이 출력은 다른 그룹에 속합니다.',
      en: 'The channels of the first group were added. This output belongs to another group.',
    },
  },
  {
    id: 'every-other',
    answer: (subject) => fromInputs(subject, (input) => input % subject.groups === subject.output % subject.groups),
    say: {
      ko: '채널을 번갈아 그룹에 나누었습니다. 그룹은 이웃끼리 묶습니다. 앞쪽 절반이 첫 그룹, 뒤쪽 절반이 둘째 그룹입니다.',
      en: 'Channels were dealt out to the groups in turn. Groups are of neighbours: the first half, then the second.',
    },
  },
  {
    id: 'own-channel',
    answer: (subject) => fromInputs(subject, (input) => input === subject.output),
    say: {
      ko: '같은 번호의 채널만 읽었습니다. 그룹이 채널만큼 많은 깊이별 합성곱이 그렇습니다.',
      en: 'Only the channel of the same number was read. That is depthwise: as many groups as channels.',
    },
  },
];

/** The size of a layer. */
export interface LayerSize {
  readonly inputs: number;
  readonly outputs: number;
  readonly groups: number;
  readonly taps: number;
}

const weightsOf = ({ inputs, outputs, groups, taps }: LayerSize): number =>
  costs(layer(inputs, outputs, groups, taps).problem!).total.weights;

export const weightRules: readonly WrongRule<LayerSize>[] = [
  {
    id: 'groups-cost-nothing',
    answer: (size) => weightsOf({ ...size, groups: 1 }),
    say: {
      ko: '그룹이 없을 때의 수입니다. 필터마다 자기 그룹만 읽으므로 커널도 그만큼 적습니다.',
      en: 'That is the count without groups. Each filter reads its own group alone, so it has fewer kernels.',
    },
  },
  {
    id: 'divided-twice',
    answer: (size) =>
      weightsOf({ ...size, inputs: size.inputs / size.groups, outputs: size.outputs / size.groups, groups: 1 }),
    say: {
      ko: '그룹 하나의 수입니다. 입력도 출력도 나뉘지만, 그런 그룹이 여럿이므로 그룹 수를 다시 곱해야 합니다.',
      en: 'That is one group. Inputs and outputs are both divided, but there are as many such groups again.',
    },
  },
  {
    id: 'one-weight-a-kernel',
    answer: (size) => weightsOf({ ...size, taps: 1 }),
    say: {
      ko: '커널마다 가중치를 하나로 세었습니다. 3×3 커널에는 가중치가 아홉 개 있습니다.',
      en: 'Each kernel was counted as one weight. A kernel of 3×3 has nine.',
    },
  },
  {
    id: 'one-filter',
    answer: (size) => weightsOf({ ...size, outputs: size.groups }) / size.groups,
    say: {
      ko: '필터 하나의 가중치입니다. 출력 채널마다 필터가 하나씩 있습니다.',
      en: 'Those are the weights of one filter. There is one for each output channel.',
    },
  },
];

/** How many numbers of groups are legal. */
export type Ends = Pick<LayerSize, 'inputs' | 'outputs'>;

const legal = (inputs: number, outputs: number): number =>
  Array.from({ length: Math.max(inputs, outputs) }, (_, n) => n + 1).filter(
    (groups) => layer(inputs, outputs, groups).problem,
  ).length;

export const divisorRules: readonly WrongRule<Ends>[] = [
  {
    id: 'only-the-input-divides',
    answer: ({ inputs }) => legal(inputs, inputs),
    say: {
      ko: '입력 채널만 나누어 보았습니다. 출력 채널도 같은 그룹 수로 나누어떨어져야 합니다.',
      en: 'Only the input channels were divided. The outputs have to be divisible by the same number.',
    },
  },
  {
    id: 'only-the-output-divides',
    answer: ({ outputs }) => legal(outputs, outputs),
    say: {
      ko: '출력 채널만 나누어 보았습니다. 입력 채널도 같은 그룹 수로 나누어떨어져야 합니다.',
      en: 'Only the output channels were divided. The inputs have to be divisible by the same number.',
    },
  },
  {
    id: 'any-number-of-groups',
    answer: ({ inputs, outputs }) => Math.min(inputs, outputs),
    say: {
      ko: '어떤 수로든 나눌 수 있다고 보았습니다. 그룹은 크기가 모두 같아야 하므로 약수만 됩니다.',
      en: 'Any number was taken to do. All groups are equally large, so only divisors are legal.',
    },
  },
  {
    id: 'one-is-no-group',
    answer: ({ inputs, outputs }) => legal(inputs, outputs) - 1,
    say: {
      ko: '그룹 1개를 빠뜨렸습니다. 그룹이 하나인 것도 올바른 설정이고, 그것이 보통의 합성곱입니다.',
      en: 'One group was left out. It is legal too: that is the standard convolution.',
    },
  },
];

/** Grouped layers one after another, all alike. */
export interface Stack {
  readonly channels: number;
  readonly groups: number;
  readonly layers: number;
}

const seenBy = ({ channels, groups, layers }: Stack): number => {
  const { problem } = layer(channels, channels, groups);
  const { rows } = channelDependency(Array.from({ length: layers }, () => problem!));
  return rows[0]!.reduce((sum, entry) => sum + entry, 0);
};

export const stackRules: readonly WrongRule<Stack>[] = [
  {
    id: 'walls-fall-by-themselves',
    answer: ({ channels }) => channels,
    say: {
      ko: '층을 쌓다 보면 모두 섞인다고 보았습니다. 어느 층에서도 그룹을 넘는 가중치가 없으므로 벽은 그대로입니다.',
      en: 'All channels were taken to mix in the end. No layer has a weight across groups, so the walls stay.',
    },
  },
  {
    id: 'divided-by-every-layer',
    answer: ({ channels, groups, layers }) => channels / groups ** layers,
    say: {
      ko: '층마다 다시 나누었습니다. 모든 층이 같은 벽으로 나뉘므로 그룹은 더 작아지지 않습니다.',
      en: 'The group was divided anew by every layer. All layers have the same walls, so it gets no smaller.',
    },
  },
  {
    id: 'grows-with-every-layer',
    answer: (stack) => seenBy(stack) * stack.layers,
    say: {
      ko: '층마다 읽는 채널이 늘어난다고 보았습니다. 공간에서는 그렇지만, 채널에서는 그룹 밖으로 나갈 수 없습니다.',
      en: 'Every layer was taken to reach more channels. So it is in space; among channels the group is the limit.',
    },
  },
];

const ones: Matrix = Array.from({ length: 4 }, () => [1, 1, 1, 1]);

export const items = {
  value: {
    subject: { x: [[3, 1, 2, 4]], w: ones, groups: 2, output: 2 },
    right: valueOf,
    wrong: valueRules,
    ask: {
      ko: '채널 네 개를 그룹 두 개로 나누고, 가중치는 모두 1로 둡니다. 출력 채널 3에는 무엇이 올까요?',
      en: 'Four channels in two groups, and all weights are 1. What comes into output channel 3?',
    },
    because: {
      ko: '2·1 + 4·1 = 6. 출력 3은 둘째 그룹에 속하므로 둘째 그룹의 입력인 채널 3과 4만 더합니다.',
      en: '2·1 + 4·1 = 6. Output 3 is in the second group, so it adds up the inputs of that group, channels 3 and 4.',
    },
  } satisfies NumberItem<ChannelValue>,
  weights: {
    subject: { inputs: 8, outputs: 16, groups: 2, taps: 3 },
    right: weightsOf,
    wrong: weightRules,
    ask: {
      ko: '채널 8개에서 16개로 가는 3×3 합성곱을 그룹 두 개로 나눕니다. 가중치는 모두 몇 개일까요?',
      en: 'A 3×3 convolution from 8 channels to 16 is split into two groups. How many weights does it have?',
    },
    because: {
      ko: '16·(8/2)·3² = 576. 필터는 여전히 16개이고, 필터마다 커널이 8개에서 4개로 줄었습니다.',
      en: '16·(8/2)·3² = 576. There are still 16 filters, each with 4 kernels instead of 8.',
    },
  } satisfies NumberItem<LayerSize>,
  divisors: {
    subject: { inputs: 12, outputs: 16 },
    right: ({ inputs, outputs }) => legal(inputs, outputs),
    wrong: divisorRules,
    ask: {
      ko: '입력 채널은 12개, 출력 채널은 16개입니다. 쓸 수 있는 그룹 수는 몇 가지일까요?',
      en: '12 input channels, 16 output channels. How many numbers of groups are possible?',
    },
    because: {
      ko: '3가지입니다. 12와 16을 모두 나누는 수는 1, 2, 4입니다.',
      en: '3. The numbers that divide both 12 and 16 are 1, 2 and 4.',
    },
  } satisfies NumberItem<Ends>,
  stack: {
    subject: { channels: 16, groups: 2, layers: 3 },
    right: seenBy,
    wrong: stackRules,
    ask: {
      ko: '채널 16개를 그룹 2개로 나눈 층을 세 번 지납니다. 출력 채널 1을 바꿀 수 있는 입력 채널은 몇 개일까요?',
      en: 'Three layers in a row, each with 16 channels in 2 groups. How many inputs can change output channel 1?',
    },
    because: {
      ko: '8개입니다. 세 층의 벽이 모두 같은 자리에 있으므로, 첫 그룹의 채널 8개만 서로 만납니다.',
      en: '8. The walls of all layers stand in the same place: only the 8 channels of the first group ever meet.',
    },
  } satisfies NumberItem<Stack>,
} as const;

export type ItemName = keyof typeof items;
