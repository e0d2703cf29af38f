// A picture, a window of weights, and what it makes of the picture: computed by the library while a weight is dragged.
import { filterNames } from 'faltung/ops';
import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js';
import '../one-channel.css';
import './picture.css';
import { withinDecimals } from '../../../figure/decimal.ts';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { spellNumber } from '../../../figure/decimal.ts';
import { columnsOf, rowsOf, withCell } from '../../../figure/matrix.ts';
import { MatrixGrid } from '../../../figure/MatrixGrid.tsx';
import { faultWords } from '../../../figure/words.ts';
import { sampleAddresses } from '../../../samples/addresses.ts';
import { samples } from '../../../samples/index.ts';
import { matrixWords } from '../text.ts';
import { createFilterer, type Filterer } from './filterer.ts';
import { filterIn, largestWeight, model, mostTaps, weightsOf } from './model.ts';
import type { Filtering, Pixels } from './pixels.ts';
import { openCamera, pictureIn, pixelsAt, pixelsOfFile, putPixels, type Camera } from './source.ts';
import { filterWords, pictureText, sourceWords as words } from './words.ts';

export const PictureFigure = defineFigure({
  name: 'picture',
  model,
  scene: () => undefined,
  controls: ['values', 'boundary'],
  text: pictureText,
  command(state) {
    const known = filterIn(state);
    const weights = state.w.map((row) => row.map((weight) => weight / state.divisor).join(' ')).join('; ');
    const values = state.values === 'auto' ? '' : ` --values ${state.values}`;
    const boundary = state.boundary === 'reflect' ? '' : ` --boundary ${state.boundary}`;
    return `faltung apply picture.jpg --weights ${known ?? `"${weights}"`}${boundary}${values}`;
  },

  draw(drawing) {
    const { state, change, language, announce, live } = drawing;
    const say = (word: keyof typeof words) => words[word][language];
    const [picture, setPicture] = createSignal<Pixels>();
    const [camera, setCamera] = createSignal<Camera>();
    const [fault, setFault] = createSignal('');
    const [over, setOver] = createSignal(false);
    const sample = () => samples.find(({ id }) => id === state.sample)!;
    let stage!: HTMLDivElement;
    let before!: HTMLCanvasElement;
    let after!: HTMLCanvasElement;
    let filterer: Filterer | undefined;

    const refuse = (sentence: string) => {
      setFault(sentence);
      announce(sentence);
    };
    const stop = () => {
      camera()?.stop();
      setCamera(undefined);
    };
    const open = async (file: Blob | undefined) => {
      if (!file) return;
      try {
        const pixels = await pixelsOfFile(file);
        stop();
        setPicture(pixels);
        setFault('');
        announce(say('opened'));
      } catch {
        refuse(say('noPicture'));
      }
    };
    const start = async () => {
      try {
        setCamera(await openCamera(setPicture));
        setFault('');
      } catch {
        refuse(say('noCamera'));
      }
    };
    const choose = (name: string) => {
      const known = filterNames.find((known) => known === name);
      if (known) change(weightsOf(known));
    };
    const filtering = (): Filtering => ({
      rows: rowsOf(state.w),
      columns: columnsOf(state.w),
      weights: Float32Array.from(state.w.flat(), (weight) => weight / state.divisor),
      boundary: state.boundary,
      values: state.values,
    });

    onMount(() => {
      filterer = createFilterer((result) => {
        putPixels(after, result);
        after.dataset['done'] = String(Number(after.dataset['done'] ?? 0) + 1);
      });
      const paste = (event: ClipboardEvent) => {
        if (event.clipboardData?.files.length) void open(pictureIn(event.clipboardData));
      };
      document.addEventListener('paste', paste);
      // Off screen the camera would only cost power.
      const seen = new IntersectionObserver(([entry]) => entry!.isIntersecting || stop());
      seen.observe(stage);
      onCleanup(() => {
        stop();
        filterer?.close();
        seen.disconnect();
        document.removeEventListener('paste', paste);
      });
      createEffect(
        on(
          () => state.sample,
          async (id) => {
            stop();
            setPicture(await pixelsAt(sampleAddresses[id]));
          },
        ),
      );
      createEffect(() => {
        const pixels = picture();
        if (!pixels) return;
        putPixels(before, pixels);
        filterer!.show(pixels, filtering());
      });
    });

    return (
      <div
        ref={(element) => (stage = element)}
        class="picture"
        classList={{ over: over() }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void open(pictureIn(event.dataTransfer));
        }}
      >
        <div class="picture-parts">
          <div class="picture-part">
            <p class="part-name role-input">{say('before')}</p>
            <Show
              when={live()}
              fallback={<img src={sampleAddresses.mandrill} alt={sample().alt[language]} width="128" height="128" />}
            >
              <canvas ref={(element) => (before = element)} role="img" aria-label={sample().alt[language]} />
            </Show>
          </div>
          <div class="picture-kernel" style={{ '--cell': columnsOf(state.w) > 5 ? '1.9rem' : '2.75rem' }}>
            <p class="part-name role-weight">
              {matrixWords.kernel[language]}
              <Show when={state.divisor !== 1}>
                {' '}
                <span>{`÷ ${state.divisor}`}</span>
              </Show>
            </p>
            <MatrixGrid
              role="weight"
              label={matrixWords.kernel[language]}
              language={language}
              rows={rowsOf(state.w)}
              columns={columnsOf(state.w)}
              cell={(row, column) => {
                const text = spellNumber(state.w[row]![column]!);
                return { text, say: matrixWords.cell[language](row + 1, column + 1, text), lit: true };
              }}
              point={() => {}}
              edit={{
                value: (row, column) => state.w[row]![column]!,
                largest: largestWeight,
                most: mostTaps,
                set: (row, column, value) =>
                  change({ w: withCell(state.w, row, column, withinDecimals(value, largestWeight)) }),
                paste: (w) => change({ w, divisor: 1 }),
                refuse: (why) => announce(faultWords[why][language](largestWeight, mostTaps)),
                drag: 0.1,
              }}
            />
          </div>
          <div class="picture-part">
            <p class="part-name role-output">{say('after')}</p>
            <Show when={live()} fallback={drawing.still}>
              <canvas ref={(element) => (after = element)} role="img" aria-label={say('after')} />
            </Show>
          </div>
        </div>
        <div class="picture-sources needs-script">
          <label>
            {say('filter')}
            <select name="filter" onChange={(event) => choose(event.currentTarget.value)}>
              <For each={filterNames}>
                {(name) => (
                  <option value={name} selected={name === filterIn(state)}>
                    {filterWords[name][language]}
                  </option>
                )}
              </For>
              <Show when={!filterIn(state)}>
                <option value="" selected>
                  {say('own')}
                </option>
              </Show>
            </select>
          </label>
          <label>
            {say('sample')}
            <select
              name="sample"
              onChange={(event) => change({ sample: event.currentTarget.value as (typeof samples)[number]['id'] })}
            >
              <For each={samples}>
                {({ id, name }) => (
                  <option value={id} selected={id === state.sample}>
                    {name[language]}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label class="picture-file">
            {say('file')}
            <input type="file" accept="image/*" onChange={(event) => void open(event.currentTarget.files?.[0])} />
          </label>
          <button type="button" onClick={() => (camera() ? stop() : void start())}>
            {say(camera() ? 'stop' : 'camera')}
          </button>
        </div>
        <p class="picture-help needs-script">
          {say('drop')} {say('private')}
        </p>
        <Show when={fault()}>
          <p class="picture-fault">{fault()}</p>
        </Show>
      </div>
    );
  },
});
