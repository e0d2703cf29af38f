// Channels beside depth, one setting apart: a filter as deep as the input has no room to move, a shallower one has.
import { sayError } from 'faltung/text';
import { For, Show } from 'solid-js';
import '../many-channels.css';
import { spell } from '../../../figure/decimal.ts';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { rowsFrom } from '../../../figure/passes.ts';
import { largest, layers, model, places, placesAlong, sceneOf, side, taps, type Depth, type Scene } from './model.ts';

const words = {
  layer: { ko: (n: number) => `입력 ${n}`, en: (n: number) => `Input ${n}` },
  kernel: { ko: (n: number) => `필터 ${n}겹`, en: (n: number) => `Filter ${n}` },
  flat: { ko: '겹이 채널일 때: 2차원 합성곱', en: 'Layers as channels: 2D convolution' },
  volume: { ko: '겹이 깊이일 때: 3차원 합성곱', en: 'Layers as depth: 3D convolution' },
  map: { ko: (n: number) => `${n}번째 자리`, en: (n: number) => `Place ${n}` },
  output: { ko: '출력', en: 'Output' },
} as const satisfies Record<string, InBoth<unknown>>;

const text: FigureText<Depth, Scene, 'depth' | 'at'> = {
  title: { ko: '나란히 놓고 보기: 채널인가, 깊이인가', en: 'Side by side: channels or depth' },
  hint: {
    ko: '필터의 깊이를 줄여 보세요. 한쪽은 거절하고, 다른 쪽은 움직이기 시작합니다.',
    en: 'Make the filter shallower: one side refuses, the other begins to move.',
  },
  describe: {
    ko: ({ depth, at }) =>
      depth === layers
        ? `필터가 입력만큼 깊으면 겹 방향으로 놓일 자리가 하나뿐입니다. 두 합성곱의 결과가 같습니다.`
        : `깊이 ${depth}인 필터는 겹 방향으로 ${placesAlong(depth)}곳에 놓입니다. 지금은 입력 ${span(at, depth, '과 ')}만 읽습니다. ` +
          '2차원 합성곱은 이런 필터를 받지 않습니다.',
    en: ({ depth, at }) =>
      depth === layers
        ? 'As deep as the input, the filter has a single place along the layers: both convolutions give the same.'
        : `A filter of depth ${depth} has ${placesAlong(depth)} places along the layers. Now it reads ` +
          `input ${span(at, depth, ' and ')} alone. A 2D convolution refuses such a filter.`,
  },
  labels: {
    depth: { ko: '필터의 깊이', en: 'Depth of the filter' },
    at: { ko: '겹 방향의 자리', en: 'Place along the layers' },
  },
};

function span(at: number, depth: number, and: string): string {
  return Array.from({ length: depth }, (_, n) => at + n).join(and);
}

const spell4 = (value: number) => spell(value, 4);
const sliceOf = (stacked: Matrix, at: number, rows: number): Matrix => stacked.slice(at * rows, (at + 1) * rows);
const withSlice = (stacked: Matrix, at: number, slice: Matrix): Matrix =>
  stacked.map((row, r) => slice[r - at * slice.length] ?? row);

export const DepthFigure = defineFigure({
  name: 'depth',
  model,
  scene: sceneOf,
  controls: ['depth', 'at'],
  text,
  command: ({ depth }) => `faltung cost "conv3d 1x1x${layers}x${side}x${side} * 1x1x${depth}x${taps}x${taps}"`,

  numbers: ({ depth }, { volume }) => ({
    shape: [1, 1, placesAlong(depth), places, places],
    data: volume,
    places: 4,
  }),
  draw({ state, scene, change, language }) {
    const numbered = (count: number) => Array.from({ length: count }, (_, at) => at);
    const reads = (layer: number) => layer >= state.at - 1 && layer < state.at - 1 + state.depth;
    return (
      <>
        <div class="matrices row-of-three">
          <For each={numbered(layers)}>
            {(layer) => (
              <MatrixPart
                role="input"
                name={words.layer[language](layer + 1)}
                language={language}
                matrix={sliceOf(state.x, layer, side)}
                largest={largest}
                look={() => ({ lit: reads(layer), faded: !reads(layer) })}
                set={(slice) => change({ x: withSlice(state.x, layer, slice) })}
              />
            )}
          </For>
        </div>
        <div class="matrices row-of-three">
          <For each={numbered(state.depth)}>
            {(layer) => (
              <MatrixPart
                role="weight"
                name={words.kernel[language](layer + 1)}
                language={language}
                matrix={sliceOf(state.w, layer, taps)}
                largest={largest}
                look={() => ({ lit: true })}
                set={(slice) => change({ w: withSlice(state.w, layer, slice) })}
              />
            )}
          </For>
        </div>
        <div class="two-sides">
          <div role="group" aria-label={words.flat[language]}>
            <p class="mixer-name">{words.flat[language]}</p>
            <Show when={scene().channels} fallback={<p class="refusal">{sayError(scene().refusal!, language)}</p>}>
              {(channels) => (
                <div class="matrices row-of-maps">
                  <MatrixPart
                    role="output"
                    name={words.output[language]}
                    language={language}
                    matrix={rowsFrom(channels(), places, places)}
                    spell={spell4}
                    look={() => ({ lit: true })}
                  />
                </div>
              )}
            </Show>
          </div>
          <div role="group" aria-label={words.volume[language]}>
            <p class="mixer-name">{words.volume[language]}</p>
            <div class="matrices row-of-maps">
              <For each={numbered(placesAlong(state.depth))}>
                {(at) => (
                  <MatrixPart
                    role="output"
                    name={words.map[language](at + 1)}
                    language={language}
                    matrix={rowsFrom(scene().volume, places, places, at * places ** 2)}
                    spell={spell4}
                    look={() => ({ lit: at === state.at - 1, faded: at !== state.at - 1 })}
                  />
                )}
              </For>
            </div>
          </div>
        </div>
      </>
    );
  },
});
