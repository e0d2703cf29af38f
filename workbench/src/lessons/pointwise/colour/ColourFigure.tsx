// A real picture through one 1x1 layer: a grey picture for each output channel.
import { createEffect, For, onMount, Show } from 'solid-js';
import '../pointwise.css';
import { withinDecimals } from '../../../figure/decimal.ts';
import { defineFigure } from '../../../figure/defineFigure.tsx';
import { withCell } from '../../../figure/matrix.ts';
import { MatrixGrid } from '../../../figure/MatrixGrid.tsx';
import { spellNumber } from '../../../figure/decimal.ts';
import { sampleAddresses } from '../../../samples/addresses.ts';
import { PictureFrame } from '../../../samples/PictureFrame.tsx';
import { createReaderPicture } from '../../../samples/readerPicture.ts';
import { putPixels } from '../../one-channel/picture/source.ts';
import { isDifference, mixedPictures, principalRow } from './mixing.ts';
import { colours, largest, model, tableIn, tableNames, tables } from './model.ts';
import { colourText, colourWords as words, tableWords } from './words.ts';

const colourNames = { ko: ['빨강', '초록', '파랑'], en: ['red', 'green', 'blue'] } as const;

export const ColourFigure = defineFigure({
  name: 'colour',
  model,
  scene: () => undefined,
  text: colourText,

  draw(drawing) {
    const { state, change, language, live } = drawing;
    const source = createReaderPicture(drawing);
    const canvases: HTMLCanvasElement[] = [];
    let before!: HTMLCanvasElement;
    onMount(() =>
      createEffect(() => {
        const pixels = source.picture();
        if (!pixels) return;
        putPixels(before, pixels);
        mixedPictures(pixels, state.w).forEach((made, output) => {
          const canvas = canvases[output]!;
          putPixels(canvas, made);
          canvas.dataset['done'] = String(Number(canvas.dataset['done'] ?? 0) + 1);
        });
      }),
    );
    const value = (row: number, column: number) => state.w[row]![column]!;
    const learn = () => {
      const pixels = source.picture();
      if (pixels) change({ w: [principalRow(pixels)] });
    };
    return (
      <PictureFrame drawing={drawing} source={source}>
        <div class="colour-parts">
          <div class="colour-part">
            <p class="part-name role-input">{words.input[language]}</p>
            <Show
              when={live()}
              fallback={<img src={sampleAddresses.mandrill} alt={source.alt()} width="128" height="128" />}
            >
              <canvas ref={(element) => (before = element)} role="img" aria-label={source.alt()} />
            </Show>
          </div>
          <div style={{ '--cell': '2.9rem' }}>
            <p class="part-name role-weight">{words.weight[language]}</p>
            <MatrixGrid
              role="weight"
              label={words.weight[language]}
              language={language}
              rows={state.w.length}
              columns={colours}
              cell={(row, column) => {
                const text = spellNumber(value(row, column));
                const say = `${colourNames[language][column]} → ${words.output[language](row + 1)}: ${text}`;
                return { text, say, lit: true };
              }}
              point={() => {}}
              edit={{
                value,
                largest,
                most: colours,
                set: (row, column, next) =>
                  change({ w: withCell(state.w, row, column, withinDecimals(next, largest)) }),
                paste: (w) => change({ w }),
                drag: 0.05,
              }}
            />
            <p class="part-note">{colourNames[language].join(' · ')}</p>
          </div>
          <div class="colour-outputs">
            <For each={[0, 1, 2]}>
              {(output) => (
                <div hidden={output >= state.w.length}>
                  <p class="part-name role-output">{words.output[language](output + 1)}</p>
                  <Show when={live()} fallback={output === 0 ? drawing.still : <span class="no-picture" />}>
                    <canvas
                      ref={(element) => (canvases[output] = element)}
                      role="img"
                      aria-label={words.output[language](output + 1)}
                    />
                  </Show>
                  <p class="part-note">
                    {output < state.w.length && isDifference(state.w[output]!) ? words.around[language] : '\u00a0'}
                  </p>
                </div>
              )}
            </For>
          </div>
        </div>
        <div class="kernel-gallery needs-script" role="group" aria-label={words.tables[language]}>
          <For each={tableNames}>
            {(name) => (
              <button
                type="button"
                aria-pressed={tableIn(state.w) === name}
                onClick={() => change({ w: tables[name] })}
              >
                {tableWords[name][language]}
              </button>
            )}
          </For>
          <button type="button" onClick={learn}>
            {words.principal[language]}
          </button>
        </div>
      </PictureFrame>
    );
  },
});
