// The same kernel and pairs on a real picture.
import '../spatially-separable.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { PictureRow } from '../../../samples/PictureRow.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { filterPixels } from '../../one-channel/picture/pixels.ts';
import { filteringsOf } from './filterings.ts';
import { model } from './model.ts';
import { splitOf } from './split.ts';
import { pictureText, rankWords as words } from './words.ts';

const views = ['full', 'approximate', 'lost'] as const;

export const RankPicture = defineFigure({
  name: 'rank-picture',
  model,
  scene: splitOf,
  controls: ['rank'],
  text: pictureText,

  draw(drawing) {
    const { state, scene, language, live } = drawing;
    const source = createReaderPicture(drawing);
    const make = () => {
      const pixels = source.picture();
      if (!pixels) return undefined;
      const { full, approximate, lost } = filteringsOf(state, scene());
      return {
        full: filterPixels(pixels, full),
        approximate: filterPixels(pixels, approximate),
        lost: filterPixels(pixels, lost),
      };
    };
    return (
      <PictureFrame drawing={drawing} source={source}>
        <PictureRow
          views={views}
          name={(view) => words[view][language]}
          across={3}
          live={live}
          still={drawing.still}
          stillOf="full"
          make={make}
          mark={() => state.rank}
        />
      </PictureFrame>
    );
  },
});
