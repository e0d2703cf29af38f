// The words of the figure that asks whether a bank can be split.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { BankName, BankState } from './model.ts';
import type { Split } from './split.ts';

export const bankWords = {
  kernel: {
    ko: (colour: number) => `${['빨강', '초록', '파랑'][colour]}의 커널`,
    en: (colour: number) => `${['Red', 'Green', 'Blue'][colour]} kernel`,
  },
  channel: {
    ko: (colour: number, rank: number) => `${['빨강', '초록', '파랑'][colour]}: 랭크 ${rank}`,
    en: (colour: number, rank: number) => `${['red', 'green', 'blue'][colour]}: rank ${rank}`,
  },
  missing: { ko: '창 하나로는 모자라는 크기', en: 'What a single window leaves missing' },
  banks: { ko: '필터 묶음 고르기', en: 'Choose a bank' },
  full: { ko: '보통의 합성곱', en: 'Standard convolution' },
  split: { ko: '가장 가까운 두 단계', en: 'The closest two stages' },
  lost: { ko: '잃은 것', en: 'What is lost' },
} as const satisfies Record<string, InBoth<unknown>>;

export const bankNameWords: Readonly<Record<BankName, InBoth>> = {
  windows: { ko: '색마다 창 하나', en: 'a window for each colour' },
  colours: { ko: '흐린 색의 차이', en: 'differences of smoothed colours' },
  'two-directions': { ko: '가로와 세로 경계', en: 'edges of two directions' },
  directions: { ko: '네 방향 경계', en: 'edges of four directions' },
};

export const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

export const bankText: FigureText<BankState, Split, 'filter'> = {
  title: { ko: '이 필터들도 두 단계로 나뉠까', en: 'Can these filters be split?' },
  hint: {
    ko: '필터 묶음을 고르고, 필터를 하나씩 보세요. 가중치를 바꾸어도 됩니다.',
    en: 'Choose a bank, look at its filters one by one, or change a weight.',
  },
  describe: {
    ko: (_, { split, missing }) =>
      split.separable
        ? '나뉩니다. 색마다 네 필터의 커널이 모두 한 창의 몇 배이므로 두 단계로 정확히 같은 결과가 나옵니다.'
        : `나뉘지 않습니다. 색마다 창을 하나만 쓰면, 가장 가깝게 해도 묶음의 ${percent(missing)}가 모자랍니다.`,
    en: (_, { split, missing }) =>
      split.separable
        ? 'Yes: for each colour, the kernels of all four filters are multiples of one window. Two ' +
          'stages give exactly the same.'
        : `No: with one window for each colour, even the closest leaves ${percent(missing)} of the bank missing.`,
  },
  labels: { filter: { ko: '보는 필터', en: 'Filter shown' } },
};
