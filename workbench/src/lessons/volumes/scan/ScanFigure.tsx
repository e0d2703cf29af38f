// A real volume under a 3D kernel: the slices that the window reads, and what comes out, from above or from the front.
import { convShapes, write } from 'faltung/ops';
import { createEffect, createMemo, createSignal, For, on, onMount, Show } from 'solid-js';
import '../volumes.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { loadVolume } from '../../../samples/loadVolume.ts';
import { volume } from '../../../samples/volume.ts';
import { putPixels } from '../../one-channel/picture/source.ts';
import { filtered, problemOf, readBy } from './filters.ts';
import { model } from './model.ts';
import { cutRow, fromAbove, fromFront } from './planes.ts';
import { scanText, scanWords as words, sizeOf } from './words.ts';

const numbered = Array.from({ length: volume.slices }, (_, at) => at);

export const ScanFigure = defineFigure({
  name: 'scan',
  model,
  scene: () => undefined,
  controls: ['filter', 'view'],
  text: scanText,
  steps: {
    count: ({ filter }) => (filter === 'all' ? 1 : volume.slices),
    group: 4,
    to: (step) => ({ step }),
  },
  command: ({ filter }) => `faltung cost "${write(problemOf(filter))}"`,

  draw(drawing) {
    const { state, language, live, announce } = drawing;
    const [samples, setSamples] = createSignal<Uint8Array>();
    const [fault, setFault] = createSignal('');
    const thumbnails: HTMLCanvasElement[] = [];
    let before!: HTMLCanvasElement;
    let after!: HTMLCanvasElement;
    const output = createMemo(
      on([samples, () => state.filter], ([samples, filter]) => samples && filtered(samples, filter)),
    );
    drawing.gives(() => {
      const data = output();
      return data && { shape: convShapes(problemOf(state.filter)).y, data };
    });
    onMount(async () => {
      createEffect(() => {
        const given = samples();
        if (given) for (const slice of numbered) putPixels(thumbnails[slice]!, fromAbove(given, slice));
      });
      createEffect(() => {
        const [given, made] = [samples(), output()];
        if (!given || !made) return;
        const front = state.view === 'front';
        putPixels(before, front ? fromFront(given, cutRow) : fromAbove(given, state.step - 1));
        putPixels(after, front ? fromFront(made, cutRow) : fromAbove(made, state.step - 1));
        after.dataset['done'] = `${state.filter} ${state.step}`;
      });
      try {
        setSamples(await loadVolume());
      } catch {
        setFault(words.noVolume[language]);
        announce(words.noVolume[language]);
      }
    });
    /** From the front, slices lie one above another: those in question are framed. */
    const band = (slices: readonly number[], count: number) => (
      <Show when={state.view === 'front'}>
        <span
          class="scan-band"
          style={{
            top: `${(100 * (count - 1 - slices.at(-1)!)) / count}%`,
            height: `${(100 * slices.length) / count}%`,
          }}
        />
      </Show>
    );
    return (
      <div class="scan">
        <div class="strip needs-script" role="img" aria-label={words.strip[language]}>
          <For each={numbered}>
            {(slice) => (
              <canvas
                ref={(element) => (thumbnails[slice] = element)}
                width={volume.columns}
                height={volume.rows}
                aria-hidden="true"
                classList={{ read: readBy(state.filter, state.step).includes(slice) }}
              />
            )}
          </For>
        </div>
        <div class="scan-pair">
          <div>
            <p class="part-name role-input">{words.input[language]}</p>
            <Show when={live()} fallback={drawing.still}>
              <div class="scan-picture">
                <canvas
                  ref={(element) => (before = element)}
                  width={volume.columns}
                  height={volume.rows}
                  role="img"
                  aria-label={volume.alt[language]}
                />
                {band(readBy(state.filter, state.step), volume.slices)}
              </div>
            </Show>
          </div>
          <p class="scan-kernel">
            <span class="part-name role-weight">{words.kernel[language]}</span>
            <b class="role-weight">{sizeOf(state.filter)}</b>
          </p>
          <div>
            <p class="part-name role-output">{words.output[language]}</p>
            <Show when={live()} fallback={<span class="no-scan" />}>
              <div class="scan-picture">
                <canvas
                  ref={(element) => (after = element)}
                  width={volume.columns}
                  height={volume.rows}
                  role="img"
                  aria-label={`${words.output[language]}. ${scanText.describe[language](state, undefined)}`}
                />
                {band([state.step - 1], state.filter === 'all' ? 1 : volume.slices)}
              </div>
            </Show>
          </div>
        </div>
        <p class="picture-fault">{fault()}</p>
        <p class="part-note">{volume.credit[language]}</p>
      </div>
    );
  },
});
