// The words of the figure with areas.
import type { FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { fraction, heightOf, spellFraction, strips, type AreaScene, type AreaState } from './model.ts';

export const areaWords = {
  product: { ko: '곱의 넓이, 곧 출력', en: 'area under the product: the output' },
  overlap: { ko: '겹친 넓이 (회색)', en: 'area of the overlap (grey)' },
  same: { ko: '여기서는 우연히 같습니다', en: 'the same here, by luck' },
  differs: { ko: '출력과 다릅니다', en: 'not the output' },
} as const satisfies Record<string, InBoth>;

const shiftOf = ({ shift }: AreaScene): string =>
  (shift < 0 ? '−' : '') + spellFraction(fraction(Math.abs(shift), strips));

export const areaText: FigureText<AreaState, AreaScene, 'height' | 'flip'> = {
  title: { ko: '출력은 곱의 넓이', en: 'The output is the area under the product' },
  hint: {
    ko: '재생해서 g를 움직이고, 상자의 높이를 바꾸어 두 넓이를 견주어 보세요.',
    en: 'Play to move g, then change the height of the box and compare the two areas.',
  },
  describe: {
    ko: (state, scene) =>
      `t = ${shiftOf(scene)}, 상자의 높이 ${heightOf[state.height]}: 곱의 넓이 ${spellFraction(scene.product)}, ` +
      `겹친 넓이 ${spellFraction(scene.overlap)}.`,
    en: (state, scene) =>
      `At t = ${shiftOf(scene)}, with a box of height ${heightOf[state.height]}, the area under the product is ` +
      `${spellFraction(scene.product)} and the overlap ${spellFraction(scene.overlap)}.`,
  },
  labels: {
    height: { ko: '상자 f의 높이', en: 'Height of the box f' },
    flip: { ko: 'g를 뒤집기 (합성곱)', en: 'Flip g (convolution)' },
  },
  options: {
    height: { half: { ko: '1/2', en: '1/2' }, one: { ko: '1', en: '1' }, two: { ko: '2', en: '2' } },
  },
};
