// A real picture through two grouped layers. One of its colours can be taken away: which outputs notice?
import '../../grouped/grouped.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import { PictureStage } from '../../grouped/colour/PictureStage.tsx';
import { model, type MutedState } from './model.ts';
import { passed, reached } from './stages.ts';

const text: FigureText<MutedState, undefined, 'shuffle' | 'muted'> = {
  title: { ko: '색 하나를 끄면', en: 'Take one colour away' },
  hint: {
    ko: '색을 하나 끄고, 셔플이 있을 때와 없을 때 출력의 어느 색이 바뀌는지 견주어 보세요.',
    en: 'Take a colour away, and compare which colours of the output notice with and without the shuffle.',
  },
  describe: {
    ko: ({ shuffle, muted }) =>
      muted === 'none'
        ? '색마다 밝기, 세로 경계, 가로 경계의 맵을 만들고, 출력마다 맵 석 장을 더합니다.'
        : `색 하나를 끄니 출력의 세 색 가운데 ${reached(shuffle, muted)}개가 바뀝니다.`,
    en: ({ shuffle, muted }) =>
      muted === 'none'
        ? 'Each colour becomes three maps: brightness, upright and lying edges. Each output adds up three maps.'
        : `With one colour gone, ${reached(shuffle, muted)} of the 3 output colours change.`,
  },
  labels: {
    shuffle: { ko: '사이에서 채널 셔플', en: 'Shuffle channels in between' },
    muted: { ko: '끄는 색', en: 'Colour taken away' },
  },
  options: {
    muted: {
      none: { ko: '없음', en: 'none' },
      red: { ko: '빨강', en: 'red' },
      green: { ko: '초록', en: 'green' },
      blue: { ko: '파랑', en: 'blue' },
    },
  },
};

export const MutedFigure = defineFigure({
  name: 'picture',
  model,
  scene: () => undefined,
  controls: ['shuffle', 'muted'],
  text,
  draw: (drawing) => (
    <PictureStage drawing={drawing} make={(picture) => passed(picture, drawing.state.shuffle, drawing.state.muted)}>
      <p class="operator" aria-hidden="true">
        →
      </p>
    </PictureStage>
  ),
});
