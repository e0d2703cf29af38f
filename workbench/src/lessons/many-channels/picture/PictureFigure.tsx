// The same on a real picture: three grey channels, a map from each, and the sum of the maps.
import { createEffect, createMemo, For, onMount, Show } from 'solid-js';
import '../many-channels.css';
import { decimals, spell } from '../../../figure/decimal.ts';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { Trials } from '../../../figure/Trials.tsx';
import { sampleAddresses } from '../../../samples/addresses.ts';
import { samples } from '../../../samples/index.ts';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { PictureCanvas } from '../../one-channel/picture/PictureCanvas.tsx';
import { putPixels } from '../../one-channel/picture/source.ts';
import { colourWords } from '../text.ts';
import { channelOf, colouredOf, greyOf, mapsOf, numbersAt } from './maps.ts';
import { colours, largest, model, trials } from './model.ts';
import { pictureText, pictureWords as words, trialWords } from './words.ts';

const numbered = Array.from({ length: colours }, (_, colour) => colour);
const inBrackets = (text: string): string => (text.startsWith('−') ? `(${text})` : text);
const whole = (value: number): string => spell(value, decimals);

export const PictureFigure = defineFigure({
  name: 'picture',
  model,
  scene: () => undefined,
  controls: ['kernel', 'sum'],
  text: pictureText,

  draw(drawing) {
    const { state, change, language, live } = drawing;
    const source = createReaderPicture(drawing);
    const maps = createMemo(() => {
      const pixels = source.picture();
      return pixels && mapsOf(pixels, state);
    });
    const numbersShown = () => {
      const made = maps();
      const shape = (count: number) => [1, count, made!.height, made!.width];
      if (!made) return undefined;
      return state.sum
        ? { shape: shape(1), data: made.total, places: 2 }
        : { shape: shape(colours), data: made.apart, places: 2 };
    };
    const canvases: HTMLCanvasElement[] = [];
    const results: HTMLCanvasElement[] = [];
    let coloured!: HTMLCanvasElement;
    let output!: HTMLCanvasElement;
    onMount(() => {
      createEffect(() => {
        const pixels = source.picture();
        if (!pixels) return;
        putPixels(coloured, pixels);
        for (const colour of numbered) putPixels(canvases[colour]!, channelOf(pixels, colour));
      });
      createEffect(() => {
        const made = maps();
        if (!made) return;
        for (const colour of numbered) putPixels(results[colour]!, greyOf(made, made.apart, colour));
        putPixels(output, state.sum ? greyOf(made, made.total) : colouredOf(made));
        output.dataset['done'] = String(Number(output.dataset['done'] ?? 0) + 1);
      });
    });
    const sample = () => samples.find(({ id }) => id === state.sample)!;
    const outputName = () => words[state.sum ? 'output' : 'apart'][language];
    const at = () => {
      const made = maps();
      if (!made) return undefined;
      return { row: Math.min(state.row, made.height) - 1, column: Math.min(state.column, made.width) - 1 };
    };
    const frame = () => {
      const spot = at();
      return spot && { ...spot, rows: 1, columns: 1 };
    };
    const pick = (spot: { row: number; column: number }) => change({ row: spot.row + 1, column: spot.column + 1 });
    const pointed = (role: 'input' | 'output', label: () => string, canvas: (element: HTMLCanvasElement) => void) => (
      <PictureCanvas
        role={role}
        label={label()}
        canvas={canvas}
        size={maps()}
        frame={frame()}
        hover={() => {}}
        pick={pick}
      />
    );
    const numbers = () => {
      const [made, spot] = [maps(), at()];
      return made && spot && { ...numbersAt(made, spot.row, spot.column), ...spot };
    };
    const slider = (name: 'row' | 'column', most: () => number) => (
      <label>
        {words[name][language]}{' '}
        <input
          type="range"
          name={`picture-${name}`}
          min="1"
          max={most()}
          value={state[name]}
          onInput={(event) => change({ [name]: event.currentTarget.valueAsNumber })}
        />
      </label>
    );

    return (
      <PictureFrame drawing={drawing} source={source} numbers={numbersShown}>
        <div class="channel-pictures">
          <For each={numbered}>
            {(colour) => (
              <div class="picture-part">
                <p class="part-name role-input">{words.channel[language](colour)}</p>
                <Show when={live()} fallback={<span class="no-picture" />}>
                  {pointed(
                    'input',
                    () => words.channel[language](colour),
                    (element) => (canvases[colour] = element),
                  )}
                </Show>
              </div>
            )}
          </For>
          <div class="picture-part of-all">
            <p class="part-name role-input">{words.source[language]}</p>
            <Show
              when={live()}
              fallback={<img src={sampleAddresses.mandrill} alt={source.alt()} width="128" height="128" />}
            >
              {pointed('input', source.alt, (element) => (coloured = element))}
            </Show>
          </div>
          <For each={numbered}>
            {(colour) => (
              <div class="picture-part">
                <p class="part-name role-output">{words.map[language](colour)}</p>
                <Show when={live()} fallback={<span class="no-picture" />}>
                  {pointed(
                    'output',
                    () => words.map[language](colour),
                    (element) => (results[colour] = element),
                  )}
                </Show>
              </div>
            )}
          </For>
          <div class="picture-part of-all result">
            <p class="part-name role-output">{outputName()}</p>
            <Show when={live()} fallback={drawing.still}>
              {pointed('output', outputName, (element) => (output = element))}
            </Show>
          </div>
        </div>
        <p class="spot-sum">
          <Show when={numbers()} fallback={'\u00a0'}>
            {(numbers) => (
              <>
                {words.spot[language](numbers().row + 1, numbers().column + 1)}:{' '}
                <For each={numbers().parts}>
                  {(part, colour) => (
                    <>
                      {colour() > 0 ? (state.sum ? ' + ' : ' · ') : ''}
                      <b class="spot-part" title={colourWords[language][colour()]}>
                        {inBrackets(whole(part))}
                      </b>
                    </>
                  )}
                </For>
                <Show when={state.sum}>
                  {' = '}
                  <b class="role-output">{whole(numbers().total)}</b>
                </Show>
              </>
            )}
          </Show>
        </p>
        <div class="spot-fields picture-sources needs-script">
          {slider('row', () => maps()?.height ?? sample().height)}
          {slider('column', () => maps()?.width ?? sample().width)}
        </div>
        <div class="matrices mix" style={{ '--cell': '2.75rem' }}>
          <MatrixPart
            role="weight"
            name={words.mix[language]}
            language={language}
            matrix={state.mix}
            largest={largest}
            look={(_, colour) => ({
              lit: true,
              say: `${colourWords[language][colour]}: ${whole(Math.round(state.mix[0]![colour]! * 100))}`,
            })}
            set={(mix) => change({ mix })}
            note={colourWords[language].join(' · ')}
          />
        </div>
      </PictureFrame>
    );
  },

  explore: ({ change, language }) => <Trials trials={trials} words={trialWords} language={language} change={change} />,
});
