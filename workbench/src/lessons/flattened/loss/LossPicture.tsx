// The same filter on a real picture: whole, as outer products, and what they lose.
import '../flattened.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { PictureRow } from '../../../samples/PictureRow.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { model } from './model.ts';
import { answered, scaleOf } from './picture.ts';
import { splitOf } from './split.ts';
import { lossWords as words, pictureText } from './words.ts';

const views = ['full', 'approximate', 'lost'] as const;

export const LossPicture = defineFigure({
  name: 'loss-picture',
  model,
  scene: splitOf,
  controls: ['terms'],
  text: pictureText,

  draw(drawing) {
    const { state, scene, language, live } = drawing;
    const source = createReaderPicture(drawing);
    const make = () => {
      const pixels = source.picture();
      const whole = state.cube.flat();
      const { sum } = scene();
      if (!pixels) return undefined;
      const seenThrough = (weights: ArrayLike<number>) => answered(pixels, weights, scaleOf(whole));
      return {
        full: seenThrough(whole),
        approximate: seenThrough(sum),
        // A convolution is linear: what is lost of the picture is what the missing part makes of it.
        lost: seenThrough(whole.map((weight, at) => weight - sum[at]!)),
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
          mark={() => state.terms}
        />
      </PictureFrame>
    );
  },
});
