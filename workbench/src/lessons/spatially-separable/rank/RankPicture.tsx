// The same kernel and pairs on a real picture.
import { createEffect, For, onMount, Show } from 'solid-js';
import '../spatially-separable.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { createPicture, PictureChoice } from '../../../samples/PictureChoice.tsx';
import { filterPixels } from '../../one-channel/picture/pixels.ts';
import { putPixels } from '../../one-channel/picture/source.ts';
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
    const { state, scene, change, language, live } = drawing;
    const picture = createPicture(() => state.sample);
    const canvases: Partial<Record<(typeof views)[number], HTMLCanvasElement>> = {};
    onMount(() =>
      createEffect(() => {
        const pixels = picture.pixels();
        if (!pixels) return;
        const filterings = filteringsOf(state, scene());
        for (const view of views) {
          const canvas = canvases[view]!;
          putPixels(canvas, filterPixels(pixels, filterings[view]));
          canvas.dataset['done'] = String(state.rank);
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
