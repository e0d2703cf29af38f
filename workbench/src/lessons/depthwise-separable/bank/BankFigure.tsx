// A bank of filters on a real picture: in one step, in the closest two stages, and what is lost between them.
import { For } from 'solid-js';
import '../depthwise-separable.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { PictureRow } from '../../../samples/PictureRow.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { sliceOf, withSlice } from '../scene.ts';
import { bankIn, bankNames, banks, colours, filters, largest, model, taps } from './model.ts';
import { splitOf, viewsOf } from './split.ts';
import { bankNameWords, bankText, bankWords as words, percent } from './words.ts';

const views = ['full', 'split', 'lost'] as const;
const colourNumbers = Array.from({ length: colours }, (_, at) => at);

export const BankFigure = defineFigure({
  name: 'bank',
  model,
  scene: splitOf,
  controls: ['filter'],
  text: bankText,
  command: () => `faltung cost "depthwiseSeparable2d 1x${colours}x128x128 * ${filters}x${colours}x${taps}x${taps}"`,

  draw(drawing) {
    const { state, scene, change, language, live } = drawing;
    const source = createReaderPicture(drawing);
    const make = () => {
      const pixels = source.picture();
      return pixels && viewsOf(pixels, scene(), state.filter);
    };
    const slice = (colour: number) => (state.filter - 1) * colours + colour;
    return (
      <>
        <div class="matrices composed" style={{ '--total': 12 }}>
          <For each={colourNumbers}>
            {(colour) => (
              <MatrixPart
                role="weight"
                name={words.kernel[language](colour)}
                language={language}
                matrix={sliceOf(state.w, slice(colour), taps)}
                largest={largest}
                look={() => ({ lit: true })}
                set={(kernel) => change({ w: withSlice(state.w, slice(colour), kernel) })}
              />
            )}
          </For>
        </div>
        <p class="chart-name">{words.missing[language]}</p>
        <Bars
          label={words.missing[language]}
          most={1}
          bars={scene().split.channels.map(({ rank, relativeError }, colour) => ({
            name: words.channel[language](colour, rank),
            parts: [rank <= 1 ? 0 : relativeError],
            text: rank <= 1 ? '0' : percent(relativeError),
          }))}
        />
        <PictureFrame drawing={drawing} source={source}>
          <PictureRow
            views={views}
            name={(view) => words[view][language]}
            across={3}
            live={live}
            still={drawing.still}
            stillOf="full"
            make={make}
            mark={() => state.filter}
          />
        </PictureFrame>
      </>
    );
  },

  explore({ state, change, language }) {
    return (
      <div class="kernel-gallery needs-script" role="group" aria-label={words.banks[language]}>
        <For each={bankNames}>
          {(name) => (
            <button type="button" aria-pressed={bankIn(state.w) === name} onClick={() => change({ w: banks[name] })}>
              {bankNameWords[name][language]}
            </button>
          )}
        </For>
      </div>
    );
  },
});
