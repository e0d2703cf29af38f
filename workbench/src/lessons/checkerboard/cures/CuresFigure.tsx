// The cures side by side on a real picture, each with its measured ripple.
import { createEffect, For, onMount, Show } from 'solid-js';
import '../checkerboard.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { createPicture, PictureChoice } from '../../../samples/PictureChoice.tsx';
import { putPixels } from '../../one-channel/picture/source.ts';
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
    const { state, scene, change, language, live } = drawing;
    const picture = createPicture(() => state.sample);
    const canvases: Partial<Record<(typeof shown)[number], HTMLCanvasElement>> = {};
    onMount(() =>
      createEffect(() => {
        const pixels = picture.pixels();
        const recipe = { weights: state.weights, seed: state.seed };
        if (!pixels) return;
        const small = shrunk(pixels);
        for (const name of shown) {
          const canvas = canvases[name]!;
          putPixels(canvas, pictureOf(name === 'small' ? small : enlarged(name, small, recipe)));
          canvas.dataset['done'] = String(Number(canvas.dataset['done'] ?? 0) + 1);
        }
      }),
    );
    return (
      <div class="picture">
        <div class="cures">
          <For each={shown}>
            {(name) => (
              <div class="picture-part" data-cure={name}>
                <p class={`part-name ${name === 'small' ? 'role-input' : 'role-output'}`}>
                  {cureWords[name][language]}
                </p>
                <Show when={live()} fallback={name === 'three' ? drawing.still : <span class="no-picture" />}>
                  <canvas
                    ref={(element) => (canvases[name] = element)}
                    role="img"
                    aria-label={cureWords[name][language]}
                  />
                </Show>
                <p class="ripple-of">{name === 'small' ? '\u00a0' : rippleWords[language](share(scene()[name]))}</p>
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
