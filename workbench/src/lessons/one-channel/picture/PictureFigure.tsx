// A picture, a window of weights, and what it makes of the picture: computed by the library while a weight is dragged.
import { createEffect, createMemo, createSignal, onCleanup, onMount, Show } from 'solid-js';
import '../one-channel.css';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { columnsOf, rowsOf } from '../../../figure/matrix.ts';
import { sampleAddresses } from '../../../samples/addresses.ts';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { colours } from './colours.ts';
import { createFilterer, type Filterer } from './filterer.ts';
import { lensAt, type Spot } from './lens.ts';
import { LensView } from './LensView.tsx';
import { filterIn, model } from './model.ts';
import { PictureCanvas } from './PictureCanvas.tsx';
import { PictureKernel } from './PictureKernel.tsx';
import type { Filtering, Pixels } from './pictureProblem.ts';
import { FilterChoice } from './FilterChoice.tsx';
import { longestSide, putPixels } from './source.ts';
import { SpotControls } from './SpotControls.tsx';
import { partWords as words, pictureText } from './words.ts';

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
    const { state, change, language, live } = drawing;
    const say = (word: keyof typeof words) => words[word][language];
    const [result, setResult] = createSignal<Pixels>();
    const [hover, setHover] = createSignal<Spot | null>(null);
    let before!: HTMLCanvasElement;
    let after!: HTMLCanvasElement;
    let filterer: Filterer | undefined;
    const source = createReaderPicture(drawing, { longest: longestSide });
    const { picture, alt } = source;

    /** The pixel looked at, while the picture has it. */
    const spot = (): Spot | undefined => {
      const at = hover() ?? state.spot;
      const size = picture();
      return size && at.row < size.height && at.column < size.width ? at : undefined;
    };
    const lens = createMemo(() => {
      const at = spot();
      return at && lensAt(picture()!, at, state);
    });
    const pixel = () => {
      const [at, pixels] = [spot(), result()];
      if (!at || pixels?.width !== picture()?.width || pixels?.height !== picture()?.height) return undefined;
      return pixels?.data[4 * (at.row * pixels.width + at.column) + colours.indexOf(state.colour)];
    };
    const windowFrame = () => {
      const seen = lens();
      return seen && { ...seen.first, rows: rowsOf(state.w), columns: columnsOf(state.w) };
    };
    const pixelFrame = () => {
      const at = spot();
      return at && { ...at, rows: 1, columns: 1 };
    };
    const pick = ({ row, column }: Spot) => change({ spot: { role: 'pixel', row, column } });
    const filtering = (): Filtering => ({
      rows: rowsOf(state.w),
      columns: columnsOf(state.w),
      weights: Float32Array.from(state.w.flat(), (weight) => weight / state.divisor),
      boundary: state.boundary,
      values: state.values,
    });

    onMount(() => {
      filterer = createFilterer((pixels) => {
        putPixels(after, pixels);
        setResult(pixels);
        after.dataset['done'] = String(Number(after.dataset['done'] ?? 0) + 1);
      });
      onCleanup(() => filterer?.close());
      createEffect(() => {
        const pixels = picture();
        if (!pixels) return;
        putPixels(before, pixels);
        filterer!.show(pixels, filtering());
      });
    });

    return (
      <PictureFrame
        drawing={drawing}
        source={source}
        choices={<FilterChoice drawing={drawing} />}
        below={<SpotControls drawing={drawing} picture={picture()} />}
      >
        <div class="picture-parts">
          <div class="picture-part">
            <p class="part-name role-input">{say('before')}</p>
            <Show when={live()} fallback={<img src={sampleAddresses.mandrill} alt={alt()} width="128" height="128" />}>
              <PictureCanvas
                role="input"
                label={alt()}
                canvas={(element) => (before = element)}
                size={picture()}
                frame={windowFrame()}
                hover={setHover}
                pick={pick}
              />
            </Show>
          </div>
          <PictureKernel drawing={drawing} />
          <div class="picture-part">
            <p class="part-name role-output">{say('after')}</p>
            <Show when={live()} fallback={drawing.still}>
              <PictureCanvas
                role="output"
                label={say('after')}
                canvas={(element) => (after = element)}
                size={result()}
                frame={pixelFrame()}
                hover={setHover}
                pick={pick}
              />
            </Show>
          </div>
        </div>
        <Show when={lens()}>
          {(lens) => <LensView lens={lens()} language={language} divisor={state.divisor} pixel={pixel()} />}
        </Show>
      </PictureFrame>
    );
  },
});
