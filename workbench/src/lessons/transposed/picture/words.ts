// The words of the figure that makes a picture small and large again.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { brighter, type Compared, type View } from './back.ts';
import type { Back, trials } from './model.ts';

export const viewWords: Readonly<Record<View, InBoth>> = {
  x: { ko: '사진 x', en: 'Picture x' },
  small: { ko: '줄임: C·x', en: 'Made small: C·x' },
  apart: { ko: '벌려 놓음 (모으기의 입력)', en: 'Pulled apart, to collect from' },
  back: { ko: '되돌림: Cᵀ·C·x', en: 'Back: Cᵀ·C·x' },
  lost: { ko: `x와의 차이 (${brighter}배 밝게)`, en: `Differs from x by (${brighter} times as bright)` },
  again: { ko: '다시 줄임: C·Cᵀ·C·x', en: 'Small once more: C·Cᵀ·C·x' },
};

export const trialWords: Readonly<Record<(typeof trials)[number]['id'], InBoth>> = {
  apart: { ko: '겹치지 않는 창', en: 'windows side by side' },
  uneven: { ko: '고르지 않게 겹치는 창', en: 'uneven overlap' },
  gaps: { ko: '닿지 않는 틈', en: 'gaps in between' },
  smooth: { ko: '부드러운 창', en: 'a smooth window' },
};

/** What the numbers say, below the pictures. */
export const comparedWords: InBoth<(compared: Compared) => string> = {
  ko: ({ all, changed, allSmall, changedSmall, collectedOtherwise }) =>
    `찍은 것과 모은 것은 ${all.toLocaleString('ko')}개 중 ${collectedOtherwise.toLocaleString('ko')}개가 다릅니다. ` +
    `x로 되돌아오지 못한 수는 ${changed.toLocaleString('ko')}개입니다. ` +
    `다시 줄이면 ${allSmall.toLocaleString('ko')}개 가운데 ${changedSmall.toLocaleString('ko')}개가 달라집니다.`,
  en: ({ all, changed, allSmall, changedSmall, collectedOtherwise }) =>
    `Stamped and collected, ${collectedOtherwise.toLocaleString('en')} of ${all.toLocaleString('en')} ` +
    'numbers differ. ' +
    `${changed.toLocaleString('en')} did not come back to x. ` +
    `Made small once more, ${changedSmall.toLocaleString('en')} of ${allSmall.toLocaleString('en')} change.`,
};

const describe: InBoth<(state: Back) => string> = {
  ko: ({ taps, stride }) =>
    taps < stride
      ? `도장(${taps}칸)이 걸음(${stride}칸)보다 좁아 아무것도 찍히지 않는 칸이 남습니다.`
      : taps === stride
        ? '도장이 겹치지 않고 맞닿습니다. 크기는 되돌아오지만 칸마다 평균만 남습니다.'
        : '이웃한 도장이 겹쳐 더해집니다. 크기는 되돌아오지만 값은 되돌아오지 않습니다.',
  en: ({ taps, stride }) =>
    taps < stride
      ? `Stamps of ${taps} cells every ${stride} cells leave gaps where nothing is pressed.`
      : taps === stride
        ? 'Stamps lie side by side. The size comes back, and of each square only its mean.'
        : 'Neighbouring stamps overlap and are added. The size comes back, the values do not.',
};

export const backText: FigureText<Back, undefined, 'kind' | 'taps' | 'stride'> = {
  title: { ko: '진짜 사진을 줄였다가 되돌리기', en: 'A real picture, small and back' },
  hint: {
    ko: '창의 폭과 스트라이드를 바꾸어, 무엇이 되돌아오고 무엇이 되돌아오지 않는지 보세요.',
    en: 'Change the window and its stride: see what comes back, and what does not.',
  },
  describe,
  labels: {
    kind: { ko: '창의 가중치', en: 'Weights of the window' },
    taps: { ko: '창의 폭', en: 'Width of the window' },
    stride: { ko: '스트라이드', en: 'Stride' },
  },
  codes: { taps: 'kernel_size', stride: 'stride' },
  options: {
    kind: {
      ones: { ko: '모두 1', en: 'all 1' },
      hat: { ko: '가운데가 큰 모자 (1 2 … 2 1)', en: 'a hat: 1 2 … 2 1' },
    },
  },
};
