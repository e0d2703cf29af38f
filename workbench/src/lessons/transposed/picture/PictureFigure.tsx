// A real picture through a convolution with a stride, and back through its transpose.
import { createMemo } from 'solid-js';
import '../transposed.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { Trials } from '../../../figure/Trials.tsx';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { PictureRow } from '../../../samples/PictureRow.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { comparedOf, roundOf, views, viewsOf } from './back.ts';
import { model, trials } from './model.ts';
import { backText, comparedWords, trialWords, viewWords } from './words.ts';

export const PictureFigure = defineFigure({
  name: 'picture',
  model,
  scene: () => undefined,
  controls: ['kind', 'taps', 'stride'],
  text: backText,

  draw(drawing) {
    const { state, language, live } = drawing;
    const source = createReaderPicture(drawing);
    const round = createMemo(() => {
      const pixels = source.picture();
      return pixels && roundOf(pixels, state);
    });
    const pictures = createMemo(() => {
      const made = round();
      return made && viewsOf(made);
    });
    const compared = () => {
      const [made, shown] = [round(), pictures()];
      return made && shown ? comparedWords[language](comparedOf(made, shown)) : '\u00a0';
    };
    return (
      <PictureFrame drawing={drawing} source={source} numbers={() => round()?.back}>
        <PictureRow
          views={views}
          name={(view) => viewWords[view][language]}
          role={(view) => (view === 'x' ? 'input' : 'output')}
          note={(view) => {
            const made = pictures();
            return made ? `${made[view].width}×${made[view].height}` : '';
          }}
          across={3}
          narrow={2}
          live={live}
          still={drawing.still}
          stillOf="back"
          make={pictures}
          mark={() => `${state.kind} ${state.taps} ${state.stride}`}
        />
        <p class="compared needs-script">{compared()}</p>
      </PictureFrame>
    );
  },

  explore: ({ change, language }) => <Trials trials={trials} words={trialWords} language={language} change={change} />,
});
