// The same filter on a real picture: whole, as outer products, and what they lose.
import { createEffect, For, onMount, Show } from 'solid-js';
import '../flattened.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { createPicture, PictureChoice } from '../../../samples/PictureChoice.tsx';
import { putPixels } from '../../one-channel/picture/source.ts';
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
    const { state, scene, change, language, live } = drawing;
    const picture = createPicture(() => state.sample);
    const canvases: Partial<Record<(typeof views)[number], HTMLCanvasElement>> = {};
    onMount(() =>
      createEffect(() => {
        const pixels = picture.pixels();
        const whole = state.cube.flat();
        const { sum } = scene();
        if (!pixels) return;
        // A convolution is linear: what is lost of the picture is what the missing part makes of it.
        const weights = { full: whole, approximate: sum, lost: whole.map((weight, at) => weight - sum[at]!) };
        for (const view of views) {
          putPixels(canvases[view]!, answered(pixels, weights[view], scaleOf(whole)));
          canvases[view]!.dataset['done'] = String(state.terms);
        }
      }),
    );
    return (
      <div class="picture">
        <div class="three-pictures">
          <For each={views}>
            {(view) => (
              <div class="picture-part">
                <p class="part-name role-output">{words[view][language]}</p>
                <Show when={live()} fallback={view === 'full' ? drawing.still : <span class="no-picture" />}>
                  <canvas ref={(element) => (canvases[view] = element)} role="img" aria-label={words[view][language]} />
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
    );
  },
});
