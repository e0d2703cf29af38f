// The three passes on a real picture, one after another.
import { createEffect, createMemo, For, onMount, Show } from 'solid-js';
import '../flattened.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { createPicture, PictureChoice } from '../../../samples/PictureChoice.tsx';
import { putPixels } from '../../one-channel/picture/source.ts';
import { filterNames } from '../model.ts';
import { passWords } from '../text.ts';
import { largest, model, nameOf, tripleNames, triples, type PassesOfPicture, type TripleName } from './model.ts';
import { passesOf } from './passes.ts';

const views = ['picture', 'mixed', 'lowered', 'output'] as const;
const words = {
  picture: { ko: '사진', en: 'Picture' },
  mixed: passWords.mixed,
  lowered: passWords.lowered,
  output: passWords.output,
  gallery: { ko: '필터 고르기', en: 'Choose filters' },
} as const satisfies Record<string, InBoth>;

const tripleWords: Readonly<Record<TripleName, InBoth>> = {
  upright: { ko: '세로로 선 경계', en: 'upright edges' },
  level: { ko: '가로로 누운 경계', en: 'level edges' },
  reddish: { ko: '붉은 곳, 흐리게', en: 'what is reddish, blurred' },
  red: { ko: '빨강만 그대로', en: 'red alone' },
};

const isSigned = ({ alpha, beta, gamma }: PassesOfPicture): boolean =>
  [alpha, beta, gamma].some((list) => list.flat().some((weight) => weight < 0));

const text: FigureText<PassesOfPicture, undefined, never> = {
  title: { ko: '진짜 사진 위에서', en: 'On a real picture' },
  hint: {
    ko: '필터를 고르거나 가중치를 바꾸어 보세요. 사진도 바꿀 수 있습니다.',
    en: 'Choose filters or change a weight, and take another picture if you like.',
  },
  describe: {
    ko: (state) =>
      isSigned(state)
        ? '색 셋이 하나가 되고, 세로로 한 번, 가로로 한 번 지나갑니다. 음수가 있는 단계부터는 중간 회색이 0입니다.'
        : '색 셋이 하나가 되고, 세로로 한 번, 가로로 한 번 지나갑니다. 검은색이 0입니다.',
    en: (state) =>
      isSigned(state)
        ? 'Three colours become one, then a pass down and one across. From the first negative weight on, mid-grey is 0.'
        : 'Three colours become one, then a pass down and one across. Black is 0.',
  },
  labels: {},
};

export const PassesPicture = defineFigure({
  name: 'picture',
  model,
  scene: () => undefined,
  text,

  draw(drawing) {
    const { state, change, language, live } = drawing;
    const picture = createPicture(() => state.sample);
    const canvases: Partial<Record<(typeof views)[number], HTMLCanvasElement>> = {};
    const shown = createMemo(() => {
      const pixels = picture.pixels();
      return pixels && [pixels, ...passesOf(pixels, state)];
    });
    onMount(() =>
      createEffect(() => {
        for (const [at, pixels] of (shown() ?? []).entries()) {
          const canvas = canvases[views[at]!]!;
          putPixels(canvas, pixels);
          canvas.dataset['done'] = nameOf(state) ?? 'own';
        }
      }),
    );
    return (
      <div class="picture">
        <div class="flat-row">
          <For each={filterNames}>
            {(name) => (
              <MatrixPart
                role="weight"
                name={passWords[name][language]}
                language={language}
                matrix={state[name]}
                largest={largest}
                set={(next) => change({ [name]: next })}
              />
            )}
          </For>
        </div>
        <div class="four-pictures">
          <For each={views}>
            {(view) => (
              <div class="picture-part">
                <p class={`part-name role-${view === 'picture' ? 'input' : 'output'}`}>{words[view][language]}</p>
                <Show when={live()} fallback={view === 'output' ? drawing.still : <span class="no-picture" />}>
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

  explore: ({ state, change, language }) => (
    <div class="kernel-gallery needs-script" role="group" aria-label={words.gallery[language]}>
      <For each={tripleNames}>
        {(name) => (
          <button type="button" aria-pressed={nameOf(state) === name} onClick={() => change(triples[name])}>
            {tripleWords[name][language]}
          </button>
        )}
      </For>
    </div>
  ),
});
