// A real picture through a 1×1 layer of three channels: sepia, which groups take away.
import { colourFigure } from '../../grouped/colour/ColourFigure.tsx';
import { model } from './model.ts';

export const PictureFigure = colourFigure('picture', model, {
  title: { ko: '색을 섞는 1×1', en: 'A 1×1 that mixes colours' },
  hint: {
    ko: '옛 사진의 갈색은 세 색을 모두 섞어 만듭니다. 그룹을 3으로 올려 보세요.',
    en: 'The brown of old photographs takes all three colours. Raise the groups to 3.',
  },
});
