// The words of the figure with a real picture.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { taps } from '../model.ts';
import type { StackScene } from '../stack.ts';
import { ratesOf, type trials, type Woven } from './model.ts';
import type { View, Weave } from './woven.ts';

const sizeOf = ({ ways }: StackScene) => `${ways.length}×${ways.length}`;

export const viewWords: Readonly<Record<View, InBoth>> = {
  x: { ko: '사진의 가운데', en: 'Middle of the picture' },
  field: { ko: '출력 하나가 읽는 칸', en: 'Cells that one output reads' },
  stack: { ko: '팽창 합성곱 세 층', en: 'Three dilated layers' },
  dense: { ko: '빽빽한 창 하나', en: 'One dense window' },
};

/** The line below each picture. */
export const notes: Readonly<Record<View, InBoth<(scene: StackScene, size: string) => string>>> = {
  x: { ko: (_, size) => size, en: (_, size) => size },
  field: {
    ko: ({ used, total }) => `${total}칸 가운데 ${used}칸`,
    en: ({ used, total }) => `${used} of ${total}`,
  },
  stack: {
    ko: ({ rates }) => `가중치 ${rates.length * taps * taps}개`,
    en: ({ rates }) => `${rates.length * taps * taps} weights`,
  },
  dense: {
    ko: (scene) => `${sizeOf(scene)}, 가중치 ${scene.total}개`,
    en: (scene) => `${sizeOf(scene)}, ${scene.total} weights`,
  },
};

export const erasedWords: InBoth<(weave: Weave) => string> = {
  ko: ({ kept, changed }) =>
    `화소 넷 가운데 셋을 지우면, 남은 자리의 출력 ${kept.toLocaleString('ko')}개 가운데 ` +
    `${changed.toLocaleString('ko')}개가 달라집니다.`,
  en: ({ kept, changed }) =>
    `With three pixels in four erased, ${changed.toLocaleString('en')} of the ${kept.toLocaleString('en')} outputs ` +
    'at the places left change.',
};

export const trialWords: Readonly<Record<(typeof trials)[number]['id'], InBoth>> = {
  woven: { ko: '2, 2, 2: 격자', en: '2, 2, 2: a grid' },
  wider: { ko: '4, 4, 4: 더 성긴 격자', en: '4, 4, 4: a wider grid' },
  jump: { ko: '1, 5, 5: 너무 먼 걸음', en: '1, 5, 5: too far a jump' },
  mended: { ko: '1, 2, 5: 빈틈 없음', en: '1, 2, 5: no holes' },
};

const describe: InBoth<(state: Woven, scene: StackScene) => string> = {
  ko: (state, scene) =>
    scene.used === scene.total
      ? `팽창 ${ratesOf(state).join(', ')}은 ${sizeOf(scene)}를 빈틈없이 읽습니다.`
      : `팽창 ${ratesOf(state).join(', ')}은 ${sizeOf(scene)}에 닿지만 ${scene.total - scene.used}칸은 읽지 않습니다.`,
  en: (state, scene) =>
    scene.used === scene.total
      ? `Dilations ${ratesOf(state).join(', ')} read ${sizeOf(scene)} without a hole.`
      : `Dilations ${ratesOf(state).join(', ')} reach ${sizeOf(scene)}, ` +
        `and never read ${scene.total - scene.used} cells of it.`,
};

export const wovenText: FigureText<Woven, StackScene, 'first' | 'second' | 'third' | 'sieve'> = {
  title: { ko: '진짜 사진 위의 격자 무늬', en: 'Gridding on a real picture' },
  hint: {
    ko: '층마다 팽창을 바꾸어 격자를 만들고, 또 없애 보세요.',
    en: 'Change the dilation of each layer: make the grid, and mend it.',
  },
  describe,
  labels: {
    first: { ko: '첫째 층의 팽창', en: 'Dilation of the first layer' },
    second: { ko: '둘째 층의 팽창', en: 'of the second' },
    third: { ko: '셋째 층의 팽창', en: 'of the third' },
    sieve: { ko: '화소 넷 가운데 셋을 지우기', en: 'Erase three pixels in four' },
  },
  codes: { first: 'dilation' },
};
