// A bank of filters on the reader's picture, which is dragged about: do the maps move along?
import { createEffect, createMemo, For, onMount, Show, type Accessor } from 'solid-js';
import '../deep-learning.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { sampleAddresses } from '../../../samples/addresses.ts';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { longestSide, putPixels } from '../../one-channel/picture/source.ts';
import { filterWords } from '../../one-channel/picture/words.ts';
import { createDrag } from '../drag.ts';
import { compared, greyOf, mapOf, movedPlane, pictureOf, planeOf, type Compared } from './maps.ts';
import { bank, choices, farthest, model, type Slot } from './model.ts';
import { bankText, bankWords as words } from './words.ts';

export const PictureFigure = defineFigure({
  name: 'picture',
  model,
  scene: () => undefined,
  controls: ['right', 'down', 'ring'],
  text: bankText,
  command: ({ one }) => `faltung apply picture.jpg --weights ${one}`,

  draw(drawing) {
    const { state, change, language, live } = drawing;
    let before!: HTMLCanvasElement;
    const canvases: Partial<Record<Slot, HTMLCanvasElement>> = {};
    const source = createReaderPicture(drawing, { longest: longestSide });
    const plane = createMemo(() => {
      const pixels = source.picture();
      return pixels && planeOf(pixels);
    });
    const move = () => ({ right: state.right, down: state.down });
    const still = {} as Record<Slot, Accessor<ReturnType<typeof mapOf> | undefined>>;
    const made = {} as Record<Slot, Accessor<Compared | undefined>>;
    for (const slot of bank) {
      still[slot] = createMemo(() => {
        const picture = plane();
        return picture && mapOf(picture, state[slot], state.ring);
      });
      made[slot] = createMemo(() => {
        const [picture, map] = [plane(), still[slot]()];
        return picture && map && compared(map, picture, state[slot], move(), state.ring);
      });
    }
    onMount(() => {
      createEffect(() => {
        const picture = plane();
        if (picture) putPixels(before, greyOf(movedPlane(picture, move(), state.ring)));
      });
      for (const slot of bank)
        createEffect(() => {
          const result = made[slot]();
          if (!result) return;
          const canvas = canvases[slot]!;
          putPixels(canvas, pictureOf(result.map, state[slot]));
          canvas.dataset['done'] = String(Number(canvas.dataset['done'] ?? 0) + 1);
        });
    });
    const within = (by: number) => Math.min(farthest, Math.max(-farthest, by));
    const drag = createDrag({
      cells: () => plane()?.width ?? 1,
      from: move,
      to: ({ right, down }) => change({ right: within(right), down: within(down) }),
      plane: 'canvas',
    });
    const differs = (slot: Slot): string => {
      const result = made[slot]();
      return result ? words.differing[language](result.differing, result.map.data.length) : '\u00a0';
    };
    const chooseFilter = (slot: Slot, name: string) => {
      const known = choices.find((known) => known === name);
      if (known) change({ [slot]: known });
    };

    return (
      <PictureFrame drawing={drawing} source={source}>
        <div class="bank-pictures">
          <div class="picture-part">
            <p class="part-name role-input">{words.source[language]}</p>
            <Show
              when={live()}
              fallback={<img src={sampleAddresses.mandrill} alt={source.alt()} width="128" height="128" />}
            >
              <div class="bank-source" {...drag}>
                <canvas ref={(element) => (before = element)} role="img" aria-label={source.alt()} />
              </div>
            </Show>
          </div>
          <div class="bank-maps">
            <For each={bank}>
              {(slot, at) => (
                <div class="picture-part">
                  <p class="part-name role-output">{words.map[language](at() + 1)}</p>
                  <Show
                    when={live()}
                    fallback={at() === 0 ? drawing.still : <p>{filterWords[state[slot]][language]}</p>}
                  >
                    <canvas
                      ref={(element) => (canvases[slot] = element)}
                      width="128"
                      height="128"
                      role="img"
                      aria-label={filterWords[state[slot]][language]}
                    />
                  </Show>
                  <select
                    class="needs-script"
                    name={slot}
                    aria-label={words.map[language](at() + 1)}
                    onChange={(event) => chooseFilter(slot, event.currentTarget.value)}
                  >
                    <For each={choices}>
                      {(name) => (
                        <option value={name} selected={name === state[slot]}>
                          {filterWords[name][language]}
                        </option>
                      )}
                    </For>
                  </select>
                  <p class="differing needs-script">{differs(slot)}</p>
                </div>
              )}
            </For>
          </div>
        </div>
      </PictureFrame>
    );
  },
});
