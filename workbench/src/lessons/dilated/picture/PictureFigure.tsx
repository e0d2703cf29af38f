// A real picture through a stack of dilated windows, beside one dense window of the same field.
import { createMemo } from 'solid-js';
import '../dilated.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { Trials } from '../../../figure/Trials.tsx';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { PictureRow } from '../../../samples/PictureRow.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { model, ratesOf, trials } from './model.ts';
import { erasedWords, notes, trialWords, viewWords, wovenText } from './words.ts';
import { sceneOf, views, weaveOf } from './woven.ts';

export const PictureFigure = defineFigure({
  name: 'picture',
  model,
  scene: sceneOf,
  controls: ['first', 'second', 'third', 'sieve'],
  text: wovenText,

  draw(drawing) {
    const { state, scene, language, live } = drawing;
    const source = createReaderPicture(drawing);
    const weave = createMemo(() => {
      const pixels = source.picture();
      return pixels && weaveOf(pixels, state, scene());
    });
    const size = () => {
      const shown = weave()?.pictures.x;
      return shown ? `${shown.width}×${shown.height}` : '';
    };
    const erased = () => {
      const made = weave();
      return made ? erasedWords[language](made) : '\u00a0';
    };
    return (
      <PictureFrame drawing={drawing} source={source}>
        <PictureRow
          views={views}
          name={(view) => viewWords[view][language]}
          role={(view) => (view === 'x' || view === 'field' ? 'input' : 'output')}
          note={(view) => notes[view][language](scene(), size())}
          across={4}
          narrow={2}
          live={live}
          still={drawing.still}
          stillOf="stack"
          make={() => weave()?.pictures}
          mark={() => `${ratesOf(state).join(' ')} ${state.sieve}`}
        />
        <p class="erased needs-script">{erased()}</p>
      </PictureFrame>
    );
  },

  explore: ({ change, language }) => <Trials trials={trials} words={trialWords} language={language} change={change} />,
});
