// The words of the figure that mixes the colours of a picture.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { rowsOf } from '../../../figure/matrix.ts';
import { tableIn, type ColourState, type TableName } from './model.ts';

export const colourWords = {
  input: { ko: '입력: 빨강 · 초록 · 파랑', en: 'Input: red · green · blue' },
  weight: { ko: '가중치 W', en: 'Weights W' },
  output: { ko: (n: number) => `출력 ${n}`, en: (n: number) => `Output ${n}` },
  around: { ko: '회색이 0', en: 'grey is 0' },
  tables: { ko: '행렬 고르기', en: 'Choose a matrix' },
  principal: { ko: '이 사진에서 배운 한 채널', en: 'One channel, learned from this picture' },
} as const satisfies Record<string, InBoth<unknown>>;

export const tableWords: Readonly<Record<TableName, InBoth>> = {
  grey: { ko: '회색', en: 'Grey' },
  yuv: { ko: '밝기와 색차 (YUV)', en: 'Brightness and two differences (YUV)' },
  swap: { ko: '빨강과 파랑 바꾸기', en: 'Exchange red and blue' },
};

const tableSays: Readonly<Record<TableName, InBoth>> = {
  grey: {
    ko: '채널 3개가 하나로 줄어 밝기만 남습니다. 눈이 초록에 가장 밝으므로 초록의 가중치가 가장 큽니다.',
    en: 'Three channels become one, the brightness. Green has the largest weight, because the eye sees it brightest.',
  },
  yuv: {
    ko: '첫 출력은 밝기, 나머지 둘은 색이 밝기에서 벗어난 정도입니다. 두 행은 더하면 0이어서 회색 화소에서는 0이 나옵니다.',
    en:
      'The first output is brightness, the others tell how a colour departs from it. Their rows add up to 0, so a ' +
      'grey pixel gives 0.',
  },
  swap: {
    ko: '0과 1만 든 행렬은 채널의 순서를 바꿀 뿐입니다.',
    en: 'A matrix of zeros and ones only changes the order of the channels.',
  },
};

export const colourText: FigureText<ColourState, undefined, never> = {
  title: { ko: '진짜 사진의 화소마다', en: 'Every pixel of a real picture' },
  hint: {
    ko: '행렬을 고르거나, 가중치를 위아래로 끌어 보세요. 사진의 모든 화소가 같은 행렬을 지납니다.',
    en: 'Choose a matrix, or drag a weight up or down. Every pixel of the picture goes through the same one.',
  },
  describe: {
    ko: ({ w }) => {
      const name = tableIn(w);
      return name ? tableSays[name].ko : `내가 정한 행렬: 채널 3개를 ${rowsOf(w)}개로 섞습니다.`;
    },
    en: ({ w }) => {
      const name = tableIn(w);
      const rows = rowsOf(w);
      return name
        ? tableSays[name].en
        : `A matrix of your own, mixing 3 channels into ${rows === 1 ? 'one' : String(rows)}.`;
    },
  },
  labels: {},
};
