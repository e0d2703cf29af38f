// A bank of filters on a real picture: in one step, in the closest two stages, and what is lost between them.
import { createEffect, For, onMount, Show } from 'solid-js';
import '../depthwise-separable.css';
import { Bars } from '../../../figure/Bars.tsx';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { createPicture, PictureChoice } from '../../../samples/PictureChoice.tsx';
import { putPixels } from '../../one-channel/picture/source.ts';
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
    const picture = createPicture(() => state.sample);
    const canvases: Partial<Record<(typeof views)[number], HTMLCanvasElement>> = {};
    onMount(() =>
      createEffect(() => {
        const pixels = picture.pixels();
        if (!pixels) return;
        const made = viewsOf(pixels, scene(), state.filter);
        for (const view of views) {
          putPixels(canvases[view]!, made[view]);
          canvases[view]!.dataset['done'] = String(state.filter);
        }
      }),
    );
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
        <div class="picture">
          <div class="three-pictures">
            <For each={views}>
              {(view) => (
                <div class="picture-part">
                  <p class="part-name role-output">{words[view][language]}</p>
                  <Show when={live()} fallback={view === 'full' ? drawing.still : <span class="no-picture" />}>
                    <canvas
                      ref={(element) => (canvases[view] = element)}
                      role="img"
                      aria-label={words[view][language]}
                    />
                  </Show>
                </div>
              )}
            </For>
          </div>
          <PictureChoice
            language={language}
            sample={state.sample}
            choose={(sample) => change({ sample })}
            picture={picture}
          />
        </div>
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
