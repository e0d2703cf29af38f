// The words of the cures.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { cureNames, type CureName } from './cures.ts';
import type { Cures } from './model.ts';

export const cureWords: Readonly<Record<CureName | 'small', InBoth>> = {
  small: { ko: '작은 사진', en: 'The small picture' },
  three: { ko: '커널 3, 스트라이드 2', en: 'Kernel 3, stride 2' },
  four: { ko: '커널 4, 스트라이드 2', en: 'Kernel 4, stride 2' },
  balanced: { ko: '커널 3, 위상 합을 같게', en: 'Kernel 3, phase sums made equal' },
  blurred: { ko: '커널 3, 그다음 2×2로 흐리게', en: 'Kernel 3, then a 2×2 blur' },
  resized: { ko: '먼저 키우고 3×3 합성곱', en: 'Resized, then a 3×3 convolution' },
  shuffled: { ko: '픽셀 셔플, 필터 제각각', en: 'Pixel shuffle, filters as they come' },
  alike: { ko: '픽셀 셔플, 같은 필터로 시작 (ICNR)', en: 'Pixel shuffle, equal filters (ICNR)' },
};

export const rippleWords: InBoth<(part: string) => string> = {
  ko: (part) => `물결 ${part}`,
  en: (part) => `ripple ${part}`,
};

export type Ripples = Readonly<Record<CureName, number>>;

/** A share as it is written; what is only rounding counts as none. */
export const share = (part: number): string => `${Math.round(part * 1000) / 10}%`;
const still = (ripples: Ripples): number => cureNames.filter((name) => share(ripples[name]) === '0%').length;

export const curesText: FigureText<Cures, Ripples, 'weights' | 'seed'> = {
  title: { ko: '같은 사진을 두 배로: 무늬와 처방', en: 'One picture made twice as large: the pattern and its cures' },
  hint: {
    ko: '가중치를 바꾸고, 무작위 가중치를 새로 뽑으면서 어느 길이 끝까지 평평한지 보세요.',
    en: 'Change the weights, draw new random ones, and see which ways stay flat whatever you draw.',
  },
  describe: {
    ko: (_, ripples) =>
      `일곱 가지 가운데 ${still(ripples)}가지가 평평합니다. 물결은 한 가지 색을 키웠을 때 안쪽에서 ` +
      '가장 큰 값과 가장 작은 값의 차이를 평균으로 나눈 것입니다.',
    en: (_, ripples) =>
      `${still(ripples)} of the seven ways are flat. The ripple is measured on a picture of one colour: the largest ` +
      'value less the smallest, divided by the mean.',
  },
  labels: {
    weights: { ko: '모두 같이 쓰는 가중치', en: 'The weights of all of them' },
    seed: { ko: '무작위 가중치 뽑기', en: 'Draw of the random weights' },
  },
  options: {
    weights: {
      random: { ko: '무작위, 학습하기 전처럼', en: 'random, as before training' },
      ones: { ko: '모두 같은 값', en: 'all the same' },
      linear: { ko: '선형 보간', en: 'linear interpolation' },
    },
  },
};
