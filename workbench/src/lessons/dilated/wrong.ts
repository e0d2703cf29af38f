// The wrong rules of this lesson, each computing its own wrong answer with the library.
import { coverage, receptiveField } from 'faltung/analysis';
import { conv, convProblem, spanOf } from 'faltung/ops';
import type { WrongRule } from '../item.ts';
import { stagesOf, stackScene } from './stack.ts';

/** One window. */
export interface Window {
  readonly taps: number;
  readonly dilation: number;
}

export const spanOfWindow = (window: Window): number => spanOf(window);

export const spanRules: readonly WrongRule<Window>[] = [
  {
    id: 'dilated-span-is-product',
    answer: ({ taps, dilation }) => taps * dilation,
    say: {
      ko: '커널 크기에 팽창을 곱했습니다. 마지막 가중치 뒤에는 틈이 없으므로 d·(k − 1) + 1칸입니다.',
      en: 'Kernel size and dilation were multiplied. There is no gap behind the last weight: d·(k − 1) + 1.',
    },
  },
  {
    id: 'field-of-the-stack',
    answer: ({ dilation }) => 4 * dilation - 1,
    say: {
      ko: '팽창 1, 2, 4를 차례로 쌓은 층 전체의 수용 영역입니다. 여기서 물은 것은 팽창 4인 층 하나의 창입니다.',
      en: 'That is the field of a whole stack with dilations 1, 2, 4. Asked for is the window of a single layer.',
    },
  },
  {
    id: 'dilation-is-gap',
    answer: ({ taps, dilation }) => (taps - 1) * (dilation + 1) + 1,
    say: {
      ko: '가중치 사이에 빈칸을 d개씩 두었습니다. 팽창은 거리이므로 빈칸은 d − 1개입니다.',
      en: 'There were d empty cells between weights. The dilation is the distance, so there are d − 1.',
    },
  },
  {
    id: 'span-without-dilation',
    answer: ({ taps }) => taps,
    say: {
      ko: '팽창을 빠뜨렸습니다. 가중치는 셋이지만 네 칸씩 떨어져 있습니다.',
      en: 'The dilation was forgotten. There are three weights, but four cells apart.',
    },
  },
];

/** A stack of windows of three. */
export interface Rates {
  readonly rates: readonly number[];
}

export const fieldOf = ({ rates }: Rates): number => receptiveField(stagesOf(rates)).axes[0]!.size;
const spans = ({ rates }: Rates) => rates.map((dilation) => spanOf({ taps: 3, dilation }));

export const fieldRules: readonly WrongRule<Rates>[] = [
  {
    id: 'last-layer-only',
    answer: (asked) => spans(asked).at(-1),
    say: {
      ko: '마지막 층의 창만 셌습니다. 그 창이 읽는 칸마다 앞 층의 창이 또 펼쳐집니다.',
      en: 'Only the last layer’s window was counted. Every cell it reads has a window of the layer before.',
    },
  },
  {
    id: 'spans-added',
    answer: (asked) => spans(asked).reduce((sum, span) => sum + span, 0),
    say: {
      ko: '창의 폭을 모두 더했습니다. 층마다 늘어나는 것은 폭에서 1을 뺀 만큼입니다.',
      en: 'The spans were added up. Each layer adds its span less one.',
    },
  },
  {
    id: 'stack-without-dilation',
    answer: ({ rates }) => 1 + 2 * rates.length,
    say: {
      ko: '팽창을 빠뜨렸습니다. 팽창이 없는 3×3 커널 세 층의 수용 영역입니다.',
      en: 'The dilations were forgotten: that is the field of three plain layers.',
    },
  },
  {
    id: 'forgot-the-output-cell',
    answer: (asked) => fieldOf(asked) - 1,
    say: {
      ko: '층마다 늘어나는 칸만 더했습니다. 처음 한 칸을 보태야 합니다.',
      en: 'Only what each layer adds was counted. The one cell to begin with is missing.',
    },
  },
];

export const usedOf = ({ rates }: Rates): number => coverage(stagesOf(rates), { position: [0] }).used;

export const usedRules: readonly WrongRule<Rates>[] = [
  {
    id: 'field-is-full',
    answer: fieldOf,
    say: {
      ko: '수용 영역의 모든 칸을 읽는다고 보았습니다. 팽창이 모두 짝수이면 홀수 번째 칸에는 닿지 못합니다.',
      en: 'Every cell of the field was counted. Where all dilations are even, every second cell is never reached.',
    },
  },
  {
    id: 'ways-for-cells',
    answer: ({ rates }) => stackScene(rates).ways.reduce((sum, ways) => sum + ways, 0),
    say: {
      ko: '길의 수를 셌습니다. 여러 길이 같은 칸으로 모입니다.',
      en: 'The ways were counted. Several of them lead to the same cell.',
    },
  },
  {
    id: 'taps-added',
    answer: ({ rates }) => 3 * rates.length,
    say: {
      ko: '층마다 세 칸씩 더했습니다. 한 층 내려갈 때마다 닿은 칸에서 저마다 세 갈래로 갈라집니다.',
      en: 'Three cells were added for each layer. Going down a layer, every cell reached branches into three.',
    },
  },
];

/** How many weights a stack of 3×3 windows of one channel has. */
export const weightsOf = ({ rates }: Rates): number =>
  rates.reduce((sum, dilation) => {
    const problem = convProblem([1, 1, 64, 64], [1, 1, 3, 3], { dilation, padding: 'same' });
    return sum + problem.axes.reduce((product, axis) => product * axis.taps, 1);
  }, 0);

export const weightRules: readonly WrongRule<Rates>[] = [
  {
    id: 'field-for-weights',
    answer: (asked) => fieldOf(asked) ** 2,
    say: {
      ko: '수용 영역의 칸을 모두 셌습니다. 그만큼 넓은 커널 하나라면 그렇지만, 쌓은 층은 훨씬 적게 씁니다.',
      en: 'The cells of the field were counted. One kernel of that size would have them; the stack needs far fewer.',
    },
  },
  {
    id: 'zeros-for-weights',
    answer: (asked) => spans(asked).reduce((sum, span) => sum + span ** 2, 0),
    say: {
      ko: '가중치 사이의 빈칸까지 셌습니다. 끼운 0은 배우지도 저장하지도 않습니다.',
      en: 'The gaps were counted, too. Zeros in between are neither learned nor stored.',
    },
  },
  {
    id: 'one-layer-of-weights',
    answer: () => 9,
    say: {
      ko: '한 층만 셌습니다. 층마다 자기 가중치가 아홉 개씩 있습니다.',
      en: 'Only one layer was counted. Each has nine weights of its own.',
    },
  },
];

/** A row, a kernel, a dilation; asked for is the first output. */
export interface Reading {
  readonly x: readonly number[];
  readonly w: readonly number[];
  readonly dilation: number;
}

const read = ({ x, w, dilation }: Reading, flip = false): number => {
  const line = (numbers: readonly number[]) => ({ shape: [1, 1, numbers.length], data: Float64Array.from(numbers) });
  const problem = convProblem([1, 1, x.length], [1, 1, w.length], { dilation, flip });
  return conv.y.reference(problem, { x: line(x), w: line(w) }).data[0]!;
};
export const readingOf = (reading: Reading): number => read(reading);

export const readingRules: readonly WrongRule<Reading>[] = [
  {
    id: 'read-neighbours',
    answer: (reading) => read({ ...reading, dilation: 1 }),
    say: {
      ko: '이웃한 칸을 읽었습니다. 팽창이 2이면 한 칸씩 건너 읽습니다.',
      en: 'Neighbouring cells were read. With dilation 2 the window reads every second one.',
    },
  },
  {
    id: 'read-turned',
    answer: (reading) => read(reading, true),
    say: {
      ko: '커널을 뒤집었습니다. 원문의 식은 그렇게 적혀 있지만, 라이브러리는 놓인 그대로 곱합니다.',
      en: 'The kernel was turned. The article’s formula does that; libraries multiply it as it lies.',
    },
  },
  {
    id: 'read-with-gaps',
    answer: (reading) => read({ ...reading, dilation: reading.dilation + 1 }),
    say: {
      ko: '두 칸씩 건너뛰었습니다. 팽창 2는 거리가 2라는 뜻이므로 사이의 빈칸은 하나입니다.',
      en: 'Two cells were skipped each time. Dilation 2 is a distance of 2, with one empty cell in between.',
    },
  },
];
