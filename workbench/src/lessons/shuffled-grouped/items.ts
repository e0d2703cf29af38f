// What the reader predicts in this lesson, and the wrong rules it may be predicted by.
import { channelDependency, costs } from 'faltung/analysis';
import { shuffledFrom, shuffleProblem } from 'faltung/ops';
import type { NumberItem, WrongRule } from '../item.ts';
import { layer } from '../grouped/channels.ts';
import { stagesOf, type Settings } from './trace.ts';

/** Two grouped layers: how many inputs can change the first output. */
const seen = (settings: Settings): number =>
  channelDependency(stagesOf(settings).stages!).rows[0]!.reduce((sum, entry) => sum + entry, 0);

export const seenRules: readonly WrongRule<Settings>[] = [
  {
    id: 'shuffle-changes-nothing',
    answer: (settings) => seen({ ...settings, shuffle: false }),
    say: {
      ko: '셔플이 없을 때의 답입니다. 셔플은 둘째 층의 그룹마다 여러 그룹의 채널을 나누어 줍니다.',
      en: 'That is right without a shuffle. The shuffle hands each group of the second layer channels of several.',
    },
  },
  {
    id: 'one-of-each-group',
    answer: ({ first }) => first,
    say: {
      ko: '그룹마다 한 채널씩만 세었습니다. 첫째 층을 지난 채널 하나에는 이미 그 그룹의 모든 입력이 섞여 있습니다.',
      en: 'One channel of each group was counted. After the first layer each already holds all inputs of its group.',
    },
  },
  {
    id: 'always-all',
    answer: ({ channels }) => channels,
    say: {
      ko: '셔플만 하면 늘 모두 섞인다고 보았습니다. 그룹에 든 채널이 그룹 수보다 적으면 일부만 섞입니다.',
      en: 'A shuffle was taken to mix everything always. With fewer channels in a group than groups, it mixes a part.',
    },
  },
  {
    id: 'half-of-it',
    answer: ({ channels, second }) => channels / second / 2,
    say: {
      ko: '둘째 층이 읽는 채널의 절반을 세었습니다. 읽는 채널마다 첫째 층에서 읽은 것까지 거슬러 올라가야 합니다.',
      en: 'Half of what the second layer reads was counted. Go on from each of these to what the first layer read.',
    },
  },
];

/** Which channel a shuffle puts in a place; both count from 1. */
export interface Arrival {
  readonly channels: number;
  readonly groups: number;
  readonly place: number;
}

const arrives = ({ channels, groups, place }: Arrival): number =>
  shuffledFrom(shuffleProblem([1, channels], groups), place - 1) + 1;

export const arrivalRules: readonly WrongRule<Arrival>[] = [
  {
    id: 'backwards',
    answer: (arrival) => arrives({ ...arrival, groups: arrival.channels / arrival.groups }),
    say: {
      ko: '거꾸로 갔습니다. 그것은 이 채널이 옮겨 가는 자리, 곧 셔플을 되돌렸을 때의 답입니다.',
      en: 'That goes backwards: it is where this channel moves to, the answer for the inverse shuffle.',
    },
  },
  {
    id: 'stays',
    answer: ({ place }) => place,
    say: {
      ko: '채널이 그대로 있다고 보았습니다. 그대로인 것은 맨 앞과 맨 뒤의 채널뿐일 때가 많습니다.',
      en: 'The channel was taken to stay. Often only the first and the last one do.',
    },
  },
  {
    id: 'reversed',
    answer: ({ channels, place }) => channels + 1 - place,
    say: {
      ko: '순서를 뒤집었습니다. 셔플은 그룹에서 번갈아 하나씩 뽑을 뿐, 거꾸로 세지 않습니다.',
      en: 'The order was reversed. A shuffle takes from the groups in turn; it does not count backwards.',
    },
  },
];

/** How many weights a shuffle has. */
export interface Weightless {
  readonly channels: number;
  readonly groups: number;
}

const weights = ({ channels, groups }: Weightless): number =>
  costs(layer(channels, channels, groups).problem!).total.weights;

export const weightlessRules: readonly WrongRule<Weightless>[] = [
  {
    id: 'one-for-each-channel',
    answer: (subject) => weights({ ...subject, groups: subject.channels }),
    say: {
      ko: '채널마다 가중치를 하나씩 세었습니다. 셔플은 곱하지 않고 옮기기만 합니다.',
      en: 'One weight for each channel was counted. A shuffle multiplies nothing; it only moves.',
    },
  },
  {
    id: 'as-a-layer',
    answer: (subject) => weights({ ...subject, groups: 1 }),
    say: {
      ko: '1×1 합성곱의 가중치를 세었습니다. 셔플을 그렇게 적을 수는 있지만, 학습할 숫자는 하나도 없습니다.',
      en: 'The weights of a 1×1 convolution were counted. It can be written so, but there is nothing to learn in it.',
    },
  },
  {
    id: 'as-a-grouped-layer',
    answer: weights,
    say: {
      ko: '그룹 합성곱의 가중치를 세었습니다. 셔플은 층이 아니라 순서를 바꾸는 일입니다.',
      en: 'The weights of a grouped layer were counted. A shuffle is no layer: it changes an order.',
    },
  },
];

export const items = {
  mixed: {
    subject: { channels: 12, first: 2, second: 2, shuffle: true },
    right: seen,
    wrong: seenRules.filter(({ id }) => id !== 'always-all'),
    ask: {
      ko: '채널 12개를 그룹 2개로 나눈 두 층 사이에서 채널을 셔플합니다. 출력 채널 1을 바꿀 수 있는 입력은 몇 개일까요?',
      en: 'Two layers of 12 channels in 2 groups, and a shuffle between them. How many inputs can change output 1?',
    },
    because: {
      ko: '12개입니다. 셔플은 둘째 층의 그룹마다 두 그룹의 채널을 모두 나누어 줍니다.',
      en: '12. The shuffle hands each group of the second layer channels of both groups.',
    },
  } satisfies NumberItem<Settings>,
  arrival: {
    subject: { channels: 6, groups: 2, place: 2 },
    right: arrives,
    wrong: arrivalRules,
    ask: {
      ko: '채널 1, 2, 3, 4, 5, 6을 그룹 2개로 셔플합니다. 둘째 자리에는 몇 번 채널이 올까요?',
      en: 'Channels 1, 2, 3, 4, 5, 6 are shuffled with 2 groups. Which channel comes to the second place?',
    },
    because: {
      ko: '4번입니다. 첫 그룹의 1 다음에는 둘째 그룹의 첫 채널인 4를 뽑습니다. 순서는 1, 4, 2, 5, 3, 6입니다.',
      en: '4. After 1 of the first group comes 4, the first of the second group: 1, 4, 2, 5, 3, 6.',
    },
  } satisfies NumberItem<Arrival>,
  partly: {
    subject: { channels: 12, first: 4, second: 4, shuffle: true },
    right: seen,
    wrong: seenRules.filter(({ id }) => id !== 'half-of-it'),
    ask: {
      ko: '이번에는 채널 12개를 그룹 4개로 나눈 층 둘과 셔플입니다. 출력 채널 1을 바꿀 수 있는 입력은 몇 개일까요?',
      en: 'Now 12 channels in 4 groups, twice, with a shuffle between. How many inputs can change output channel 1?',
    },
    because: {
      ko: '9개입니다. 둘째 층의 그룹에는 채널이 3개뿐이라 네 그룹 가운데 셋을 만나고, 그룹마다 입력이 3개입니다.',
      en: '9. A group of the second layer has 3 channels, so it meets 3 of the 4 groups, with 3 inputs each.',
    },
  } satisfies NumberItem<Settings>,
  weightless: {
    subject: { channels: 12, groups: 3 },
    right: () => 0,
    wrong: weightlessRules,
    ask: {
      ko: '채널 12개를 그룹 3개로 셔플할 때 학습하는 가중치는 몇 개일까요?',
      en: 'How many weights does a shuffle of 12 channels in 3 groups learn?',
    },
    because: {
      ko: '0개입니다. 정해진 순서로 옮길 뿐이므로 곱셈도 가중치도 없습니다.',
      en: '0. It moves channels in a fixed order: there are no products and no weights.',
    },
  } satisfies NumberItem<Weightless>,
} as const;

export type ItemName = keyof typeof items;
