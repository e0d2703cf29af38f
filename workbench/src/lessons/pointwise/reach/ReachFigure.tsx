// Three layers on the same small picture, one setting apart: which outputs notice when one number of the input changes.
import { For } from 'solid-js';
import '../pointwise.css';
import { defineFigure, type FigureText } from '../../../figure/defineFigure.tsx';
import type { InBoth } from '../../../figure/language.ts';
import type { Matrix } from '../../../figure/matrix.ts';
import { MatrixPart } from '../../../figure/MatrixPart.tsx';
import { channels, kinds, reachedBy, reachModel, side, type Reached, type ReachState } from './model.ts';

const numbered = Array.from({ length: channels }, (_, at) => at);

const words = {
  channel: { ko: (n: number) => `입력 채널 ${n}`, en: (n: number) => `Input channel ${n}` },
  output: { ko: (n: number) => `출력 채널 ${n}`, en: (n: number) => `Output channel ${n}` },
  pointwise: { ko: '1×1', en: '1×1' },
  standard: { ko: '3×3', en: '3×3' },
  depthwise: { ko: '깊이별 3×3', en: 'Depthwise 3×3' },
  changes: { ko: '바뀜', en: 'changes' },
  stays: { ko: '그대로', en: 'stays' },
  here: { ko: '바꾼 칸', en: 'changed' },
} as const satisfies Record<string, InBoth<unknown>>;

const text: FigureText<ReachState, Reached, never> = {
  title: { ko: '나란히 놓고 보기: 무엇이 무엇을 듣나', en: 'Side by side: who hears whom' },
  hint: {
    ko: '입력의 한 칸을 짚어, 그 칸을 바꾸면 바뀌는 출력을 세 층에서 견주어 보세요.',
    en: 'Point at a number of the input, and compare which outputs of the three layers hear of it.',
  },
  describe: {
    ko: (_, { pointwise, standard, depthwise }) =>
      `이 칸을 바꾸면 1×1에서는 출력 ${pointwise.size}개(같은 화소의 모든 채널), 깊이별 3×3에서는 ` +
      `${depthwise.size}개(같은 채널의 이웃), 보통의 3×3에서는 ${standard.size}개가 바뀝니다.`,
    en: (_, { pointwise, standard, depthwise }) =>
      `The 1×1 changes ${pointwise.size} outputs (this pixel, all channels), the depthwise 3×3 ` +
      `${depthwise.size} (this channel, all neighbours), the standard 3×3 ${standard.size}.`,
  },
  labels: {},
};

const zeros: Matrix = Array.from({ length: side }, () => Array.from({ length: side }, () => 0));

export const ReachFigure = defineFigure({
  name: 'reach',
  model: reachModel,
  scene: reachedBy,
  text,
  draw({ state, scene, change, language }) {
    const here = (channel: number, row: number, column: number) =>
      state.changed!.row === channel * side + row && state.changed!.column === column;
    return (
      <div class="reach">
        <div class="reach-layer">
          <p class="chain-name">{{ ko: '입력', en: 'Input' }[language]}</p>
          <For each={numbered}>
            {(channel) => (
              <MatrixPart
                role="input"
                name={words.channel[language](channel + 1)}
                language={language}
                matrix={zeros}
                look={(row, column) => ({
                  text: here(channel, row, column) ? '×' : '',
                  say: here(channel, row, column) ? words.here[language] : '—',
                  strong: here(channel, row, column),
                })}
                point={(row, column) => change({ changed: { role: 'input', row: channel * side + row, column } })}
              />
            )}
          </For>
        </div>
        <For each={kinds}>
          {(kind) => (
            <div class="reach-layer" role="group" aria-label={words[kind][language]}>
              <p class="chain-name">{words[kind][language]}</p>
              <For each={numbered}>
                {(channel) => (
                  <MatrixPart
                    role="output"
                    name={words.output[language](channel + 1)}
                    language={language}
                    matrix={zeros}
                    look={(row, column) => {
                      const reached = scene()[kind].has((channel * side + row) * side + column);
                      return {
                        text: reached ? '×' : '',
                        say: words[reached ? 'changes' : 'stays'][language],
                        lit: reached,
                        faded: !reached,
                      };
                    }}
                  />
                )}
              </For>
            </div>
          )}
        </For>
      </div>
    );
  },
});
