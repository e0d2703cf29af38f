// Two channels of a few slices each under three layers, one setting apart: which outputs read the voxel that changes.
// Depth is an axis that a window may slide along; channels are added up at every place.
import { For } from 'solid-js';
import '../volumes.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import {
  channels,
  kinds,
  outputSlices,
  reachedBy,
  reachModel,
  side,
  slices,
  type Reached,
  type ReachState,
} from './model.ts';

const numbered = (count: number) => Array.from({ length: count }, (_, at) => at);

const words = {
  input: { ko: '입력: 채널 2개, 단면 4장', en: 'Input: 2 channels of 4 slices' },
  each: { ko: '3차원, 창의 깊이 1', en: '3D, window of depth 1' },
  volume: { ko: '3차원, 창의 깊이 3', en: '3D, window of depth 3' },
  flat: { ko: '2차원, 단면을 채널로', en: '2D, slices as channels' },
  channel: { ko: (channel: number) => `채널 ${channel}`, en: (channel: number) => `channel ${channel}` },
  slice: { ko: (slice: number) => `단면 ${slice}`, en: (slice: number) => `slice ${slice}` },
  changes: { ko: '바뀜', en: 'changes' },
  stays: { ko: '그대로', en: 'stays' },
  here: { ko: '바꾼 칸', en: 'changed' },
} as const satisfies Record<string, InBoth<unknown>>;

const slicesIn = (reached: ReadonlySet<number>): number =>
  new Set([...reached].map((at) => Math.floor(at / (side * side)))).size;

const text: FigureText<ReachState, Reached, never> = {
  title: { ko: '나란히 놓고 보기: 깊이와 채널', en: 'Side by side: depth and channels' },
  hint: {
    ko: '입력의 한 칸을 짚어, 그 칸을 바꾸면 바뀌는 출력을 세 층에서 견주어 보세요. 채널만 바꾸어 짚어도 보세요.',
    en: 'Point at a voxel, and compare which outputs notice. Then point at the same place in the other channel.',
  },
  describe: {
    ko: (_, { each, volume }) =>
      `깊이 1이면 출력 단면 ${slicesIn(each)}장, 깊이 3이면 ${slicesIn(volume)}장에서 바뀝니다. 단면을 채널로 보면 출력은 ` +
      '처음부터 한 장뿐이고, 어느 단면에서 왔는지는 자리로 남지 않습니다. 어느 층이든 두 채널은 함께 더해집니다.',
    en: (_, { each, volume }) =>
      `A window of depth 1 changes ${slicesIn(each)} slice of the output, one of depth 3 changes ` +
      `${slicesIn(volume)}. With slices as channels only one is left, and from which slice something came can no ` +
      'longer be told by its place. In all three, both channels are added up.',
  },
  labels: {},
};

const zeros: Matrix = numbered(side).map(() => numbered(side).map(() => 0));

export const ReachFigure = defineFigure({
  name: 'reach',
  model: reachModel,
  scene: reachedBy,
  text,
  draw({ state, scene, change, language }) {
    const isHere = (slice: number, row: number, column: number) =>
      state.changed!.row === slice * side + row && state.changed!.column === column;
    return (
      <div class="reach-volumes">
        <div class="reach-volume" role="group" aria-label={words.input[language]}>
          <p class="reach-name">{words.input[language]}</p>
          <For each={numbered(channels)}>
            {(channel) => (
              <div role="group" aria-label={words.channel[language](channel + 1)}>
                <p class="reach-channel">{words.channel[language](channel + 1)}</p>
                <div class="reach-slices">
                  <For each={numbered(slices).map((slice) => channel * slices + slice)}>
                    {(slice) => (
                      <MatrixPart
                        role="input"
                        name={words.slice[language]((slice % slices) + 1)}
                        language={language}
                        matrix={zeros}
                        look={(row, column) => {
                          const here = isHere(slice, row, column);
                          return { text: here ? '×' : '', say: here ? words.here[language] : '—', strong: here };
                        }}
                        point={(row, column) => change({ changed: { role: 'input', row: slice * side + row, column } })}
                      />
                    )}
                  </For>
                </div>
              </div>
            )}
          </For>
        </div>
        <For each={kinds}>
          {(kind) => (
            <div class="reach-volume" role="group" aria-label={words[kind][language]}>
              <p class="reach-name">{words[kind][language]}</p>
              <div class="reach-slices">
                <For each={numbered(outputSlices[kind])}>
                  {(slice) => (
                    <MatrixPart
                      role="output"
                      name={words.slice[language](slice + 1)}
                      language={language}
                      matrix={zeros}
                      look={(row, column) => {
                        const reached = scene()[kind].has((slice * side + row) * side + column);
                        const say = words[reached ? 'changes' : 'stays'][language];
                        return { text: reached ? '×' : '', say, lit: reached, faded: !reached };
                      }}
                    />
                  )}
                </For>
              </div>
            </div>
          )}
        </For>
      </div>
    );
  },
});
