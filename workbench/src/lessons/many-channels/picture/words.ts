// The words of the figure that mixes the channels of a picture.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { colourWords } from '../text.ts';
import type { PictureState, trials } from './model.ts';

export const pictureWords = {
  channel: {
    ko: (c: number) => `${colourWords.ko[c]} 채널`,
    en: (c: number) => `${colourWords.en[c]!.replace(/^./, (first) => first.toUpperCase())} channel`,
  },
  map: {
    ko: (c: number) => `${colourWords.ko[c]} 맵`,
    en: (c: number) => `${colourWords.en[c]!.replace(/^./, (first) => first.toUpperCase())} map`,
  },
  source: { ko: '입력 사진', en: 'Input picture' },
  output: { ko: '출력 채널', en: 'Output channel' },
  apart: { ko: '맵 3장 (색으로 겹쳐 봄)', en: 'The 3 maps, seen as colours' },
  mix: { ko: '색마다 커널에 곱하는 수', en: 'What each colour’s kernel is multiplied by' },
  spot: {
    ko: (row: number, column: number) => `${row}행 ${column}열`,
    en: (row: number, column: number) => `row ${row}, column ${column}`,
  },
  row: { ko: '행', en: 'row' },
  column: { ko: '열', en: 'column' },
} as const satisfies Record<string, InBoth<unknown>>;

export const trialWords: Readonly<Record<(typeof trials)[number]['id'], InBoth>> = {
  'red-blue': { ko: '빨강에서 파랑 빼기', en: 'red minus blue' },
  grey: { ko: '회색 사진', en: 'a grey picture' },
  edges: { ko: '세로 경계', en: 'upright edges' },
  'colour-edges': { ko: '빨강과 초록이 다른 경계', en: 'where red and green differ' },
};

export const pictureText: FigureText<PictureState, undefined, 'kernel' | 'sum'> = {
  title: { ko: '진짜 사진의 세 채널', en: 'The three channels of a real picture' },
  hint: {
    ko: '필터를 골라 채널마다 나온 맵을 보고, 더하기를 꺼 보세요. 색마다 곱하는 수도 바꿀 수 있습니다.',
    en:
      'Choose a filter, look at the map of each channel, and switch the sum off. Each colour’s ' +
      'number can be changed.',
  },
  describe: {
    ko: ({ sum, mix }) =>
      (sum
        ? '맵 3장을 화소마다 더해 출력 채널 하나를 만듭니다.'
        : '더하지 않으므로 맵 3장이 그대로 남습니다. 오른쪽 사진은 그 3장을 색으로 겹쳐 본 것입니다.') +
      (mix.flat().some((by) => by < 0) ? ' 음수가 나올 수 있어 0을 중간 회색으로 나타냅니다.' : ''),
    en: ({ sum, mix }) =>
      (sum
        ? 'The 3 maps are added pixel by pixel into one output channel.'
        : 'Nothing is added: 3 maps remain. The picture on the right only lays them over each other as colours.') +
      (mix.flat().some((by) => by < 0) ? ' Results may be negative, so 0 is middle grey.' : ''),
  },
  labels: {
    kernel: { ko: '모든 색에 쓰는 커널', en: 'The kernel of every colour' },
    sum: { ko: '채널을 모두 더하기', en: 'Add the channels up' },
  },
  options: {
    kernel: {
      identity: { ko: '그대로 (identity)', en: 'identity' },
      'sobel-x': { ko: '세로 경계 (sobel-x)', en: 'upright edges (sobel-x)' },
      'sobel-y': { ko: '가로 경계 (sobel-y)', en: 'lying edges (sobel-y)' },
      'laplacian-4': { ko: '모든 경계 (laplacian-4)', en: 'all edges (laplacian-4)' },
    },
  },
};
