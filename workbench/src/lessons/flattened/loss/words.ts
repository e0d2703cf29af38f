// The words of the splitter in three directions.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { CubeName, Loss } from './model.ts';
import type { Split } from './split.ts';

export const lossWords = {
  filter: { ko: '필터', en: 'Filter' },
  sum: { ko: '외적의 합', en: 'Sum of the outer products' },
  missing: { ko: '모자라는 것', en: 'What is missing' },
  gallery: { ko: '필터 고르기', en: 'Choose a filter' },
  rounded: {
    ko: '맞춘 숫자는 소수 둘째 자리까지 반올림한 값입니다. 합과 모자라는 것을 더하면 필터와 정확히 같습니다.',
    en: 'Fitted numbers are rounded to two decimals. Sum and missing part add up to the filter exactly.',
  },
  full: { ko: '필터 그대로', en: 'The whole filter' },
  approximate: { ko: '외적만으로', en: 'Only the outer products' },
  lost: { ko: '잃은 것', en: 'What is lost' },
} as const satisfies Record<string, InBoth>;

export const colourWords: InBoth<readonly [string, string, string]> = {
  ko: ['빨강', '초록', '파랑'],
  en: ['red', 'green', 'blue'],
};

export const cubeWords: Readonly<Record<CubeName, InBoth>> = {
  edges: { ko: '모든 색의 세로 경계', en: 'upright edges of all colours' },
  colours: { ko: '빨강은 세로, 초록은 가로', en: 'red upright, green level' },
  laplacian: { ko: '라플라시안', en: 'Laplacian' },
  random: { ko: '제멋대로', en: 'no order at all' },
};

const percent = (part: number): string => `${Math.max(0.1, Math.round(part * 1000) / 10)}%`;

export const lossText: FigureText<Loss, Split, 'terms'> = {
  title: { ko: '필터를 세 방향으로 나누기', en: 'Split a filter in three directions' },
  hint: {
    ko: '필터를 고르거나 가중치를 바꾸고, 외적을 몇 개까지 더할지 정해 보세요.',
    en: 'Choose a filter or change a weight, and decide how many outer products may be added up.',
  },
  describe: {
    ko: ({ terms }, { relativeError, splits, weights }) => {
      const cost = `가중치는 ${weights.whole}개 대신 ${weights.split}개입니다.`;
      if (splits) return `외적 하나가 이 필터와 정확히 같습니다. ${cost}`;
      return relativeError === 0
        ? `외적 ${terms}개를 더하면 이 필터가 됩니다. ${cost}`
        : `외적 ${terms}개로는 크기로 따져 약 ${percent(relativeError)}가 모자랍니다. ${cost}`;
    },
    en: ({ terms }, { relativeError, splits, weights }) => {
      const cost = `That takes ${weights.split} weights instead of ${weights.whole}.`;
      if (splits) return `One outer product is this filter, exactly. ${cost}`;
      const products = terms === 1 ? 'one outer product' : `${terms} outer products`;
      return relativeError === 0
        ? `The sum of ${products} is this filter. ${cost}`
        : `With ${products}, about ${percent(relativeError)} of it is missing, measured by size. ${cost}`;
    },
  },
  labels: { terms: { ko: '더하는 외적의 수', en: 'Outer products added' } },
};

export const pictureText: FigureText<Loss, Split, 'terms'> = {
  ...lossText,
  title: { ko: '같은 필터, 진짜 사진 위에서', en: 'The same filter on a real picture' },
  hint: {
    ko: '위 그림에서 고른 필터입니다. 외적의 수를 바꾸면 사진도 함께 바뀝니다.',
    en: 'It is the filter chosen above. Change the number of outer products and watch all three.',
  },
};
