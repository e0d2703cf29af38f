// The cures side by side on a real picture, each with its measured ripple.
import '../checkerboard.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { PictureRow } from '../../../samples/PictureRow.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import type { Pixels } from '../../one-channel/picture/pictureProblem.ts';
import { cureNames, enlarged, pictureOf, rippleOf, shrunk } from './cures.ts';
import { model, type Cures } from './model.ts';
import { curesText, cureWords, rippleWords, share, type Ripples } from './words.ts';

const shown = ['small', ...cureNames] as const;

export const CuresFigure = defineFigure({
  name: 'cures',
  model,
  scene: (state: Cures) => Object.fromEntries(cureNames.map((name) => [name, rippleOf(name, state)])) as Ripples,
  controls: ['weights', 'seed'],
  text: curesText,

  draw(drawing) {
    const { state, scene, language, live } = drawing;
    const source = createReaderPicture(drawing);
    const make = () => {
      const pixels = source.picture();
      const recipe = { weights: state.weights, seed: state.seed };
      if (!pixels) return undefined;
      const small = shrunk(pixels);
      const made = shown.map((name) => [name, pictureOf(name === 'small' ? small : enlarged(name, small, recipe))]);
      return Object.fromEntries(made) as Record<(typeof shown)[number], Pixels>;
    };
    return (
      <PictureFrame drawing={drawing} source={source}>
        <PictureRow
          class="cures"
          views={shown}
          name={(name) => cureWords[name][language]}
          role={(name) => (name === 'small' ? 'input' : 'output')}
          note={(name) => (name === 'small' ? '' : rippleWords[language](share(scene()[name])))}
          across={4}
          narrow={2}
          live={live}
          still={drawing.still}
          stillOf="three"
          make={make}
        />
      </PictureFrame>
    );
  },
});
